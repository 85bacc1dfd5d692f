from __future__ import annotations

from provenance.record import ArticleRecord, Attribution, Kind, Paragraph, Sourcing, SpeakerKind
from provenance.reports.coverage import Coverage, coverage_line, coverage_of

PUBLIC_CASE = Coverage(
    body=13, sourced=9, through_unnamed=2, anonymous=0, vague=1, unsourced=3, not_applicable=0, outlets=3
)


def test_figures_are_those_of_the_body(record):
    assert coverage_of(record) == Coverage(
        body=4, sourced=2, through_unnamed=1, anonymous=0, vague=1, unsourced=1, not_applicable=0, outlets=1
    )


def test_the_english_line_names_what_is_there_and_nothing_else():
    assert coverage_line(PUBLIC_CASE, "en") == (
        "13 body paragraphs: 9 sourced, 2 of them through unnamed officials; 1 vague; 3 unsourced; 3 outlets"
    )


def test_the_arabic_line_agrees_with_its_numbers():
    assert coverage_line(PUBLIC_CASE, "ar") == (
        "13 فقرة في المتن: 9 فقرات بمصدر، اثنتان منها عبر مسؤولين لم تُذكر أسماؤهم؛ "
        "فقرة واحدة بمصدر مبهم؛ 3 فقرات بلا مصدر؛ 3 وسائل إعلام"
    )


def test_an_empty_body_has_a_line_too():
    nothing = coverage_of(ArticleRecord("x.txt", ()))
    assert coverage_line(nothing, "en") == "0 body paragraphs: 0 sourced; 0 outlets"
    assert coverage_line(nothing, "ar") == "لا فقرات في المتن: بلا وسائل إعلام"


def test_classes_add_up_to_the_body():
    classes = [*Sourcing, Sourcing.ANONYMOUS]
    record = ArticleRecord("x", tuple(Paragraph(n, "نص", Kind.BODY, sourcing=s) for n, s in enumerate(classes, 1)))
    counted = coverage_of(record)
    parts = (counted.sourced, counted.anonymous, counted.vague, counted.unsourced, counted.not_applicable)
    assert sum(parts) == counted.body == 6
    assert "2 anonymous" in coverage_line(counted, "en")
    assert "فقرتان بمصدر مجهول الاسم" in coverage_line(counted, "ar")


def test_an_outlet_that_is_credited_directly_too_is_not_through_unnamed_officials():
    attributions = (
        Attribution(outlets=("Reuters",), speaker_kind=SpeakerKind.ANONYMOUS),
        Attribution(outlets=("Reuters",), speaker_kind=SpeakerKind.OUTLET),
    )
    paragraph = Paragraph(1, "نص", Kind.BODY, sourcing=Sourcing.SOURCED, attributions=attributions)
    assert coverage_of(ArticleRecord("x", (paragraph,))).through_unnamed == 0
