"""From bytes to text. UTF-8 first; UTF-16 and UTF-32 by their marks or their zeros; then what old systems wrote.

Of the one-byte encodings of Arabic the one is taken whose reading is the best Arabic (`plausible`); a page's own word
for it counts where what comes out is no worse. Nothing is guessed without a remark.
"""

from __future__ import annotations

import codecs
import re
from functools import cache
from pathlib import Path

from provenance.documents.draft import Remark
from provenance.documents.plausible import plausibility
from provenance.errors import CannotRead

ONE_BYTE = {
    "cp1256": "Windows-1256",
    "iso8859-6": "ISO-8859-6",
    "mac-arabic": "Mac Arabic",
    "cp720": "CP720",
    "cp864": "CP864",
}
"""Codec and name of the encodings that Arabic was written in before Unicode, the commonest first."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 20_000  # bytes in which an encoding is looked for
_WESTERN = 0.35  # of the bytes beyond ASCII at most are letters in a text that is not Arabic: é in French
_BETTER = 0.05  # by which another encoding's reading must be better than the one that the file itself names
_ENOUGH = 0.15  # plausibility from which a reading is Arabic at all
_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,40})""", re.I)
_HEAD = 4096  # bytes in which a page names its encoding; the standard says 1,024, pages do as they like
_ARABIC_IN_UTF8 = re.compile(rb"[\xd8-\xdb][\x80-\xbf]")
_HIGH = bytes(range(0x80, 0x100))


def decoded(
    data: bytes, path: Path, *, encoding: str | None = None, declared: str | None = None
) -> tuple[str, tuple[Remark, ...]]:
    """The text in `data`, and what had to be guessed. `encoding` is what a person said, `declared` what the file says.

    Raises CannotRead, naming `path`.
    """
    if encoding is not None:
        return _as_told(data, path, encoding), ()
    marked = next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        return _strictly(data, path, marked), ()
    wide = _wide(data)
    if wide is not None:
        return _strictly(data, path, wide), (_remark(wide.upper()),)
    try:
        return data.decode(), ()
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise not_text(path) from error
        if _was_utf8(data):
            raise _damaged(path) from error
    return _guessed(data, declared)


def declared_in(page: bytes) -> str | None:
    """The encoding that a page or an XML file names in its head; None where it names none."""
    named = _CHARSET.search(page[:_HEAD])
    return named[1].decode("ascii") if named is not None else None


def codec_of(name: str) -> str | None:
    """Python's name of the text encoding `name`; None where there is none."""
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    return found.name if getattr(found, "_is_text_encoding", True) else None


def not_text(path: Path) -> CannotRead:
    """The error for bytes that are no text in any encoding."""
    return CannotRead(
        f"{path} is not text", hint="convert it to .txt or .docx first",
        ar=f"الملف {path} ليس نصًا", hint_ar="حوّله أولًا إلى ‎.txt أو ‎.docx",
    )  # fmt: skip


def _as_told(data: bytes, path: Path, encoding: str) -> str:
    codec = codec_of(encoding)
    if codec is None:
        known = "utf-8, utf-16, windows-1256, iso-8859-6"
        raise CannotRead(
            f"no encoding is called {encoding!r}", hint=f"such as {known}",
            ar=f"لا ترميز باسم {encoding!r}", hint_ar=f"مثل {known}",
        )  # fmt: skip
    try:
        return data.decode(codec).removeprefix("\ufeff")
    except UnicodeError as error:
        raise CannotRead(
            f"{path} is not {encoding}", hint="leave --encoding out, and it is found out",
            ar=f"الملف {path} ليس بترميز {encoding}", hint_ar="احذف ‎--encoding ليُكتشف الترميز",
        ) from error  # fmt: skip


def _strictly(data: bytes, path: Path, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise _damaged(path) from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte is 0, or the 6 that Arabic letters share."""
    sample = data[:_SAMPLE]
    for codec, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = sample[first::2]
        if len(high) > 1 and (high.count(0) + high.count(6)) > 0.9 * len(high):
            return codec
    return None


def _was_utf8(data: bytes) -> bool:
    """Whether bytes that are not valid UTF-8 hold too many of its Arabic letters to be anything else.

    In Windows-1256 a byte of D8 to DB is followed by one of 80 to BF about once in a thousand letters.
    """
    arabic = len(_ARABIC_IN_UTF8.findall(data))
    high = len(data) - len(data.translate(None, _HIGH))
    return 2 * arabic > high / 2 or b"\xed\xa0" in data


def _guessed(data: bytes, declared: str | None) -> tuple[str, tuple[Remark, ...]]:
    """The reading in the best of the one-byte encodings, or in the one that the file names where it does as well."""
    named = codec_of(declared) if declared is not None else None
    candidates = dict.fromkeys([*([named] if named else []), *ONE_BYTE])
    scored = {codec: _score(data, codec) for codec in candidates}
    best = max(scored, key=lambda codec: scored[codec])
    if named is not None and scored[named] >= scored[best] - _BETTER:
        best = named
    elif scored[best] < _ENOUGH:
        best = "cp1252" if _western(data) else "cp1256"
    text = data.decode(best, "replace" if best == "cp1252" else "strict")
    return text, () if best == named else (_remark(ONE_BYTE.get(best, best.upper())),)


def _score(data: bytes, codec: str) -> float:
    """How good the Arabic is that the bytes make in `codec`; below all others where they make no text in it."""
    holds = len(data.translate(None, _left_open(codec))) == len(data) if codec in ONE_BYTE else _decodes(data, codec)
    return plausibility(data[:_SAMPLE].decode(codec, "replace")) if holds else -1.0


@cache
def _left_open(codec: str) -> bytes:
    """The bytes that stand for nothing in a one-byte encoding."""
    return bytes(byte for byte in range(256) if not _decodes(bytes([byte]), codec))


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeError:
        return False
    return True


def _western(data: bytes) -> bool:
    """Whether the bytes beyond ASCII are too few for Arabic: accents in a text of Latin letters."""
    sample = data[:_SAMPLE]
    high = len(sample) - len(sample.translate(None, _HIGH))
    return high < _WESTERN * sum(chr(byte).isalpha() for byte in sample)


def _remark(name: str) -> Remark:
    return f"ليس بترميز UTF-8؛ قُرئ بترميز {name}", f"not UTF-8; read as {name}"


def _damaged(path: Path) -> CannotRead:
    return CannotRead(
        f"{path} is damaged: its encoding does not hold to the end", hint="save it again as UTF-8",
        ar=f"الملف {path} معطوب: ترميزه لا يستقيم", hint_ar="احفظه من جديد بترميز UTF-8",
    )  # fmt: skip
