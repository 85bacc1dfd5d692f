"""How each paragraph became what it is: the revisions that brought or changed it, with the words that changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from provenance.record.history import PlacedVersion, Revision
from provenance.text.diff import TextDiff, diff_texts


class Step(NamedTuple):
    """A revision that brought a paragraph (`words` is None) or changed it: who, when, why, and which words."""

    revision: int
    by: str
    at: str
    reason: str
    words: TextDiff | None


def histories(revisions: Iterable[Revision]) -> dict[str, list[Step]]:
    """The steps of every paragraph that any of `revisions` (oldest first) has, by handle."""
    found: dict[str, list[Step]] = {}
    last: dict[str, PlacedVersion] = {}
    for revision in revisions:
        for placed in revision.placed:
            before = last.get(placed.handle)
            if before is None or before.version != placed.version:
                words = diff_texts(before.text, placed.text) if before else None
                step = Step(revision.number, revision.by, revision.at, revision.reason, words)
                found.setdefault(placed.handle, []).append(step)
                last[placed.handle] = placed
    return found
