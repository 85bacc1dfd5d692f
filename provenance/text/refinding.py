"""Find the paragraphs of an old revision again in a new text, whatever was moved, split, merged or reworded.

All paragraphs are aligned at one go, word by word; what two of them share says whether one came from the other.
Words that stayed alone are then looked for elsewhere: they may have moved. A word counts for one pair of paragraphs
only, and less than a minimum is nothing: a paragraph that merely looks like one that is gone is new.
Figures: benchmarks/revisions.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import compress, count

from rapidfuzz.distance import Indel, LCSseq

from provenance.text.fates import Pair, Refound, Words, told
from provenance.text.weight import words_in

_ALIKE = 0.42  # of their words that a paragraph and what became of it must share; unrelated ones reach 0.33
_PART = 0.5  # of the shorter's words that a paragraph and a part of it must share
_PART_WORDS = 6  # a shorter part may stand in another paragraph by chance
_OTHER_NUMBERS = 0.8  # the same, where both give numbers and share none: siblings in a list reach 0.75
_LEFT = 0.4  # of a paragraph's words that must be left over for it to be looked for elsewhere


def refind(old: Sequence[str], new: Sequence[str]) -> list[Refound]:
    """What each of the texts `new` comes from among the texts `old`."""
    return refind_words([words_in(text) or [text] for text in old], [words_in(text) or [text] for text in new])


def refind_words(old: Sequence[Words], new: Sequence[Words]) -> list[Refound]:
    """As `refind`, for paragraphs that are cut into folded words already, none of them empty."""
    shared = _unaltered(old, new)
    found_old, found_new = {i for i, _ in shared}, {j for _, j in shared}
    left = {i: words for i, words in enumerate(old) if i not in found_old}
    right = {j: words for j, words in enumerate(new) if j not in found_new}
    if left and right:
        numbers, coded = _Numbers(left, right), _coded(left, right)
        shared |= _in_place(*coded, numbers)
        _add_moved(shared, *coded, numbers)
    return told(shared, old, new)


def _unaltered(old: Sequence[Words], new: Sequence[Words]) -> dict[Pair, int]:
    """The paragraphs that stand in both word for word, the first with the first where one stands twice."""
    where: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(new) - 1, -1, -1):
        where[tuple(new[j])].append(j)
    shared = {}
    for i, words in enumerate(old):
        if places := where.get(tuple(words)):
            shared[i, places.pop()] = len(words)
    return shared


def _coded(left: dict[int, Words], right: dict[int, Words]) -> tuple[dict[int, str], dict[int, str]]:
    """The paragraphs of both sides as texts of one code point a word, which rapidfuzz compares."""
    distinct = {word for side in (left, right) for words in side.values() for word in words}
    code = dict(zip(distinct, map(chr, count(1)), strict=False)).__getitem__
    return (
        {i: "".join(map(code, words)) for i, words in left.items()},
        {j: "".join(map(code, words)) for j, words in right.items()},
    )


class _Numbers:
    """The numbers that paragraphs give: what tells a paragraph from one that merely looks like it."""

    def __init__(self, left: dict[int, Words], right: dict[int, Words]) -> None:
        self._left, self._right = ({n: _numbers(words) for n, words in side.items()} for side in (left, right))

    def differ(self, i: int, j: int) -> bool:
        """Whether the old paragraph `i` and the new one `j` both give numbers, but none in common."""
        left, right = self._left[i], self._right[j]
        return bool(left) and bool(right) and left.isdisjoint(right)


def _numbers(words: Words) -> set[str]:
    return {word for word in words if word[:1].isdecimal()}


def _in_place(left: dict[int, str], right: dict[int, str], numbers: _Numbers) -> dict[Pair, int]:
    """Pairs that one alignment of everything finds. What they share is taken out of `left` and `right`."""
    x, y = "".join(left.values()), "".join(right.values())
    of_x = [i for i, words in left.items() for _ in words]
    of_y = [j for j, words in right.items() for _ in words]
    same = [(b.a + k, b.b + k) for b in Indel.editops(x, y).as_matching_blocks() for k in range(b.size)]
    pairs = [(of_x[a], of_y[b]) for a, b in same]
    shared = {
        (i, j): words
        for (i, j), words in Counter(pairs).items()
        if _belong(words, len(left[i]), len(right[j]), other_numbers=numbers.differ(i, j))
    }
    free_x, free_y = bytearray(b"\1" * len(x)), bytearray(b"\1" * len(y))
    for (a, b), pair in zip(same, pairs, strict=True):
        if pair in shared:
            free_x[a] = free_y[b] = 0
    _keep(left, x, free_x)
    _keep(right, y, free_y)
    return shared


def _keep(side: dict[int, str], flat: str, free: bytearray) -> None:
    """Leave of each paragraph the words that are free, and only paragraphs of which much is left."""
    start = 0
    for n, words in list(side.items()):
        end = start + len(words)
        rest = "".join(compress(flat[start:end], free[start:end]))
        if len(rest) >= _LEFT * len(words):
            side[n] = rest
        else:
            del side[n]
        start = end


def _add_moved(shared: dict[Pair, int], left: dict[int, str], right: dict[int, str], numbers: _Numbers) -> None:
    """Add the pairs that belong together among the words left over, the best first."""
    for _, i, j in sorted(_candidates(left, right, numbers), reverse=True):
        x, y = left[i], right[j]
        blocks = Indel.editops(x, y).as_matching_blocks()
        words = sum(block.size for block in blocks)
        if _belong(words, len(x), len(y), other_numbers=numbers.differ(i, j)):
            shared[i, j] = shared.get((i, j), 0) + words
            for block in blocks:
                x = x[: block.a] + "\0" * block.size + x[block.a + block.size :]
                y = y[: block.b] + "\0" * block.size + y[block.b + block.size :]
            left[i], right[j] = x.replace("\0", ""), y.replace("\0", "")


def _candidates(left: dict[int, str], right: dict[int, str], numbers: _Numbers) -> Iterator[tuple[int, int, int]]:
    for i, x in left.items():
        for j, y in right.items():
            words = int(LCSseq.similarity(x, y))
            if _belong(words, len(x), len(y), other_numbers=numbers.differ(i, j)):
                yield words, i, j


def _belong(words: int, n: int, m: int, *, other_numbers: bool) -> bool:
    """Whether `words` shared by paragraphs of `n` and `m` words are too many for chance, or for a sibling."""
    if words < 2:
        return False
    if other_numbers:
        return 2 * words >= _OTHER_NUMBERS * (n + m)
    shorter = min(n, m)
    return 2 * words >= _ALIKE * (n + m) or (shorter >= _PART_WORDS and words >= _PART * shorter)
