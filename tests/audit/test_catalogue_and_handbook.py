"""Every rule can say what it found and explain itself, in both languages."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from provenance.audit import RULES
from provenance.audit.catalogue import _MESSAGES, _REASONS, message, reason
from provenance.audit.handbook import RulePage, page
from provenance.record import Kind, NotRun
from tests.audit.desk import CODES, NEWS, SOURCED, caption, display, flags

ALL = [rule.code for rule in RULES]
BODY = "وقالت البلدية إنه ربما غادر معظم السكان ثلاث قرى على الحدود الشرقية."
EVERY_CASE = [
    ("S01", "accusation", ["وسرقت العصابة نصف حديد الجسر وباعته في السوق."]),
    ("S01", "quotation", ["وعلت الهتافات: «لن نغادر بيوتنا حتى يعود آخر الصيادين»."]),
    ("S01", "news", [NEWS]),
    ("S01", "background", [SOURCED, "وتقع المحطة على بعد ميلين من الميناء القديم."]),
    ("S01", "bridge", [SOURCED, "وهكذا عاد القطار أخيرا."]),
    ("S02", "", ["وكشفت تقارير صحفية أن القطار وصل متأخرا."]),
    ("S02", "lead", ["وكشفت تقارير صحفية أن القطار وصل متأخرا.", SOURCED]),
    ("S03", "", ["وقال مسؤول إن القطار وصل متأخرا."]),
    ("S03", "lead", ["وقال مسؤول إن القطار وصل متأخرا.", SOURCED]),
    ("A01", "", ["وأضافت الصحيفة أن السائق نجا."]),
    ("A03", "", ["وذكر موقع «نبراس الوادي» أن القطار وصل."]),
    ("Q01", "", ["وعلت الهتافات: «لن نغادر بيوتنا حتى يعود آخر الصيادين»."]),
    ("Q02", "display", [BODY, display("غادر جميع السكان ثلاث قرى على الحدود الشرقية")]),
    ("Q02", "body", [BODY, display("ربما غادر بعض السكان ثلاث قرى على الحدود الشرقية")]),
    ("Q02", "different", [BODY, display("ربما غادر كبار التجار ثلاث قرى على الحدود الشرقية")]),
    ("D04", "", [caption("رئيسة البلدية أثناء افتتاح الجسر الجديد")]),
]


@pytest.fixture(params=EVERY_CASE, ids=lambda case: f"{case[0]}-{case[1]}".rstrip("-"))
def flagged(request):
    code, case, blocks = request.param
    found = flags(*blocks, code=code)[0]
    assert found.params.get("case", "") == case
    return found


def test_every_rule_of_these_tests_has_a_case():
    assert {code for code, _, _ in EVERY_CASE} == set(CODES)


@pytest.mark.parametrize("code", ALL)
def test_every_case_of_a_rule_is_worded_in_both_languages(code: str):
    for arabic, english in _MESSAGES[code].values():
        assert re.search("[ء-ي]", arabic)
        assert english
        assert set(re.findall(r"{(\w+)}", arabic)) == set(re.findall(r"{(\w+)}", english))


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_flag_has_a_sentence_without_holes(flagged, lang: str):
    said = message(flagged, lang)
    assert said
    assert not re.search(r"[{}]", re.sub(r"\[\[outlet\]\].*", "", said))


def test_arabic_sentence_is_arabic_and_english_is_english(flagged):
    english = re.sub("“[^”]*”|arabic = .*", "", message(flagged, "en"))
    assert re.search("[ء-ي]", message(flagged, "ar"))
    assert not re.search("[ء-ي]", english)


def test_cases_of_one_rule_are_told_apart():
    said = [(code, message(flags(*blocks, code=code)[0], "en")) for code, _, blocks in EVERY_CASE]
    assert len(set(said)) == len(said)


def test_empty_word_list_is_shown_as_a_dash():
    told = "وقالت البلدية إن معظم السكان ربما غادروا ثلاث قرى على الحدود الشرقية."
    found = flags(told, display("معظم السكان غادروا ثلاث قرى على الحدود الشرقية"), code="Q02")[0]
    assert "added “—”" in message(found, "en")


@pytest.mark.parametrize("why", _REASONS)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_reason_for_not_running_is_said(why: str, lang: str):
    assert bool(re.search("[ء-ي]", reason(NotRun("S01", why), lang))) is (lang == "ar")


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("code", ALL)
def test_rule_has_a_whole_page(code: str, lang: str):
    explained = page(code, lang)
    assert all(getattr(explained, field.name).strip() for field in fields(RulePage))


@pytest.mark.parametrize("code", ALL)
def test_page_is_in_its_language(code: str):
    assert re.search("[ء-ي]", page(code, "ar").title)
    assert not re.search("[ء-ي]", page(code, "en").title + page(code, "en").what)


def example(code: str, text: str) -> list:
    """The handbook's example, laid out as the article that it stands for."""
    if code == "D04":
        return [SOURCED, (Kind.CAPTION, text)]
    if code == "Q02":
        shown, *told = re.findall("«([^»]*)»", text)
        return [told[0] if told else shown, display(shown)]
    return [re.sub(r" \(و[^)]*\)$", "", text)]


@pytest.mark.parametrize("code", CODES)
def test_bad_example_is_flagged(code: str):
    assert flags(*example(code, page(code, "ar").bad), code=code)


@pytest.mark.parametrize("code", [code for code in CODES if code != "A03"])  # A03 is mended in outlets.toml
def test_good_example_is_not_flagged(code: str):
    assert flags(*example(code, page(code, "ar").good), code=code) == []
