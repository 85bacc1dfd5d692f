"""How much of an article rests on which outlet: the share of its body that credits it or is linked to its stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from provenance.record import ArticleRecord, Kind
from provenance.reports.reconciliation import Agreement, Reconciled, logged_by_handle, reconcile


class Share(NamedTuple):
    """An outlet: the share in percent, the positions that credit it and that are linked to it, its sources."""

    outlet: str
    percent: int
    credited: list[int]
    linked: list[int]
    sources: tuple[str, ...]
    agreement: Agreement


def shares_of(record: ArticleRecord) -> list[Share]:
    """Every outlet that is credited or logged, the one that most rests on first. Shares overlap."""
    body = {paragraph.number: paragraph for paragraph in record.of_kind(Kind.BODY)}
    logged = logged_by_handle(record)
    linked: dict[str, list[int]] = {}
    for number, paragraph in body.items():
        for name in frozenset[str]().union(*logged.get(paragraph.handle or "", {}).values()):
            linked.setdefault(name, []).append(number)
    shares = [_share(outlet, linked.get(outlet.outlet, []), set(body)) for outlet in reconcile(record)]
    return sorted(shares, key=lambda share: -share.percent)


def _share(outlet: Reconciled, linked: Sequence[int], body: set[int]) -> Share:
    credited = [paragraph.number for paragraph in outlet.paragraphs]
    rests = body.intersection(credited).union(linked)
    percent = 100 * len(rests) // len(body) if body else 0
    return Share(outlet.outlet, percent, credited, list(linked), outlet.sources, outlet.agreement)
