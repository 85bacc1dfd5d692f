"""From a path to its text, or to one clear sentence why not.

Newlines become `\\n`; a byte-order mark is dropped; NUL and lone surrogates are refused; nothing else is
changed. UTF-8 first, UTF-16 where a mark says so, then Windows-1256, which old newsroom systems still write.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from provenance.errors import CannotRead

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
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROLS = dict.fromkeys([*range(9), 11, *range(14, 32), 127])
_HIGH = bytes(range(0x80, 0x100))
_ARABIC_IN_UTF8 = re.compile(rb"[\xd8-\xdb][\x80-\xbf]")
_CONVERT = {"hint": "convert it to .txt or .md first", "hint_ar": "حوّله أولًا إلى ‎.txt أو ‎.md"}

Remark = tuple[str, str]


def text_in(data: bytes, path: Path) -> tuple[str, tuple[Remark, ...]]:
    """The text in the bytes of a file; `path` is what errors call it. Raises CannotRead."""
    _refuse_known_formats(path, data)
    text, remarks = _decoded(path, data)
    _refuse_binary(path, text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise CannotRead(f"{path} is empty", ar=f"الملف {path} فارغ")
    return text, remarks


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
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            raise CannotRead(f"{path} is a {name} file, not text", ar=f"{path} ملف {name} وليس نصًا", **_CONVERT)


def _decoded(path: Path, data: bytes) -> tuple[str, tuple[Remark, ...]]:
    if data.startswith(_UTF16):
        return _decode_utf16(path, data), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise _binary(path) from error
        if data.startswith(codecs.BOM_UTF8) or _was_utf8(data):
            raise _damaged(path) from error
    return _decode_windows(data)


def _was_utf8(data: bytes) -> bool:
    """Whether bytes that are not valid UTF-8 hold too many of its Arabic letters to be anything else.

    In Windows-1256 a byte of D8 to DB is followed by one of 80 to BF about once in a thousand letters.
    """
    arabic = len(_ARABIC_IN_UTF8.findall(data))
    high = len(data) - len(data.translate(None, _HIGH))
    return 2 * arabic > high / 2 or b"\xed\xa0" in data


def _decode_utf16(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise _damaged(path) from error


def _decode_windows(data: bytes) -> tuple[str, tuple[Remark, ...]]:
    remark = (
        "ليس بترميز UTF-8؛ قُرئ بترميز Windows-1256",
        "not UTF-8; read as Windows-1256",
    )
    return data.decode("windows-1256"), (remark,)


def _refuse_binary(path: Path, text: str) -> None:
    if "\x00" in text:
        raise _binary(path)
    controls = len(text) - len(text.translate(_CONTROLS))
    if controls > max(3, CONTROLS_ALLOWED * len(text)):
        raise _binary(path)


def _binary(path: Path) -> CannotRead:
    return CannotRead(f"{path} is not text", ar=f"الملف {path} ليس نصًا", **_CONVERT)


def _damaged(path: Path) -> CannotRead:
    return CannotRead(
        f"{path} is damaged: its encoding does not hold to the end",
        hint="save it again as UTF-8",
        ar=f"الملف {path} معطوب: ترميزه لا يستقيم",
        hint_ar="احفظه من جديد بترميز UTF-8",
    )
