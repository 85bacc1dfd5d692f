"""What the templates show of an article, as plain values: nothing is worked out in a template."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import NamedTuple

from provenance.audit.catalogue import message
from provenance.audit.handbook import RulePage, page
from provenance.record import Attribution, Flag, Kind, Paragraph, Severity, Waiver
from provenance.reports.checked import Checked
from provenance.reports.counting import FLAG
from provenance.reports.coverage import coverage_line, coverage_of
from provenance.reports.credit import credited_name, parts_of
from provenance.reports.html.runs import foreign
from provenance.reports.labels import label
from provenance.reports.marked import Marks, Part, Piece, marks_of, pieces
from provenance.reports.signs import SIGNS, class_of
from provenance.reports.view import accepted_sentence, not_run_sentence, place_of
from provenance.text.safe import shown

FLAGGED = "flagged"
LINKED = "linked"
FOREIGN = "foreign"


Marked = Mapping[int, Marks]
"""Marks by the position of their paragraph."""


class PieceValues(NamedTuple):
    """Words with one set of marks: the parts of credits that they are in ("" for none), and a flag's.

    `opens` and `closes` say that a run of the other direction begins before them, or ends behind them.
    """

    text: str
    classes: str
    flagged: bool
    opens: bool
    closes: bool


class FlagValues(NamedTuple):
    """A flag with its sentence and its handbook page; `waived` says by whom it was let stand, and why."""

    severity: str
    word: str
    id: str
    message: str
    page: RulePage
    waived: str = ""
    code: str = ""


class CreditValues(NamedTuple):
    """Whom a credit names, and its words with what they are."""

    name: str
    parts: list[tuple[str, str]]


class ParagraphValues(NamedTuple):
    """One paragraph. `sourcing` is None where the kind has no class; `direction` is that of its prose."""

    anchor: str
    place: str
    kind: str
    kind_word: str
    sourcing: str | None
    sourcing_word: str
    sign: str
    direction: str
    pieces: list[PieceValues]
    credits: list[CreditValues]
    flags: list[FlagValues]


class ArticleValues(NamedTuple):
    """One article with its head; one without a title is called by its file's name.

    `counts` are its flags by severity, the worst first: (severity, word, number).
    """

    anchor: str
    path: str
    title: str
    language: str
    published: str
    coverage: str
    counts: list[tuple[str, str, int]]
    total: str
    remarks: list[str]
    paragraphs: list[ParagraphValues]
    flags: list[FlagValues]


def article_values(number: int, checked: Checked, lang: str) -> ArticleValues:
    """The article that stands at `number` on the page."""
    record, verdict, anchor = checked.record, checked.verdict, f"a{number}"
    whole = [(flag, waiver) for flag, waiver in verdict.waived if flag.at is None]
    return ArticleValues(
        anchor=anchor,
        path=shown(record.path),
        title=shown(record.title or (record.log.slug if record.log else PurePath(record.path).name)),
        language=record.language,
        published=label("published", lang, date=record.published) if record.published else "",
        coverage=coverage_line(coverage_of(record), lang),
        counts=_counts(verdict.flags, lang),
        total=FLAG.counted(len(verdict.flags), lang),
        remarks=_remarks(checked, lang),
        paragraphs=paragraphs_values(checked, anchor, lang),
        flags=flags_values(checked.whole_article_flags, whole, lang),
    )


def _counts(flags: Iterable[Flag], lang: str) -> list[tuple[str, str, int]]:
    severities = [flag.severity for flag in flags]
    found = ((severity, severities.count(severity)) for severity in reversed(Severity))
    return [(str(severity), label(f"severity.{severity}", lang), count) for severity, count in found if count]


def _remarks(checked: Checked, lang: str) -> list[str]:
    """What could not look, and what was accepted before: silence must not read as a pass."""
    accepted = [] if checked.accepted is None else [accepted_sentence(checked.accepted, lang)]
    not_run = [not_run_sentence(checked.verdict.not_run, lang)] if checked.verdict.not_run else []
    edited = [sentence] if checked.record.log and (sentence := _edited(checked, lang)) else []
    return edited + not_run + accepted


def _edited(checked: Checked, lang: str) -> str | None:
    from provenance.reports.signoffs import edited_sentence  # `check` never needs it

    return edited_sentence(checked.record.log, lang)


def paragraphs_values(checked: Checked, anchor: str, lang: str, also: Marked | None = None) -> list[ParagraphValues]:
    """All paragraphs. `also` gives for a position more words to mark."""
    flags, waived, more = checked.flags_by_number(), checked.waived_by_number(), also or {}
    direction = direction_of(checked.record.language)
    return [
        _paragraph(
            anchor, p, direction, flags.get(p.number, ()), waived.get(p.number, ()), more.get(p.number, ()), lang
        )
        for p in checked.record.paragraphs
    ]


def direction_of(language: str | None) -> str:
    """How prose in `language` runs."""
    return "rtl" if (language or "").partition("-")[0] in ("ar", "fa", "he", "ur") else "ltr"


def _paragraph(
    anchor: str,
    paragraph: Paragraph,
    direction: str,
    flags: Sequence[Flag],
    waived: Sequence[tuple[Flag, Waiver]],
    more: Marks,
    lang: str,
) -> ParagraphValues:
    body, found = paragraph.kind is Kind.BODY, class_of(paragraph)
    return ParagraphValues(
        anchor=f"{anchor}-{paragraph.number}",
        place=place_of(paragraph),
        kind=str(paragraph.kind).replace("_", "-"),
        kind_word=label(f"kind.{paragraph.kind}", lang),
        sourcing=found.replace("_", "-") if body else None,
        sourcing_word=label(f"sourcing.{found}", lang),
        sign=SIGNS[found],
        direction=direction,
        pieces=_pieces(paragraph, flags, direction, more),
        credits=[_credit(credit, lang) for credit in paragraph.attributions],
        flags=flags_values(flags, waived, lang),
    )


def _pieces(paragraph: Paragraph, flags: Iterable[Flag], direction: str, more: Marks) -> list[PieceValues]:
    """The text in pieces; a flag on part of the paragraph marks its words, one on all of it need not."""
    places = [flag.at for flag in flags if flag.at and flag.at.end - flag.at.start < len(paragraph.text)]
    marks = (
        *marks_of(paragraph),
        *more,
        *((FLAGGED, place.start, place.end) for place in places),
        *((FOREIGN, *run) for run in foreign(paragraph.text, direction)),
    )
    return [_piece(piece) for piece in pieces(paragraph.text, marks)]


def _piece(piece: Piece) -> PieceValues:
    parts = " ".join(part for part in (*Part, LINKED) if part in piece.parts)
    return PieceValues(
        shown(piece.text), parts, FLAGGED in piece.parts, FOREIGN in piece.opens, FOREIGN in piece.closes
    )


def _credit(credit: Attribution, lang: str) -> CreditValues:
    return CreditValues(credited_name(credit, lang), list(parts_of(credit, lang)))


def flags_values(flags: Iterable[Flag], waived: Iterable[tuple[Flag, Waiver]], lang: str) -> list[FlagValues]:
    """The open flags, then the waived ones."""
    from provenance.reports.html.labels import label as own

    return [
        *(_flag(flag, lang) for flag in flags),
        *(_flag(flag, lang, own("html.waived", lang, reason=w.reason, by=w.by)) for flag, w in waived),
    ]


def _flag(flag: Flag, lang: str, waived: str = "") -> FlagValues:
    word = label(f"severity.{flag.severity}", lang)
    return FlagValues(str(flag.severity), word, flag.id, message(flag, lang), page(flag.code, lang), waived, flag.code)
