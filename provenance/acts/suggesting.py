"""Propose a source for every paragraph that nothing is linked to: from its credits, the dates, and what is stored.

Nothing is written: a person makes the link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy import Connection

from provenance.attribution import Reader
from provenance.record import ArticleRecord, Kind, Paragraph, Source, Sourcing
from provenance.record.suggested import Reason, Suggested, Suggestion
from provenance.storage.load import load_record
from provenance.storage.load_sources import load_sources
from provenance.storage.snapshots import newest_text
from provenance.storage.source_use import sources_for
from provenance.text.values import numbers
from provenance.text.words import words

WEIGHTS = {
    Reason.CREDITED: 550,
    Reason.CARRIED_ON: 350,
    Reason.FOR_ARTICLE: 200,
    Reason.JUST_BEFORE: 100,
    Reason.NUMBERS: 150,
    Reason.OLD: -250,
    Reason.LATER: -400,
    Reason.RIVAL: -200,
}
"""Thousandths that each reason adds. A credit alone is better than even; it takes two more to be nearly sure."""

SUREST = 950
LEAST = 250  # below it a source is no suggestion
_FRESH = 7  # days before the article in which most of what a desk translates was published
_STALE = 30
_CLOSE = 100  # thousandths by which a rival is nearly as good
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?]?")
_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
_ONE_TO_TWENTY = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_SPELLED = {word: float(value) for value, word in enumerate(_ONE_TO_TWENTY.split(), 1)}


class _Story:
    """A source that may be what a paragraph rests on; its text is read when it is first asked for."""

    def __init__(self, connection: Connection, source: Source, *, for_article: bool) -> None:
        self._connection = connection
        self.source = source
        self.for_article = for_article

    @cached_property
    def sentences(self) -> list[tuple[str, frozenset[float]]]:
        stored = newest_text(self._connection, int(self.source.handle[3:])) if self.source.snapshots else None
        found = (match[0].strip() for match in _SENTENCE.finditer(stored.text if stored else ""))
        return [(sentence, frozenset(_values(sentence))) for sentence in found if sentence]

    def telling(self, wanted: frozenset[float]) -> str | None:
        """The sentence that holds most of the numbers; None where none holds any."""
        best = max(self.sentences, key=lambda s: len(s[1] & wanted), default=None)
        return best[0] if best and best[1] & wanted else None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A paragraph without a link: the outlets that it credits, or those that it carries on."""

    paragraph: Paragraph
    credited: frozenset[str]
    carried_on: frozenset[str]
    numbers: frozenset[float]


def suggest_links(connection: Connection, slug: str, reader: Reader) -> Suggested:
    """A source for each body paragraph of the article that has none, the surest. Raises NotFound."""
    record = load_record(connection, slug, reader)
    stories = _stories(connection, record)
    found: list[Suggestion] = []
    without: list[str] = []
    for wanted in _unlinked(record):
        best = _best(wanted, stories, record.published)
        if best is not None:
            found.append(best)
        elif wanted.credited:
            without.append(wanted.paragraph.handle or "")
    return Suggested(slug, tuple(found), tuple(without))


def _stories(connection: Connection, record: ArticleRecord) -> list[_Story]:
    """The sources of any outlet that the article credits, and those that are logged for it."""
    assert record.log is not None  # noqa: S101  it was loaded from the store
    mine = sources_for(connection, record.log.slug)
    credited = {outlet for p in record.paragraphs for credit in p.attributions for outlet in credit.outlets}
    return [
        _Story(connection, source, for_article=int(source.handle[3:]) in mine)
        for source in load_sources(connection)
        if int(source.handle[3:]) in mine or not credited.isdisjoint(source.published_by)
    ]


def _unlinked(record: ArticleRecord) -> Iterator[_Wanted]:
    assert record.log is not None  # noqa: S101  as above
    last: frozenset[str] = frozenset()
    for paragraph in record.of_kind(Kind.BODY, Kind.HEADING):
        if paragraph.kind is Kind.HEADING:
            last = frozenset()
            continue
        own = frozenset(outlet for credit in paragraph.attributions for outlet in credit.outlets)
        linked = any(link.stands for link in record.log.links_of(paragraph.handle))
        if not linked and paragraph.sourcing is not Sourcing.NOT_APPLICABLE:
            values = frozenset(number.value for number in numbers(words(paragraph.text)))
            yield _Wanted(paragraph, own, frozenset() if own else last, values)
        last = own or last


def _best(wanted: _Wanted, stories: Sequence[_Story], day: date | None) -> Suggestion | None:
    scored = sorted(
        ((sum(map(WEIGHTS.__getitem__, why)), n) for n, why in _fitting(wanted, stories, day)), reverse=True
    )
    if not scored or scored[0][0] < LEAST:
        return None
    (most, n), *others = scored
    story, paragraph = stories[n], wanted.paragraph
    reasons = _reasons(wanted, story, day)
    if others and most - others[0][0] < _CLOSE:
        reasons, most = (*reasons, Reason.RIVAL), most + WEIGHTS[Reason.RIVAL]
    source = story.source
    return Suggestion(
        paragraph.handle or "", paragraph.number, source.handle, source.outlet, max(min(most, SUREST), 0), reasons,
        _credited_words(paragraph, source), story.telling(wanted.numbers),
    )  # fmt: skip


def _fitting(wanted: _Wanted, stories: Sequence[_Story], day: date | None) -> Iterator[tuple[int, tuple[Reason, ...]]]:
    """The stories that anything speaks for, by their place in the list, with what does."""
    for n, story in enumerate(stories):
        reasons = _reasons(wanted, story, day)
        if Reason.CREDITED in reasons or Reason.CARRIED_ON in reasons:
            yield n, reasons


def _reasons(wanted: _Wanted, story: _Story, day: date | None) -> tuple[Reason, ...]:
    by, published = story.source.published_by, story.source.published
    age = (day - published).days if day and published else None
    holds = (
        (Reason.CREDITED, not wanted.credited.isdisjoint(by)),
        (Reason.CARRIED_ON, not wanted.carried_on.isdisjoint(by)),
        (Reason.FOR_ARTICLE, story.for_article),
        (Reason.JUST_BEFORE, age is not None and 0 <= age <= _FRESH),
        (Reason.OLD, age is not None and age > _STALE),
        (Reason.LATER, age is not None and age < -1),  # a day for time zones
        (Reason.NUMBERS, bool(wanted.numbers) and story.telling(wanted.numbers) is not None),
    )
    return tuple(reason for reason, held in holds if held)


def _credited_words(paragraph: Paragraph, source: Source) -> str:
    for credit in paragraph.attributions:
        if credit.content and not source.published_by.isdisjoint(credit.outlets):
            return credit.content.text
    return paragraph.text


def _values(sentence: str) -> Iterator[float]:
    """The numbers that a sentence in a Latin script tells, in figures and the small ones in words."""
    for match in _NUMERAL.finditer(sentence):
        figures = match[0]
        plain = figures.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", figures) else figures
        try:
            yield float(plain.replace(",", "."))
        except ValueError:
            continue  # 1.2.2024, which is no number
    for word in re.findall("[a-z]+", sentence.lower()):
        if word in _SPELLED:
            yield _SPELLED[word]
