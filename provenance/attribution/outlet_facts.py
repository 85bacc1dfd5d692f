"""What the outlet list knows beside the names that prose is read by: domains, and the main Arabic spelling."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from provenance.attribution.outlet_list import Outlet


def outlet_of_host(host: str, own: Iterable[Outlet] = ()) -> str | None:
    """The English name of the outlet on `host` or on a domain above it; the newsroom's `own` come first.

    A suggestion, since papers carry agency copy.
    """
    mine = {domain.lower(): outlet.name for outlet in own for domain in outlet.domains}
    labels = host.lower().split(".")
    above = [".".join(labels[n:]) for n in range(len(labels) - 1)]
    return next((known[domain] for domain in above for known in (mine, _facts("domains")) if domain in known), None)


def called_in_arabic(outlet: str, own: Iterable[Outlet] = ()) -> tuple[str, str]:
    """How Arabic prose names the outlet, and its kind (newspaper, agency …); "" twice where that is not known."""
    mine = {listed.name: (listed.arabic[0], listed.kind) for listed in own if listed.arabic}
    kind, _, arabic = _facts("called").get(outlet, "").partition(":")
    return mine.get(outlet) or (arabic, kind)


@cache
def _facts(name: str) -> dict[str, str]:
    found: dict[str, str] = json.loads((Path(__file__).parent / "arabic" / f"{name}.json").read_bytes())
    return found
