"""The reconciliation as lines: a line for each outlet, then the paragraphs by where their outlets are named."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.record import ArticleRecord, Paragraph, Severity, Sourcing
from provenance.reports.lines import Line, Tone, joined, line
from provenance.reports.reconciliation import (
    Agreement,
    Reconciled,
    agreement_of,
    by_paragraph,
    credited_in,
    logged_in,
    reconcile,
)
from provenance.reports.record_labels import label
from provenance.reports.view import NOTE_INDENT, TEXT_INDENT, place_of

_TONES: dict[Agreement, str] = {
    Agreement.BOTH: Sourcing.SOURCED,
    Agreement.PROSE: Severity.ERROR,
    Agreement.LOG: Severity.WARNING,
    Agreement.DIFFER: Severity.BLOCK,
    Agreement.NEITHER: Severity.WARNING,
}


def reconciliation_lines(record: ArticleRecord, lang: str) -> Iterator[Line]:
    """The table of an article on record; nothing where no outlet is named at all."""
    outlets = reconcile(record)
    if outlets:
        yield line((label("reconciled", lang), Tone.HEADING))
        yield from (_outlet_line(outlet, lang) for outlet in outlets)
    for agreement, paragraphs in by_paragraph(record).items():
        if paragraphs and outlets:
            standing = (f"{label(f'paragraphs.{agreement}', lang)}: ", _TONES[agreement])
            yield line(standing, _places(paragraphs), indent=NOTE_INDENT)


def paragraph_reconciliation(record: ArticleRecord, paragraph: Paragraph, lang: str) -> Line:
    """One paragraph: whom it credits against what it rests on."""
    credited = ", ".join(sorted(credited_in(paragraph))) or label("nobody", lang)
    logged = ", ".join(f"{handle} {'/'.join(sorted(by))}" for handle, by in logged_in(record, paragraph).items())
    agreement = agreement_of(record, paragraph)
    pieces = [
        (label("credited-here", lang, outlets=credited), Tone.PLAIN),
        (label("logged-here", lang, sources=logged or label("nobody", lang)), Tone.PLAIN),
        (label(f"paragraph.{agreement}", lang), _TONES[agreement]),
    ]
    return line(*joined(pieces), indent=NOTE_INDENT)


def _outlet_line(outlet: Reconciled, lang: str) -> Line:
    pieces: list[tuple[str, str]] = [(outlet.outlet, Tone.PLAIN)]
    if outlet.paragraphs:
        pieces.append((label("credited-at", lang, places=_places(outlet.paragraphs)), Tone.PLAIN))
    if outlet.sources:
        pieces.append((", ".join(outlet.sources), Tone.PLAIN))
    pieces.append((label(f"agreement.{outlet.agreement}", lang), _TONES[outlet.agreement]))
    return line(*joined(pieces), indent=TEXT_INDENT)


def _places(paragraphs: tuple[Paragraph, ...] | list[Paragraph]) -> str:
    return ", ".join(place_of(paragraph) for paragraph in paragraphs)
