"""The values that every room shares."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from provenance.record import (
    ArticleRecord,
    Flag,
    Kind,
    Log,
    Matter,
    Paragraph,
    Role,
    Severity,
    Signoff,
    Sourcing,
    Span,
    SpeakerKind,
    Verdict,
)

RECORD = ArticleRecord(
    "article.txt",
    (Paragraph(1, "عنوان", Kind.TITLE), Paragraph(2, "متن", Kind.BODY), Paragraph(3, "صورة", Kind.CAPTION)),
)


def test_span_cuts_the_words_that_it_names():
    assert Span.cut("قالت الصحيفة", 5, 12) == Span("الصحيفة", 5, 12)


def test_paragraph_is_found_by_its_position():
    assert RECORD.paragraph(2).text == "متن"


def test_paragraphs_are_chosen_by_kind_in_order():
    assert [p.number for p in RECORD.of_kind(Kind.CAPTION, Kind.TITLE)] == [1, 3]


def test_severities_rise():
    assert sorted(Severity, key=lambda severity: severity.rank) == [
        Severity.INFO,
        Severity.WARNING,
        Severity.ERROR,
        Severity.BLOCK,
    ]


def test_worst_flag_is_the_most_severe():
    flags = tuple(Flag("S01", "x", severity) for severity in (Severity.INFO, Severity.ERROR, Severity.WARNING))
    assert Verdict(flags, ()).worst() is Severity.ERROR


def test_record_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        RECORD.title = "x"  # type: ignore[misc]


@pytest.mark.parametrize("vocabulary", [Kind, Sourcing, SpeakerKind, Matter, Severity])
def test_words_print_as_users_type_them(vocabulary):
    assert all(str(word) == word.value == word.name.lower() for word in vocabulary)


def signoff(role: Role, revision: int, *, edited: bool) -> Signoff:
    return Signoff(role, revision, (), (), (), None, "هدى", "2026-03-14T10:00:00.000000Z", edited)


@pytest.mark.parametrize(
    ("signoffs", "edited_since"),
    [
        ((), None),
        ((signoff(Role.EDITOR, 1, edited=False),), None),
        ((signoff(Role.EDITOR, 1, edited=True),), Role.EDITOR),
        ((signoff(Role.EDITOR, 1, edited=True), signoff(Role.EDITOR, 2, edited=False)), None),
        ((signoff(Role.EDITOR, 1, edited=True), signoff(Role.TRANSLATOR, 2, edited=False)), Role.EDITOR),
        ((signoff(Role.TRANSLATOR, 1, edited=True), signoff(Role.EDITOR, 2, edited=False)), None),
        ((signoff(Role.TRANSLATOR, 1, edited=True), signoff(Role.FACT_CHECKER, 1, edited=True)), Role.FACT_CHECKER),
    ],
)
def test_signoff_holds_until_the_words_are_edited_or_signed_as_high(
    signoffs: tuple[Signoff, ...], edited_since: Role | None
):
    stale = Log("port", "uuid", 2, signoffs=signoffs).edited_since
    assert (stale.role if stale else None) is edited_since
