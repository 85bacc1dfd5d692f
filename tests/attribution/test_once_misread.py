"""Sentences that the program once misread, kept so that it never does again."""

from __future__ import annotations

import pytest

from provenance.attribution.arabic.conjugation import forms
from provenance.record import SpeakerKind
from provenance.text.folding import fold
from tests.attribution.reading import credit, credits_in, outlets, said
from tests.attribution.test_conjugation import VERBS


def test_object_pronoun_after_alef_madda():
    assert (fold("رآه"), "pmso") in set(forms(VERBS["رأى"]))


@pytest.mark.parametrize(("verb", "form"), [("نفى", "نافيا"), ("دعا", "داعيا"), ("روى", "راويا")])
def test_accusative_of_a_defective_participle(verb: str, form: str):
    assert (fold(form), "ams") in set(forms(VERBS[verb]))


def test_feminine_of_a_verb_that_ends_in_a_sounded_ya():
    assert (fold("خشيت"), "pfs") in set(forms(VERBS["خشي"]))


def test_newspaper_in_which_somebody_writes():
    read = credit("وفي صحيفة الغارديان، كتب جون هاربر أن القطار وصل متأخرا")
    assert (read.outlets, said(read.speaker)) == (("Guardian",), "جون هاربر")


def test_outlet_whose_name_holds_the_particle_ends_before_the_content():
    read = credit("وأظهر استطلاع أجرته شبكة سي إن إن أن أغلب السكان يؤيدون المشروع")
    assert (read.outlets, said(read.content)) == (("CNN",), "أغلب السكان يؤيدون المشروع")


def test_recipient_whose_name_holds_the_particle_ends_before_the_content():
    read = credit("وقال وزير المالية في مقابلة مع قناة سي إن بي سي عربية إن الجسر آمن")
    assert (read.outlets, said(read.content)) == (("CNBC Arabia",), "الجسر آمن")


def test_two_sources_are_unnamed():
    read = credit("وأضافت رويترز، نقلا عن مصدرين أمنيين، أن السائق فر")
    assert read.speaker_kind is SpeakerKind.ANONYMOUS


def test_the_persons_from_before_are_unnamed():
    texts = ("ونقلت رويترز عن ثلاثة أشخاص أن القطار وصل", "وقال الأشخاص إن السائق نجا")
    assert credit(*texts).speaker_kind is SpeakerKind.ANONYMOUS


def test_the_municipality_is_a_body():
    assert credit("وترى البلدية أن الجسر آمن").speaker_kind is SpeakerKind.ORGANISATION


def test_officials_speak_on_condition_of_anonymity():
    text = "وقال مسؤولون أوروبيون لصحيفة واشنطن بوست، بشرط عدم نشر أسمائهم، إن القطار كان مسرعا"
    read = credit(text)
    assert (read.outlets, said(read.speaker)) == (("Washington Post",), "مسؤولون أوروبيون")


def test_inserted_clause_about_the_speaker_is_no_content():
    read = credit("ونقلت رويترز عن مسؤول في الشركة، طلب عدم ذكر اسمه، قوله إن القطار وصل متأخرا")
    assert said(read.content) == "القطار وصل متأخرا"


def test_quotation_is_followed_by_so_said():
    text = "«لن نغلق المحطة قبل الخريف»، هكذا قالت الوزيرة سلمى الراوي."
    assert [said(a.speaker) for a in credits_in(text)] == ["الوزيرة سلمى الراوي"]


def test_fear_of_a_ministry_is_credited_to_it():
    assert [said(a.speaker) for a in credits_in("وخشيت الوزارة أن ينهار الجسر")] == ["الوزارة"]


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u202b", "\ufeff", "\u200b"])
def test_invisible_mark_before_a_word_changes_nothing(mark: str):
    assert outlets(f"وقالت {mark}لوموند إن القطار وصل متأخرا") == ["Le Monde"]
