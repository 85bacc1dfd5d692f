"""Name a passage of a text so that it can be found again, and find it (W3C Web Annotation's two text selectors).

A passage is found where the text has the same words in the same order, whatever their quotation marks, dashes, spaces
and spelling marks (`comparable`). What is not there is not found: the nearest places are for people to look at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.text.comparable import Comparable, comparable

CONTEXT = (
    32  # code points either side; 99 in 100 repeated runs of one to three words differ in it (benchmarks/passages.py)
)
_MOST = 1000  # places that are weighed where a passage stands very often
_TRIES = 10_000  # places looked at, those inside words included; keeps a text of one letter from taking minutes

_LETTER = "0-9A-Za-z\u00c0-\u024f\u0370-\u052f\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3"
_MID_WORD = re.compile(f"[{_LETTER}][{_LETTER}]")
_CLITICS = re.compile(f"(?:^|[^{_LETTER}])[وف]?[بلكس]?(?:ال)?$")


@dataclass(frozen=True, slots=True)
class TextQuote:
    """TextQuoteSelector: the words, and what stands before and after them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class TextPosition:
    """TextPositionSelector: code points of the text, half-open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """Where a passage stands. `same` says that it stands there letter for letter, `times` in how many places."""

    position: TextPosition
    same: bool
    times: int


def quote_of(text: str, start: int, end: int, context: int = CONTEXT) -> TextQuote:
    """The selector that names `text[start:end]` by its words and `context` code points either side."""
    return TextQuote(text[start:end], text[max(start - context, 0) : start], text[end : end + context])


def find(text: str, wanted: TextQuote | str) -> Found | None:
    """Where the passage stands in `text`; None if it does not. Of several places the one whose context fits best."""
    quote = TextQuote(wanted) if isinstance(wanted, str) else wanted
    words = comparable(quote.exact)
    if not words:
        return None
    whole = Comparable(text)
    places = _places(whole.form, words)
    if not places:
        return None
    prefix, suffix = comparable(quote.prefix), comparable(quote.suffix)
    best = max(places, key=lambda at: (_fit(whole.form, at, at + len(words), prefix, suffix), -at))
    start, end = whole.place(best, best + len(words))
    return Found(TextPosition(start, end), text[start:end] == quote.exact.strip(), len(places))


def _places(form: str, words: str) -> list[int]:
    """Where `words` stand as words: "5 dead" is not in "15 dead", but an Arabic word may have its و, ب or ال before."""
    places: list[int] = []
    at = -1
    for _ in range(_TRIES):
        at = form.find(words, at + 1)
        if at < 0 or len(places) == _MOST:
            break
        if _begins(form, at) and not _MID_WORD.fullmatch(form, at + len(words) - 1, at + len(words) + 1):
            places.append(at)
    return places


def _begins(form: str, at: int) -> bool:
    if at == 0 or not _MID_WORD.fullmatch(form, at - 1, at + 1):
        return True
    return form[at] >= "\u0620" and _CLITICS.search(form, max(at - 6, 0), at) is not None


def _fit(form: str, start: int, end: int, prefix: str, suffix: str) -> int:
    """How many code points of the context stand around a place."""
    before, after = form[max(start - len(prefix) - 1, 0) : start].rstrip(), form[end : end + len(suffix) + 1].lstrip()
    return _same(before[::-1], prefix[::-1]) + _same(after, suffix)


def _same(a: str, b: str) -> int:
    for count, (x, y) in enumerate(zip(a, b, strict=False)):
        if x != y:
            return count
    return min(len(a), len(b))
