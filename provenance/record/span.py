"""A piece of a paragraph, with its place."""

from __future__ import annotations

from typing import NamedTuple


class Spot(NamedTuple):
    """Where a paragraph begins in its file: line and column, both from 1, in code points.

    `column` is None where the file writes the words with marks between them (Markdown), so that only lines can be told.
    """

    line: int
    column: int | None = None


class Span(NamedTuple):
    """Words of a paragraph: `paragraph.text[start:end] == text`. Offsets count code points, half-open."""

    text: str
    start: int
    end: int

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from `start` to `end`."""
        return cls(text[start:end], start, end)
