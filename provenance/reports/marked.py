"""A paragraph's text with its cues, outlets, speakers and contents marked, whatever marks them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from provenance.record import Paragraph, Span


class Part(StrEnum):
    """What words are in a credit, the widest first."""

    CONTENT = "content"
    SPEAKER = "speaker"
    OUTLET = "outlet"
    CUE = "cue"


class Piece(NamedTuple):
    """A run of text in which nothing begins or ends: `opens` and `closes` say what begins before and ends behind it."""

    start: int
    text: str
    parts: frozenset[str]
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()


Marks = tuple[tuple[str, int, int], ...]
"""(what, start, end), in code points."""


def marks_of(paragraph: Paragraph) -> Marks:
    """The parts of every credit, each place once."""
    found: dict[tuple[str, int, int], None] = {}
    for credit in paragraph.attributions:
        spans: tuple[tuple[str, Span | None], ...] = (
            (Part.CONTENT, credit.content),
            (Part.SPEAKER, credit.speaker),
            (Part.OUTLET, credit.outlet_text),
            (Part.CUE, credit.cue),
        )
        found.update(((part, s.start, s.end), None) for part, s in spans if s is not None and s.start < s.end)
    return tuple(found)


def pieces(text: str, marks: Marks) -> Iterator[Piece]:
    """`text` cut wherever a mark begins or ends; the pieces together are the text.

    Of marks that begin at one place the longest opens first; of those that end at one place it closes last.
    """
    edges = sorted({0, len(text), *(edge for _, start, end in marks for edge in (start, end))})
    order = sorted(marks, key=lambda mark: (mark[1], -mark[2]))
    for start, end in pairwise(edges):
        yield Piece(
            start,
            text[start:end],
            frozenset(what for what, first, last in marks if first <= start and end <= last),
            tuple(what for what, first, _ in order if first == start),
            tuple(what for what, _, last in reversed(order) if last == end),
        )
