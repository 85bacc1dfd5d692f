"""Who brought each word of an article, in which revision, and whether a source stood behind it then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from provenance.record import Severity, Sourcing
from provenance.record.history import Backing, Blamed, BlamedParagraph, PlacedVersion, Revision
from provenance.reports.contract import escaped_json
from provenance.reports.history_labels import label
from provenance.reports.lines import BLANK, Line, Tone, joined, line
from provenance.reports.record_labels import day
from provenance.reports.view import NOTE_INDENT, TEXT_INDENT
from provenance.text.blame import Run, Version, blame

SCHEMA = "provenance-blame/1"
_TONES: dict[Backing, str] = {
    Backing.BACKED: Sourcing.SOURCED,
    Backing.ADDED: Severity.WARNING,
    Backing.UNLINKED: Tone.QUIET,
}


def blamed(revisions: Sequence[Revision], backed_until: Mapping[str, int]) -> list[BlamedParagraph]:
    """The paragraphs of the last of `revisions`. `backed_until` gives for a handle the last event that backed it."""
    runs = blame([[Version(p.version, p.text) for p in revision.placed] for revision in revisions])
    return [
        BlamedParagraph(
            number,
            placed.handle,
            placed.kind,
            placed.text,
            tuple(_blamed(run, revisions[run.brought], placed, backed_until) for run in found),
        )
        for number, (placed, found) in enumerate(zip(revisions[-1].placed, runs, strict=True), 1)
    ]


def _blamed(run: Run, revision: Revision, placed: PlacedVersion, backed_until: Mapping[str, int]) -> Blamed:
    backing = _backing(revision.event, backed_until.get(placed.handle))
    return Blamed(run.start, run.end, revision.number, revision.by, revision.at, backing)


def _backing(brought: int, until: int | None) -> Backing:
    if until is None:
        return Backing.UNLINKED
    return Backing.BACKED if brought <= until else Backing.ADDED


def blame_lines(slug: str, found: Sequence[BlamedParagraph], lang: str) -> Iterator[Line]:
    """A block for each paragraph, in it a block for each run of words of one revision."""
    yield line((label("blame", lang, slug=slug), Tone.HEADING))
    for paragraph in found:
        yield BLANK
        yield line((f"¶{paragraph.number} ({paragraph.handle})", Tone.HEADING))
        for words in paragraph.words:
            backing = (label(f"backing.{words.backing}", lang), _TONES[words.backing])
            told = ((f"rev{words.revision}", Tone.PLAIN), (words.by, Tone.PLAIN), (day(words.at), Tone.QUIET), backing)
            yield line(*joined(told), indent=NOTE_INDENT)
            yield line(paragraph.text[words.start : words.end].strip(), indent=TEXT_INDENT)


def blame_json(slug: str, found: Sequence[BlamedParagraph]) -> str:
    """The same as one JSON object; each run's `text` stands beside its place."""
    paragraphs = [
        {
            **asdict(paragraph),
            "words": [{**asdict(w), "text": paragraph.text[w.start : w.end]} for w in paragraph.words],
        }
        for paragraph in found
    ]
    return escaped_json({"schema": SCHEMA, "article": slug, "paragraphs": paragraphs})
