"""Two revisions in two columns, for a wide terminal: the old words on the left, the new ones on the right.

A left-to-right mark on either side of the rule keeps a terminal that reorders Arabic from swapping the columns.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from provenance.reports.changes import Compared
from provenance.reports.diff import head_lines, place_line, words_lines
from provenance.reports.history_labels import label
from provenance.reports.lines import BLANK, Line, Tone, line
from provenance.reports.view import NOTE_INDENT
from provenance.text.diff import TextDiff

WIDE = 120  # columns from which a terminal has room for two texts, eight Arabic words each
_LEAST = 40  # columns below which two texts side by side could not be read
_RULE = " \u200e│\u200e "

Piece = tuple[str, str]
"""(text, tone)."""


def side_by_side_lines(compared: Compared, lang: str, width: int) -> Iterator[Line]:
    """The differences between two revisions, a block a paragraph, old and new beside each other."""
    yield from head_lines(compared, lang)
    if not compared.found and compared.headlines is None:
        yield line(label("compared.same", lang))
    for difference in compared.found:
        yield BLANK
        yield place_line(difference, lang)
        if difference.size is None:
            yield from words_lines(difference, lang, width)
        else:
            yield from _columns(difference.words, max(width, _LEAST) - NOTE_INDENT)


def _columns(words: TextDiff, width: int) -> Iterator[Line]:
    room = (width - len(_RULE) + 2) // 2
    sides = (list(_wrapped(_side(words, new=new), room)) for new in (False, True))
    for left, right in zip_longest(*sides, fillvalue=[]):
        gap = " " * (room - sum(_width(text) for text, _ in left))
        yield line(*left, gap, (_RULE, Tone.QUIET), *right, indent=NOTE_INDENT)


def _side(words: TextDiff, *, new: bool) -> Iterator[Piece]:
    """One side's text, what only it has in its marks."""
    opening, closing, tone = ("{+", "+}", Tone.INSERTED) if new else ("[-", "-]", Tone.DELETED)
    for tag, i1, i2, j1, j2 in words.opcodes:
        text = "".join(words.new[j1:j2] if new else words.old[i1:i2])
        if tag == "equal" or not text.strip():
            yield text, Tone.PLAIN
        else:
            yield f"{opening}{text.strip()}{closing}", tone
            yield text[len(text.rstrip()) :], Tone.PLAIN


def _wrapped(pieces: Iterable[Piece], room: int) -> Iterator[list[Piece]]:
    """The pieces in rows of at most `room` columns, cut between words; a longer word is cut."""
    row: list[Piece] = []
    used = 0
    for word in _words(pieces):
        size = sum(_width(text) for text, _ in word)
        if row and used + 1 + size > room:
            yield row
            row, used = [], 0
        while size > room:
            head, word = _cut(word, room)
            yield head
            size = sum(_width(text) for text, _ in word)
        row += [*([(" ", Tone.PLAIN)] if row else []), *word]
        used += size + (1 if used else 0)
    if row:
        yield row


def _words(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The words, each in the pieces that it is made of: a mark may begin inside one."""
    word: list[Piece] = []
    for text, tone in pieces:
        for place, part in enumerate(text.replace("\n", " ").replace("\t", " ").split(" ")):
            if place and word:
                yield word
                word = []
            if part:
                word.append((part, tone))
    if word:
        yield word


def _cut(word: list[Piece], room: int) -> tuple[list[Piece], list[Piece]]:
    head: list[Piece] = []
    for place, (text, tone) in enumerate(word):
        used = sum(_width(piece) for piece, _ in head)
        if used + _width(text) > room:
            at = max(room - used, 1 if not head else 0)
            return [*head, (text[:at], tone)], [(text[at:], tone), *word[place + 1 :]]
        head.append((text, tone))
    return head, []


def _width(text: str) -> int:
    """The columns that a terminal takes: none for marks over a letter, two for a wide one."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.category(c) in ("Mn", "Me", "Cf") for c in text)
