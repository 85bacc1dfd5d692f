"""Which outlet publishes on a host: a suggestion, since papers carry agency copy."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from provenance.attribution.outlet_list import Outlet


def outlet_of_host(host: str, own: Iterable[Outlet] = ()) -> str | None:
    """The English name of the outlet on `host` or on a domain above it; the newsroom's `own` come first."""
    mine = {domain.lower(): outlet.name for outlet in own for domain in outlet.domains}
    listed = json.loads((Path(__file__).parent / "arabic" / "domains.json").read_bytes())
    labels = host.lower().split(".")
    above = [".".join(labels[n:]) for n in range(len(labels) - 1)]
    return next((known[domain] for domain in above for known in (mine, listed) if domain in known), None)
