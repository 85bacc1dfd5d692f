"""Sentences that are clear to a reader of Arabic and that the program does not yet read so.

Each fails today, and strictly: who mends one moves it to the file where its kind stands.
"""

from __future__ import annotations

import pytest

from provenance.attribution.arabic.conjugation import forms
from provenance.record import SpeakerKind
from provenance.text.folding import fold
from tests.attribution.reading import credit, credits_in, outlets, paragraph, said
from tests.attribution.test_conjugation import VERBS


def gap(reason: str):
    return pytest.mark.xfail(strict=True, reason=reason)


@gap("alef madda and the last alef of a defective verb are both written before a pronoun")
def test_object_pronoun_after_alef_madda():
    assert (fold("رآه"), "pmso") in set(forms(VERBS["رأى"]))


@gap("the ya of a defective participle comes back in the accusative")
@pytest.mark.parametrize(("verb", "form"), [("نفى", "نافيا"), ("دعا", "داعيا"), ("روى", "راويا")])
def test_accusative_of_a_defective_participle(verb: str, form: str):
    assert (fold(form), "ams") in set(forms(VERBS[verb]))


@gap("the ya of خشي is part of its feminine, as it is not in نفى")
def test_feminine_of_a_verb_that_ends_in_a_sounded_ya():
    assert (fold("خشيت"), "pfs") in set(forms(VERBS["خشي"]))


@gap("المحطة is also a railway station, and here stands inside the speaker's title")
def test_station_master_speaks_to_an_agency():
    read = credit("وقال مدير المحطة لرويترز إن القطار وصل متأخرا")
    assert (read.outlets, said(read.speaker)) == (("Reuters",), "مدير المحطة")


@gap("الموقع is also a building site, and here stands inside a clause about the speaker")
def test_engineer_of_the_site_is_one_speaker():
    read = credit("وقال مهندس عمل في الموقع لصحيفة لوموند إن الجسر ضعيف")
    assert (read.outlets, said(read.speaker), read.anaphoric) == (("Le Monde",), "مهندس عمل في الموقع", False)


@gap("the outlet that opens the sentence behind في is not joined to its writer's verb")
def test_newspaper_in_which_somebody_writes():
    read = credit("وفي صحيفة الغارديان، كتب جون هاربر أن القطار وصل متأخرا")
    assert (read.outlets, said(read.speaker)) == (("Guardian",), "جون هاربر")


@gap("a verb that describes a document is read as the end of its name, and its outlet is lost")
@pytest.mark.parametrize("document", ["مراسلات", "وثائق", "رسائل"])
def test_document_that_an_outlet_has_seen(document: str):
    read = credit(f"وتظهر {document} اطلعت عليها رويترز أن الشركة خالفت العقد")
    assert (read.outlets, said(read.speaker)) == (("Reuters",), document)


@gap("a published report and its publisher are read as two credits")
def test_investigation_that_an_outlet_published_is_one_credit():
    assert credit("وكشف تحقيق نشرته صحيفة لوموند أن القطار كان معطلا").outlets == ("Le Monde",)


@gap("the last syllable of سي إن إن is taken for إن")
def test_outlet_whose_name_holds_the_particle_ends_before_the_content():
    read = credit("وأظهر استطلاع أجرته شبكة سي إن إن أن أغلب السكان يؤيدون المشروع")
    assert (read.outlets, said(read.content)) == (("CNN",), "أغلب السكان يؤيدون المشروع")


@gap("the إن of سي إن بي سي is taken for the particle")
def test_recipient_whose_name_holds_the_particle_ends_before_the_content():
    read = credit("وقال وزير المالية في مقابلة مع قناة سي إن بي سي عربية إن الجسر آمن")
    assert (read.outlets, said(read.content)) == (("CNBC Arabia",), "الجسر آمن")


@gap("the dual of an unnamed source is not in the lexicon")
def test_two_sources_are_unnamed():
    read = credit("وأضافت رويترز، نقلا عن مصدرين أمنيين، أن السائق فر")
    assert read.speaker_kind is SpeakerKind.ANONYMOUS


