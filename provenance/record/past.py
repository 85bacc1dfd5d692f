"""What came before an article's words, for the rules that compare: earlier revisions, and what links once stood on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from provenance.record.article import Paragraph


class Earlier(NamedTuple):
    """An earlier revision, as the reader reads it today."""

    number: int
    by: str
    paragraphs: tuple[Paragraph, ...]


class Reviewed(NamedTuple):
    """Where a link with a quotation stood when somebody last held it against the source: `text[start:end]`.

    `text` is the paragraph's as that person had it before them.
    """

    link: str
    text: str
    start: int
    end: int


class History(NamedTuple):
    """An article's earlier revisions, oldest first, its quotations as they were reviewed, and how many people act."""

    earlier: tuple[Earlier, ...] = ()
    reviewed: tuple[Reviewed, ...] = ()
    people: int = 0

    def revision(self, number: int) -> Earlier | None:
        """The earlier revision with this number."""
        return next((earlier for earlier in self.earlier if earlier.number == number), None)
