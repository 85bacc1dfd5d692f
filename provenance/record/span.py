"""A piece of a paragraph, with its place."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Words of a paragraph: `paragraph.text[start:end] == text`. Offsets count code points, half-open."""

    text: str
    start: int
    end: int

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Span:
        """The span of `text` from `start` to `end`."""
        return cls(text[start:end], start, end)
