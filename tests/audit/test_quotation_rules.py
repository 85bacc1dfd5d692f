"""Q01 Q02: whose words, and the same words."""

from __future__ import annotations

import pytest

from provenance.record import Severity
from tests.audit.desk import SOURCED, display, flags, words_at

QUOTED = "لن نتراجع خطوة واحدة عن حقوقنا مهما كان الثمن"
BODY = "وقالت البلدية إن معظم السكان ربما غادروا ثلاث قرى على الحدود الشرقية خلال الأسبوع الماضي."


@pytest.mark.parametrize("marks", ["«»", "“”", '""'])
def test_quoted_clause_of_nobody_is_flagged_at_its_words(marks: str):
    text = f"وجاء القرار بعد أيام من التوتر: {marks[0]}{QUOTED}{marks[1]}."
    found = flags(text, code="Q01")
    assert [(flag.severity, words_at(flag, text)) for flag in found] == [(Severity.ERROR, QUOTED)]


@pytest.mark.parametrize(
    "text",
    [
        f"وقال رئيس النقابة: «{QUOTED}».",
        f"وقال رئيس النقابة في بيان إننا «{QUOTED}».",
        f"وبحسب رئيس النقابة، «{QUOTED}».",
        f"وقال رئيس النقابة لصحيفة لوموند: «{QUOTED}».",
    ],
)
def test_quoted_clause_with_a_speaker_is_not_flagged(text: str):
    assert flags(text, code="Q01") == []


def test_speaker_in_another_sentence_does_not_own_the_quotation():
    text = f"وقال رئيس النقابة إن القرار ظالم. وعلت الهتافات في الميدان: «{QUOTED}»."
    assert len(flags(text, code="Q01")) == 1


@pytest.mark.parametrize("name", ["ولاية الساحل", "قطار الشمس", "الاتفاق التاريخي الكبير"])
def test_name_or_term_in_marks_is_no_quotation(name: str):
    assert flags(f"ووصل قطار «{name}» متأخرا إلى المحطة.", code="Q01") == []


def test_each_quotation_of_nobody_is_flagged():
    text = f"وعلت الهتافات: «{QUOTED}». ثم علت من جديد: «لن نغادر بيوتنا حتى يعود آخر الصيادين»."
    assert [flag.id for flag in flags(text, code="Q01")] == ["1/Q01", "1/Q01#2"]


def drifted(shown: str, told: str = BODY) -> list:
    return flags(told, display(shown), code="Q02")


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ("hedge lost", "معظم السكان غادروا ثلاث قرى على الحدود الشرقية"),
        ("quantifier changed", "جميع السكان ربما غادروا ثلاث قرى على الحدود الشرقية"),
        ("hedge lost and quantifier changed", "جميع السكان غادروا ثلاث قرى على الحدود الشرقية"),
        ("negation added", "معظم السكان ربما لم غادروا ثلاث قرى على الحدود الشرقية"),
        ("two words changed together", "معظم السكان ربما أحرقوا مزارع ثلاث قرى على الحدود الشرقية"),
    ],
)
def test_display_sentence_that_changes_the_claim_is_flagged(change: str, shown: str):
    assert [flag.severity for flag in drifted(shown)] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("وقالت البلدية إن 12 شخصا أصيبوا في حريق السوق القديم.", "15 شخصا أصيبوا في حريق السوق القديم"),
        ("وقالت البلدية إن 4.2 في المئة من السكان غادروا القرى.", "4.5 في المئة من السكان غادروا القرى"),
        ("وقالت البلدية إن ١٢ شخصا أصيبوا في حريق السوق القديم.", "13 شخصا أصيبوا في حريق السوق القديم"),
    ],
)
def test_changed_number_is_flagged(told: str, shown: str):
    assert len(drifted(shown, told)) == 1


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("وقالت البلدية إن السكان لم يغادروا القرى الحدودية قبل الحريق.", "السكان غادروا القرى الحدودية قبل الحريق"),
        (
            "وقالت البلدية إن السكان لن يعودوا إلى القرى الحدودية بعد الحريق.",
            "السكان يعودوا إلى القرى الحدودية بعد الحريق",
        ),
    ],
)
def test_lost_negation_is_flagged(told: str, shown: str):
    assert len(drifted(shown, told)) == 1


