"""Cut text into words and signs, with their places, folded once per distinct spelling."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.text.folding import MARKS, fold

_ARABIC = (
    "\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u08a0-\u08b4\ufb50-\ufdff\ufe70-\ufefc"
)

TOKEN = re.compile(
    rf"[{_ARABIC}][{_ARABIC}{MARKS}]*"  # an Arabic word, its marks and tatweel inside
    r"|\d+(?:[.,٫٬]\d+)*"  # a number with its separators
    rf"|[^\W\d_](?:[^\W\d_{_ARABIC}]|['’](?=[^\W\d_]))*"  # a word of another script
    rf"|\.{{2,}}|[^\w\s{MARKS}]"  # dots in a row; any one sign that can be seen
)

_FOLDED: dict[str, str] = {}
_MEMORY = 200_000  # distinct spellings kept; a desk's whole year has fewer


def folded_word(raw: str) -> str:
    """`fold(raw)`, remembered: news repeats its words, and folding is what costs."""
    known = _FOLDED.get(raw)
    if known is None:
        if len(_FOLDED) >= _MEMORY:
            _FOLDED.clear()
        known = _FOLDED[raw] = fold(raw)
    return known


@dataclass(slots=True)
class Words:
    """The tokens of one text, column by column: `text[start[i]:end[i]]` is token i, `folded[i]` its folding.

    Signs are tokens too. Offsets count code points of `text`.
    """

    text: str
    folded: list[str]
    start: list[int]
    end: list[int]

    def __len__(self) -> int:
        return len(self.folded)

    def is_word(self, index: int) -> bool:
        """Whether the token is a word or a number, not a sign."""
        return self.folded[index][:1].isalnum()


def words(text: str) -> Words:
    """The tokens of `text`."""
    spans = [match.span() for match in TOKEN.finditer(text)]
    known = _FOLDED.get
    folded = [known(raw) or folded_word(raw) for raw in (text[first:last] for first, last in spans)]
    return Words(text, folded, [first for first, _ in spans], [last for _, last in spans])
