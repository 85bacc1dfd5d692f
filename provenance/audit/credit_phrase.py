"""A ready Arabic credit phrase: «وبحسب وول ستريت جورنال،», «وذكرت صحيفة لوموند أن»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from provenance.record import ArticleRecord, Kind, Paragraph

_NOUNS = {
    "newspaper": ("صحيفة", "f"),
    "agency": ("وكالة", "f"),
    "broadcaster": ("قناة", "f"),
    "site": ("موقع", "m"),
    "magazine": ("مجلة", "f"),
}
_TEXTS = (Kind.BODY, Kind.TITLE, Kind.CAPTION)
_MARKS = re.compile('["«»“”]')


class Credited(NamedTuple):
    """An outlet as a desk names it. `kind` is newspaper, agency, broadcaster, site or magazine, or "" if not known.

    `arabic` is its name in the prose, `gender` "m" or "f" where it is not that of the kind.
    """

    arabic: str
    kind: str = ""
    gender: str = ""


def credit_phrase(outlet: Credited, *, first: bool) -> str:
    """An opening that credits the outlet; at its first mention with the noun that says what it is."""
    return f"وبحسب {_named(outlet, first=first)}،"


def reporting_phrase(outlet: Credited, *, first: bool) -> str:
    """The same with a verb, in the outlet's gender."""
    noun = _NOUNS.get(outlet.kind)
    gender = (noun[1] if noun else "") if first else outlet.gender or (noun[1] if noun else "")
    return f"{'وذكر' if (gender or outlet.gender) == 'm' else 'وذكرت'} {_named(outlet, first=first)} أن"


def _named(outlet: Credited, *, first: bool) -> str:
    name = plain_name(outlet.arabic)
    noun = _NOUNS.get(outlet.kind)
    if not first or noun is None or name.split()[:1] == [noun[0]] or name.split()[:1] == ["ال" + noun[0]]:
        return name
    return f"{noun[0]} {name}"


def plain_name(words: str) -> str:
    """The outlet's name out of the words that stand for it: للواشنطن بوست is الواشنطن بوست, marks fall away."""
    name = " ".join(_MARKS.sub("", words).split())
    return "ا" + name[1:] if name.startswith("لل") else name


def phrases_after(record: ArticleRecord) -> Iterator[tuple[Paragraph, str]]:
    """Each body paragraph with the credit that would open it if the outlet of the one before is its source.

    "" where the one before credits no outlet, or several.
    """
    called: dict[str, str] = {}
    before: set[str] = set()
    for paragraph in record.of_kind(*_TEXTS):
        if paragraph.kind is Kind.BODY:
            arabic = called.get(next(iter(before)), "") if len(before) == 1 else ""
            yield paragraph, credit_phrase(Credited(arabic), first=False) if arabic else ""
            before = {outlet for credit in paragraph.attributions if not credit.side for outlet in credit.outlets}
        for credit in paragraph.attributions:
            if len(credit.outlets) == 1 and credit.outlet_text is not None and not credit.anaphoric:
                called[credit.outlets[0]] = credit.outlet_text.text
