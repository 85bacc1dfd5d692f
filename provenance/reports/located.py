"""Where words of a paragraph stand in the file: lines and columns from 1, in code points."""

from __future__ import annotations

from typing import NamedTuple

from provenance.record import Paragraph, Place


class Region(NamedTuple):
    """From `line`, `column` to `end_line`, `end_column` (exclusive); columns are None where only lines are known."""

    line: int
    end_line: int
    column: int | None = None
    end_column: int | None = None


def region_of(paragraph: Paragraph, place: Place) -> Region | None:
    """The place in the file that the paragraph was read from; None where that is not known."""
    if paragraph.spot is None:
        return None
    line, column = _at(paragraph, place.start)
    end_line, end_column = _at(paragraph, place.end)
    return Region(line, end_line, column, end_column)


def _at(paragraph: Paragraph, offset: int) -> tuple[int, int | None]:
    assert paragraph.spot is not None  # noqa: S101
    line, column = paragraph.spot
    breaks = paragraph.text.count("\n", 0, offset)
    if column is None:
        return line + breaks, None
    if not breaks:
        return line, column + offset
    return line + breaks, offset - paragraph.text.rfind("\n", 0, offset)
