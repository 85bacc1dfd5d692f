"""`provenance verify-log`: does the record verify?"""

from __future__ import annotations

import sys

import click

from provenance.cli.desk import Desk
from provenance.cli.options import form_of, format_option, stored
from provenance.cli.output import show
from provenance.record.overview import LogHead
from provenance.reports.database import verified_json, verified_lines
from provenance.reports.record_labels import label


@click.command("verify-log")
@click.option("--head", "kept", metavar="HASH", help="A head kept earlier: say whether the log still holds it.")
@format_option("text", "json")
@stored
@click.pass_obj
def command(desk: Desk, kept: str | None) -> int:
    """Say whether the record verifies: event by event the chain, then event to rows, then rows to event.

    Exits 1 naming the first thing that does not hold. Without a head that was kept elsewhere, whoever owns the file
    can rewrite it all and still pass.

    \b
    Example:  provenance verify-log
              provenance verify-log --head sha256:…
    """
    from provenance.storage.events import seq_of  # imports SQLAlchemy, which --help never needs
    from provenance.storage.verify import verify

    form, lang = form_of(desk, "text", "json"), desk.lang
    with desk.store.reading() as connection:
        seq = seq_of(connection, kept) if kept is not None else None
        found = verify(connection)
    lost = label("verify.lost", lang) if kept is not None and seq is None else None
    head, fault = LogHead(found.events, found.head), found.fault or lost
    if form == "json":
        sys.stdout.write(verified_json(head, fault))
    else:
        show(lambda width: verified_lines(head, fault, seq, lang))
    return int(fault is not None)
