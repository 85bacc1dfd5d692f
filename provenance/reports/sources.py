"""Sources as people read them, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from provenance.record import Severity, Source
from provenance.record.snapshot import Snapshot
from provenance.reports.contract import escaped_json
from provenance.reports.lines import Line, Tone, excerpt, joined, line
from provenance.reports.log_labels import label

LIST_SCHEMA = "provenance-sources/1"
SCHEMA = "provenance-source/1"
INDENT = 4


def list_lines(sources: Sequence[Source], lang: str, width: int) -> Iterator[Line]:
    """Each source on two lines: handle, outlet, date and kind, then its title."""
    if not sources:
        yield line(label("sources.none", lang))
    for source in sources:
        held = (label("snapshots", lang, count=source.snapshots), Tone.QUIET)
        yield line((source.handle, Tone.HEADING), "  ", *joined([*_what(source, lang), held]))
        if source.title:
            yield line(excerpt(source.title, width - INDENT), indent=INDENT)


def source_lines(source: Source, snapshots: Sequence[Snapshot], lang: str) -> Iterator[Line]:
    """One source: what it is, where it stands, and what of it is stored."""
    yield line((source.handle, Tone.HEADING), "  ", *joined(_what(source, lang)))
    for text in (source.title, label("author", lang, author=source.author) if source.author else None, source.url):
        if text:
            yield line(text, indent=INDENT)
    if not snapshots:
        yield line((label("snapshot.none", lang), Tone.QUIET), indent=INDENT)
    for snapshot in snapshots:
        yield _snapshot_line(snapshot, lang)


def sources_json(sources: Sequence[Source]) -> str:
    """All sources as one JSON object."""
    return escaped_json({"schema": LIST_SCHEMA, "sources": [_source(source) for source in sources]})


def source_json(source: Source, snapshots: Sequence[Snapshot]) -> str:
    """One source as one JSON object, its snapshots listed."""
    held = [{name: value for name, value in asdict(s).items() if name != "source"} for s in snapshots]
    return escaped_json({"schema": SCHEMA, "source": {**_source(source), "snapshots": held}})


def _what(source: Source, lang: str) -> list[tuple[str, str]]:
    carried = label("carried", lang, carrier=source.carrier) if source.carrier else None
    day = source.published.isoformat() if source.published else None
    kind = label(f"kind.{source.kind}", lang)
    return [(piece, Tone.PLAIN) for piece in (source.outlet, carried, kind, day, source.language) if piece]


def _snapshot_line(snapshot: Snapshot, lang: str) -> Line:
    size = label("snapshot.size", lang, size=f"{snapshot.size:,}", characters=f"{snapshot.characters:,}")
    time = f"{snapshot.captured_at[:10]} {snapshot.captured_at[11:19]}Z"
    held = (label("snapshot.redacted", lang), Severity.WARNING) if snapshot.redacted else (size, Tone.PLAIN)
    pieces = (label("snapshot", lang, date=time), Tone.PLAIN), (snapshot.media_type, Tone.PLAIN), held
    return line(*joined((*pieces, (snapshot.sha256, Tone.PLAIN))), indent=INDENT)


def _source(source: Source) -> dict[str, object]:
    marks = [mark._asdict() for mark in source.marks]
    published = source.published.isoformat() if source.published else None
    return {**source._asdict(), "published": published, "marks": marks}
