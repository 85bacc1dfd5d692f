"""`provenance source`: the stories that articles rest on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.desk import Desk
from provenance.cli.options import a_date, acting, form_of, format_option, stored
from provenance.cli.output import show
from provenance.record import SourceKind
from provenance.reports.sources import list_lines, source_json, source_lines, sources_json

if TYPE_CHECKING:
    from sqlalchemy import Connection

A_FILE = click.Path(path_type=Path)


@click.group("source")
def command() -> None:
    """Log the stories, documents and speeches that articles rest on, and keep what they said.

    \b
    Example:  provenance source add --outlet "Washington Post" --url https://… --file story.html
              provenance source list
    """


@command.command("add")
@click.option("--outlet", required=True, metavar="NAME", help="Who published it: any name of the outlet, any script.")
@click.option("--url", metavar="URL", help="Where it stands.")
@click.option("--title", metavar="TEXT", help="Its headline.")
@click.option("--published", callback=a_date, metavar="DATE", help="When, such as 2021-08-27.")
@click.option("--author", metavar="NAME", help="Who wrote it.")
@click.option("--language", metavar="CODE", help="What it is written in, such as en.")
@click.option("--kind", type=click.Choice([*SourceKind]), default=SourceKind.STORY, help="What it is; default: story.")
@click.option("--carrier", metavar="NAME", help="Who carries it, where that is another: a paper with agency copy.")
@click.option("--file", "file", type=A_FILE, metavar="FILE", help="The story as saved (txt, md, html): a snapshot.")
@format_option("text", "json")
@acting
@click.pass_obj
def add(
    desk: Desk,
    outlet: str,
    url: str | None,
    title: str | None,
    published: date | None,
    author: str | None,
    language: str | None,
    kind: str,
    carrier: str | None,
    file: Path | None,
) -> None:
    """Log a source. With --file the story itself is kept, and passages can be looked up in it.

    The same URL twice is refused, whatever tracking parameters it carries.

    \b
    Example:  provenance source add --outlet "واشنطن بوست" --title "A budget falls" --published 2024-05-09
    """
    from provenance.acts.sources import log_source  # imports SQLAlchemy, which --help never needs
    from provenance.attribution.outlet_names import known_outlets

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        handle = log_source(
            connection,
            by=by,
            outlet=outlet,
            url=url,
            title=title,
            published=published,
            author=author,
            language=language,
            kind=kind,
            carrier=carrier,
            outlets=known_outlets(desk.own_outlets(connection)),
        )
        if file is not None:
            _store(connection, handle, file, by)
        say = _saying(desk, connection, handle, form)
    say()


@command.command("snapshot")
@click.argument("source", metavar="SOURCE")
@click.argument("file", type=A_FILE, metavar="FILE")
@format_option("text", "json")
@acting
@click.pass_obj
def snapshot(desk: Desk, source: str, file: Path) -> None:
    """Keep FILE (txt, md, html) as what SOURCE says now. The same bytes twice are refused.

    \b
    Example:  provenance source snapshot src1 story.html
    """
    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        _store(connection, source, file, by)
        say = _saying(desk, connection, source, form)
    say()


@command.command("list")
@format_option("text", "json")
@stored
@click.pass_obj
def list_(desk: Desk) -> None:
    """List the sources on record, oldest first.

    \b
    Example:  provenance source list --format json
    """
    from provenance.storage.load_sources import load_sources

    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        sources = load_sources(connection)
    if form == "json":
        sys.stdout.write(sources_json(sources))
    else:
        show(lambda width: list_lines(sources, desk.lang, width))


@command.command("show")
@click.argument("source", metavar="SOURCE")
@format_option("text", "json")
@stored
@click.pass_obj
def show_(desk: Desk, source: str) -> None:
    """Show a source, and what is stored of it.

    \b
    Example:  provenance source show src1
    """
    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        say = _saying(desk, connection, source, form)
    say()


def _store(connection: Connection, source: str, file: Path, by: str) -> None:
    """Keep the file as a snapshot of the source."""
    from provenance.acts.sources import add_snapshot
    from provenance.documents.extract import media_type_of
    from provenance.documents.files import bytes_of

    content = bytes_of(file)
    add_snapshot(connection, by=by, source=source, content=content, media_type=media_type_of(file), name=str(file))


def _saying(desk: Desk, connection: Connection, handle: str, form: str) -> Callable[[], None]:
    """How to say what is on record of the source, once the act is done."""
    from provenance.storage.find import source_named
    from provenance.storage.load_sources import load_sources
    from provenance.storage.snapshots import load_snapshots

    number = source_named(connection, handle).id
    (source,), held = load_sources(connection, {number}), load_snapshots(connection, number)

    def say() -> None:
        if form == "json":
            sys.stdout.write(source_json(source, held))
        else:
            show(lambda width: source_lines(source, held, desk.lang))

    return say
