"""Find the paragraphs of an old revision again in a new text, whatever was moved, split, merged or reworded.

All paragraphs are aligned at one go, word by word; what two of them share says whether one came from the other.
Words that stayed alone are then looked for elsewhere: they may have moved. A word is counted for one pair of
paragraphs only, and less than a minimum is nothing: a paragraph that merely looks like one that is gone is new.
Figures: benchmarks/revisions.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from rapidfuzz.distance import Indel, LCSseq

from provenance.text.alignment import rising
from provenance.text.weight import words_in

_ALIKE = 0.45  # of the words of both that must be shared by a paragraph and what became of it; measured
_PART = 0.5  # of the words of the shorter that must be shared by a paragraph and a part of it; measured
_PART_WORDS = 6  # a shorter part may stand in another paragraph by chance


class Fate(StrEnum):
    """What became of a paragraph."""

    KEPT = "kept"
    REWORDED = "reworded"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Refound:
    """Where a new paragraph comes from: old positions from 0, in order. `heir_of` is the one that it goes on as."""

    fate: Fate
    origins: tuple[int, ...] = ()
    heir_of: int | None = None


Pair = tuple[int, int]
"""(old, new): positions from 0."""


def refind(old: Sequence[str], new: Sequence[str]) -> list[Refound]:
    """What each of the texts `new` comes from among the texts `old`."""
    return refind_words([words_in(text) or [text] for text in old], [words_in(text) or [text] for text in new])


def refind_words(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> list[Refound]:
    """As `refind`, for paragraphs that are cut into folded words already, none of them empty."""
    shared = _unaltered(old, new)
    left, right = _coded(old, new, shared)
    shared |= _aligned(left, right)
    shared |= _elsewhere(left, right, shared)
    return _told(shared, [len(p) for p in old], old, new)
