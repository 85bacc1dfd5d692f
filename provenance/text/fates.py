"""What became of paragraphs, told from how many words each pair of an old and a new one shares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from provenance.record.history import Fate
from provenance.text.order import stayed

Pair = tuple[int, int]
"""(old, new): positions of two paragraphs, from 0."""

Words = Sequence[str]


@dataclass(frozen=True, slots=True)
class Refound:
    """Where a new paragraph comes from: the old positions `origins`, and the one of them that it goes on as.

    `heir_of` is None for a new paragraph, and for a part of a split that another part outweighs.
    """

    fate: Fate
    origins: tuple[int, ...] = ()
    heir_of: int | None = None


def told(shared: Mapping[Pair, int], old: Sequence[Words], new: Sequence[Words]) -> list[Refound]:
    """The fate of each new paragraph. An old one lives on where most of its words are; of merged ones, the first."""
    origins, parts = _sides(shared)
    heirs = _heirs(shared, origins, parts)
    in_order = {i for i, _ in stayed((i, j) for j, i in heirs.items())}
    found = []
    for j, words in enumerate(new):
        came_from, heir_of = tuple(sorted(origins.get(j, ()))), heirs.get(j)
        if not came_from:
            fate = Fate.NEW
        elif len(came_from) > 1:
            fate = Fate.MERGED
        elif len(parts[came_from[0]]) > 1:
            fate = Fate.SPLIT
        elif heir_of not in in_order:
            fate = Fate.MOVED
        else:
            fate = Fate.KEPT if list(words) == list(old[came_from[0]]) else Fate.REWORDED
        found.append(Refound(fate, came_from, heir_of))
    return found


def _sides(shared: Mapping[Pair, int]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    origins: dict[int, list[int]] = defaultdict(list)
    parts: dict[int, list[int]] = defaultdict(list)
    for i, j in shared:
        origins[j].append(i)
        parts[i].append(j)
    return origins, parts


def _heirs(
    shared: Mapping[Pair, int], origins: Mapping[int, list[int]], parts: Mapping[int, list[int]]
) -> dict[int, int]:
    """For each new paragraph the old one that it goes on as."""
    largest = {i: max(sorted(places), key=lambda j: shared[i, j]) for i, places in parts.items()}
    claimed = {j: [i for i in sorted(places) if largest[i] == j] for j, places in origins.items()}
    return {j: waiting[0] for j, waiting in claimed.items() if waiting}
