"""Align two sequences of words as `difflib.SequenceMatcher.get_opcodes()` does, many times faster.

rapidfuzz finds the longest common subsequence 64 words at a time, in a time that grows with the product of the
lengths. Longer texts become texts of one code point a word and are cut at signposts first: runs of words that stand
once in each (the idea of patience diff). Where hardly a word stands twice, the longest rising run of places is
found first (Hunt and Szymanski). Figures: benchmarks/diff.py.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from rapidfuzz.distance import Indel, Levenshtein

Opcode = tuple[str, int, int, int, int]
"""(tag, i1, i2, j1, j2): `a[i1:i2]` becomes `b[j1:j2]`; the tag is equal, replace, delete or insert."""

Block = tuple[int, int, int]
"""(i, j, size): `a[i:i+size]` and `b[j:j+size]` are the same words."""

_SMALL = 2_000_000  # words × words below which signposts gain nothing; measured
_ROOM = 3_000_000_000  # words × words that Indel needs 400 MB for; Levenshtein divides (Hirschberg) and needs little
_STEP = 512  # words between two signposts; measured, 256 to 1,024 do alike
_RUN = 6  # words of a signpost: intact with 3 in 4 at 5 % edits, and hardly ever there twice by chance
_TRIES = 6  # places tried for one signpost before it is given up
_MOST = 0x10F000  # distinct words that code points can stand for


def opcodes(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Opcode]:
    """How `a` becomes `b`, in difflib's form: contiguous, covering both, equal and changed in turn."""
    return list(_opcodes(matching_blocks(a, b), len(a), len(b)))


def matching_blocks(a: Sequence[Hashable], b: Sequence[Hashable]) -> list[Block]:
    """The runs of words that both keep, in order, no two of them touching on both sides."""
    x, y = list(a), list(b)
    before = _same_at_start(x, y)
    after = _same_at_start(x[before:][::-1], y[before:][::-1])
    middle = _middle(x[before : len(x) - after], y[before : len(y) - after])
    shifted = [(before + i, before + j, size) for i, j, size in middle] if before else middle
    return _joined([(0, 0, before), *shifted, (len(x) - after, len(y) - after, after)])


def _same_at_start(x: Sequence[Hashable], y: Sequence[Hashable]) -> int:
    """How many words the two share before the first difference, found by halving."""
    low, most = 0, min(len(x), len(y))
    while low < most:
        middle = (low + most + 1) // 2
        if x[low:middle] == y[low:middle]:
            low = middle
        else:
            most = middle - 1
    return low


def _middle(x: list[Hashable], y: list[Hashable]) -> list[Block]:
    if len(x) * len(y) <= _SMALL:
        return _certain(x, y)
    where = dict(zip(y, count(), strict=False))
    if where.keys().isdisjoint(x):
        return []
    if len(where) * 2 > len(y):
        return list(_filled(x, y, rising(_once(x, y, where), 1)))
    if len(words := {*x, *y}) > _MOST:
        return _certain(x, y)
    codes = dict(zip(words, map(chr, count(1)), strict=False))
    left, right = ("".join(map(codes.__getitem__, side)) for side in (x, y))
    return list(_filled(left, right, _signposts(left, right)))


def _once(x: Sequence[Hashable], y: Sequence[Hashable], where: dict[Hashable, int]) -> Iterator[tuple[int, int]]:
    """Each word of `x` with its place in `y`, if it stands there once. `where` holds the last places in `y`."""
    if len(where) < len(y):
        for word, times in Counter(y).items():
            if times > 1:
                del where[word]
    return ((i, j) for i, j in enumerate(map(where.get, x)) if j is not None)


def _filled(x: Sequence[Hashable], y: Sequence[Hashable], posts: list[Block]) -> Iterator[Block]:
    """The blocks of two long sequences, gap by gap between `posts`."""
    i = j = 0
    for at_i, at_j, size in [*posts, (len(x), len(y), 0)]:
        if i < at_i and j < at_j:
            left, right = x[i:at_i], y[j:at_j]
            if not set(left).isdisjoint(right):
                yield from ((i + m, j + n, same) for m, n, same in _certain(left, right))
        yield at_i, at_j, size
        i, j = at_i + size, at_j + size


def _certain(x: Sequence[Hashable], y: Sequence[Hashable]) -> list[Block]:
    """The blocks of two sequences. rapidfuzz compares hashes, so what it calls equal is looked at again."""
    blocks = _equal_in(x, y)
    if all(x[i : i + size] == y[j : j + size] for i, j, size in blocks):
        return blocks
    numbers = {word: number for number, word in enumerate({*x, *y}, 1)}
    return _equal_in([numbers[word] for word in x], [numbers[word] for word in y])


def _equal_in(x: Sequence[Hashable], y: Sequence[Hashable]) -> list[Block]:
    method = Indel if len(x) * len(y) <= _ROOM else Levenshtein
    blocks = method.editops(x, y).as_matching_blocks()
    return [(block.a, block.b, block.size) for block in blocks]


def _signposts(x: str, y: str) -> list[Block]:
    """Places where both texts surely go on together: in each step one, where it is found soon."""
    found = []
    for start in range(0, len(x) - _RUN, _STEP):
        for i in range(start, min(start + _TRIES * _RUN, len(x) - _RUN), _RUN):
            run = x[i : i + _RUN]
            j = y.find(run)
            if j >= 0 and y.find(run, j + 1) < 0 and x.find(run) == i and x.find(run, i + 1) < 0:
                found.append((i, j))
                break
    return rising(found, _RUN)


def rising(pairs: Iterable[tuple[int, int]], size: int) -> list[Block]:
    """The longest run of pairs that rises on both sides, as blocks of `size`, those that overlap left out."""
    lowest: list[int] = []  # the smallest j that a run of each length ends on
    runs: list[Any] = []  # the run that ends there, from its end: (i, j, the run before)
    for i, j in pairs:
        if not lowest or j > lowest[-1]:
            runs.append((i, j, runs[-1] if runs else None))
            lowest.append(j)
        else:
            length = bisect_left(lowest, j)
            runs[length] = (i, j, runs[length - 1] if length else None)
            lowest[length] = j
    blocks: list[Block] = []
    run = runs[-1] if runs else None
    while run is not None:
        i, j, run = run
        if not blocks or (i + size <= blocks[-1][0] and j + size <= blocks[-1][1]):
            blocks.append((i, j, size))
    return blocks[::-1]


def _joined(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, empty ones left out, those that touch on both sides made one."""
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
