"""The reader says how it came to each part of a credit, and what it did not take for one."""

from __future__ import annotations

from functools import cache

import pytest

from provenance.attribution import Reader, reader_for, traced
from provenance.errors import NotFound
from provenance.reading import read_article
from provenance.record import Kind
from provenance.record.trace import CreditTrace, ParagraphTrace
from tests.articles.scoring import NAMES, text_of

Block = str | tuple[Kind, str]
GUARDIAN = "ونقلت صحيفة الغارديان عن مسؤولين بريطانيين أن الصفقة تأجلت."
MONDE = "وكتبت صحيفة لوموند الفرنسية أن الصفقة ستوقع غدا."


@cache
def reader() -> Reader:
    return reader_for("ar")


def trace(*blocks: Block, number: int | None = None) -> ParagraphTrace:
    """The trace of the last paragraph, or of another."""
    laid = [(Kind.BODY, block) if isinstance(block, str) else block for block in blocks]
    return traced(reader(), laid, number or len(laid))


def credit(*blocks: Block) -> CreditTrace:
    found = trace(*blocks).credits
    assert len(found) == 1
    return found[0]


def refused(*blocks: Block) -> list[tuple[str, str]]:
    return [(refusal.words.text, refusal.reason) for refusal in trace(*blocks).refused]


@pytest.mark.parametrize("name", NAMES)
def test_every_credit_of_the_record_has_its_trace_and_its_confidence_in_parts(name: str):
    record = read_article(text_of(name), reader())
    blocks = [(p.kind, p.text) for p in record.paragraphs]
    for paragraph in record.paragraphs:
        found = traced(reader(), blocks, paragraph.number)
        for attribution, told in zip(paragraph.attributions, found.credits, strict=True):
            assert sum(step.permille for step in told.confidence) == attribution.permille
            assert (told.content is None) == (attribution.content is None)
            assert (told.outlet is not None) >= bool(attribution.outlets)
            if told.outlet is not None and attribution.outlets:
                assert told.outlet.outlet == attribution.outlets[0]
        for refusal in found.refused:
            assert paragraph.text[refusal.words.start : refusal.words.end] == refusal.words.text


def test_tracing_leaves_no_trace_in_the_reader():
    before = reader().paragraphs([(Kind.BODY, GUARDIAN), (Kind.BODY, "وأضافت الصحيفة أن الأمر حسم.")])
    trace(GUARDIAN, "وأضافت الصحيفة أن الأمر حسم.")
    assert reader().paragraphs([(Kind.BODY, p.text) for p in before]) == before


def test_an_outlet_by_its_name():
    told = credit(GUARDIAN)
    assert (told.cue.way, told.cue.lemma, told.cue.form) == ("verb", "نقل", "pfs")
    assert told.outlet is not None
    assert (told.outlet.way, told.outlet.outlet, told.outlet.kind) == ("name", "Guardian", "newspaper")
    assert told.speaker is not None
    assert told.speaker.way == "noun"
    assert "anonymous" in told.speaker.classes


def test_a_reference_names_its_candidates_and_what_rules_them_out():
    told = credit(MONDE, GUARDIAN, "وأضافت الصحيفة الفرنسية أن الحكومة وافقت.")
    assert told.outlet is not None
    assert (told.outlet.way, told.outlet.outlet, told.outlet.paragraph) == ("reference", "Le Monde", 1)
    by_name = {candidate.outlet: candidate for candidate in told.outlet.candidates}
    assert by_name["Guardian"].fit == 0
    assert by_name["Le Monde"].permille > 0


def test_distance_takes_from_the_confidence_of_a_reference():
    near = credit(GUARDIAN, "وأضافت الصحيفة أن الأمر حسم.").confidence
    far = credit(GUARDIAN, *["والطقس بارد."] * 4, "وأضافت الصحيفة أن الأمر حسم.").confidence
    assert [step.reason for step in near] == ["fit", "distance"]
    assert far[1].permille < near[1].permille < 0


def test_a_dropped_subject_goes_back_to_whom_agrees_with_the_verb():
    told = credit("وقالت الوزيرة ليلى حداد إن الجسر سيغلق.", "وأضافت أن العمل يبدأ غدا.")
    assert told.speaker is not None
    assert (told.speaker.way, told.speaker.paragraph) == ("dropped", 1)
    assert told.confidence[-1].reason == "dropped"


def test_a_quotation_is_bounded_by_its_marks():
    told = credit('وقال الوزير سمير خليل: "لن نغلق الجسر قبل نهاية هذا العام".')
    assert told.content is not None
    assert (told.content.begins, told.content.ends) == ("quotation", "quotation")


def test_an_ordinary_word_that_is_an_outlets_name_elsewhere_is_refused():
    assert ("صباح", "ordinary") in refused("وقالت البلدية إن الجسر أغلق صباح الأحد.")


def test_an_outlet_that_is_only_the_topic_is_refused():
    assert ("الغارديان", "topic") in refused("وانتقل مقر الغارديان إلى مبنى جديد في وسط المدينة قبل عام.")


def test_no_comment_credits_nobody():
    assert ("تعلق", "no-comment") in refused("ولم تعلق الوزارة على الخبر حتى مساء الأحد.")


def test_a_verb_inside_quoted_words_opens_no_credit():
    assert ("قالوا", "verb-quoted") in refused('وقال الوزير سمير خليل: "قالوا إن الجسر سيسقط ولم يسقط حتى الآن".')


def test_captions_are_credited_by_their_bracket_only():
    found = trace((Kind.CAPTION, "مبنى الغارديان في لندن كما بدا أمس (رويترز)"))
    assert found.credits[0].cue.way == "bracket"
    assert [(r.words.text, r.reason) for r in found.refused] == [("الغارديان", "not-in-bracket")]


def test_headings_are_not_read_for_credits():
    assert ("الغارديان", "kind-not-read") in refused((Kind.HEADING, "ماذا قالت الغارديان"))


def test_a_reader_that_cannot_say_says_so():
    class Mute:
        language = "en"

        def paragraphs(self, blocks: object) -> tuple[()]:
            return ()

    with pytest.raises(NotFound):
        traced(Mute(), [], 1)
