"""What a search found."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from provenance.record.span import Span


class FoundIn(StrEnum):
    """The sort of thing in which words were found."""

    PARAGRAPH = "paragraph"
    CLAIM = "claim"
    SOURCE = "source"
    SNAPSHOT = "snapshot"


class Searched(NamedTuple):
    """A place where the words stand. `name` is what commands take: seed:p14, clm3, src2.

    `text` is all of it, `marked` the words that were asked for. `outlets` are those that a paragraph credits or rests
    on, a claim's links rest on, or that published a source. `current` is false for the words of an older revision.
    """

    found_in: FoundIn
    name: str
    text: str
    marked: tuple[Span, ...]
    outlets: tuple[str, ...] = ()
    day: date | None = None
    kind: str | None = None
    current: bool = True
    permille: int = 0
