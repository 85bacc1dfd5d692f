"""L08 and L09: sources that tell what others told first."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.linking import log_of, needs_log, words_place
from provenance.audit.rule import Need, Params, Rule
from provenance.record import ArticleRecord, Flag, Link, Log, Place, Severity, Source

DEEP = 3  # hops from which a story has been retold too often to be vouched for


def second_hand_sources(record: ArticleRecord) -> Iterator[Flag]:
    """A source that links rest on and that took its story from another; once each, with how far it is to the root."""
    log = log_of(record)
    for handle, links in _resting(log).items():
        depth = depth_of(log, handle)
        if depth:
            source, places = log.source(handle), _places(record, links)
            end = log.chain(handle)[-1]
            params: Params = {
                "source": handle,
                "outlet": source.outlet,
                "depth": depth,
                "root": end.outlet,
                "end": end.handle,
            }
            severity = Severity.ERROR if depth >= DEEP else Severity.WARNING
            yield Flag("L08", "second-hand", severity, places[0] if places else None, places[1:], params)


def single_roots(record: ArticleRecord) -> Iterator[Flag]:
    """Outlets that the article credits as if each knew by itself, where all their stories come from one root."""
    log = log_of(record)
    resting = _resting(log)
    by_root: dict[str, list[str]] = {}
    for handle in resting:
        for root in _roots(log, handle):
            by_root.setdefault(root.handle, []).append(handle)
    for root_handle, handles in by_root.items():
        root = log.source(root_handle)
        apart = [handle for handle in handles if not _disclosed(record, root, handle, resting[handle])]
        outlets = list(dict.fromkeys(log.source(handle).outlet for handle in apart))
        if len(outlets) > 1:
            places = _places(record, [link for handle in apart for link in resting[handle]])
            params: Params = {
                "outlets": ", ".join(outlets),
                "count": len(outlets),
                "root": root.outlet,
                "source": root.handle,
            }
            yield Flag("L09", "single-root", Severity.ERROR, places[0] if places else None, places[1:], params)


def depth_of(log: Log, handle: str) -> int:
    """How many hops it is from the source to the farthest of its roots. A circle ends where it closes."""
    return _depth(log, handle, frozenset())


def _depth(log: Log, handle: str, above: frozenset[str]) -> int:
    further = [cited for cited in log.source(handle).cites if cited not in above | {handle}]
    return max((1 + _depth(log, cited, above | {handle}) for cited in further), default=0)


def _roots(log: Log, handle: str) -> list[Source]:
    return [source for source in log.chain(handle) if not source.cites]


def _disclosed(record: ArticleRecord, root: Source, handle: str, links: list[Link]) -> bool:
    """Whether every paragraph that rests on the source says that the root told it."""
    if handle == root.handle:
        return False
    for link in links:
        paragraph = record.by_handle(link.paragraph)
        credited = {outlet for credit in paragraph.attributions for outlet in credit.outlets} if paragraph else set()
        if credited.isdisjoint(root.published_by):
            return False
    return True


def _resting(log: Log) -> dict[str, list[Link]]:
    """The links that stand, by the source that they rest on."""
    resting: dict[str, list[Link]] = {}
    for link in log.links:
        if link.stands:
            resting.setdefault(link.source, []).append(link)
    return resting


def _places(record: ArticleRecord, links: list[Link]) -> tuple[Place, ...]:
    found = [place for link in links if (place := words_place(record, link))]
    return tuple(place if number == 0 else place._replace(role="link") for number, place in enumerate(found))


SECOND_HAND = Rule(
    "L08", "second-hand", Severity.WARNING, second_hand_sources, frozenset({Need.LOG}), cannot_run=needs_log
)
SINGLE_ROOT = Rule("L09", "single-root", Severity.ERROR, single_roots, frozenset({Need.LOG}), cannot_run=needs_log)
