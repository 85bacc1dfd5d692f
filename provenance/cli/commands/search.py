"""`provenance search`: words, wherever they stand in the record."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from provenance.attribution.outlet_names import known_outlets, outlet_called
from provenance.cli.desk import Desk
from provenance.cli.judging import audited
from provenance.cli.options import a_date, form_of, format_option, stored
from provenance.cli.output import show
from provenance.cli.settings import Codes, audit_settings, codes
from provenance.record import Kind, SourceKind
from provenance.record.searched import FoundIn, Searched
from provenance.reports.searched import searched_json, searched_lines

if TYPE_CHECKING:
    from sqlalchemy import Connection

PLACES = [place.value for place in FoundIn]
KINDS = [kind.value for kind in (*Kind, *SourceKind)]
_FAR = 50  # times as many places are looked at where only flagged ones are wanted


@click.command("search")
@click.argument("query", metavar="WORDS...", nargs=-1, required=True)
@click.option(
    "--in",
    "places",
    multiple=True,
    type=click.Choice([place.value for place in FoundIn]),
    help="Only in these; default: in all.",
)
@click.option("--outlet", metavar="NAME", help="Credited, linked or published by it: any name, any script.")
@click.option("--since", callback=a_date, metavar="DATE", help="Published on this day or later.")
@click.option("--until", callback=a_date, metavar="DATE", help="Published on this day or earlier.")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in (*Kind, *SourceKind)]),
    help="Paragraphs or sources of this kind.",
)
@click.option("--article", metavar="ARTICLE", help="Only in this article.")
@click.option("--flag", "flags", multiple=True, callback=codes, metavar="CODE,...", help="Paragraphs with such a flag.")
@click.option("--history", is_flag=True, help="Also in the words of older revisions.")
@click.option("--newest", is_flag=True, help="The newest first, not the best.")
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, help="How many at most; default: 20.")
@format_option("text", "json")
@stored
@click.pass_obj
def command(
    desk: Desk,
    query: tuple[str, ...],
    places: tuple[str, ...],
    outlet: str | None,
    since: date | None,
    until: date | None,
    kind: str | None,
    article: str | None,
    flags: Codes | None,
    history: bool,
    newest: bool,
    limit: int,
) -> None:
    """Find paragraphs, claims, sources and what is stored of them. All words must be there, in any spelling and form.

    "words in a row" stand in a row; -word must not be there; begin* begins a word. What was asked for stands in ⟦ ⟧.

    \b
    Example:  provenance search بوليتيكو أغسطس
              provenance search '"الدعم الجوي" -كابول' --outlet "واشنطن بوست" --since 2021-08-01
    """
    from provenance.storage.find import article_named  # imports SQLAlchemy, which --help never needs
    from provenance.storage.search import Filters, search

    form, asked = form_of(desk, "text", "json"), " ".join(query)
    with desk.store.reading() as connection:
        named = outlet_called(known_outlets(desk.own_outlets(connection)), outlet) if outlet is not None else None
        if article is not None:
            article_named(connection, article)
        wanted = frozenset(map(FoundIn, places)) or (frozenset({FoundIn.PARAGRAPH}) if flags else frozenset(FoundIn))
        filters = Filters(wanted, named, since, until, kind, article, history)
        found = search(connection, asked, filters, limit=limit * (_FAR if flags else 1), newest=newest)
        if flags:
            found = _flagged(desk, connection, found, flags)[:limit]
    if form == "json":
        sys.stdout.write(searched_json(asked, found))
    else:
        show(lambda width: searched_lines(found, desk.lang, width))


def _flagged(desk: Desk, connection: Connection, found: tuple[Searched, ...], wanted: Codes) -> tuple[Searched, ...]:
    """Those of the paragraphs on which such a flag is open."""
    slugs = dict.fromkeys(each.name.partition(":")[0] for each in found)
    settings = audit_settings(wanted, None, desk.config)
    flagged = {
        f"{checked.record.log.slug}:{flag.handle}"
        for checked in audited(desk, connection, slugs, settings)
        for flag in checked.verdict.flags
        if checked.record.log
    }
    return tuple(each for each in found if each.name in flagged)
