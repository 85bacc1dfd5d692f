"""From a path to its bytes, and from bytes to text, or to one clear sentence why not.

Newlines become `\\n`; a byte-order mark is dropped; NUL and lone surrogates are refused; nothing else is changed.
"""

from __future__ import annotations

from pathlib import Path

from provenance.documents.decoding import decoded, not_text
from provenance.documents.draft import Remark
from provenance.documents.garbled import refuse_garbled
from provenance.errors import CannotRead
from provenance.text.safe import unsafe_characters

LARGEST = 10 * 1024 * 1024  # a newspaper's longest investigation is under 1 MB: more than ten is no article
CONTROLS_ALLOWED = 0.01  # of a text's characters; a stray form feed is no sign of a binary file

_MAGIC = {
    b"%PDF-": "PDF",
    b"PK\x03\x04": "DOCX/ZIP",
    b"PK\x05\x06": "DOCX/ZIP",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "DOC/XLS",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"7z\xbc\xaf": "7Z",
    b"Rar!": "RAR",
    b"SQLite format 3\x00": "SQLite",
}
_CURES = {
    "PDF": (
        "open it, copy its text into a .txt file, and compare the two",
        "افتحه وانسخ نصه إلى ملف ‎.txt وقارن بينهما",
    ),
    "DOC/XLS": ("open it in a word processor and save it as .docx", "افتحه في معالج نصوص واحفظه بصيغة ‎.docx"),
    "RTF": ("open it in a word processor and save it as .docx", "افتحه في معالج نصوص واحفظه بصيغة ‎.docx"),
    "GZIP": ("unpack it first", "فك ضغطه أولًا"),
    "7Z": ("unpack it first", "فك ضغطه أولًا"),
    "RAR": ("unpack it first", "فك ضغطه أولًا"),
}
_CONVERT = ("convert it to .txt or .docx first", "حوّله أولًا إلى ‎.txt أو ‎.docx")
_CONTROLS = dict.fromkeys([*range(9), 11, *range(14, 32), 127])
_PAGE_BREAK = "\x0c"  # old systems put it between pages: white space


def text_in(
    data: bytes, path: Path, *, encoding: str | None = None, declared: str | None = None
) -> tuple[str, tuple[Remark, ...]]:
    """The text in the bytes of a file; `path` is what errors call it. Raises CannotRead.

    `encoding` overrides what is found out; `declared` is what the file says of its encoding, which is not always so.
    """
    _refuse_known_formats(path, data)
    text, remarks = decoded(data, path, encoding=encoding, declared=declared)
    _refuse_binary(path, text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    refuse_empty(text, path)
    if encoding is None:
        refuse_garbled(text, path)
    return text, (*remarks, *_on_controls(text))


def refuse_empty(text: str, path: Path) -> None:
    """Raise CannotRead where there is nothing to read."""
    if not text.strip():
        raise CannotRead(
            f"{path} is empty",
            hint="save the article's text in it",
            ar=f"الملف {path} فارغ",
            hint_ar="احفظ فيه نص المقال",
        )


def bytes_of(path: Path) -> bytes:
    """The bytes of the file at `path`. Raises CannotRead where it cannot be read, or is too large."""
    try:
        if path.is_dir():
            raise CannotRead(
                f"{path} is a directory",
                hint="name the article's file",
                ar=f"{path} مجلد لا ملف",
                hint_ar="اكتب اسم ملف المقال",
            )
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise CannotRead(
            f"there is no file {path}",
            hint="check the name and the folder",
            ar=f"لا يوجد ملف بالاسم {path}",
            hint_ar="تحقق من الاسم والمجلد",
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotRead(f"{path} cannot be read: {reason}", ar=f"تعذرت قراءة {path}: {reason}") from error
    if len(data) > LARGEST:
        raise CannotRead(
            f"{path} is larger than {LARGEST // 1024 // 1024} MB",
            hint="give one article a file",
            ar=f"الملف {path} أكبر من {LARGEST // 1024 // 1024} ميغابايت",
            hint_ar="ضع كل مقال في ملف",
        )
    return data


def _refuse_known_formats(path: Path, data: bytes) -> None:
    """Raise CannotRead, with what to do, where the bytes are a known format that is no text."""
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            hint, hint_ar = _CURES.get(name, _CONVERT)
            raise CannotRead(
                f"{path} is a {name} file, not text", hint=hint, ar=f"{path} ملف {name} وليس نصًا", hint_ar=hint_ar
            )


def _refuse_binary(path: Path, text: str) -> None:
    controls = len(text) - len(text.translate(_CONTROLS))
    if "\x00" in text or controls > max(3, CONTROLS_ALLOWED * len(text)):
        raise not_text(path)


def _on_controls(text: str) -> tuple[Remark, ...]:
    """A remark where the text holds characters that could steer a terminal or reverse a line."""
    found = [char for char in unsafe_characters(text) if char not in ("\n", _PAGE_BREAK)]
    if not found:
        return ()
    named = " ".join(f"U+{ord(char):04X}" for char in found[:8])
    return (
        (
            f"فيه محارف تحكم أو عكس اتجاه لا تُعرض: {named}",
            f"control characters or direction overrides, which are not shown: {named}",
        ),
    )
