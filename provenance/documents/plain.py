"""Plain text: paragraphs stand between blank lines, or one to a line where there are no blank lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.documents.draft import Draft, Manuscript
from provenance.record import Spot


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


def _paragraphs(text: str) -> list[str]:
    lines = text.strip().split("\n")
    if all(line.strip() for line in lines):
        return [line.strip() for line in lines]
    paragraphs: list[str] = []
    gathered: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            gathered.append(line)
        elif gathered:
            paragraphs.append("\n".join(gathered).strip())
            gathered = []
    return paragraphs
