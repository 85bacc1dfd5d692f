"""The places of a text that come nearest to a passage which it does not hold, for a person to look at.

Time is bounded by the length of the text: the passage's words, the rare ones most, say where to look, and only a few
places are then compared letter by letter. Figures: benchmarks/passages.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz import process
from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio

from provenance.text.comparable import comparable
from provenance.text.weight import Weighty, weighty

_LIKE = 500  # thousandths; two unrelated sentences of a language reach 400
_SAME_WORD = 75.0  # of 100, for a word that the text does not have: a letter in four may differ
_MISSPELT = 24  # words looked up among all words of the text; each costs a millisecond at 1 MB
_LONGEST = 2000  # words of the passage that are looked at
_TRIED = 4  # places compared for each one asked for


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that resembles a passage: code points of the text, and how much, in thousandths."""

    start: int
    end: int
    permille: int


def nearest(text: str, passage: str, *, limit: int = 3) -> tuple[Candidate, ...]:
    """The places of `text` most like `passage`, the best first, none of them overlapping; () where none is like it."""
    there = weighty(text)
    spelled = [word.folded for word in there]
    asked = weighty(passage)[:_LONGEST]
    if not asked or not there:
        return ()
    wanted = [word.folded for word in asked]
    often = Counter(spelled)
    words = [_spelling(word, often) for word in _missing_last(wanted, often)]
    weights = {word: 1 / often[word] ** 0.5 for word in words if word}
    looked = comparable(passage[asked[0].start : asked[-1].end])
    candidates = (
        _compared(text, there[first:last], wanted, weights, looked)
        for first, last in _windows(spelled, weights, len(wanted), limit * _TRIED)
    )
    return _best([c for c in candidates if c is not None and c.permille >= _LIKE], limit)


def _missing_last(wanted: Sequence[str], often: Mapping[str, int]) -> list[str]:
    """The distinct words: those the text has, then the longest of those it has not."""
    distinct = dict.fromkeys(wanted)
    missing = sorted((word for word in distinct if word not in often), key=len, reverse=True)
    return [word for word in distinct if word in often] + missing[:_MISSPELT]


def _spelling(word: str, often: Mapping[str, int]) -> str | None:
    """The word as the text has it."""
    if word in often:
        return word
    found = process.extractOne(word, often.keys(), scorer=ratio, score_cutoff=_SAME_WORD)
    return found[0] if found else None


def _windows(spelled: Sequence[str], weights: Mapping[str, float], size: int, most: int) -> list[tuple[int, int]]:
    """The stretches, a fifth longer than the passage, in which its words weigh most; none overlapping by half."""
    hits = [n for n, word in enumerate(spelled) if word in weights]
    reach = size + size // 5 + 2
    sums = [0.0, *accumulate(weights[spelled[n]] for n in hits)]
    scored = ((sums[bisect_left(hits, n + reach)] - sums[k], n) for k, n in enumerate(hits))
    taken: list[int] = []
    for _, first in sorted(scored, key=lambda s: (-s[0], s[1])):
        if all(abs(first - other) > reach // 2 for other in taken):
            taken.append(first)
            if len(taken) == most:
                break
    return [(first, first + reach) for first in taken]


def _compared(
    text: str, window: Sequence[Weighty], wanted: Sequence[str], weights: Mapping[str, float], looked: str
) -> Candidate | None:
    """The stretch of the window that the passage aligns with, and how like it is letter by letter."""
    here = [word.folded for word in window]
    blocks = [b for b in Indel.editops(wanted, here).as_matching_blocks() if b.size]
    if blocks:
        first = max(blocks[0].b - blocks[0].a, 0)
        last = min(blocks[-1].b + blocks[-1].size + len(wanted) - blocks[-1].a - blocks[-1].size, len(here))
    else:
        hits = [n for n, word in enumerate(here) if word in weights]
        first, last = hits[0], min(hits[0] + len(wanted), len(here))
    start, end = window[first].start, window[last - 1].end
    alike = Indel.normalized_similarity(looked, comparable(text[start:end]))
    return Candidate(start, end, round(1000 * alike))


def _best(candidates: list[Candidate], limit: int) -> tuple[Candidate, ...]:
    chosen: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (-c.permille, c.start)):
        if all(candidate.end <= other.start or other.end <= candidate.start for other in chosen):
            chosen.append(candidate)
    return tuple(chosen[:limit])