@pytest.mark.parametrize(
    "shown",
    [
        "معظم السكان ربما غادروا ثلاث قرى على الحدود الشرقية خلال الأسبوع الماضي",
        "معظم السكان ربما غادروا ثلاث قرى على الحدود الشرقية",
        "«معظم السكان ربما غادروا ثلاث قرى على الحدود الشرقية»",
        "إن معظم السكان ربما غادروا ثلاث قرى في الحدود الشرقية",
        "ومعظم السكان ربما غادروا ثلاث قرى على الحدود الشرقية.",
        "مُعظم السكّان ربّما غادروا ثلاثَ قرى على الحدود الشرقيّة",
    ],
)
def test_cut_ends_particles_and_spelling_are_free(shown: str):
    assert drifted(shown) == []


def test_same_words_in_another_order_are_no_drift():
    shown = "خلال الأسبوع الماضي معظم السكان ربما غادروا ثلاث قرى على الحدود الشرقية"
    assert drifted(shown) == []


def test_sentence_that_repeats_nothing_is_no_drift():
    assert drifted("جسر الميناء يفتح أبوابه أمام السيارات بعد طول انتظار") == []


@pytest.mark.parametrize(
    ("shown", "case"),
    [
        ("معظم السكان غادروا ثلاث قرى على الحدود الشرقية", "display"),
        ("معظم السكان على الأرجح ربما غادروا ثلاث قرى على الحدود الشرقية", "body"),
    ],
)
def test_side_with_fewer_hedges_is_the_stronger(shown: str, case: str):
    assert [flag.params["case"] for flag in drifted(shown)] == [case]


QUANTIFIED = "وقالت البلدية إن الحريق أتى على معظم المزارع في ثلاث قرى حدودية."


@pytest.mark.parametrize(("quantifier", "case"), [("جميع", "display"), ("كل", "display"), ("بعض", "body")])
def test_side_that_claims_more_is_the_stronger(quantifier: str, case: str):
    shown = f"الحريق أتى على {quantifier} المزارع في ثلاث قرى حدودية"
    assert [flag.params["case"] for flag in drifted(shown, QUANTIFIED)] == [case]


@pytest.mark.parametrize(("quantifier", "case"), [("جميع", "display"), ("بعض", "body")])
def test_side_that_claims_more_is_the_stronger_at_the_edge_too(quantifier: str, case: str):
    shown = f"{quantifier} السكان ربما غادروا ثلاث قرى على الحدود الشرقية"
    assert [flag.params["case"] for flag in drifted(shown)] == [case]


def test_hedge_cut_off_at_the_edge_is_flagged():
    told = "وقالت البلدية إنه ربما غادر معظم السكان ثلاث قرى على الحدود الشرقية."
    assert len(drifted("غادر معظم السكان ثلاث قرى على الحدود الشرقية", told)) == 1


def test_flag_names_the_words_gone_and_added():
    found = drifted("الحريق أتى على جميع المزارع في ثلاث قرى حدودية", QUANTIFIED)[0]
    assert (found.params["gone"], found.params["added"]) == ("معظم", "جميع")


def test_flag_points_at_the_sentence_that_is_repeated():
    blocks = (SOURCED, BODY, display("معظم السكان غادروا ثلاث قرى على الحدود الشرقية"))
    found = flags(*blocks, code="Q02")[0]
    assert (found.at.paragraph, [place.paragraph for place in found.related]) == (3, [2])
    place = found.related[0]
    assert BODY[place.start : place.end].startswith("معظم السكان")


def test_display_sentence_may_stand_before_the_paragraph_that_it_repeats():
    assert len(flags(display("معظم السكان غادروا ثلاث قرى على الحدود الشرقية"), BODY, code="Q02")) == 1
