"""Read a file into typed paragraphs: the one way into this room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from provenance.documents.block import Document
from provenance.documents.dates import date_in
from provenance.documents.draft import Manuscript
from provenance.documents.files import bytes_of, text_in
from provenance.documents.kinds import typed
from provenance.documents.language import SAMPLE, language_of
from provenance.documents.markdown import read_markdown
from provenance.documents.plain import read_plain
from provenance.record import Kind

FormatReader = Callable[[bytes, Path, str | None], Manuscript]
"""The manuscript in the bytes of a file of this name, in the encoding that a person named, if any."""

_A_PAGE = (b"<!doctype html", b"<html", b"<?xml")
_OPENING = 200  # bytes in which a page says that it is one


def _of_text(read_text: Callable[[str], Manuscript]) -> FormatReader:
    def reader(data: bytes, path: Path, encoding: str | None) -> Manuscript:
        text, remarks = text_in(data, path, encoding=encoding)
        manuscript = read_text(text)
        return replace(manuscript, remarks=remarks + manuscript.remarks)

    return reader


def _page(data: bytes, path: Path, encoding: str | None) -> Manuscript:
    from provenance.documents.html import read_html  # lxml: only for pages

    return read_html(data, path, encoding)


def _mail(data: bytes, path: Path, encoding: str | None) -> Manuscript:
    from provenance.documents.mail import read_mail

    return read_mail(data, path, encoding)


def _docx(data: bytes, path: Path, encoding: str | None) -> Manuscript:
    from provenance.documents.docx import read_docx

    return read_docx(data, path)


READERS: tuple[tuple[tuple[str, ...], FormatReader], ...] = (
    ((".txt", ".text"), _of_text(read_plain)),
    ((".md", ".markdown"), _of_text(read_markdown)),
    ((".html", ".htm", ".xhtml"), _page),
    ((".eml", ".mht", ".mhtml"), _mail),
    ((".docx",), _docx),
)
"""File name endings and what reads such a file. Anything else is a page where it says so, else plain text."""

ENDINGS = frozenset(ending for endings, _ in READERS for ending in endings)


def read(path: Path, *, encoding: str | None = None) -> Document:
    """The article in the file at `path`, each paragraph with its kind. Raises CannotRead."""
    return read_bytes(bytes_of(path), path, encoding=encoding)


def read_bytes(data: bytes, path: Path, *, encoding: str | None = None) -> Document:
    """The article in the bytes of a file; `path` is what errors call it, its ending the format. Raises CannotRead."""
    manuscript = _reader(path, data)(data, path, encoding)
    language, on_language = language_of(_sample(manuscript))
    blocks = typed(manuscript.drafts)
    title = next((b.text for b in blocks if b.kind is Kind.TITLE), None)
    dates = (date_in(b.text) for b in blocks if b.kind is Kind.DATE)
    return Document(
        blocks=blocks,
        title=manuscript.title or title,
        published=manuscript.published or next((d for d in dates if d), None),
        language=language,
        remarks=manuscript.remarks + on_language,
    )


def _sample(manuscript: Manuscript) -> str:
    """As much of the text as tells its language."""
    taken, size = [], 0
    for draft in manuscript.drafts:
        if size > SAMPLE:
            break
        taken.append(draft.text)
        size += len(draft.text)
    return "\n".join(taken)


def _reader(path: Path, data: bytes) -> FormatReader:
    suffix = path.suffix.lower()
    known = next((reader for endings, reader in READERS if suffix in endings), None)
    if known is not None and suffix not in (".txt", ".text"):
        return known
    if data.startswith(b"PK\x03\x04") and b"word/document.xml" in data:
        return _docx
    opening = data[:_OPENING].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return _page if opening.startswith(_A_PAGE) else known or READERS[0][1]
