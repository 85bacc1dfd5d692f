"""A desk over time: how its articles were sourced, on which outlets they rest, what is open, how long they took."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from provenance.record import Severity
from provenance.record.desk import Passed
from provenance.reports.checked import Checked
from provenance.reports.coverage import Coverage, coverage_of
from provenance.reports.shares import shares_of

MOST_EMPTY = 104  # weeks in a row: two years without an article
CLASSES = ("sourced", "anonymous", "vague", "unsourced", "not_applicable")


class DeskArticle(NamedTuple):
    """An article in the report: its figures, the outlets it rests on, its open flags by severity."""

    passed: Passed
    title: str
    coverage: Coverage
    outlets: tuple[str, ...]
    flags: dict[Severity, int]
    corrections: int

    @property
    def open(self) -> int:
        """How many flags are open."""
        return sum(self.flags.values())


class Week(NamedTuple):
    """The articles of the week that begins on Monday `start`, and what they add up to."""

    start: date
    articles: tuple[DeskArticle, ...]
    coverage: Coverage

    @property
    def minutes(self) -> int | None:
        """The median of how long the week's articles took, of those that were signed off."""
        taken = [one.passed.minutes for one in self.articles if one.passed.minutes is not None]
        return int(median(taken)) if taken else None

    @property
    def open(self) -> int:
        """How many flags are open."""
        return sum(one.open for one in self.articles)

    @property
    def corrections(self) -> int:
        """How many corrections were published."""
        return sum(one.corrections for one in self.articles)


class DeskReport(NamedTuple):
    """The desk since a day. `outlets` gives for each outlet how many articles rest on it, the most first."""

    since: date | None
    articles: tuple[DeskArticle, ...]
    weeks: tuple[Week, ...]
    coverage: Coverage
    outlets: tuple[tuple[str, int], ...]


def desk_article(passed: Passed, checked: Checked) -> DeskArticle:
    """The figures of one article."""
    record, counts = checked.record, Counter(flag.severity for flag in checked.verdict.flags)
    return DeskArticle(
        passed,
        record.title or passed.slug,
        coverage_of(record),
        tuple(share.outlet for share in shares_of(record)),
        {severity: counts[severity] for severity in reversed(Severity) if counts[severity]},
        len(record.log.corrections) if record.log else 0,
    )


def desk_report(articles: Sequence[DeskArticle], since: date | None) -> DeskReport:
    """What the articles, in the order of their days, add up to."""
    outlets = Counter(name for article in articles for name in article.outlets)
    return DeskReport(
        since,
        tuple(articles),
        tuple(_weeks(articles)),
        replace(summed(article.coverage for article in articles), outlets=len(outlets)),
        tuple(outlets.most_common()),
    )


def _weeks(articles: Sequence[DeskArticle]) -> Iterable[Week]:
    """A week for each that has an article, and for each between two that have."""
    by_week: dict[date, list[DeskArticle]] = {}
    for article in articles:
        by_week.setdefault(article.passed.day - timedelta(days=article.passed.day.weekday()), []).append(article)
    if not by_week:
        return
    for start in _mondays(sorted(by_week)):
        found = by_week.get(start, [])
        yield Week(start, tuple(found), summed(article.coverage for article in found))


def _mondays(found: Sequence[date]) -> Iterator[date]:
    """These Mondays and those between them, but for a gap so long that a date in it is more likely a slip."""
    for before, after in pairwise(found):
        yield before
        first, last = before.toordinal() + 7, after.toordinal()  # as numbers: after the last week there is no date
        if last - first < MOST_EMPTY * 7:
            yield from (date.fromordinal(day) for day in range(first, last, 7))
    yield found[-1]


def summed(coverages: Iterable[Coverage]) -> Coverage:
    """The sum of the figures; outlets are counted as often as an article rests on one."""
    told = list(coverages)
    return Coverage(**{field.name: sum(getattr(one, field.name) for one in told) for field in fields(Coverage)})


def percent(part: int, whole: int) -> int:
    """A share, rounded to the nearest percent; 0 of nothing."""
    return (200 * part + whole) // (2 * whole) if whole else 0
