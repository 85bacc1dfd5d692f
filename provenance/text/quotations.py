"""Find what stands between quotation marks: "…", «…», “…”, nested, unclosed, or closed without opening."""

from __future__ import annotations

from typing import NamedTuple

from provenance.text.words import Words

_CLOSING = {"«": "»", "“": "”", "„": "”", "‹": "›"}
_CLOSERS = frozenset(_CLOSING.values()) | {"‟"}
MARKS = frozenset('"″＂') | frozenset(_CLOSING) | _CLOSERS
"""Every sign that is read as a quotation mark."""


class Quotation(NamedTuple):
    """Tokens `first` to `last` (exclusive) stand inside the marks; `closed` is False where the end is missing."""

    first: int
    last: int
    closed: bool = True


def quotations(words: Words) -> list[Quotation]:
    """The outermost quotations of a text, in order. An unclosed one reaches to the end of the text.

    Straight marks open and close in turn; where their number is odd, the spaces around a mark decide which
    it is.
    """
    found: list[Quotation] = []
    open_at: int | None = None
    closer = ""
    straight_odd = sum(sign in '"″＂' for sign in words.folded) % 2 == 1
    for i, sign in enumerate(words.folded):
        if sign not in MARKS:
            continue
        if open_at is None:
            opens = sign in _CLOSING or (sign not in _CLOSERS and not (straight_odd and _closes(words, i)))
            if opens or (sign == "”" and not _closes(words, i)):
                open_at, closer = i + 1, _CLOSING.get(sign, sign)
        elif straight_odd and sign in '"″＂' and closer == sign and _opens(words, i):
            found.append(Quotation(open_at, i, closed=False))
            open_at = i + 1
        elif sign == closer or (closer == "”" and sign in '“”"') or (closer == '"' and sign in "”“"):
            found.append(Quotation(open_at, i))
            open_at = None
    if open_at is not None:
        found.append(Quotation(open_at, len(words), closed=False))
    return found


def _opens(words: Words, i: int) -> bool:
    """Whether a mark leans on the word after it and on none before."""
    apart = i == 0 or words.end[i - 1] < words.start[i]
    leans = i + 1 < len(words) and words.start[i + 1] == words.end[i] and words.is_word(i + 1)
    return apart and leans


def _closes(words: Words, i: int) -> bool:
    """Whether a mark leans on the word before it: no space before it, and a space or a sign after it."""
    leans = i > 0 and words.end[i - 1] == words.start[i]
    apart = i + 1 >= len(words) or words.start[i + 1] > words.end[i] or not words.is_word(i + 1)
    return leans and apart
