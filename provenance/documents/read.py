"""Read a file into typed paragraphs: the one way into this room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from provenance.documents.block import Document
from provenance.documents.dates import date_in
from provenance.documents.draft import Manuscript
from provenance.documents.files import bytes_of, text_in
from provenance.documents.kinds import typed
from provenance.documents.language import language_of
from provenance.documents.markdown import read_markdown
from provenance.documents.plain import read_plain
from provenance.record import Kind

READERS: tuple[tuple[tuple[str, ...], Callable[[str], Manuscript]], ...] = (
    ((".txt", ".text"), read_plain),
    ((".md", ".markdown"), read_markdown),
)
"""File name endings and the function that reads such a file's text. Anything else is read as plain text."""


def read(path: Path) -> Document:
    """The article in the file at `path`, each paragraph with its kind. Raises CannotRead."""
    return read_bytes(bytes_of(path), path)


def read_bytes(data: bytes, path: Path) -> Document:
    """The article in the bytes of a file; `path` is what errors call it, its ending the format. Raises CannotRead."""
    text, on_encoding = text_in(data, path)
    manuscript = _reader(path)(text)
    blocks = typed(manuscript.drafts)
    language, on_language = language_of(text)
    title = next((b.text for b in blocks if b.kind is Kind.TITLE), None)
    dates = (date_in(b.text) for b in blocks if b.kind is Kind.DATE)
    return Document(
        blocks=blocks,
        title=manuscript.title or title,
        published=manuscript.published or next((d for d in dates if d), None),
        language=language,
        remarks=on_encoding + on_language,
    )


def _reader(path: Path) -> Callable[[str], Manuscript]:
    suffix = path.suffix.lower()
    return next((reader for suffixes, reader in READERS if suffix in suffixes), read_plain)
