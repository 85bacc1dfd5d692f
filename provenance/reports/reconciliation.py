"""The prose held against the log, by outlet and by paragraph: who is credited, whose stories are logged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.record import ArticleRecord, Kind, LinkState, Paragraph, Source, Sourcing

Logged = dict[str, frozenset[str]]
"""Sources by handle, each with the outlets that publish it."""


class Agreement(StrEnum):
    """Where an outlet is named: in the prose and in the log, or in one of them only.

    Of a paragraph also: that prose and log name different outlets (DIFFER), or none (NEITHER).
    """

    BOTH = "both"
    PROSE = "prose"
    LOG = "log"
    DIFFER = "differ"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One outlet, the paragraphs that credit it, and the handles of its sources that the article rests on."""

    outlet: str
    paragraphs: tuple[Paragraph, ...]
    sources: tuple[str, ...]

    @property
    def agreement(self) -> Agreement:
        """Whether prose and log agree."""
        if self.paragraphs and self.sources:
            return Agreement.BOTH
        return Agreement.PROSE if self.paragraphs else Agreement.LOG


def reconcile(record: ArticleRecord) -> tuple[Reconciled, ...]:
    """Every outlet that the prose credits, in reading order, then those that are only logged."""
    credited: dict[str, list[Paragraph]] = {}
    for paragraph in record.paragraphs:
        for name in dict.fromkeys(name for credit in paragraph.attributions for name in credit.outlets):
            credited.setdefault(name, []).append(paragraph)
    resting = sources_rested_on(record)
    logged: dict[str, list[str]] = {}
    for source in resting:
        for published in dict.fromkeys((source.outlet, source.carrier or source.outlet)):
            if published == source.outlet or published in credited:
                logged.setdefault(published, []).append(source.handle)
    return tuple(
        Reconciled(name, tuple(credited.get(name, ())), tuple(logged.get(name, ()))) for name in {**credited, **logged}
    )


def by_paragraph(record: ArticleRecord) -> dict[Agreement, list[Paragraph]]:
    """The body paragraphs that state anything, by where their outlets are named; every agreement is there."""
    found: dict[Agreement, list[Paragraph]] = {agreement: [] for agreement in Agreement}
    logged = logged_by_handle(record)
    for paragraph in record.of_kind(Kind.BODY):
        agreement = agreement_between(credited_in(paragraph), logged.get(paragraph.handle or "", {}))
        if agreement is not Agreement.NEITHER or paragraph.sourcing is not Sourcing.NOT_APPLICABLE:
            found[agreement].append(paragraph)
    return found


def agreement_of(record: ArticleRecord, paragraph: Paragraph) -> Agreement:
    """Where the outlets of the paragraph are named."""
    return agreement_between(credited_in(paragraph), logged_in(record, paragraph))


def agreement_between(credited: frozenset[str], logged: Logged) -> Agreement:
    """Where outlets are named that a paragraph credits and that publish what it rests on."""
    published = frozenset[str]().union(*logged.values())
    if credited and published:
        return Agreement.DIFFER if credited.isdisjoint(published) else Agreement.BOTH
    return Agreement.PROSE if credited else Agreement.LOG if published else Agreement.NEITHER


def credited_in(paragraph: Paragraph) -> frozenset[str]:
    """The outlets that the paragraph credits."""
    return frozenset(name for credit in paragraph.attributions for name in credit.outlets)


def logged_in(record: ArticleRecord, paragraph: Paragraph) -> Logged:
    """The sources that the paragraph rests on, by handle, with the outlets that publish them."""
    log = record.log
    links = [link for link in log.links_of(paragraph.handle) if link.stands] if log else []
    return {link.source: log.source(link.source).published_by for link in links} if log else {}


def logged_by_handle(record: ArticleRecord) -> dict[str, Logged]:
    """The same for all paragraphs that rest on anything, by their handles."""
    found: dict[str, Logged] = {}
    if record.log:
        published = {source.handle: source.published_by for source in record.log.sources}
        for link in record.log.links:
            if link.stands:
                found.setdefault(link.paragraph, {})[link.source] = published[link.source]
    return found


def sources_behind(record: ArticleRecord) -> tuple[Source, ...]:
    """The same, and those that they took their stories from."""
    if record.log is None:
        return ()
    behind = {link.handle for source in sources_rested_on(record) for link in record.log.chain(source.handle)}
    return tuple(source for source in record.log.sources if source.handle in behind)


def sources_rested_on(record: ArticleRecord) -> tuple[Source, ...]:
    """The sources of links that were neither rejected nor taken back, and the one that the article translates."""
    if record.log is None:
        return ()
    gone = (LinkState.REJECTED, LinkState.WITHDRAWN)
    handles = {link.source for link in record.log.links if link.state not in gone}
    handles.add(record.log.translation_of or "")
    return tuple(source for source in record.log.sources if source.handle in handles)
