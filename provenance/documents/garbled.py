"""Text that is Unicode by now but was read wrongly on the way: mojibake, and letters in visual order.

Neither is mended here, since a tool that proves what a text says must not rewrite it: it is named, with the cure.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from provenance.documents.plausible import plausibility
from provenance.errors import CannotRead

_GLANCE = 2_000  # characters that tell good Arabic, as nearly all files are
_SAMPLE = 20_000
_MENDED = 0.3  # plausibility of Arabic that is none the worse; prose reaches 0.6 and more
_REVERSED = 3  # common words spelled backwards at least
_OUTWEIGH = 3  # times as many of them as of those spelled forwards

_SMALL = "في من على إلى أن التي الذي هذا وقال وقالت"
_FORWARDS = re.compile(rf"(?<!\w)(?:{'|'.join(_SMALL.split())})(?!\w)")
_BACKWARDS = re.compile(rf"(?<!\w)(?:{'|'.join(word[::-1] for word in _SMALL.split())})(?!\w)")


@cache
def _byte_of(codec: str) -> dict[str, int]:
    """The byte of each character of a one-byte encoding; what it leaves open is read as a control, as browsers do."""
    table = {chr(byte): byte for byte in range(256)}
    for byte in range(128, 256):
        try:
            table[bytes([byte]).decode(codec)] = byte
        except UnicodeDecodeError:
            continue
    return table


_WRONG = (("cp1252", "utf-8"), ("cp1256", "utf-8"), ("cp1252", "cp1256"), ("cp1252", "iso8859-6"))
"""(the encoding that it was read as, the one that it was in)."""


def refuse_garbled(text: str, path: Path) -> None:
    """Raise CannotRead where `text` is mojibake or in visual order."""
    if plausibility(text[:_GLANCE]) >= _MENDED:
        return
    sample = text[:_SAMPLE]
    found = _mojibake(sample)
    if found is not None:
        read_as, was = found
        cure = _cure(text, read_as, was)
        or_, or_ar = (f", or: {cure}", f"، أو: {cure}") if cure else ("", "")
        raise CannotRead(
            f"{path} is garbled: {_iconv(was)} that was read as {_iconv(read_as)}", hint=f"save it anew{or_}",
            ar=f"حروف {path} مشوهة: ترميز {_iconv(was)} قُرئ على أنه {_iconv(read_as)}",
            hint_ar=f"احفظه من جديد{or_ar}",
        )  # fmt: skip
    if _visual(sample):
        raise CannotRead(
            f"{path} has its letters in visual order, each word backwards",
            hint="copy the text from a program that shows Arabic, not from an old PDF",
            ar=f"حروف {path} بترتيب العرض، كل كلمة معكوسة",
            hint_ar="انسخ النص من برنامج يعرض العربية، لا من ملف PDF قديم",
        )


def _mojibake(sample: str) -> tuple[str, str] | None:
    high = sum(char > "\x7f" for char in sample)
    if 2 * high < sum(map(str.isalpha, sample)):
        return None
    for read_as, was in _WRONG:
        table = _byte_of(read_as)
        mended = bytes(table[char] for char in sample if char in table).decode(was, "ignore")
        if plausibility(mended) >= _MENDED and 5 * len(mended) > len(sample):
            return read_as, was
    return None


def _cure(text: str, read_as: str, was: str) -> str:
    """The command that undoes the wrong reading; none where some of its characters have no byte to go back to.

    What a code page leaves open was read as Latin-1 has it, and goes back by that where nothing else stands in the way.
    """
    for codec in (read_as, "latin-1"):
        try:
            text.encode(codec).decode(was)
        except UnicodeError:
            continue
        onwards = "" if was == "utf-8" else f" | iconv -f {_iconv(was)} -t utf-8"
        return f"iconv -f utf-8 -t {_iconv(codec)} FILE{onwards}"
    return ""


def _visual(sample: str) -> bool:
    backwards = len(_BACKWARDS.findall(sample))
    return backwards >= _REVERSED and backwards > _OUTWEIGH * len(_FORWARDS.findall(sample))


_ICONV = {"cp1252": "windows-1252", "cp1256": "windows-1256", "iso8859-6": "iso-8859-6", "latin-1": "latin1"}


def _iconv(codec: str) -> str:
    return {"cp1252": "windows-1252", "cp1256": "windows-1256", "iso8859-6": "iso-8859-6", "latin-1": "latin1"}.get(
        codec, codec
    )
