"""The prose held against the log, outlet by outlet: who is credited, whose stories are logged, and who is both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.record import ArticleRecord, LinkState, Paragraph, Source


class Agreement(StrEnum):
    """Where an outlet is named: in the prose and in the log, or in one of them only."""

    BOTH = "both"
    PROSE = "prose"
    LOG = "log"


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


def sources_rested_on(record: ArticleRecord) -> tuple[Source, ...]:
    """The sources of links that were neither rejected nor taken back, and the one that the article translates."""
    if record.log is None:
        return ()
    gone = (LinkState.REJECTED, LinkState.WITHDRAWN)
    handles = {link.source for link in record.log.links if link.state not in gone}
    handles.add(record.log.translation_of or "")
    return tuple(source for source in record.log.sources if source.handle in handles)
