"""An article as a table to be edited by hand: a row for each paragraph, and one more for each further link."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from provenance.record.article import ArticleRecord, Paragraph
from provenance.record.log import Link, LinkState

COLUMNS = ("number", "paragraph", "text", "credited", "link", "source", "passage", "quote", "claim", "note")
EDITED = ("source", "passage", "quote", "claim")
"""The columns that are read back; the others say where one is."""


class SheetRow(NamedTuple):
    """One row, every cell as text. `link` is the handle of the link that the row tells, "" where it tells none."""

    number: str
    paragraph: str
    text: str
    credited: str
    link: str = ""
    source: str = ""
    passage: str = ""
    quote: str = ""
    claim: str = ""
    note: str = ""

    def edited(self) -> tuple[str, ...]:
        """The cells that a person may have changed."""
        return (self.source, self.passage, self.quote, self.claim)


class Sheet(NamedTuple):
    """The rows of an article, by which article and revision they are."""

    slug: str
    uuid: str
    revision: int
    rows: tuple[SheetRow, ...]


class SheetVerdict(NamedTuple):
    """What came of a row: its place in the file, its paragraph, and what was done; `refused` is in ar and en.

    `done` is unchanged, linked, relinked, unlinked, noted or refused; `link` is the link that was made, taken back
    or noted.
    """

    row: int
    paragraph: str
    done: str
    link: str = ""
    refused: tuple[str, str] | None = None


def sheet_of(record: ArticleRecord) -> Sheet:
    """The sheet of an article on record."""
    log = record.log
    assert log is not None  # noqa: S101  only articles on record have sheets
    rows = tuple(row for paragraph in record.paragraphs for row in _rows(record, paragraph))
    return Sheet(log.slug, log.uuid, log.revision, rows)


def _rows(record: ArticleRecord, paragraph: Paragraph) -> Iterator[SheetRow]:
    links = record.log.links_of(paragraph.handle) if record.log else ()
    standing = [link for link in links if link.state in (LinkState.LINKED, LinkState.CONFIRMED)]
    bare = SheetRow(
        str(paragraph.number),
        paragraph.handle or "",
        paragraph.text,
        ", ".join(dict.fromkeys(name for credit in paragraph.attributions for name in credit.outlets)),
    )
    if not standing:
        yield bare
    for link in standing:
        yield _with_link(bare, link)


def _with_link(row: SheetRow, link: Link) -> SheetRow:
    return row._replace(
        link=link.handle,
        source=link.source,
        passage=link.passage or "",
        quote=link.quote or "",
        claim=f"{link.claim}: {link.claim_text}",
        note=link.note or "",
    )
