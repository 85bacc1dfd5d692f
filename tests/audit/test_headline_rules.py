"""A04, Q03, D01: the headline against the body."""

from __future__ import annotations

import pytest

from provenance.record import Severity
from tests.audit.newsroom import found, marked, not_run

SUNK = "غرق سفينة شحن قرب الميناء الشمالي"
REPORTED = "ذكرت تقارير صحفية أن سفينة شحن غرقت قرب الميناء الشمالي."


@pytest.mark.parametrize("code", ["A04", "Q03", "D01"])
def test_rule_of_the_headline_says_that_there_is_none(code: str):
    assert not_run(code, REPORTED) == ["no-title"]


def test_headline_is_surer_than_every_telling_of_it():
    (flag,) = found("A04", REPORTED, title=SUNK)
    assert (flag.severity, flag.params["paragraph"]) == (Severity.WARNING, 2)
    assert marked(flag, REPORTED, title=SUNK) == SUNK


@pytest.mark.parametrize("title", ["تقارير: " + SUNK, f"«{SUNK}»", SUNK + "؟", "لوموند: " + SUNK])
def test_headline_that_credits_quotes_or_asks_is_not_flagged(title: str):
    assert found("A04", REPORTED, title=title) == []


def test_headline_that_the_body_tells_as_fact_is_not_flagged():
    assert found("A04", REPORTED, "وغرقت سفينة الشحن مساء قرب الميناء الشمالي.", title=SUNK) == []


def test_name_in_quotation_marks_is_no_credit():
    told = "ذكرت تقارير صحفية أن السفينة «نجمة البحر» غرقت قرب الميناء الشمالي."
    assert len(found("A04", told, title="غرق السفينة «نجمة البحر» قرب الميناء الشمالي")) == 1


def test_headline_quotes_a_word_that_is_nowhere():
    said = "وقال المدير سالم حداد: «سنفتح المصنع الكبير قريبا»."
    title = "المدير: «سنفتح المصنع الكبير غدا صباحا مجانا»"
    (flag,) = found("Q03", said, title=title)
    assert (flag.severity, flag.params["words"]) == (Severity.ERROR, "صباحا، مجانا")


def test_other_form_of_the_quoted_words_is_only_noted():
    said = "وقال المدير سالم حداد إن المصانع الكبيرة ستفتح أبوابها."
    (flag,) = found("Q03", said, title="المدير: «نفتح أبواب المصنع الكبير»")
    assert (flag.severity, flag.params["case"]) == (Severity.INFO, "form")


@pytest.mark.parametrize(
    "title", ["المدير: «سنفتح المصنع الكبير قريبا»", "المدير يفتح «مصنع الورد»", "المدير يفتح المصنع"]
)
def test_headline_that_quotes_rightly_or_only_a_name_is_not_flagged(title: str):
    assert found("Q03", "وقال المدير سالم حداد: «سنفتح المصنع الكبير قريبا».", title=title) == []


RESCUED = "وأعلن خفر السواحل إنقاذ تسعة بحارة بعد غرق السفينة."


def test_number_of_the_headline_that_the_body_contradicts():
    (flag,) = found("D01", RESCUED, title="إنقاذ 14 بحارة من الغرق")
    assert (flag.severity, flag.params["case"], flag.related[0].paragraph) == (Severity.ERROR, "number", 2)


@pytest.mark.parametrize(
    "title",
    [
        "إنقاذ 9 بحارة",
        "إنقاذ تسعة بحارة",
        "إنقاذ بحارة من الغرق",
        "5 أسباب لغرق السفن",
        "إنقاذ أكثر من 8 بحارة",
        "إنقاذ بحارة بعد 3 أيام",
    ],
)
def test_number_that_the_body_bears_out_is_not_flagged(title: str):
    assert found("D01", RESCUED, title=title) == []


def test_headline_rounds():
    assert found("D01", "وزار المعرض 10,240 زائرا في يومه الأول.", title="10 آلاف زائر في المعرض") == []


def test_bearer_of_a_title_whom_the_body_does_not_name():
    told = "وافتتح حاكم الإقليم الجسر الجديد أمام الناس."
    (flag,) = found("D01", told, title="الرئيس مردوخيان يفتتح الجسر الجديد")
    assert (flag.params["case"], flag.params["words"]) == ("name", "مردوخيان")
    assert found("D01", told + " ووصل مردوخيان متأخرا.", title="الرئيس مردوخيان يفتتح الجسر الجديد") == []


def test_relative_clause_behind_a_title_is_no_name():
    assert found("D01", "وافتتح الحاكم الجسر.", title="الرئيس الذي اختار زوجته نائبة له") == []
