"""Lines of toned pieces: what a report says, before it is decided how it is shown.

Plain text joins the pieces; a terminal colours them by tone. An Arabic excerpt stands on a line of its own or
at the end of one, in logical order, so that it can be read where nothing reorders it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from provenance.text.safe import shown


class Tone(StrEnum):
    """What a piece is, apart from severities and sourcing classes, which are tones too."""

    PLAIN = "plain"
    HEADING = "heading"
    QUIET = "quiet"
    COMMAND = "command"
    DELETED = "deleted"
    INSERTED = "inserted"
    CUE = "cue"
    OUTLET = "outlet"
    SPEAKER = "speaker"
    CONTENT = "content"


class Line(NamedTuple):
    """Pieces of (text, tone), all safe to show, behind `indent` spaces."""

    pieces: tuple[tuple[str, str], ...] = ()
    indent: int = 0

    @property
    def text(self) -> str:
        """The line without its tones."""
        return (" " * self.indent + "".join(text for text, _ in self.pieces)).rstrip()


def line(*pieces: str | tuple[str, str], indent: int = 0) -> Line:
    """A line of pieces, each a text or a (text, tone); the only door for text, which is made safe here."""
    toned = ((piece, Tone.PLAIN) if isinstance(piece, str) else piece for piece in pieces)
    return Line(tuple((shown(text), str(tone)) for text, tone in toned), indent)


BLANK = Line()


def shifted(lines: Iterable[Line], by: int) -> Iterator[Line]:
    """The lines, `by` spaces further in."""
    return (Line(said.pieces, said.indent + by) for said in lines)


def excerpt(text: str, width: int) -> str:
    """The beginning of `text` in at most `width` characters, cut between words, with … where it was cut."""
    text = shown(text).strip()
    if len(text) <= width:
        return text
    kept = text[: max(width - 1, 1)]
    head, space, _ = kept.rpartition(" ")
    return (head if space and len(head) > width // 2 else kept).rstrip() + "…"


def joined(pieces: Iterable[tuple[str, str]], between: str = " · ") -> Iterator[tuple[str, str]]:
    """The pieces with a separator between them."""
    for place, piece in enumerate(pieces):
        if place:
            yield (between, Tone.QUIET)
        yield piece
