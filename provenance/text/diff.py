"""The word diff of two texts: opcodes over words in difflib's form, and how much each change weighs.

A token is a word, a number or a sign, with the space that follows it; space is never a token of its own, so
neighbouring changes are one change, and "12 soldiers" becomes "13 fighters" at one go. Tokens are compared without
their space. Joined, the tokens of a side are its text to the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from provenance.text.alignment import Opcode, opcodes
from provenance.text.values.numbers import numbers
from provenance.text.weight import words_in
from provenance.text.words import TOKEN, words

_CUT = re.compile(rf"(?:\A\s+)?(?:{TOKEN.pattern}|\S)\s*")
_CRUMB = 3  # a change this many times as long, on either side, swallows the same words between; read by eye


class Size(StrEnum):
    """What a change amounts to: spelling and punctuation only, words, or a number."""

    SMALL = "small"
    WORDS = "words"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Change:
    """One stretch that differs: `old` became `new`, either of which may be empty. `at` is its opcode."""

    at: Opcode
    old: str
    new: str
    size: Size


@dataclass(frozen=True, slots=True)
class TextDiff:
    """How one text became another. `opcodes` run over the tokens `old` and `new`, each side in full."""

    old: tuple[str, ...]
    new: tuple[str, ...]
    opcodes: tuple[Opcode, ...]

    def changes(self) -> Iterator[Change]:
        """What differs, in order."""
        for at in self.opcodes:
            tag, i1, i2, j1, j2 = at
            if tag != "equal":
                old, new = "".join(self.old[i1:i2]), "".join(self.new[j1:j2])
                yield Change(at, old, new, size_of(old, new))


def diff_texts(old: str, new: str) -> TextDiff:
    """The word diff of two texts, as a person would mark it."""
    left, right = tokens(old), tokens(new)
    codes = opcodes([token.strip() for token in left], [token.strip() for token in right])
    return TextDiff(tuple(left), tuple(right), tuple(_without_crumbs(codes)))


def tokens(text: str) -> list[str]:
    """The tokens of `text`, which they are when joined. A text of nothing but space is one token."""
    return _CUT.findall(text) or ([text] if text else [])


def size_of(old: str, new: str) -> Size:
    """How much it matters that `old` became `new`."""
    before, after = words_in(old), words_in(new)
    if before == after:
        return Size.SMALL
    return Size.NUMBER if _values(old) != _values(new) else Size.WORDS


def _values(text: str) -> list[tuple[float, float]]:
    """The numbers that a text gives, in digits or in words, each from its least to its most."""
    return [(n.value, n.value if n.upto is None else n.upto) for n in numbers(words(text))]


def _without_crumbs(codes: Sequence[Opcode]) -> Iterator[Opcode]:
    """The opcodes, without the stray word that two long changes happen to share: it is told as changed."""
    held: Opcode | None = None
    for place, code in enumerate(codes):
        if code[0] == "equal" and not _is_crumb(codes, place):
            if held is not None:
                yield held
            yield code
            held = None
        else:
            held = code if held is None else ("replace", held[1], code[2], held[3], code[4])
    if held is not None:
        yield held


def _is_crumb(codes: Sequence[Opcode], place: int) -> bool:
    if not 0 < place < len(codes) - 1:
        return False
    return _length(codes[place]) * _CRUMB <= min(_length(codes[place - 1]), _length(codes[place + 1]))


def _length(code: Opcode) -> int:
    _, i1, i2, j1, j2 = code
    return max(i2 - i1, j2 - j1)
