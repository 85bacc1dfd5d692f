"""How confirm, reject and unlink answer."""

from __future__ import annotations

import sys

from provenance.cli.desk import Desk
from provenance.cli.output import show
from provenance.record.linked import LinkActed
from provenance.reports.linking import acted_json, acted_lines


def say_acted(desk: Desk, acted: LinkActed, form: str) -> None:
    """Say how far the link has come."""
    if form == "json":
        sys.stdout.write(acted_json(acted))
    else:
        show(lambda width: acted_lines(acted, desk.lang, width))
