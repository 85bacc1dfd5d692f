"""Fold Arabic spellings together, so that two writings of one word compare equal.

Folding is per code point: a character becomes one character, nothing, or (a ligature) its letters, so an
offset in the folded text always leads back to one place in the reader's text. What is folded: tashkeel,
tatweel, zero-width and bidi marks vanish; أإآٱ → ا, ى → ي, ة → ه, ؤ → و, ئ → ي; Persian and Urdu ی ک ہ
and presentation forms become the plain letters; Arabic-Indic and Persian digits become 0-9; Latin letters
become lower case; every kind of space becomes a space.
"""

from __future__ import annotations

import re
import unicodedata

MARKS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad\u061c"
)
"""Character-class body of what folding removes; belongs inside a word, never between two."""

_PLAIN = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي", "ؤ": "و",
    "ة": "ه", "ہ": "ه", "ھ": "ه", "ۃ": "ه", "ک": "ك", "ڪ": "ك", "گ": "ك", "پ": "ب", "چ": "ج", "ژ": "ز",
    "ڤ": "ف", "ڨ": "ق", "ٹ": "ت", "ڈ": "د", "ڑ": "ر", "ں": "ن", "ے": "ي",
    "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "―": "-",
}  # fmt: skip


def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {ord(k): v for k, v in _PLAIN.items()}
    for first, last in _ranges(MARKS):
        table.update(dict.fromkeys(range(first, last + 1)))
    for zero in (0x0660, 0x06F0):
        table.update({zero + d: str(d) for d in range(10)})
    for space in "\t\n\r\x0b\x0c\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000":
        table[ord(space)] = " "
    return table


def _ranges(body: str) -> list[tuple[int, int]]:
    ranges, i = [], 0
    while i < len(body):
        wide = i + 2 < len(body) and body[i + 1] == "-"
        ranges.append((ord(body[i]), ord(body[i + 2] if wide else body[i])))
        i += 3 if wide else 1
    return ranges


_TABLE = _table()
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")


def fold(text: str) -> str:
    """The text in the form in which two spellings of one word compare equal."""
    if _PRESENTATION.search(text):
        text = _PRESENTATION.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)
    return text.translate(_TABLE).lower()


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the offset in `text` that it came from.

    The list has one entry more than the folded text has characters: the last is `len(text)`.
    """
    pieces, offsets = [], []
    for offset, character in enumerate(text):
        folded = fold(character)
        pieces.append(folded)
        offsets.extend([offset] * len(folded))
    offsets.append(len(text))
    return "".join(pieces), offsets
