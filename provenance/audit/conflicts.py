"""D02: one thing told with two numbers."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.laid import laid
from provenance.audit.rule import Rule
from provenance.audit.sourcing import needs_body
from provenance.audit.tellings import MEASURES, Telling, by_thing, idea, is_part
from provenance.record import ArticleRecord, Flag, Kind, Param, Severity
from provenance.text.stems import is_content
from provenance.text.values import Hedge

SHARED = 4  # words around two numbers that make them numbers of one thing
SHARED_OF_ANOTHER = 3  # the same with another article's headline, which only an info flag rests on
SAME = 0.8  # share of the words around the barer of two numbers that stand around the other
SPOKEN = (Kind.BODY, Kind.TITLE, Kind.CAPTION, Kind.PULL_QUOTE, Kind.HEADING, Kind.RELATED_LINK)
_BOUNDS_BELOW = (Hedge.AT_LEAST, Hedge.MORE)


def number_conflicts(record: ArticleRecord) -> Iterator[Flag]:
    """Two values for one thing: an error within the body, a note against another article's headline."""
    found = by_thing(record, SPOKEN)
    for mentions in found.values():
        body = [m for m in mentions if m.paragraph.kind is Kind.BODY]
        yield from _within(body)
        yield from _against_headlines(mentions, body)


def _within(body: list[Telling]) -> Iterator[Flag]:
    for later, telling in enumerate(body):
        for before in body[:later]:
            if before.thing in MEASURES or not _one_thing(before, telling):
                continue
            severity = _how_bad(before, telling)
            if severity is not None:
                yield _conflict([before, telling], severity, "body")
                return


def _how_bad(one: Telling, other: Telling) -> Severity | None:
    """An error for what cannot both be; "at least 12" and "at least 13" can, and are noted."""
    first, second = one.number, other.number
    if not first.compatible(second):
        return Severity.ERROR
    both = first.hedge in _BOUNDS_BELOW and second.hedge in _BOUNDS_BELOW
    return Severity.INFO if both and first.value != second.value else None


def _one_thing(one: Telling, other: Telling) -> bool:
    """Whether so much around both numbers is the same that they must count the same."""
    if one.paragraph.number == other.paragraph.number or is_part(one) or is_part(other):
        return False
    shared = one.around & other.around
    if len(shared) < SHARED or len(shared) < SAME * min(len(one.around), len(other.around)):
        return False
    if _times(one) != _times(other) or not _same_kind(_behind(one), _behind(other)):
        return False
    beside, beside_other = _beside(one), _beside(other)
    return beside == beside_other or not (beside and beside_other)


def _beside(telling: Telling) -> frozenset[tuple[float, str]]:
    """The other numbers of the sentence: where they differ, so does what is told."""
    text = laid(telling.paragraph)
    sentence = text.sentence_at(telling.number.start)
    others = (n for n in text.numbers if sentence.first <= n.first < sentence.last and n is not telling.number)
    return frozenset((n.value, n.counted) for n in others)


def _behind(telling: Telling) -> list[str]:
    """The words that say of what kind what is counted is: 128 حالة ادعاء بالتعذيب."""
    text, at = laid(telling.paragraph), max(telling.number.last, telling.number.counted_at + 1)
    near = range(at, min(at + 6, len(text.folded)))
    return [idea(text.folded[i]) for i in near if is_content(text.folded[i])][:KIND]


def _same_kind(one: list[str], other: list[str]) -> bool:
    return len(set(one) & set(other)) >= min(len(one), len(other), KIND) - 1 and one[:1] == other[:1]


KIND = 3  # words behind a counted noun that tell its kind


def _times(telling: Telling) -> frozenset[object]:
    text = laid(telling.paragraph)
    sentence = text.sentence_at(telling.number.start)
    inside = [m for m in text.moments if sentence.first <= m.first < sentence.last]
    years = [w for w in text.folded[sentence.first : sentence.last] if len(w) == 4 and w.isdecimal()]
    return frozenset([(m.day, m.month, m.weekday) for m in inside] + [(year,) for year in years])


def _against_headlines(mentions: list[Telling], body: list[Telling]) -> Iterator[Flag]:
    """Another article's headline in a related link tells another number: one note for all places."""
    linked = [m for m in mentions if m.paragraph.kind is Kind.RELATED_LINK and m.thing not in MEASURES]
    against = [
        (link, telling)
        for link in linked
        for telling in body
        if link.number.value != telling.number.value and len(link.around & telling.around) >= SHARED_OF_ANOTHER
    ]
    if against:
        ids = {id(m) for pair in against for m in pair}
        value = against[0][0].number.value
        same = [m for m in mentions if id(m) in ids or (m in linked and m.number.value == value)]
        told = {m.number.value for _, m in against}
        same += [m for m in body if m.number.value in told and m not in same]
        first = against[0][0]
        yield _conflict([first, *(m for m in same if m is not first)], Severity.INFO, "related", against[0][1])


def _conflict(places: list[Telling], severity: Severity, case: str, other: Telling | None = None) -> Flag:
    other = other or places[0]
    at = places[0] if case == "related" else places[-1]
    related = tuple(t.place("number") for t in places if t is not at)
    params: dict[str, Param] = {
        "case": case,
        "words": at.words(),
        "other": other.words(),
        "paragraph": other.paragraph.number,
    }
    return Flag("D02", "number-conflict", severity, at.place(), related, params)


NUMBERS = Rule("D02", "number-conflict", Severity.ERROR, number_conflicts, cannot_run=needs_body)
