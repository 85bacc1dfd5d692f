"""`provenance waive`: let a flag stand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, partial
from typing import TYPE_CHECKING

import click

from provenance import audit
from provenance.audit import AuditSettings
from provenance.cli.desk import Desk
from provenance.cli.options import A_FLAG, acting
from provenance.cli.output import show
from provenance.cli.settings import audit_settings
from provenance.reports.checked import Checked
from provenance.reports.lines import line
from provenance.reports.record_labels import label

if TYPE_CHECKING:
    from sqlalchemy import Connection


@click.command("waive")
@click.argument("flags", type=A_FLAG, nargs=-1, required=True, metavar="FLAG...")
@click.option("--reason", required=True, metavar="WHY", help="Why the flag may stand.")
@acting
@click.pass_obj
def command(desk: Desk, flags: tuple[str, ...], reason: str) -> None:
    """Let FLAG stand, for a reason. `audit` and `report` list it, with who waived it and why.

    A flag is named as `audit` prints it. The waiver covers its words, and ends when they change. Of several flags all
    are waived for that reason, or none: then each that cannot be is told.

    \b
    Example:  provenance waive harbour:p14/S01 --reason "our own reporter was there"
              provenance waive harbour:p14/S01#2 harbour:p15/S01 --reason "as above"
    """
    from provenance.acts.several import all_or_none  # this and below: SQLAlchemy, which --help never needs
    from provenance.acts.waive import article_of_flag, flag_named, waive_flag

    by, settings = desk.name, _settings(desk, flags)
    with desk.writing() as connection:
        judged = cache(partial(_judged, desk, connection, settings))

        def waive(name: str) -> str:
            checked = judged(article_of_flag(name))
            waive_flag(connection, checked.record, flag_named(checked.verdict, name), by=by, reason=reason)
            return name

        waived = all_or_none(flags, waive)
    show(lambda width: [line(label("waived.done", desk.lang, flag=flag)) for flag in waived])


def _judged(desk: Desk, connection: Connection, settings: AuditSettings, slug: str) -> Checked:
    from provenance.storage.load import load_record

    record = load_record(connection, slug, desk.reader(connection))
    return Checked(record, audit.run(record, settings))


def _settings(desk: Desk, flags: Iterable[str]) -> AuditSettings:
    """The desk's settings, with the flags' own rules switched on."""
    settings = audit_settings(None, None, desk.config)
    own = {flag.rpartition("/")[2].partition("#")[0] for flag in flags}
    return settings._replace(select=(settings.select or frozenset()) | own, ignore=settings.ignore - own)
