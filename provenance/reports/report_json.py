"""An article's provenance report for programs: `provenance-report/1`. Within /1 fields may be added, none changed."""

from __future__ import annotations

from dataclasses import asdict

from provenance.reports.contract import article_json, escaped_json
from provenance.reports.coverage import coverage_of
from provenance.reports.dossier import Dossier
from provenance.reports.reconciliation import Reconciled, reconcile
from provenance.reports.unchecked import unchecked

SCHEMA = "provenance-report/1"


def render(dossier: Dossier, lang: str) -> str:
    """The report as one JSON object on one line; messages in `lang`."""
    return escaped_json(report_json(dossier, lang))


def report_json(dossier: Dossier, lang: str) -> dict[str, object]:
    """The report as a value, which the HTML report carries too."""
    record, head = dossier.checked.record, dossier.head
    return {
        "schema": SCHEMA,
        "article": article_json(dossier.checked, lang),
        "coverage": asdict(coverage_of(record)),
        "outlets": [_outlet(outlet) for outlet in reconcile(record)],
        "unchecked": [{"gap": gap, "of": of} for gap, of in unchecked(record)],
        "public": dossier.public,
        "issued": [one._asdict() for one in dossier.issued],
        "log": {"events": head.events, "head": head.hash},
    }


def _outlet(outlet: Reconciled) -> dict[str, object]:
    return {
        "name": outlet.outlet,
        "agreement": outlet.agreement,
        "paragraphs": [p.handle for p in outlet.paragraphs],
        "sources": list(outlet.sources),
    }
