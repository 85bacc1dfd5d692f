"""`provenance db`: look after the database."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance.cli.desk import Desk
from provenance.cli.options import form_of, format_option, stored
from provenance.cli.output import show
from provenance.errors import Conflict
from provenance.reports.database import state_json, state_lines, upgraded_lines
from provenance.reports.lines import line
from provenance.reports.record_labels import label


@click.group("db")
def command() -> None:
    """Look after the database: say what it is, bring its schema up to date, copy it.

    \b
    Example:  provenance db info
              provenance db backup desk-2026-03-14.db
    """


@command.command("info")
@format_option("text", "json")
@stored
@click.pass_obj
def info(desk: Desk) -> None:
    """Say where the database is, how large, which schema, how many articles and events, and the log's head.

    \b
    Example:  provenance db info --format json
    """
    from provenance.storage.overview import describe  # imports SQLAlchemy, which --help never needs

    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        state = describe(desk.store, connection)
    if form == "json":
        sys.stdout.write(state_json(state))
    else:
        show(lambda width: state_lines(state, desk.lang))


@command.command("upgrade")
@stored
@click.pass_obj
def upgrade(desk: Desk) -> None:
    """Bring the database to this program's schema; a SQLite file that holds anything is copied first.

    Every command that adds to the record does so too.

    \b
    Example:  provenance db upgrade
    """
    done = desk.store.bring_up_to_date()
    desk.say_remarks()
    show(lambda width: upgraded_lines(done, desk.lang))


@command.command("backup")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@stored
@click.pass_obj
def backup(desk: Desk, file: Path) -> None:
    """Copy the SQLite database to a new FILE, whole and consistent, while others write.

    \b
    Example:  provenance db backup desk-2026-03-14.db
    """
    from provenance.storage.backup import backup as copy  # imports SQLAlchemy, which --help never needs

    source = desk.store.path
    if source is None:
        raise Conflict(
            "this copies SQLite databases only", hint="use pg_dump for PostgreSQL",
            ar="هذا الأمر لقواعد SQLite فقط", hint_ar="استخدم pg_dump لقواعد PostgreSQL",
        )  # fmt: skip
    with desk.store.reading():  # says what is wrong with it before anything is written
        copy(source, file)
    show(lambda width: [line(label("db.copied", desk.lang, path=file))])
