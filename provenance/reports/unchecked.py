"""What a report cannot vouch for. Silence must not read as a pass."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from provenance.record import ArticleRecord, Link, LinkState
from provenance.reports.linked import passage_of
from provenance.reports.reconciliation import sources_rested_on


class Gap(StrEnum):
    """Why something could not be checked."""

    PASSAGE_TYPED = "passage-typed"
    NO_PASSAGE = "no-passage"
    NOT_CONFIRMED = "not-confirmed"
    NO_SNAPSHOT = "no-snapshot"


class Unchecked(NamedTuple):
    """A gap, and the handle of the link or source that has it."""

    gap: Gap
    of: str


def unchecked(record: ArticleRecord) -> tuple[Unchecked, ...]:
    """The gaps in what the article rests on: first its links, then its sources."""
    links = record.log.links if record.log else ()
    return (
        *(Unchecked(gap, link.handle) for link in links if link.stands for gap in _gaps(link)),
        *(Unchecked(Gap.NO_SNAPSHOT, s.handle) for s in sources_rested_on(record) if not s.snapshots),
    )


def _gaps(link: Link) -> Iterator[Gap]:
    passage = passage_of(link)
    if passage != "checked":
        yield Gap.PASSAGE_TYPED if passage == "typed" else Gap.NO_PASSAGE
    if link.state is not LinkState.CONFIRMED:
        yield Gap.NOT_CONFIRMED
