"""Read one file into the record that rules and reports see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from provenance.attribution import Reader
from provenance.documents import read, read_bytes
from provenance.documents.block import Document
from provenance.record import ArticleRecord


def read_article(
    path: Path,
    reader: Reader,
    *,
    data: bytes | None = None,
    encoding: str | None = None,
    title: str | None = None,
    published: date | None = None,
    remark: Callable[[str, str], None] | None = None,
) -> ArticleRecord:
    """The article in the file at `path`, its paragraphs typed and its attributions read.

    `data` are the file's bytes where they are no file's, as from standard input; `encoding` says what is else found
    out. `title` and `published` override what the file says of itself. `remark` is told, in Arabic and in English,
    what the reading had to guess, such as an encoding. Raises CannotRead.
    """
    document = read(path, encoding=encoding) if data is None else read_bytes(data, path, encoding=encoding)
    if remark is not None:
        for arabic, english in document.remarks:
            remark(arabic, english)
    return article_in(document, path, reader, title=title, published=published)


def article_in(
    document: Document, path: Path, reader: Reader, *, title: str | None = None, published: date | None = None
) -> ArticleRecord:
    """The article in a file that was read; `path` is what it is called."""
    read = reader.paragraphs((block.kind, block.text) for block in document.blocks)
    return ArticleRecord(
        path=str(path),
        paragraphs=tuple(replace(p, spot=block.spot) for p, block in zip(read, document.blocks, strict=True)),
        title=title or document.title,
        published=published or document.published,
        language=document.language,
    )
