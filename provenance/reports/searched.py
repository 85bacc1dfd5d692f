"""What a search found, for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.record.searched import Searched
from provenance.reports.contract import escaped_json
from provenance.reports.lines import Line, Tone, joined, line
from provenance.text.safe import shown

SCHEMA = "provenance-search/1"
INDENT = 4
_LABELS = {
    "none": ("لا شيء.", "Nothing found."),
    "paragraph": ("فقرة", "paragraph"),
    "claim": ("ادعاء", "claim"),
    "source": ("مصدر", "source"),
    "snapshot": ("نسخة محفوظة", "snapshot"),
    "old": ("مراجعة أقدم", "an older revision"),
}


def searched_lines(found: Sequence[Searched], lang: str, width: int) -> Iterator[Line]:
    """Two lines a place: what it is, then its words in ⟦brackets⟧ with what stands around the first."""
    if not found:
        yield line(_label("none", lang))
    for each in found:
        pieces = [_label(each.found_in, lang), ", ".join(each.outlets), each.day.isoformat() if each.day else ""]
        told = [(piece, Tone.PLAIN) for piece in pieces if piece]
        old = [] if each.current else [(_label("old", lang), "warning")]
        yield line((each.name, Tone.HEADING), "  ", *joined([*told, *old]))
        yield line(*_excerpt(each, max(width - INDENT, 40)), indent=INDENT)


def searched_json(query: str, found: Sequence[Searched]) -> str:
    """The places as one JSON object; `marked` are code points of `text`."""
    listed = [
        {**each._asdict(), "day": each.day.isoformat() if each.day else None,
         "marked": [span._asdict() for span in each.marked]}
        for each in found
    ]  # fmt: skip
    return escaped_json({"schema": SCHEMA, "query": query, "found": listed})


def _excerpt(found: Searched, width: int) -> Iterator[tuple[str, str]]:
    """As much of the text as fits, from a little before the first word that was asked for."""
    first = found.marked[0].start if found.marked else 0
    start = max(0, found.text.rfind(" ", 0, max(first - width // 3, 0)) + 1)
    end = min(len(found.text), start + width)
    yield ("…" if start else ""), Tone.QUIET
    at = start
    for span in found.marked:
        if at <= span.start and span.end <= end:
            yield shown(found.text[at : span.start]), Tone.PLAIN
            yield f"⟦{shown(span.text)}⟧", Tone.HEADING
            at = span.end
    yield shown(found.text[at:end]), Tone.PLAIN
    yield ("…" if end < len(found.text) else ""), Tone.QUIET


def _label(key: str, lang: str) -> str:
    return _LABELS[key][0 if lang == "ar" else 1]
