"""Times that a text names: months of every country, weekdays, and what الماضي and أمس say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.values import Moment, Shift, moments
from provenance.text.words import words

MONTHS = [
    ("يناير", "كانون الثاني", "جانفي"), ("فبراير", "شباط", "فيفري"), ("مارس", "آذار", "مارس"),
    ("أبريل", "نيسان", "أفريل"),
    ("مايو", "أيار", "ماي"), ("يونيو", "حزيران", "جوان"), ("يوليو", "تموز", "جويلية"), ("أغسطس", "آب", "أوت"),
    ("سبتمبر", "أيلول", "شتنبر"), ("أكتوبر", "تشرين الأول", "أكتوبر"), ("نوفمبر", "تشرين الثاني", "نونبر"),
    ("ديسمبر", "كانون الأول", "دجنبر"),
]  # fmt: skip


def read(text: str) -> list[Moment]:
    return moments(words(text))


def only(text: str) -> Moment:
    (moment,) = read(text)
    return moment


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(0, 2))
def test_full_date_is_read_in_the_names_of_every_country(day: date, names: int):
    text = f"وافتتح الجسر في {day.day} {MONTHS[day.month - 1][names]} {day.year} أمام الناس"
    moment = only(text)
    assert moment.on_calendar() == day
    assert text[moment.start : moment.end] == f"{day.day} {MONTHS[day.month - 1][names]} {day.year}"


@given(st.text(alphabet="آبأغسط/ مارس٢٣15()الخميشعن،يولوتk\u0640\u064b", max_size=50))
def test_any_text_gives_moments_that_stand_in_it_and_in_order(text: str):
    end = 0
    for moment in read(text):
        assert end <= moment.start < moment.end <= len(text)
        end = moment.end


@pytest.mark.parametrize("month", range(12))
def test_pair_of_names_is_one_month(month: int):
    european, levantine, _ = MONTHS[month]
    for text in (f"3 {levantine}/{european} الماضي", f"3 {european} ({levantine}) الماضي"):
        moment = only(text)
        assert (moment.day, moment.month, moment.other_month, moment.shift) == (3, month + 1, None, Shift.PAST)


def test_pair_that_disagrees_keeps_both():
    moment = only("في 3 آب/يوليو")
    assert (moment.month, moment.other_month) == (8, 7)


@pytest.mark.parametrize(
    ("text", "weekday", "day"),
    [
        ("يوم الإثنين 23 آب/أغسطس", 0, 23),
        ("يوم الخميس، 26 أغسطس", 3, 26),
        ("السبت الموافق 2 مايو", 5, 2),
        ("الأحد في 9 مايو", 6, 9),
    ],
)
def test_weekday_and_date_are_one_moment(text: str, weekday: int, day: int):
    assert (only(text).weekday, only(text).day) == (weekday, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [("السادس من يونيو", 6), ("في الخامس عشر من يونيو", 15), ("الثالث والعشرين من يونيو", 23), ("الأول من يونيو", 1)],
)
def test_day_in_words(text: str, day: int):
    assert (only(text).day, only(text).month) == (day, 6)


@pytest.mark.parametrize(
    ("text", "shift", "unit"),
    [
        ("أمس", Shift.YESTERDAY, "day"),
        ("اليوم", Shift.TODAY, "day"),
        ("أمس الاثنين", Shift.YESTERDAY, "day"),
        ("الأسبوع الماضي", Shift.PAST, "week"),
        ("الشهر الجاري", Shift.CURRENT, "month"),
        ("العام المقبل", Shift.NEXT, "year"),
        ("السبت المقبل", Shift.NEXT, "weekday"),
        ("في يوليو الجاري", Shift.CURRENT, "month"),
    ],
)
def test_relative_times(text: str, shift: Shift, unit: str):
    assert (only(text).shift, only(text).unit) == (shift, unit)


@pytest.mark.parametrize(
    "text", ["قال أب لأولاده", "مارس الرياضة كل يوم", "تيريزا ماي في لندن", "جوان باييز تغني", "الماضي البعيد"]
)
def test_words_that_are_months_elsewhere_are_no_months(text: str):
    assert read(text) == []


def test_year_is_the_nearest_where_none_is_said():
    assert only("في 28 ديسمبر").on_calendar(date(2021, 1, 5)) == date(2020, 12, 28)
    assert only("في 3 يناير").on_calendar(date(2020, 12, 30)) == date(2021, 1, 3)


def test_day_that_no_month_has_is_no_day():
    assert only("في 31 فبراير 2020").on_calendar() is None
