"""A01 A03: outlets that cannot be told."""

from __future__ import annotations

import pytest

from provenance.record import Kind, Severity
from tests.audit.desk import SOURCED, flags, words_at

UNLISTED = "وذكر موقع «نبراس الوادي» أن القطار وصل متأخرا."


@pytest.mark.parametrize("words", ["الصحيفة", "الوكالة", "القناة", "المجلة"])
def test_reference_to_nothing_is_flagged_at_its_words(words: str):
    text = f"وأضافت {words} أن السائق نجا."
    found = flags(text, code="A01")
    assert [(flag.severity, words_at(flag, text)) for flag in found] == [(Severity.WARNING, words)]


def test_reference_to_an_outlet_named_before_is_not_flagged():
    assert flags(SOURCED, "وأضافت الصحيفة أن السائق نجا.", code="A01") == []


def test_reference_to_an_unlisted_newspaper_is_not_flagged():
    texts = ("وذكرت صحيفة «نبراس الوادي» أن القطار وصل.", "وأضافت الصحيفة أن السائق نجا.")
    assert flags(*texts, code="A01") == []


def test_reference_outside_the_body_is_not_flagged():
    assert flags((Kind.TITLE, "الصحيفة: القطار وصل متأخرا"), SOURCED, code="A01") == []


def test_short_name_before_the_full_one_is_flagged():
    text = "وذكرت البوست أن السائق نجا."
    assert [words_at(flag, text) for flag in flags(text, code="A01")] == ["البوست"]


@pytest.mark.parametrize(
    ("noun", "kind"), [("صحيفة", "newspaper"), ("مجلة", "magazine"), ("موقع", "site"), ("قناة", "broadcaster")]
)
def test_unlisted_outlet_is_flagged_with_its_kind(noun: str, kind: str):
    found = flags(f"وكشفت {noun} «نبراس الوادي» أن القطار وصل متأخرا.", code="A03")
    assert [flag.params for flag in found] == [{"words": "نبراس الوادي", "kind": kind}]


def test_unlisted_outlet_is_flagged_at_its_name():
    assert words_at(flags(UNLISTED, code="A03")[0], UNLISTED) == "نبراس الوادي"


def test_unlisted_outlet_is_flagged_once():
    assert len(flags(UNLISTED, SOURCED, UNLISTED, code="A03")) == 1


def test_two_unlisted_outlets_are_two_flags():
    assert len(flags(UNLISTED, "وذكرت صحيفة «صدى المرجان» أن السائق نجا.", code="A03")) == 2


@pytest.mark.parametrize("text", [SOURCED, "وقالت وكالة الطاقة الذرية إن القطار وصل.", "وزار الوزير موقع الحادث أمس."])
def test_listed_outlet_body_and_place_are_not_unknown(text: str):
    assert flags(text, code="A03") == []
