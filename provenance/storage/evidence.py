"""Hold what links rest on against what is stored of their sources: passages, quotes, and what a later snapshot says.

This is judged anew whenever an article is loaded: a passage that was typed is checked as soon as a snapshot arrives.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from provenance.record.log import Evidence
from provenance.storage.packed import opened
from provenance.storage.tables import extracts, private, snapshots
from provenance.text.selectors import find

_SENTENCES = 2  # either side of a passage, which is what a fact-checker reads on to
_AROUND = 600  # code points either side where no sentence ends
_ENDS = re.compile(r"(?<=[.!?؟…])[\"'”’»)]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Judged:
    """What the stored texts say of a link."""

    checked: bool = False
    drifted: bool = False
    quote_found: bool | None = None
    evidence: Evidence | None = None


class _Text:
    """One extract, unpacked when it is first read."""

    def __init__(self, row: Row[Any]) -> None:
        self.row = row

    @cached_property
    def text(self) -> str:
        return opened(self.row.codec, self.row.value).decode()

    def place_of(self, words: str) -> tuple[int, int] | None:
        found = find(self.text, words)
        return (found.position.start, found.position.end) if found else None


def judge_links(connection: Connection, links: Sequence[Row[Any]], *, with_evidence: bool) -> dict[int, Judged]:
    """For each row of `links`, by its id, what the snapshots of its source say of it; in one query."""
    if not links:
        return {}
    held = _held(connection, {link.source_id for link in links})
    return {link.id: _judged(link, held.get(link.source_id, []), with_evidence=with_evidence) for link in links}


def stored_texts(connection: Connection, source_id: int) -> list[str]:
    """The texts of the source's snapshots, oldest first; those that were emptied are left out."""
    return [held.text for held in _held(connection, {source_id}).get(source_id, [])]


def _held(connection: Connection, sources: set[int]) -> dict[int, list[_Text]]:
    """The extracts of these sources that were not emptied, oldest first."""
    rows = connection.execute(
        sa.select(extracts.c.id, snapshots.c.source_id, snapshots.c.sha256, snapshots.c.captured_at)
        .add_columns(extracts.c.extractor, extracts.c.extractor_version, private.c.codec, private.c.value)
        .join(snapshots, snapshots.c.id == extracts.c.snapshot_id)
        .join(private, private.c.commitment == extracts.c.commitment)
        .where(snapshots.c.source_id.in_(sources), private.c.value.is_not(None))
        .order_by(extracts.c.id)
    )
    held: dict[int, list[_Text]] = {}
    for row in rows:
        held.setdefault(row.source_id, []).append(_Text(row))
    return held


def _judged(link: Row[Any], texts: list[_Text], *, with_evidence: bool) -> Judged:
    """The newest text counts, save for a passage that only an older one holds: that one has drifted."""
    checked, drifted, evidence = link.extract_id is not None, False, None
    if link.passage is not None and texts:
        found = _found(link, texts, look=with_evidence)
        checked = checked or found is not None
        drifted = found is not None and found[0] is not texts[-1]
        evidence = _evidence(*found) if found and with_evidence else None
    return Judged(checked, drifted, _quote_found(link.quote, texts), evidence)


def _found(link: Row[Any], texts: list[_Text], *, look: bool) -> tuple[_Text, int, int] | None:
    """The newest text that holds the passage, and where. A passage that was placed in it need not be looked for."""
    for text in reversed(texts):
        if text.row.id == link.extract_id:
            return text, link.passage_start, link.passage_end
        place = text.place_of(link.passage)
        if place is not None:
            return text, *place
    return None


def _quote_found(quote: str | None, texts: list[_Text]) -> bool | None:
    if quote is None or not texts:
        return None
    return any(text.place_of(quote) is not None for text in reversed(texts))


def _evidence(text: _Text, start: int, end: int) -> Evidence:
    whole, row = text.text, text.row
    return Evidence(
        before=_before(whole[max(0, start - _AROUND) : start]),
        words=whole[start:end],
        after=_after(whole[end : end + _AROUND]),
        start=start,
        end=end,
        sha256=row.sha256,
        captured_at=row.captured_at,
        extractor=f"{row.extractor}/{row.extractor_version}",
    )


def _before(text: str) -> str:
    """The last two sentences of what stands before, the one that leads up to the passage counted apart."""
    ends = [match.end() for match in _ENDS.finditer(text)]
    return text[ends[-_SENTENCES - 1] :] if len(ends) > _SENTENCES else text


def _after(text: str) -> str:
    ends = [match.end() for match in _ENDS.finditer(text)]
    return text[: ends[_SENTENCES]].rstrip() if len(ends) > _SENTENCES else text
