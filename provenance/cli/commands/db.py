"""`provenance db`: look after the database."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance.cli.desk import Desk
from provenance.cli.options import A_FILE, form_of, format_option, stored
from provenance.cli.output import show
from provenance.errors import Conflict
from provenance.reports.counting import EVENT
from provenance.reports.database import state_json, state_lines, upgraded_lines
from provenance.reports.lines import line
from provenance.reports.record_labels import label


@click.group("db")
def command() -> None:
    """Look after the database: say what it is, bring its schema up to date, copy it, export and import it.

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
@click.argument("file", type=A_FILE, metavar="FILE")
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


@command.command("scrub")
@stored
@click.pass_obj
def scrub(desk: Desk) -> int:
    """Rewrite the database without what was deleted, as `redact` does; needed again where others were reading then.

    \b
    Example:  provenance db scrub
    """
    from provenance.storage.scrub import scrub as rewrite  # imports SQLAlchemy, which --help never needs

    with desk.store.reading():  # says what is wrong with it before anything is written
        pass
    done = rewrite(desk.store)
    show(lambda width: [line(label("scrubbed" if done else "redacted.lingers", desk.lang))])
    return 0 if done else 3


@command.command("export")
@click.argument("file", type=A_FILE, metavar="FILE")
@stored
@click.pass_obj
def export(desk: Desk, file: Path) -> None:
    """Write the whole record to a new FILE, as JSON lines: every event to the letter, every name and snapshot.

    The record is verified first. What was redacted is not in it.

    \b
    Example:  provenance db export desk.jsonl
    """
    from provenance.storage.export import export as write  # imports SQLAlchemy, which --help never needs

    with desk.store.reading() as connection:
        found = write(connection, file)
    events = EVENT.counted(found.events, desk.lang)
    show(lambda width: [line(label("db.exported", desk.lang, path=file, events=events, head=found.head))])


@command.command("import")
@click.argument("file", type=A_FILE, metavar="FILE")
@stored
@click.pass_obj
def import_(desk: Desk, file: Path) -> None:
    """Put the record that `db export` wrote to FILE into a new database, SQLite or PostgreSQL, and verify it.

    A file that is damaged or not ours is refused, and nothing is written. Exported again it gives the same bytes.

    \b
    Example:  provenance db import desk.jsonl --db copy.db
              provenance db import desk.jsonl --db postgresql://desk@server/desk
    """
    from provenance.storage.imports import import_into  # imports SQLAlchemy, which --help never needs

    found = import_into(desk.store, file, desk.reader)
    desk.say_remarks()
    events = EVENT.counted(found.events, desk.lang)
    show(lambda width: [line(label("db.imported", desk.lang, path=file, events=events, head=found.head))])
