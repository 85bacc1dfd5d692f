"""Plain text: paragraphs stand between blank lines, or one to a line; lines that a program cut at a width are joined.

A joined paragraph keeps its line ends, which the reader of the prose takes for spaces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from provenance.documents.draft import Draft, Manuscript
from provenance.record import Spot

WIDEST = 130  # characters: programs that wrap lines do so at 60 to 100
_FULL = 0.75  # of the width that a line which was cut reaches at least; Arabic words are short
_NARROWEST = 40
_FEWEST = 6  # lines without a blank one between them, before a width is believed
_STOPS = (".", "؟", "!", "…", ":", "»", '"', "”")


def read_plain(text: str) -> Manuscript:
    """The paragraphs of a text whose newlines are `\\n`."""
    return Manuscript(tuple(located(text, _paragraphs(text))))


def located(text: str, pieces: Iterable[str]) -> Iterator[Draft]:
    """The pieces of `text`, in its order and as they stand in it, as drafts that know where they begin."""
    at, line = 0, 1
    for piece in pieces:
        start = text.index(piece, at)
        line += text.count("\n", at, start)
        yield Draft(piece, spot=Spot(line, start - text.rfind("\n", 0, start)))
        at, line = start + len(piece), line + piece.count("\n")


def _paragraphs(text: str) -> Iterator[str]:
    lines = text.strip().split("\n")
    if all(line.strip() for line in lines):
        yield from _by_line_or_width(lines)
        return
    for block in _blocks(lines):
        yield from _joined_or_apart(block)


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """The runs of lines between blank ones."""
    gathered: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            gathered.append(line)
        elif gathered:
            yield gathered
            gathered = []


def _joined_or_apart(block: list[str]) -> Iterator[str]:
    """A block is one paragraph, unless a line of it is longer than any program's: then each line is one."""
    if len(block) > 1 and max(map(len, block)) > WIDEST:
        yield from map(str.strip, block)
    else:
        yield "\n".join(block).strip()


def _by_line_or_width(lines: Sequence[str]) -> Iterator[str]:
    """A line is a paragraph, unless most were cut at one width: then one ends at a short line or before an indent."""
    width = max(map(len, lines))
    if not _is_wrapped(lines, width):
        yield from (line.strip() for line in lines)
        return
    gathered: list[str] = []
    for line in lines:
        if gathered and (line[:1].isspace() and not gathered[-1][:1].isspace()):
            yield "\n".join(gathered).strip()
            gathered = []
        gathered.append(line)
        if len(line) < _FULL * width:
            yield "\n".join(gathered).strip()
            gathered = []
    if gathered:
        yield "\n".join(gathered).strip()


def _is_wrapped(lines: Sequence[str], width: int) -> bool:
    if len(lines) < _FEWEST or not _NARROWEST <= width <= WIDEST:
        return False
    full = [line.rstrip() for line in lines if len(line) >= _FULL * width]
    cut = [line for line in full if not line.endswith(_STOPS)]
    return 2 * len(full) > len(lines) and 3 * len(cut) > 2 * len(full)
