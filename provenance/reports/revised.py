"""What a revision did: the fate of each paragraph that is not as it was, and of each link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from provenance.record import Severity, Sourcing
from provenance.record.history import Clashing, Fate, LinkFate, Meanwhile, Revised, RevisedLink, RevisedParagraph
from provenance.reports.contract import escaped_json
from provenance.reports.history_labels import label
from provenance.reports.lines import BLANK, Line, Tone, excerpt, joined, line
from provenance.reports.record_labels import day
from provenance.reports.view import NOTE_INDENT, TEXT_INDENT

SCHEMA = "provenance-revise/1"
_LINK_TONES: dict[LinkFate, str] = {
    LinkFate.KEPT: Sourcing.SOURCED,
    LinkFate.MOVED: Severity.WARNING,
    LinkFate.FOLLOWED: Severity.WARNING,
    LinkFate.RESTORED: Sourcing.SOURCED,
    LinkFate.REATTACHED: Sourcing.SOURCED,
    LinkFate.ORPHANED: Severity.ERROR,
}


def revised_lines(revised: Revised, lang: str, width: int) -> Iterator[Line]:
    """The revision's number, how many paragraphs met which fate, which they are, and every link."""
    yield line((label("revised", lang, slug=revised.slug, number=revised.revision), Tone.HEADING))
    for key in ("title", "published", "correction"):
        if told_words := getattr(revised, key):
            yield line((f"{label(f'revised.{key}', lang)}: ", Tone.QUIET), told_words)
    if revised.based_on is not None:
        yield line(label("revised.merged" if revised.merged else "revised.over", lang, number=revised.based_on))
        yield from (_meanwhile_line(revision, lang) for revision in revised.meanwhile)
    counts = Counter(paragraph.fate for paragraph in revised.paragraphs)
    told = (label("revised.count", lang, count=counts[f], fate=label(f"fate.{f}", lang)) for f in Fate if counts[f])
    yield line(*joined((count, Tone.PLAIN) for count in told))
    for paragraph in revised.paragraphs:
        if paragraph.fate is not Fate.KEPT:
            yield _paragraph_line(paragraph, lang)
    if revised.links:
        yield line((label("links", lang), Tone.HEADING))
    for link in revised.links:
        yield from _link_lines(link, lang, width)


def _paragraph_line(paragraph: RevisedParagraph, lang: str) -> Line:
    number = paragraph.number or paragraph.was
    notes = [label(f"fate.{paragraph.fate}", lang)]
    if paragraph.fate is Fate.MOVED:
        notes.append(label("moved-from", lang, place=paragraph.was))
    if paragraph.partners:
        key = "into" if paragraph.fate is Fate.MERGED and paragraph.number is None else "with"
        notes.append(label(key, lang, handles=", ".join(paragraph.partners)))
    place = (f"¶{number} ({paragraph.handle})", Tone.HEADING)
    return line(place, "  ", *joined((note, Tone.PLAIN) for note in notes), indent=NOTE_INDENT)


def _link_lines(link: RevisedLink, lang: str, width: int) -> Iterator[Line]:
    path = link.was if link.now in (None, link.was) else f"{link.was} → {link.now}"
    fate = (label(f"link.{link.fate}", lang), _LINK_TONES[link.fate])
    yield line((link.handle, Tone.HEADING), f"  {path}  ", fate, indent=NOTE_INDENT)
    yield line(excerpt(link.exact, width - TEXT_INDENT), indent=TEXT_INDENT)
    if link.fate is LinkFate.FOLLOWED and link.words is not None:
        yield line("→ ", excerpt(link.words, width - TEXT_INDENT - 2), indent=TEXT_INDENT)
    for near in link.candidates:
        nearest = label("link.candidate", lang, handle=near.handle, percent=near.permille // 10)
        yield line((nearest, Tone.QUIET), indent=TEXT_INDENT)
        yield line(excerpt(near.text, width - TEXT_INDENT - 2), indent=TEXT_INDENT + 2)


def revised_json(revised: Revised) -> str:
    """The same as one JSON object, unchanged paragraphs included."""
    return escaped_json({"schema": SCHEMA, **asdict(revised)})


def meanwhile_lines(meanwhile: Sequence[Meanwhile], clashes: Sequence[Clashing], lang: str) -> Iterator[Line]:
    """What others changed since a text was made, and the paragraphs that both changed, with both versions."""
    yield from (_meanwhile_line(revision, lang) for revision in meanwhile)
    for clash in clashes:
        yield BLANK
        yield line((clash.handle, Tone.HEADING), f"  {label('clash', lang)}")
        for key, text in (("clash.theirs", clash.theirs), ("clash.mine", clash.mine)):
            yield line((f"{label(key, lang)}: ", Tone.QUIET), text or label("fate.gone", lang), indent=NOTE_INDENT)


def _meanwhile_line(revision: Meanwhile, lang: str) -> Line:
    """ "rev3  Samir · 2026-03-14 · shorter · reworded p2, p5 · new p9"."""
    notes = [revision.by, day(revision.at), revision.reason]
    for key, handles in (("reworded", revision.changed), ("new", revision.new), ("gone", revision.gone)):
        if handles:
            notes.append(f"{label(f'fate.{key}', lang)} {', '.join(handles)}")
    return line(
        (f"rev{revision.number}", Tone.HEADING), "  ", *joined((n, Tone.PLAIN) for n in notes if n), indent=NOTE_INDENT
    )


def meanwhile_json(slug: str, based_on: int, meanwhile: Sequence[Meanwhile], clashes: Sequence[Clashing]) -> str:
    """The same as one JSON object: nothing was revised."""
    return escaped_json(
        {
            "schema": SCHEMA,
            "slug": slug,
            "revision": None,
            "based_on": based_on,
            "meanwhile": [asdict(revision) for revision in meanwhile],
            "clashes": [asdict(clash) for clash in clashes],
        }
    )
