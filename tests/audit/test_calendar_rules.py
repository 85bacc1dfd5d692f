"""D03, D05: dates against the calendar and against the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.record import Severity
from tests.audit.newsroom import found, marked, not_run

AUGUST = date(2021, 8, 27)  # a Friday


def on(text: str) -> str:
    return f"وافتتح الجسر الجديد {text} أمام سكان الضفتين."


@pytest.mark.parametrize(
    ("when", "case", "severity"),
    [
        ("يوم الأحد 12 مايو 2021", "weekday", Severity.ERROR),
        ("يوم الأحد 10 مايو 2021", "possible", Severity.INFO),
        ("في 3 آب/يوليو", "months", Severity.ERROR),
        ("في 3 كانون الأول/يناير 2020", "months", Severity.ERROR),
        ("في 3 سبتمبر 2022 الماضي", "", None),
        ("في 15 تشرين الأول/أكتوبر 2021 الماضي", "future", Severity.ERROR),
        ("يوم الأحد 9 مايو 2021", "", None),
        ("يوم الأحد 9 أيار/مايو", "", None),
        ("في 3 آب/أغسطس", "", None),
    ],
)
def test_date_against_the_calendar(when: str, case: str, severity: Severity | None):
    flags = found("D03", on(when), published=AUGUST)
    if when.endswith("2022 الماضي"):
        assert [f.params["case"] for f in flags] == ["future"]
    else:
        assert [(f.params["case"], f.severity) for f in flags] == ([(case, severity)] if case else [])


def test_weekday_is_not_judged_where_the_year_is_unsure():
    assert found("D03", on("يوم الأحد 12 يناير"), published=AUGUST) == []


def test_months_are_judged_without_a_day_of_publication():
    assert len(found("D03", on("في 3 آب/يوليو"))) == 1


def test_rule_of_relative_time_needs_the_day_of_publication():
    assert not_run("D05", on("أمس الاثنين")) == ["no-date"]


@pytest.mark.parametrize(
    ("when", "wrong"),
    [
        ("في 15 آب/أغسطس الماضي", True),
        ("في أغسطس الماضي", True),
        ("في 15 يوليو الماضي", False),
        ("في ديسمبر الماضي", False),
        ("في 15 أغسطس الجاري", False),
        ("في 15 يوليو الجاري", True),
        ("في 30 أغسطس المقبل", True),
        ("في 3 سبتمبر المقبل", False),
        ("أمس الخميس", False),
        ("أمس الأربعاء", False),  # a day either way may be a time zone
        ("أمس الاثنين", True),
        ("اليوم الجمعة", False),
        ("اليوم الثلاثاء", True),
        ("أمس", False),
        ("الشهر الماضي", False),
    ],
)
def test_relative_time_against_the_day_of_publication(when: str, wrong: bool):
    assert bool(found("D05", on(when), published=AUGUST)) is wrong


def test_flag_points_at_the_words_and_at_the_date_line():
    text = on("في 15 آب/أغسطس الماضي")
    (flag,) = found("D05", text, published=AUGUST)
    assert marked(flag, text, published=AUGUST) == "15 آب/أغسطس الماضي"
    assert [(p.paragraph, p.role) for p in flag.related] == [(1, "published")]


def test_quoted_words_have_their_own_time():
    assert found("D05", "وقال المدير: «افتتحنا الجسر في 15 أغسطس الماضي».", published=AUGUST) == []


@pytest.mark.parametrize("published", [date(2021, 9, 1), date(2021, 8, 1)])
def test_month_may_turn_while_a_piece_is_written(published: date):
    assert (
        found("D05", on("في 31 أغسطس الجاري" if published.month == 9 else "في 31 يوليو الجاري"), published=published)
        == []
    )


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_ends_of_the_calendar_are_days_like_others(published: date):
    assert found("D05", on("أمس الأول من يناير"), published=published) is not None
    assert found("D05", on("غدا الخميس"), published=published) is not None
    assert found("D03", on("في 3 كانون الثاني/يناير الماضي"), published=published) is not None
