"""What a paragraph rests on, as lines: its links, how far each has come, and whether its passage was checked."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.record import ArticleRecord, Link, LinkState, Log, Severity, Sourcing, Waiver
from provenance.reports.lines import Line, Tone, joined, line
from provenance.reports.record_labels import day, label

ORPHANED = "orphaned"
FOLLOWED = "followed"
_TONES: dict[str, str] = {
    LinkState.LINKED: Tone.PLAIN,
    LinkState.CONFIRMED: Sourcing.SOURCED,
    LinkState.REJECTED: Severity.WARNING,
    LinkState.WITHDRAWN: Tone.QUIET,
    FOLLOWED: Severity.WARNING,
    ORPHANED: Severity.ERROR,
}


def shown_links(log: Log | None, handle: str | None) -> tuple[Link, ...]:
    """The links of a paragraph that were not taken back."""
    links = log.links_of(handle) if log else ()
    return tuple(link for link in links if link.state is not LinkState.WITHDRAWN)


def links_without_paragraph(record: ArticleRecord) -> tuple[Link, ...]:
    """The links whose paragraphs are gone, and that were not taken back."""
    links = record.log.links if record.log else ()
    return tuple(
        link for link in links if link.state is not LinkState.WITHDRAWN and record.by_handle(link.paragraph) is None
    )


def state_of(link: Link) -> str:
    """How far the link has come; that its words are gone, or were reworded, outweighs that it was made."""
    if link.state not in (LinkState.LINKED, LinkState.CONFIRMED):
        return str(link.state)
    if link.orphaned:
        return ORPHANED
    return FOLLOWED if link.followed else str(link.state)


def passage_of(link: Link) -> str:
    """Whether the passage was found in a snapshot, only typed, or not given."""
    if link.passage is None:
        return "none"
    return "checked" if link.checked else "typed"


def link_line(link: Link, log: Log, lang: str, *, indent: int) -> Line:
    """One link: "lnk3  confirmed · src1 Guardian · passage typed, not checked"."""
    state, passage = state_of(link), passage_of(link)
    pieces = [
        (label(f"state.{state}", lang), _TONES[state]),
        (f"{link.source} {log.source(link.source).outlet}", Tone.PLAIN),
        (label(f"passage.{passage}", lang), Tone.QUIET if passage == "checked" else Severity.WARNING),
    ]
    return line((link.handle, Tone.HEADING), "  ", *joined(pieces), indent=indent)


def links_lines(log: Log | None, handle: str | None, lang: str, *, indent: int) -> Iterator[Line]:
    """The links of one paragraph, a line each."""
    for link in shown_links(log, handle):
        assert log is not None  # noqa: S101  without a log there are no links
        yield link_line(link, log, lang, indent=indent)


def gone_lines(record: ArticleRecord, lang: str, *, indent: int) -> Iterator[Line]:
    """The links whose paragraphs are gone, under a line that says so."""
    links = links_without_paragraph(record)
    if links and record.log:
        yield line((label("links.gone", lang), Tone.HEADING))
        for link in links:
            yield link_line(link, record.log, lang, indent=indent)


def waiver_words(waiver: Waiver, lang: str) -> str:
    """Who let a flag stand, when and why."""
    return label("waived.by", lang, by=waiver.by, at=day(waiver.at), reason=waiver.reason)
