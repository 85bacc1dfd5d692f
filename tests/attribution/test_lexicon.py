from __future__ import annotations

import pytest

from provenance.attribution.arabic.lexicon import BIT, lexicon
from provenance.text.folding import fold


def word(written: str):
    return lexicon().word(fold(written))


@pytest.mark.parametrize("written", ["قالت", "وقالت", "فقالت"])
def test_verb_is_found_behind_its_conjunction(written: str):
    assert word(written).lemma.name == "قال"


@pytest.mark.parametrize(("written", "letters"), [("قالت", 0), ("وقالت", 1), ("فقالت", 1), ("والصحيفة", 1)])
def test_letters_of_the_conjunction_are_counted(written: str, letters: int):
    assert word(written).lead == letters


@pytest.mark.parametrize(
    ("written", "clitic"),
    [("الصحيفة", ""), ("بالصحيفة", "ب"), ("للصحيفة", "ل"), ("كالصحيفة", "ك"), ("وللصحيفة", "ل")],
)
def test_preposition_is_taken_off_a_noun(written: str, clitic: str):
    found = word(written)
    assert (found.clitic, found.bare) == (clitic, fold("الصحيفة"))


@pytest.mark.parametrize("written", ["بين", "وكالة", "كتب", "لفت", "بث", "وصف", "فضح", "وثق", "بيان"])
def test_exact_reading_wins_over_proclitics(written: str):
    found = word(written)
    assert (found.lead, found.clitic) == (0, "")


def test_past_verb_takes_no_preposition():
    assert not word("بقال").finite


def test_finite_verb_wins_over_its_masdar():
    assert word("نقل").finite


@pytest.mark.parametrize(("written", "gender"), [("قال", "m"), ("قالت", "f"), ("تقول", "f"), ("يقول", "m")])
def test_verb_tells_the_gender_of_its_subject(written: str, gender: str):
    assert word(written).gender == gender


@pytest.mark.parametrize("written", ["بين", "قدر", "عرض", "عقب"])
def test_everyday_word_is_no_reporting_verb(written: str):
    assert not word(written).finite


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("صحيفة", "newspaper"),
        ("الوكالة", "agency"),
        ("تلفزيون", "broadcaster"),
        ("موقع", "site"),
        ("المجلة", "magazine"),
        ("التقرير", "report"),
        ("بحسب", "prep_cue"),
        ("حسبما", "verb_cue"),
        ("مراقبون", "vague_people"),
        ("مصدر", "anonymous"),
        ("وزارة", "organisation"),
        ("دراسة", "document"),
        ("الخميس", "day"),
        ("أغسطس", "month"),
        ("بأنها", "that"),
    ],
)
def test_word_is_of_its_kind(written: str, kind: str):
    assert word(written).kinds & BIT[kind]


@pytest.mark.parametrize("written", ["تلفزيون", "موقع", "التقرير", "راديو"])
def test_masculine_medium_is_masculine(written: str):
    assert word(written).kinds & BIT["masculine"]


@pytest.mark.parametrize(
    ("written", "country"),
    [("فرنسا", "FR"), ("الفرنسية", "~FR"), ("بريطانيين", "~GB"), ("أميركية", "~US"), ("عبرية", "~IL")],
)
def test_country_and_its_adjective_are_told_apart(written: str, country: str):
    assert word(written).country == country


@pytest.mark.parametrize("written", ["شجرة", "ققق", "x", "2021", "،", ""])
def test_unknown_word_has_no_kinds(written: str):
    found = word(written)
    assert (found.kinds, found.lemma, found.country) == (0, None, "")
