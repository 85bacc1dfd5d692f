"""Sources as people read them, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from provenance.record import Mark, Severity, Source
from provenance.record.logged import SourceUse
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


def source_lines(source: Source, snapshots: Sequence[Snapshot], uses: Sequence[SourceUse], lang: str) -> Iterator[Line]:
    """One source: what it is, where it stands, what of it is stored, what it cites, and what rests on it."""
    yield line((source.handle, Tone.HEADING), "  ", *joined(_what(source, lang)))
    for text in (source.title, label("author", lang, author=source.author) if source.author else None, source.url):
        if text:
            yield line(text, indent=INDENT)
    if source.spoken_in:
        yield line(label("spoken", lang, language=source.spoken_in), indent=INDENT)
    if source.cites:
        yield line(label("cites", lang, sources=", ".join(source.cites)), indent=INDENT)
    for mark in source.marks:
        yield line((mark_sentence(mark, lang), Severity.WARNING), indent=INDENT)
    if not snapshots:
        yield line((label("snapshot.none", lang), Tone.QUIET), indent=INDENT)
    for snapshot in snapshots:
        yield _snapshot_line(snapshot, lang)
    for use in uses:
        yield line(_use(use, lang), indent=INDENT)


def mark_sentence(mark: Mark, lang: str) -> str:
    """ "corrected by its outlet: 12, not 21 (said Layla, 2024-05-09): “fell by 21 percent”"."""
    said = label(f"mark.{mark.mark}", lang, reason=mark.reason, by=mark.by, day=mark.at[:10])
    return f"{said}: “{mark.affects}”" if mark.affects else said


def missing_lines(ranked: Sequence[tuple[Source, int]], lang: str, width: int) -> Iterator[Line]:
    """Each source without a snapshot, with how many links rest on it, and where it stands."""
    if not ranked:
        yield line(label("missing.none", lang))
    for source, used in ranked:
        rests = (label("missing.links", lang, count=used), Severity.WARNING if used else Tone.QUIET)
        yield line((source.handle, Tone.HEADING), "  ", *joined([*_what(source, lang), rests]))
        for text in (source.title, source.url):
            if text:
                yield line(excerpt(text, width - INDENT), indent=INDENT)


def missing_json(ranked: Sequence[tuple[Source, int]]) -> str:
    """The sources without a snapshot as one JSON object."""
    listed = [{**_source(source), "links": used} for source, used in ranked]
    return escaped_json({"schema": "provenance-missing-sources/1", "sources": listed})


def chain_lines(first: str, sources: Sequence[Source], lang: str) -> Iterator[Line]:
    """The source, under it what it cites, and so on; a root is one that cites nothing."""
    for depth, source in chained(first, sources):
        root = [(label("root", lang), Tone.QUIET)] if not source.cites else []
        title = [(source.title, Tone.PLAIN)] if source.title else []
        told = joined([*_what(source, lang), *title, *root])
        yield line((source.handle, Tone.HEADING), "  ", *told, indent=INDENT * depth)


def chain_json(first: str, sources: Sequence[Source]) -> str:
    """The chain as one JSON object, each source with its depth from 0."""
    listed = [{"depth": depth, **_source(source)} for depth, source in chained(first, sources)]
    return escaped_json({"schema": "provenance-chain/1", "chain": listed})


def chained(first: str, sources: Sequence[Source]) -> Iterator[tuple[int, Source]]:
    """The source and those it rests on, with how far each is from it; each once, where it is first met."""
    by_handle = {source.handle: source for source in sources}
    left, seen = [(0, first)], set[str]()
    while left:
        depth, handle = left.pop()
        if handle not in seen:
            seen.add(handle)
            yield depth, by_handle[handle]
            left.extend((depth + 1, cited) for cited in reversed(by_handle[handle].cites))


def sources_json(sources: Sequence[Source]) -> str:
    """All sources as one JSON object."""
    return escaped_json({"schema": LIST_SCHEMA, "sources": [_source(source) for source in sources]})


def source_json(source: Source, snapshots: Sequence[Snapshot], uses: Sequence[SourceUse]) -> str:
    """One source as one JSON object, its snapshots and uses listed."""
    held = [{name: value for name, value in asdict(s).items() if name != "source"} for s in snapshots]
    used = [use._asdict() for use in uses]
    return escaped_json({"schema": SCHEMA, "source": {**_source(source), "snapshots": held, "uses": used}})


def _use(use: SourceUse, lang: str) -> str:
    if use.link is not None:
        return label("use.link", lang, place=f"{use.article}:{use.paragraph}", link=use.link)
    return label("use.translation" if use.translation else "use.for", lang, article=use.article)


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
