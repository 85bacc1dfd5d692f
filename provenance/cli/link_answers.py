"""How confirm, reject and unlink answer."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from provenance.cli.desk import Desk
from provenance.cli.output import show
from provenance.record.linked import LinkActed
from provenance.reports.linking import acted_json, acted_lines


def say_acted(desk: Desk, acted: Sequence[LinkActed], form: str) -> None:
    """Say how far the links have come."""
    if form == "json":
        sys.stdout.write(acted_json(acted))
    else:
        show(lambda width: (said for each in acted for said in acted_lines(each, desk.lang, width)))
