"""Text made safe to show: what could steer a terminal or reverse a line is taken out."""

from __future__ import annotations

import re

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def shown(text: str) -> str:
    """`text` without C0/C1 controls and bidi overrides; line ends and tabs become spaces."""
    return _UNSAFE.sub("", text.replace("\n", " ").replace("\r", " ").replace("\t", " "))


def unsafe_characters(text: str) -> list[str]:
    """The distinct characters that `shown` would take out, in code-point order."""
    return sorted(set(_UNSAFE.findall(text)) - {"\r"})
