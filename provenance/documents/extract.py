"""The text in the bytes of a source as it was stored, with the name and version of what took it out.

A change that makes any extractor say something else raises its version: passages are found in what it said then.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from provenance.documents.decoding import declared_in
from provenance.documents.draft import Remark
from provenance.documents.files import LARGEST, text_in
from provenance.documents.page_text import text_of_page
from provenance.errors import CannotRead

_LATIN = frozenset(("ascii", "iso8859-1"))  # browsers read these as Windows-1252


@dataclass(frozen=True, slots=True)
class Extract:
    """What an extractor read. Its name and version stand beside the text for ever."""

    text: str
    extractor: str
    version: str
    remarks: tuple[Remark, ...] = ()


def extract(content: bytes, media_type: str, name: str) -> Extract:
    """The text in `content`; `name` is what errors call it. Raises CannotRead."""
    extractor = EXTRACTORS.get(media_type)
    if extractor is None:
        known = ", ".join(EXTRACTORS)
        raise CannotRead(
            f"{name}: no text can be taken out of {media_type}", hint=f"known: {known}",
            ar=f"{name}: لا يُستخرج نص من {media_type}", hint_ar=f"المعروف: {known}",
        )  # fmt: skip
    if len(content) > LARGEST:
        size = LARGEST // 1024 // 1024
        raise CannotRead(f"{name} is larger than {size} MB", ar=f"{name} أكبر من {size} ميغابايت")
    return extractor(content, Path(name))


def media_type_of(path: Path) -> str:
    """The media type that the file's name promises; text/plain for one that promises nothing."""
    return _SUFFIXES.get(path.suffix.lower(), "text/plain")


def _plain(content: bytes, name: Path) -> Extract:
    text, remarks = text_in(content, name)
    return Extract(text, "plain", "1", remarks)


def _page(content: bytes, name: Path) -> Extract:
    page, remarks = _decoded_page(content, name)
    text = text_of_page(page)
    if not text:
        raise CannotRead(
            f"{name} holds no text", hint="its words may be loaded by a script: save the page as text",
            ar=f"لا نص في {name}", hint_ar="قد يُحمّل نصّه برنامج؛ احفظ الصفحة نصًا",
        )  # fmt: skip
    return Extract(text, "page_text", "1", remarks)


def _decoded_page(content: bytes, name: Path) -> tuple[str, tuple[Remark, ...]]:
    """The page in the encoding that it names, or else as any other text."""
    named = declared_in(content)
    if named is not None and not content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            codec = codecs.lookup(named).name
            if codec not in ("utf-8", "utf-16"):
                content = content.decode("cp1252" if codec in _LATIN else codec).encode()
        except (LookupError, UnicodeError, TypeError):
            pass  # the page names an encoding that it does not keep to; text_in finds out which it has
    return text_in(content, name)


EXTRACTORS: dict[str, Callable[[bytes, Path], Extract]] = {
    "text/plain": _plain,
    "text/markdown": _plain,
    "text/html": _page,
}
"""By media type."""

_SUFFIXES = {".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".md": "text/markdown"}
