"""Plain text: paragraphs stand between blank lines, or one to a line where there are no blank lines."""

from __future__ import annotations

from provenance.documents.draft import Draft, Manuscript


def read_plain(text: str) -> Manuscript:
    """The paragraphs of a text whose newlines are `\\n`."""
    return Manuscript(tuple(Draft(piece) for piece in _paragraphs(text)))


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
