"""D02, D06: one thing with two numbers, and guards that get lost."""

from __future__ import annotations

import pytest

from provenance.record import Kind, Severity
from tests.audit.newsroom import article, found, marked

TOLL = "وقالت الشرطة إن انفجار المصنع الشمالي قتل {} مصريا من سكان الحي."


def told(number: str) -> str:
    return TOLL.format(number)


def test_two_values_that_cannot_both_be_are_an_error():
    blocks = told("12 عاملا"), told("15 عاملا")
    (flag,) = found("D02", *blocks)
    assert (flag.severity, marked(flag, *blocks), flag.params["other"]) == (Severity.ERROR, "15 عاملا", "12 عاملا")


def test_two_lower_bounds_are_only_noted():
    blocks = told("ما لا يقل عن 12 عاملا"), told("ما لا يقل عن 13 عاملا")
    assert [flag.severity for flag in found("D02", *blocks)] == [Severity.INFO]


@pytest.mark.parametrize(
    "other",
    [
        told("12 عاملا"),
        told("أكثر من 10 عمال"),
        told("15 عاملا آخرين"),
        "وقالت الشرطة إن حريق السوق الجنوبي جرح 15 عاملا سوريا من زوار المدينة.",
        "وقالت الشرطة إن انفجار المصنع الشمالي قتل 15 عاملا مصريا من سكان الحي عام 2009.",
        told("15 بقرة"),
    ],
)
def test_numbers_that_agree_or_count_something_else_are_not_flagged(other: str):
    assert found("D02", told("12 عاملا"), other) == []


def test_headline_of_another_article_is_noted_once_for_all_places():
    link = (Kind.RELATED_LINK, "اقرأ أيضا: مقتل 11 عاملا على الأقل في انفجار المصنع الشمالي")
    blocks = [link, "وقتل 12 عاملا في انفجار المصنع الشمالي.", link]
    (flag,) = found("D02", *blocks)
    assert (flag.severity, flag.at.paragraph, {p.paragraph for p in flag.related}) == (Severity.INFO, 1, {2, 3})


def test_at_least_that_is_lost():
    blocks = told("12 عاملا على الأقل"), told("12 عاملا")
    (flag,) = found("D06", *blocks)
    assert (flag.at.paragraph, flag.related[0].paragraph, flag.severity) == (2, 1, Severity.WARNING)
    assert flag.related[0].role == "hedged"


def test_headline_is_a_mention_too():
    (flag,) = found("D06", told("نحو 12 عاملا"), title="مقتل 12 عاملا في انفجار المصنع الشمالي")
    assert flag.at.paragraph == 1


@pytest.mark.parametrize("other", [told("12 عاملا على الأقل"), told("14 عاملا"), "واستمر البحث 12 ساعة."])
def test_guard_that_is_kept_is_not_flagged(other: str):
    assert found("D06", told("12 عاملا على الأقل"), other) == []


@pytest.mark.parametrize(
    "body",
    [
        "وقالت البلدية إن ما يشتبه بأنه هجوم كيميائي وقع قرب الميناء.",
        "وقالت البلدية إنها تحقق في الهجوم الكيميائي المزعوم قرب الميناء.",
        "وأصيب الصيادون فيما قيل إنها غارة، وهو على ما يبدو هجوم كيميائي.",
    ],
)
def test_headline_drops_the_guard_of_words(body: str):
    (flag,) = found("D06", body, title="هجوم كيميائي قرب الميناء")
    assert marked(flag, body, title="هجوم كيميائي قرب الميناء") == "هجوم كيميائي"


def test_headline_with_a_guard_of_its_own_is_not_flagged():
    body = "وقالت البلدية إن ما يشتبه بأنه هجوم كيميائي وقع قرب الميناء."
    assert found("D06", body, title="هجوم كيميائي محتمل قرب الميناء") == []


def test_thought_of_a_named_thinker_guards_no_noun():
    body = "ويعتقد المسؤول أن موقف رئيس الميناء سيتغير."
    assert found("D06", body, title="رئيس الميناء يغير موقفه") == []


def test_article_without_numbers_is_at_peace():
    assert found("D02", "ووصل القطار متأخرا.") == found("D06", "ووصل القطار متأخرا.") == []
    assert article("ووصل القطار.").paragraphs
