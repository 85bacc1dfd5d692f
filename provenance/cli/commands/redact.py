"""`provenance redact`: a name or a snapshot, taken out for good."""

from __future__ import annotations

import sys

import click

from provenance.cli.desk import Desk
from provenance.cli.options import acting, form_of, format_option
from provenance.cli.output import show
from provenance.reports.database import redacted_json, redacted_lines
from provenance.reports.record_labels import label


@click.command("redact")
@click.option("--name", "who", metavar="NAME", help="The name of somebody who acted.")
@click.option("--snapshot", metavar="SHA256", help="The snapshot with this hash, or at least its first twelve digits.")
@click.option("--reason", required=True, metavar="WHY", help="Why it must go; this stays on record.")
@format_option("text", "json")
@acting
@click.pass_obj
def command(desk: Desk, who: str | None, snapshot: str | None, reason: str) -> None:
    """Take a name, or the bytes and text of a snapshot, out of the record. It cannot be brought back.

    The acts stay, and the log verifies: it expects a hole where a redaction says so, and names one where none does.
    Whoever's name was taken out is told by a number. What a link quotes of a snapshot stays with the link. Backups
    and exports that were made before still hold what was taken out.

    \b
    Example:  provenance redact --name "Layla" --reason "at her request"
              provenance redact --snapshot sha256:… --reason "the outlet withdrew its licence"
    """
    if (who is None) == (snapshot is None):
        raise click.UsageError("give --name, or --snapshot")
    from provenance.acts.redact import redact_name, redact_snapshot  # imports SQLAlchemy, which --help never needs
    from provenance.storage.scrub import scrub

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        if who is not None:
            done = redact_name(connection, who, by=by, reason=reason)
        else:
            done = redact_snapshot(connection, snapshot or "", by=by, reason=reason)
    if not scrub(desk.store):
        desk.remark(label("redacted.lingers", desk.lang))
    if form == "json":
        sys.stdout.write(redacted_json(done))
    else:
        show(lambda width: redacted_lines(done, desk.lang))
