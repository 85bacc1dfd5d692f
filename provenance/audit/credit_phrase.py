"""A ready Arabic credit phrase: «وبحسب وول ستريت جورنال،», «وذكرت صحيفة لوموند أن»."""

from __future__ import annotations

import re
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


def phrase_after(record: ArticleRecord, paragraph: Paragraph) -> str:
    """The credit that would open the paragraph if its source is the outlet of the one before; "" where none is sure."""
    before = [p for p in record.of_kind(Kind.BODY) if p.number < paragraph.number][-1:]
    outlets = {outlet for p in before for credit in p.attributions if not credit.side for outlet in credit.outlets}
    if len(outlets) != 1:
        return ""
    arabic = _called(record, outlets.pop(), paragraph.number)
    return credit_phrase(Credited(arabic), first=False) if arabic else ""


def _called(record: ArticleRecord, outlet: str, until: int) -> str:
    """How the article last named the outlet before paragraph `until`."""
    for paragraph in reversed(record.of_kind(*_TEXTS)):
        for credit in paragraph.attributions if paragraph.number < until else ():
            if credit.outlets == (outlet,) and credit.outlet_text is not None and not credit.anaphoric:
                return credit.outlet_text.text
    return ""
