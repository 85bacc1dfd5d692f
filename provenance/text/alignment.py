"""Align two sequences of words as `difflib.SequenceMatcher.get_opcodes()` does, many times faster.

Words become code points, so that rapidfuzz can find the longest common subsequence 64 words at a time. Its time
grows with the product of the lengths; longer texts are therefore cut at signposts first: runs of words that
stand once in each text (the idea of patience diff). Figures: benchmarks/diff.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from itertools import chain, count

from rapidfuzz.distance import Indel

Opcode = tuple[str, int, int, int, int]
"""(tag, i1, i2, j1, j2): `a[i1:i2]` becomes `b[j1:j2]`; the tag is equal, replace, delete or insert."""

Block = tuple[int, int, int]
"""(i, j, size): `a[i:i+size]` and `b[j:j+size]` are the same words."""

_SMALL = 2_000_000  # words × words that rapidfuzz aligns faster than signposts are found; measured
_STEP = 512  # words between two signposts: gaps then cost little beside the mapping; measured, 256 to 1,024 alike
_RUN = 6  # words of a signpost: intact with 3 in 4 at 5 % edits, and hardly ever there twice by chance
_TRIES = 6  # places tried for each signpost before it is given up
_MOST = 0x10F000  # distinct words that code points can stand for


def opcodes(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Opcode]:
    """How `a` becomes `b`, in difflib's form: contiguous, covering both, no two neighbours of one kind."""
    return list(_opcodes(matching_blocks(a, b), len(a), len(b)))


def matching_blocks(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Block]:
    """The longest runs of words that both have, in order, none touching the next in both."""
    coded = _coded(a, b)
    if coded is None:
        return _joined(_equal_in(list(a), list(b), 0, 0))
    return _joined(_blocks(*coded))


def _coded(a: Sequence[Hashable], b: Sequence[Hashable]) -> tuple[str, str] | None:
    """Both sequences as texts of one code point a word; None where there are too many distinct words."""
    codes: dict[Hashable, str] = dict.fromkeys(chain(a, b), "")
    if len(codes) > _MOST:
        return None
    codes = dict(zip(codes, map(chr, count(1)), strict=False))
    return "".join(map(codes.__getitem__, a)), "".join(map(codes.__getitem__, b))


def _blocks(x: str, y: str) -> Iterator[Block]:
    before = _same_at_start(x, y)
    after = _same_at_start(x[before:][::-1], y[before:][::-1])
    if before:
        yield 0, 0, before
    yield from _gap(x[before : len(x) - after], y[before : len(y) - after], before, before)
    if after:
        yield len(x) - after, len(y) - after, after


def _same_at_start(x: str, y: str) -> int:
    """How many code points the two have in common before the first difference, found by halving."""
    most, low = min(len(x), len(y)), 0
    while low < most:
        middle = (low + most + 1) // 2
        if x[low:middle] == y[low:middle]:
            low = middle
        else:
            most = middle - 1
    return low


def _gap(x: str, y: str, i: int, j: int) -> Iterator[Block]:
    """The blocks of two stretches that stand at `i` and `j`."""
    if len(x) * len(y) <= _SMALL:
        yield from _equal_in(x, y, i, j)
        return
    posts = _signposts(x, y)
    done_x = done_y = 0
    for at_x, at_y, size in posts:
        yield from _between(x[done_x:at_x], y[done_y:at_y], i + done_x, j + done_y)
        yield i + at_x, j + at_y, size
        done_x, done_y = at_x + size, at_y + size
    yield from _between(x[done_x:], y[done_y:], i + done_x, j + done_y)


def _between(x: str, y: str, i: int, j: int) -> Iterator[Block]:
    large = len(x) * len(y) > _SMALL
    if x and y and not (large and set(x).isdisjoint(y)):
        yield from _equal_in(x, y, i, j)


def _equal_in(x: Sequence[Hashable], y: Sequence[Hashable], i: int, j: int) -> Iterator[Block]:
    for tag, i1, i2, j1, _ in Indel.opcodes(x, y):
        if tag == "equal":
            yield i + i1, j + j1, i2 - i1


def _signposts(x: str, y: str) -> list[Block]:
    """Places where both texts surely go on together, in order."""
    distinct = len(set(x)), len(set(y))
    if distinct[0] * 2 > len(x) and distinct[1] * 2 > len(y):
        return _in_order(_once_in_both(x, y, all_once=distinct == (len(x), len(y))), 1)
    return _in_order(_runs(x, y), _RUN)


def _once_in_both(x: str, y: str, *, all_once: bool) -> list[tuple[int, int]]:
    """Where the words stand that each text has once."""
    where = dict(zip(y, count(), strict=False))
    if all_once:
        return [(i, where[word]) for i, word in enumerate(x) if word in where]
    in_x, in_y = Counter(x), Counter(y)
    return [(i, where[word]) for i, word in enumerate(x) if in_x[word] == 1 == in_y[word]]


def _runs(x: str, y: str) -> list[tuple[int, int]]:
    """Where runs of words stand that each text has once, one in every step where one is found soon."""
    found = []
    for start in range(0, len(x) - _RUN, _STEP):
        for i in range(start, min(start + _TRIES * _RUN, len(x) - _RUN), _RUN):
            run = x[i : i + _RUN]
            j = y.find(run)
            if j >= 0 and y.find(run, j + 1) < 0 and x.find(run) == i and x.find(run, i + 1) < 0:
                found.append((i, j))
                break
    return found


def _in_order(pairs: list[tuple[int, int]], size: int) -> list[Block]:
    """The most pairs that rise on both sides (longest increasing subsequence), as blocks that do not overlap."""
    tails: list[int] = []  # the smallest j on which a chain of each length ends
    ends: list[int] = []  # and the pair that it ends with
    before: list[int] = []  # for each pair, the pair before it in its chain
    for place, (_, j) in enumerate(pairs):
        length = bisect_left(tails, j)
        before.append(ends[length - 1] if length else -1)
        tails[length : length + 1] = [j]
        ends[length : length + 1] = [place]
    chain_: list[Block] = []
    place = ends[-1] if ends else -1
    while place >= 0:
        i, j = pairs[place]
        if not chain_ or (i + size <= chain_[-1][0] and j + size <= chain_[-1][1]):
            chain_.append((i, j, size))
        place = before[place]
    return chain_[::-1]


def _joined(blocks: Iterator[Block]) -> list[Block]:
    """The blocks, those that touch on both sides made one."""
    joined: list[Block] = []
    i = j = size = 0
    for next_i, next_j, more in blocks:
        if i + size == next_i and j + size == next_j:
            size += more
            continue
        if size:
            joined.append((i, j, size))
        i, j, size = next_i, next_j, more
    if size:
        joined.append((i, j, size))
    return joined


def _opcodes(blocks: list[Block], end_a: int, end_b: int) -> Iterator[Opcode]:
    i = j = 0
    for at_i, at_j, size in [*blocks, (end_a, end_b, 0)]:
        if i < at_i or j < at_j:
            yield ("replace" if i < at_i and j < at_j else "delete" if i < at_i else "insert"), i, at_i, j, at_j
        if size:
            yield "equal", at_i, at_i + size, at_j, at_j + size
        i, j = at_i + size, at_j + size
