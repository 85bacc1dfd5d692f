"""What in a text carries its meaning: words and numbers however they are spelled, not marks and punctuation."""

from __future__ import annotations

import re
from typing import NamedTuple

from provenance.text.words import words

_VALUE_SIGNS = frozenset("%٪‰$€£¥₪")
_SEPARATORS = re.compile("[,٬](?=[0-9]{3}(?![0-9]))")
_FOLDED_PERCENT = {"٪": "%"}


class Weighty(NamedTuple):
    """A word, number or sign of value: its folded spelling, and its place in the text."""

    folded: str
    start: int
    end: int


def weighty(text: str) -> list[Weighty]:
    """What carries meaning in `text`, in order: words, numbers, and signs such as %."""
    found = words(text)
    return [
        Weighty(_plain(folded), start, end)
        for i, (folded, start, end) in enumerate(zip(found.folded, found.start, found.end, strict=True))
        if found.is_word(i) or folded in _VALUE_SIGNS
    ]


def words_in(text: str) -> list[str]:
    """The folded spellings of what carries meaning in `text`."""
    return [token.folded for token in weighty(text)]


def _plain(folded: str) -> str:
    """One spelling for a number: 1,250,000 and ١٬٢٥٠٬٠٠٠ are 1250000, ٣٫٥ is 3.5."""
    if folded[:1].isdecimal():
        return _SEPARATORS.sub("", folded).replace("٫", ".")
    return _FOLDED_PERCENT.get(folded, folded)
