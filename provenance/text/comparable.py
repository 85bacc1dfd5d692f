"""A text in the form in which a passage and its copy compare equal, every place leading back to the text.

One form for each kind of quotation mark, dash and space; runs of spaces and of dashes are one; soft hyphens and what
cannot be seen vanish; ligatures and letters with separate accents take their normal form (NFKC); Arabic is folded.
Latin letters keep their case: a name is not a word.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from provenance.text.folding import MARKS, fold

_ARABIC = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08b4"
_SIGNS = {
    **dict.fromkeys('“”„‟«»″〝〞＂', '"'),
    **dict.fromkeys("‘’‚‛‹›′`´ʼ＇", "'"),
    **dict.fromkeys("–—‐‑‒−―﹣－", "-"),
}  # fmt: skip
_CLUSTER = re.compile(".[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]*", re.DOTALL)
_PIECE = re.compile(
    rf"(?P<gone>[{MARKS}]+)"
    rf"|(?P<space>\s[\s{MARKS}]*)"
    rf"|(?P<dash>-[-{MARKS}]+)"
    rf"|(?P<letters>[\x21-\x7e][\u0300-\u036f]+|[^\x00-\x7f{_ARABIC}{MARKS}\s]+)"
)
_BECOMES = {"gone": "", "space": " ", "dash": "-"}
_PRESENTED = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def _letter_for_letter() -> dict[int, str]:
    """What folding and signs change one for one, which can be done at one go."""
    arabic = [*range(0x0600, 0x0700), *range(0x0750, 0x0780), *range(0x08A0, 0x08B5)]
    folded = {code: fold(chr(code)) for code in arabic}
    return {**{code: letter for code, letter in folded.items() if len(letter) == 1}, **str.maketrans(_SIGNS)}


_TABLE = _letter_for_letter()


class Comparable:
    """`form` is the comparable form of `text`; `place` leads from a span of the form to one of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._at: list[int] = []  # where each piece starts in the form …
        self._from: list[int] = []  # … and where it starts and ends in the text
        self._to: list[int] = []
        self._same: list[bool] = []  # whether it has a code point for each of the text's
        self.form = "".join(self._pieces(text))

    def _pieces(self, text: str) -> Iterator[str]:
        plain = text.translate(_TABLE)
        length = done = 0
        for start, end, said in _changed(plain):
            if done < start:
                self._note(length, done, start, same=True)
                yield plain[done:start]
                length += start - done
            if said:
                self._note(length, start, end, same=False)
                yield said
                length += len(said)
            done = end
        self._note(length, done, len(text), same=True)
        yield plain[done:]

    def _note(self, at: int, start: int, end: int, *, same: bool) -> None:
        self._at.append(at)
        self._from.append(start)
        self._to.append(end)
        self._same.append(same)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that the non-empty span `start:end` of the form stands for."""
        first, last = bisect_right(self._at, start) - 1, bisect_right(self._at, end - 1) - 1
        begins = self._from[first] + (start - self._at[first] if self._same[first] else 0)
        ends = self._from[last] + end - self._at[last] if self._same[last] else self._to[last]
        while ends < len(self.text) and unicodedata.combining(self.text[ends]):
            ends += 1  # the marks of the last letter belong to it
        return begins, ends


def _changed(plain: str) -> Iterator[tuple[int, int, str]]:
    """The stretches that do not stay letter for letter, with what each becomes."""
    for match in _PIECE.finditer(plain):
        piece, sort = match[0], match.lastgroup or ""
        if piece == " ":
            continue
        if sort != "letters":
            yield match.start(), match.end(), _BECOMES[sort]
        elif not unicodedata.is_normalized("NFKC", piece):
            yield from _normal(piece, match.start())


def _normal(piece: str, offset: int) -> Iterator[tuple[int, int, str]]:
    for match in _CLUSTER.finditer(piece):
        normal = fold(match[0]) if _PRESENTED.match(match[0]) else unicodedata.normalize("NFKC", match[0])
        yield offset + match.start(), offset + match.end(), normal


def comparable(text: str) -> str:
    """The comparable form of `text`, without spaces at its ends."""
    return Comparable(text).form.strip()