@gap("a definite plural of unnamed people is taken for a name")
def test_the_persons_from_before_are_unnamed():
    texts = ("ونقلت رويترز عن ثلاثة أشخاص أن القطار وصل", "وقال الأشخاص إن السائق نجا")
    assert credit(*texts).speaker_kind is SpeakerKind.ANONYMOUS


@gap("البلدية is a body with its article too")
def test_the_municipality_is_a_body():
    assert credit("وترى البلدية أن الجسر آمن").speaker_kind is SpeakerKind.ORGANISATION


@gap("the condition between the outlet and the clause hides the clause")
def test_officials_speak_on_condition_of_anonymity():
    text = "وقال مسؤولون أوروبيون لصحيفة واشنطن بوست، بشرط عدم نشر أسمائهم، إن القطار كان مسرعا"
    read = credit(text)
    assert (read.outlets, said(read.speaker)) == (("Washington Post",), "مسؤولون أوروبيون")


@gap("قوله إن behind an inserted clause belongs to the cue, not to the content")
def test_inserted_clause_about_the_speaker_is_no_content():
    read = credit("ونقلت رويترز عن مسؤول في الشركة، طلب عدم ذكر اسمه، قوله إن القطار وصل متأخرا")
    assert said(read.content) == "القطار وصل متأخرا"


@gap("the author in front of the article that an outlet published is dropped")
def test_author_of_an_article_that_an_outlet_published():
    read = credit("وكتب جون هاربر في مقال نشرته صحيفة الغارديان: «لن يعود القطار إلى المحطة القديمة»")
    assert (read.outlets, said(read.speaker)) == (("Guardian",), "جون هاربر")


@gap("هكذا between a quotation and its verb hides the verb")
def test_quotation_is_followed_by_so_said():
    text = "«لن نغلق المحطة قبل الخريف»، هكذا قالت الوزيرة سلمى الراوي."
    assert [said(a.speaker) for a in credits_in(text)] == ["الوزيرة سلمى الراوي"]


@gap("officials behind تقرير لصحيفة are lost to the occasion")
def test_officials_in_a_newspapers_report_are_its_speakers():
    read = credit("وفي تقرير لصحيفة لوموند، قال مسؤولون إن القطار وصل متأخرا")
    assert (read.outlets, said(read.speaker)) == (("Le Monde",), "مسؤولون")


@gap("علم من is not a cue")
def test_agency_that_has_learnt_something_is_credited():
    assert outlets("وعلمت رويترز من مصدر مطلع أن القطار كان معطلا") == ["Reuters"]


@gap("documents that an outlet obtained are not credited to it")
def test_documents_that_an_outlet_obtained_are_credited_to_it():
    assert outlets("وحصلت صحيفة لوموند على وثائق تثبت أن القطار كان معطلا") == ["Le Monde"]


@gap("an accusation between two definite nouns is not credited to the first")
def test_accuser_is_credited_with_the_accusation():
    assert [said(a.speaker) for a in credits_in("واتهم الوزير الشركة بسرقة أموال المشروع")] == ["الوزير"]


@gap("خشيت is not generated")
def test_fear_of_a_ministry_is_credited_to_it():
    assert [said(a.speaker) for a in credits_in("وخشيت الوزارة أن ينهار الجسر")] == ["الوزارة"]


@gap("what a newspaper reported and somebody denies is the denial's content, and no statement of the newspaper's")
def test_denied_report_does_not_credit_the_denial_to_the_newspaper():
    read = paragraph("ونفت الشركة ما ذكرته صحيفة لوموند عن استقالة مديرها").attributions
    assert not any(a.outlets and said(a.content) == "ونفت الشركة" for a in read)


@gap("an invisible mark before a word, not inside it, is cut off as a sign of its own")
@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u202b", "\ufeff", "\u200b"])
def test_invisible_mark_before_a_word_changes_nothing(mark: str):
    assert outlets(f"وقالت {mark}لوموند إن القطار وصل متأخرا") == ["Le Monde"]
