"""Which of some paragraphs stayed in order, and which moved past them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from provenance.text.alignment import rising

Pair = tuple[int, int]

_MANY = 300  # pairs out of order beyond which the time, which grows with the square, would be felt


def stayed(pairs: Iterable[Pair]) -> set[Pair]:
    """The most (old, new) places that stand in the same order; of several such choices, those that moved least."""
    ordered = sorted(pairs)
    ranks = dict(zip(sorted(j for _, j in ordered), count(), strict=False))
    inside = [place for place, (_, j) in enumerate(ordered) if ranks[j] != place]
    if not inside:
        return set(ordered)
    first, last = inside[0], inside[-1] + 1
    middle = ordered[first:last]
    kept = _least_moved(middle, ranks, first) if len(middle) <= _MANY else _any_most(middle)
    return {*ordered[:first], *kept, *ordered[last:]}


def _any_most(pairs: list[Pair]) -> set[Pair]:
    return {(i, j) for i, j, _ in rising(pairs, 1)}


def _least_moved(pairs: list[Pair], ranks: dict[int, int], first: int) -> set[Pair]:
    """The longest rising choice; among equals the one with the smallest sum of steps between ranks."""
    best: list[
        tuple[int, int, int]
    ] = []  # for each pair: (length, -steps, the pair before), of the best that ends there
    for place, (_, j) in enumerate(pairs):
        before = max(((best[k][0], best[k][1], k) for k in range(place) if pairs[k][1] < j), default=(0, 0, -1))
        best.append((before[0] + 1, before[1] - abs(ranks[j] - first - place), before[2]))
    place = max(range(len(best)), key=lambda k: best[k][:2])
    kept = set()
    while place >= 0:
        kept.add(pairs[place])
        place = best[place][2]
    return kept
