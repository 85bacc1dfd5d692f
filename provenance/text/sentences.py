"""Cut a text into sentences. A full stop inside a quotation or a number ends nothing."""

from __future__ import annotations

from provenance.text.letters import LATIN_LETTERS
from provenance.text.quotations import Quotation
from provenance.text.words import Words

_DOMAINS = frozenset(("نت", "كوم", "اورغ", "net", "com", "org", "info", "tv", "co"))
_SPELLED = LATIN_LETTERS | {"ي"}  # بي, with its ب taken for a preposition
_ENDERS = frozenset(".؟?!…۔")


def sentences(words: Words, quoted: list[Quotation]) -> list[tuple[int, int]]:
    """Token ranges (first, last exclusive) of the sentences, the closing sign included.

    Dots in a row end a sentence too, as desks use them between the items of a press review. A full stop
    after a single letter is an abbreviation (د. أحمد).
    """
    inside = _inside(words, quoted)
    found: list[tuple[int, int]] = []
    first = 0
    for i, sign in enumerate(words.folded):
        if inside[i] or not (sign in _ENDERS or sign.startswith("..")):
            continue
        if sign == "." and (_is_abbreviation(words, i) or _is_domain(words, i)):
            continue
        found.append((first, i + 1))
        first = i + 1
    if first < len(words):
        found.append((first, len(words)))
    return found


def _inside(words: Words, quoted: list[Quotation]) -> list[bool]:
    inside = [False] * len(words)
    for quotation in quoted:
        if quotation.closed:
            inside[quotation.first : quotation.last] = [True] * (quotation.last - quotation.first)
    return inside


def _is_domain(words: Words, i: int) -> bool:
    """العربية.نت, example.com: the stop belongs to an address."""
    glued = 0 < i < len(words) - 1 and words.end[i - 1] == words.start[i] and words.end[i] == words.start[i + 1]
    return glued and words.folded[i + 1] in _DOMAINS


def _is_abbreviation(words: Words, i: int) -> bool:
    """د. أحمد, and the stops of بي.بي.سي."""
    glued = 0 < i < len(words) - 1 and words.end[i - 1] == words.start[i] and words.end[i] == words.start[i + 1]
    if glued and words.folded[i - 1].lstrip("وبل") in _SPELLED and words.folded[i + 1] in (*LATIN_LETTERS, "في"):
        return True
    return (
        i > 0
        and len(words.folded[i - 1]) == 1
        and words.is_word(i - 1)
        and words.end[i - 1] == words.start[i]
        and i + 1 < len(words)
        and words.is_word(i + 1)
    )
