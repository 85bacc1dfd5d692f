"""Put two changes of one text together, paragraph by paragraph: what only one side changed is taken from that side.

Paragraphs are found again on both sides as a revision finds them. A paragraph that both changed, each otherwise, is a
conflict, and so is one that one side took out and the other changed. Where both put paragraphs in another order, the
order of `mine` is kept; new paragraphs follow the one that they followed on their own side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from provenance.text.refinding import refind

Block = tuple[str, str]
"""(kind, text) of a paragraph."""


class Clash(NamedTuple):
    """What both sides did to the paragraph at `base`, from 0; None where a side took it out."""

    base: int
    theirs: Block | None
    mine: Block | None


@dataclass(frozen=True, slots=True)
class Merged:
    """The paragraphs of both together, in order; with clashes there are none."""

    blocks: tuple[Block, ...]
    clashes: tuple[Clash, ...] = ()


class _Side:
    """One side's paragraphs: what became of each of the base, and what is new, in its own order."""

    def __init__(self, base: Sequence[Block], now: Sequence[Block]) -> None:
        self.now = now
        found = refind([text for _, text in base], [text for _, text in now])
        self.of = {f.heir_of: j for j, f in enumerate(found) if f.heir_of is not None}
        heirs = {j: i for i, j in self.of.items()}
        self.order: list[tuple[int | None, int]] = [(heirs.get(j), j) for j in range(len(now))]
        self.in_order = [i for i, _ in self.order if i is not None] == sorted(self.of)

    def block(self, i: int) -> Block | None:
        """What became of paragraph `i` of the base; None where it was taken out."""
        return self.now[self.of[i]] if i in self.of else None


def merge(base: Sequence[Block], theirs: Sequence[Block], mine: Sequence[Block]) -> Merged:
    """`base` with what `theirs` and `mine` made of it."""
    left, right = _Side(base, theirs), _Side(base, mine)
    chosen: dict[int, Block | None] = {}
    clashes = []
    for i, was in enumerate(base):
        a, b = left.block(i), right.block(i)
        if a == b or b == was:
            chosen[i] = a
        elif a == was:
            chosen[i] = b
        else:
            clashes.append(Clash(i, a, b))
    if clashes:
        return Merged((), tuple(clashes))
    first, second = (left, right) if right.in_order else (right, left)
    return Merged(tuple(_woven(chosen, first, second)))


def _woven(chosen: dict[int, Block | None], first: _Side, second: _Side) -> list[Block]:
    """The chosen paragraphs in the order of the first side, each side's new ones behind those that they followed."""
    known = {first.now[j] for i, j in first.order if i is None}
    later: dict[int | None, list[Block]] = {}
    last: int | None = None
    for i, j in second.order:
        if i is not None:
            last = i if i in first.of else last  # one that the first side took out cannot be followed
        elif second.now[j] not in known:
            later.setdefault(last, []).append(second.now[j])
    blocks = list(later.pop(None, []))
    for i, j in first.order:
        if i is None:
            blocks.append(first.now[j])
            continue
        block = chosen.get(i)
        if block is not None:
            blocks.append(block)
        blocks.extend(later.pop(i, []))
    return blocks
