"""Follow anchored words from an old text into a new one: to where they still stand, or nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.text.alignment import matching_blocks
from provenance.text.weight import Weighty, weighty

Place = tuple[int, int]
"""(start, end): code points of a text, half-open."""


def where_now(old: str, start: int, end: int, new: str) -> Place | None:
    """Where the words `old[start:end]` stand in `new`, spelling marks and punctuation aside; None if nowhere.

    Words that stand several times are followed by the word diff, and lost where it does not lead to them.
    """
    if old == new:
        return start, end
    before, now = weighty(old), weighty(new)
    anchored = [n for n, word in enumerate(before) if word.start < end and start < word.end]
    if not anchored:
        return None
    first, last = anchored[0], anchored[-1]
    place = _place_of(first, last - first + 1, [word.folded for word in before], [word.folded for word in now])
    if place is None:
        return None
    head, tail = now[place], now[place + last - first]
    return _start(old, start, before[first], new, head), _end(old, end, before[last], new, tail)


def _place_of(first: int, size: int, before: Sequence[str], now: Sequence[str]) -> int | None:
    """Where in `now` the `size` words stand that began at `first` in `before`."""
    words = before[first : first + size]
    places = _occurrences(words, now)
    if len(places) == 1 and len(_occurrences(words, before)) == 1:
        return places[0]
    for i, j, same in matching_blocks(before, now):
        if i <= first < i + same and first - i + j in places:
            return first - i + j
    return None


def _occurrences(words: Sequence[str], text: Sequence[str]) -> list[int]:
    size = len(words)
    return [n for n in range(len(text) - size + 1) if text[n] == words[0] and text[n : n + size] == words]


def _start(old: str, start: int, word: Weighty, new: str, now: Weighty) -> int:
    """Where the anchored words begin: signs before the first word go along, and so does a cut inside it."""
    if start < word.start:
        signs = old[start : word.start]
        return now.start - len(signs) if new[: now.start].endswith(signs) else now.start
    return now.start + (start - word.start if _same_letters(old, word, new, now) else 0)


def _end(old: str, end: int, word: Weighty, new: str, now: Weighty) -> int:
    if end > word.end:
        signs = old[word.end : end]
        return now.end + len(signs) if new.startswith(signs, now.end) else now.end
    return now.end - (word.end - end if _same_letters(old, word, new, now) else 0)


def _same_letters(old: str, word: Weighty, new: str, now: Weighty) -> bool:
    return old[word.start : word.end] == new[now.start : now.end]
