"""Names as the record writes them, whatever digits they were typed in: `seed:p٣` is `seed:p3`."""

from __future__ import annotations

import re
from unicodedata import digit

_HANDLE = re.compile(r"(.*:)?(p|src|clm|lnk|rev)(\d{1,9})", re.DOTALL)
_DIGIT = re.compile(r"\d")


def plain_digits(text: str) -> str:
    """The text with its digits as 0 to 9."""
    return _DIGIT.sub(lambda found: str(digit(found[0])), text)


def on_record(name: str) -> str:
    """The paragraph, source, claim, link or revision that is named; what is no such name stays as it is."""
    found = _HANDLE.fullmatch(name)
    return f"{found[1] or ''}{found[2]}{int(found[3])}" if found else name


def flag_on_record(name: str) -> str:
    """The flag that is named, `seed:p3/S01` for `seed:p٣/s01`."""
    place, slash, code = name.rpartition("/")
    return f"{on_record(place)}/{plain_digits(code).upper()}" if slash else name
