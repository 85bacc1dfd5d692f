"""`provenance waive`: let a flag stand."""

from __future__ import annotations

import click

from provenance import audit
from provenance.audit import AuditSettings
from provenance.cli.desk import Desk
from provenance.cli.options import A_FLAG, acting
from provenance.cli.output import show
from provenance.cli.settings import audit_settings
from provenance.reports.lines import line
from provenance.reports.record_labels import label


@click.command("waive")
@click.argument("flag", type=A_FLAG, metavar="FLAG")
@click.option("--reason", required=True, metavar="WHY", help="Why the flag may stand.")
@acting
@click.pass_obj
def command(desk: Desk, flag: str, reason: str) -> None:
    """Let FLAG stand, for a reason. `audit` and `report` list it, with who waived it and why.

    A flag is named as `audit` prints it. The waiver covers its words, and ends when they change.

    \b
    Example:  provenance waive harbour:p14/S01 --reason "our own reporter was there"
              provenance waive harbour:p14/S01#2 --reason "as above"
    """
    from provenance.acts.waive import (  # imports SQLAlchemy, which --help never needs
        article_of_flag,
        flag_named,
        waive_flag,
    )
    from provenance.storage.load import load_record

    by, slug, settings = desk.name, article_of_flag(flag), _settings(desk, flag)
    with desk.writing() as connection:
        record = load_record(connection, slug, desk.reader(connection))
        waive_flag(connection, record, flag_named(audit.run(record, settings), flag), by=by, reason=reason)
    show(lambda width: [line(label("waived.done", desk.lang, flag=flag))])


def _settings(desk: Desk, flag: str) -> AuditSettings:
    """The desk's settings, with the flag's own rule switched on."""
    settings = audit_settings(None, None, desk.config)
    own = {flag.rpartition("/")[2].partition("#")[0]}
    return settings._replace(select=(settings.select or frozenset()) | own, ignore=settings.ignore - own)
