"""`provenance source list|show|missing|chain`: what is on record of sources."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from provenance.cli.desk import Desk
from provenance.cli.options import A_NAME, form_of, format_option, stored
from provenance.cli.output import show
from provenance.reports.sources import (
    chain_json,
    chain_lines,
    list_lines,
    missing_json,
    missing_lines,
    source_json,
    source_lines,
    sources_json,
)

if TYPE_CHECKING:
    from sqlalchemy import Connection


@click.command("list")
@click.option("--for", "wanted", metavar="ARTICLE", help="Those collected for it, and those that it rests on.")
@format_option("text", "json")
@stored
@click.pass_obj
def list_(desk: Desk, wanted: str | None) -> None:
    """List the sources on record, oldest first.

    \b
    Example:  provenance source list --for harbour
              provenance source list --format json
    """
    from provenance.storage.load_sources import load_sources  # imports SQLAlchemy, which --help never needs
    from provenance.storage.source_use import sources_for

    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        sources = load_sources(connection, sources_for(connection, wanted) if wanted is not None else None)
    if form == "json":
        sys.stdout.write(sources_json(sources))
    else:
        show(lambda width: list_lines(sources, desk.lang, width))


@click.command("show")
@click.argument("source", type=A_NAME, metavar="SOURCE")
@format_option("text", "json")
@stored
@click.pass_obj
def show_(desk: Desk, source: str) -> None:
    """Show a source: what is stored of it, what it cites, and which paragraphs rest on it.

    \b
    Example:  provenance source show src1
    """
    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        say = saying(desk, connection, source, form)
    say()


@click.command("missing")
@format_option("text", "json")
@stored
@click.pass_obj
def missing(desk: Desk) -> None:
    """List the sources of which nothing is stored, those that most paragraphs rest on first.

    \b
    Example:  provenance source missing
    """
    from provenance.storage.load_sources import load_sources  # imports SQLAlchemy, which --help never needs
    from provenance.storage.source_use import times_used

    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        used = times_used(connection)
        bare = [source for source in load_sources(connection) if not source.snapshots]
    ranked = sorted(((source, used.get(source.handle, 0)) for source in bare), key=lambda found: -found[1])
    if form == "json":
        sys.stdout.write(missing_json(ranked))
    else:
        show(lambda width: missing_lines(ranked, desk.lang, width))


@click.command("chain")
@click.argument("source", type=A_NAME, metavar="SOURCE")
@format_option("text", "json")
@stored
@click.pass_obj
def chain(desk: Desk, source: str) -> None:
    """Follow SOURCE through what it cites to where the story began.

    \b
    Example:  provenance source chain src4
    """
    from provenance.storage.find import source_named  # imports SQLAlchemy, which --help never needs
    from provenance.storage.load_sources import load_sources, with_their_roots

    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        sources = load_sources(connection, with_their_roots(connection, {source_named(connection, source).id}))
    if form == "json":
        sys.stdout.write(chain_json(source, sources))
    else:
        show(lambda width: chain_lines(source, sources, desk.lang))


def saying(desk: Desk, connection: Connection, handle: str, form: str) -> Callable[[], None]:
    """How to say what is on record of the source, once the act is done."""
    from provenance.storage.find import source_named
    from provenance.storage.load_sources import load_sources
    from provenance.storage.snapshots import load_snapshots
    from provenance.storage.source_use import uses_of

    number = source_named(connection, handle).id
    (source,), held = load_sources(connection, {number}), load_snapshots(connection, number)
    uses = uses_of(connection, number)

    def say() -> None:
        if form == "json":
            sys.stdout.write(source_json(source, held, uses))
        else:
            show(lambda width: source_lines(source, held, uses, desk.lang))

    return say
