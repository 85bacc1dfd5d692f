"""Cut a text at runs of the other direction, so that each can be isolated: a Latin name in Arabic keeps its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from provenance.text.safe import shown

_LATIN = "A-Za-z\u00c0-\u024f"
_ARABIC = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_FOREIGN = {
    "rtl": re.compile(f"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|[-/.@#]{{0,3}}[{_LATIN}](?:[^{_ARABIC}]*[{_LATIN}0-9])?"),
    "ltr": re.compile(f"[{_ARABIC}](?:[^{_LATIN}]*[{_ARABIC}0-9])?"),
}
"""From the first letter of the other direction to the last, with what stands between; --title and /path with their
signs; and 2021-08-27, which would be turned round."""


_OPENS = {")": "(", "]": "["}
_CLOSES = {"(": ")", "[": "]"}


class Run(NamedTuple):
    """A piece of text; `foreign` says that it runs against its surroundings."""

    text: str
    foreign: bool


def runs(text: str, direction: str) -> list[Run]:
    """`text`, safe to show, cut into runs; `direction` ("rtl" or "ltr") is that of the surroundings."""
    text, at, found = shown(text), 0, []
    for start, end in foreign(text, direction):
        found += [Run(text[at:start], False)] * (start > at)
        found.append(Run(text[start:end], True))
        at = end
    return found + [Run(text[at:], False)] * (at < len(text))


def foreign(text: str, direction: str) -> Iterator[tuple[int, int]]:
    """Where the runs of the other direction stand in `text`."""
    return (_with_brackets(text, *match.span()) for match in _FOREIGN[direction].finditer(text))


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The run with the brackets that belong to brackets in it, or stand around it: "Post (lnk3" takes its ")" along."""
    while end < len(text) and text[end] in _OPENS:
        opener, inside = _OPENS[text[end]], text[start:end]
        if inside.count(opener) > inside.count(text[end]):
            end += 1
        elif start and text[start - 1] == opener:
            start, end = start - 1, end + 1
        else:
            break
    while start and text[start - 1] in _CLOSES:
        closer, inside = _CLOSES[text[start - 1]], text[start:end]
        if inside.count(closer) <= inside.count(text[start - 1]):
            break
        start -= 1
    return start, end
