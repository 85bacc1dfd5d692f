"""L04, L06, L07, L11: whether what a link rests on still holds, and whether it can be found."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.linking import log_of, needs_log, words_place
from provenance.audit.places import echo, folded_words
from provenance.audit.rule import Need, Params, Rule
from provenance.record import ArticleRecord, Flag, Link, Mark, Severity

CORRECTED = "corrected"


def quotes_not_in_source(record: ArticleRecord) -> Iterator[Flag]:
    """A quote in the original language that no snapshot of its source holds."""
    for link in _standing(record):
        if link.quote_found is False:
            yield _flag(record, link, "L04", Severity.BLOCK, {"quote": echo(link.quote or "")})


def drifted_sources(record: ArticleRecord) -> Iterator[Flag]:
    """A passage that an older snapshot of its source holds, and the newest no longer does."""
    for link in _standing(record):
        if link.drifted:
            yield _flag(record, link, "L06", Severity.ERROR, {"passage": echo(link.passage or "")})


def corrected_sources(record: ArticleRecord) -> Iterator[Flag]:
    """A link on a source that its outlet took back, or corrected in words that the link's passage shares.

    A link without a passage may rest on any words; one that was made after a correction was made knowing it.
    """
    log = log_of(record)
    for link in _standing(record):
        marks = [mark for mark in log.source(link.source).marks if _affects(mark, link)]
        if marks:
            params: Params = {"case": marks[-1].mark, "reason": echo(marks[-1].reason)}
            yield _flag(record, link, "L07", Severity.BLOCK, params)


def coarse_locators(record: ArticleRecord) -> Iterator[Flag]:
    """A link to a whole source, without a passage that says so."""
    for link in _standing(record):
        if link.passage is None:
            yield _flag(record, link, "L11", Severity.INFO, {})


def _standing(record: ArticleRecord) -> Iterator[Link]:
    return (link for link in log_of(record).links if link.stands)


def _affects(mark: Mark, link: Link) -> bool:
    if mark.mark != CORRECTED:
        return True
    if link.at > mark.at:
        return False
    if mark.affects is None or link.passage is None:
        return True
    affected, passage = folded_words(mark.affects), folded_words(link.passage)
    return f" {affected} " in f" {passage} " or f" {passage} " in f" {affected} "


def _flag(record: ArticleRecord, link: Link, code: str, severity: Severity, params: Params) -> Flag:
    source = log_of(record).source(link.source)
    told: Params = {"link": link.handle, "source": source.handle, "outlet": source.outlet, **params}
    return Flag(code, _NAMES[code], severity, words_place(record, link), params=told)


_NAMES = {"L04": "quote-not-in-source", "L06": "source-drifted", "L07": "source-corrected", "L11": "coarse-locator"}
_SNAPSHOT = frozenset({Need.LOG, Need.SNAPSHOT})

QUOTE = Rule("L04", _NAMES["L04"], Severity.BLOCK, quotes_not_in_source, _SNAPSHOT, cannot_run=needs_log)
DRIFTED = Rule("L06", _NAMES["L06"], Severity.ERROR, drifted_sources, _SNAPSHOT, cannot_run=needs_log)
CORRECTION = Rule("L07", _NAMES["L07"], Severity.BLOCK, corrected_sources, frozenset({Need.LOG}), cannot_run=needs_log)
COARSE = Rule("L11", _NAMES["L11"], Severity.INFO, coarse_locators, frozenset({Need.LOG}), cannot_run=needs_log)
