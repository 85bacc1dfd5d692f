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

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
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


def _word(content: bytes, name: Path) -> Extract:
    from provenance.documents.docx import read_docx

    read = read_docx(content, name)
    return Extract("\n\n".join(draft.text for draft in read.drafts), "docx", "1", read.remarks)


def _pdf(content: bytes, name: Path) -> Extract:
    from provenance.documents.pdf import text_of_pdf

    text = text_of_pdf(content, name)
    if not text:
        raise CannotRead(
            f"{name} holds no text: it may be a scan", hint="type or scan the passages into a .txt file",
            ar=f"لا نص في {name}، وقد يكون صورة", hint_ar="اكتب المقاطع في ملف ‎.txt",
        )  # fmt: skip
    return Extract(text, "pypdf", "1")


def _archive(content: bytes, name: Path) -> Extract:
    """The page in an MHTML file, as a browser saved it, or the text of a message."""
    from provenance.documents.mail import main_part

    part, inside, charset = main_part(content, name)
    if part == "text/html":
        named = declared_in(inside) or charset
        read = _page(inside if declared_in(inside) or not charset else _recoded(inside, named), name)
        return Extract(read.text, "mhtml", "1", read.remarks)
    text, remarks = text_in(inside, name, declared=charset)
    return Extract(text, "mail", "1", remarks)


def _recoded(content: bytes, named: str | None) -> bytes:
    """The page in UTF-8, where the message around it names its encoding and the page does not."""
    try:
        return content.decode(named or "utf-8").encode()
    except (LookupError, UnicodeError):
        return content


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
    "application/pdf": _pdf,
    WORD: _word,
    "multipart/related": _archive,
    "message/rfc822": _archive,
}
"""By media type."""

_SUFFIXES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".docx": WORD,
    ".mhtml": "multipart/related",
    ".mht": "multipart/related",
    ".eml": "message/rfc822",
}
