"""`provenance source add`: log a story, with what it said where that is at hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from provenance.cli.commands.source.keep import content_of, keep, keeping
from provenance.cli.commands.source.look import saying
from provenance.cli.desk import Desk
from provenance.cli.options import A_NAME, a_date, acting, form_of, format_option
from provenance.record import SourceKind
from provenance.record.logged import LoggedSource
from provenance.reports.log_labels import label

KINDS = [kind.value for kind in SourceKind]


@click.command("add")
@click.argument("url", required=False)
@click.option("--outlet", metavar="NAME", help="Who published it: any name, any script; default: who owns the domain.")
@click.option("--carrier", metavar="NAME", help="Who carries it, where that is another: a paper with agency copy.")
@click.option("--title", metavar="TEXT", help="Its headline.")
@click.option("--author", metavar="NAME", help="Who wrote it.")
@click.option("--published", callback=a_date, metavar="DATE", help="When, such as 2021-08-27.")
@click.option("--language", metavar="CODE", help="What it is written in, such as en.")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in SourceKind]),
    default=SourceKind.STORY.value,
    help="What it is; default: story.",
)
@click.option("--spoken-in", metavar="CODE", help="The language that its quotations were spoken in, such as ar.")
@click.option(
    "--cites", type=A_NAME, multiple=True, metavar="SOURCE", help="A source that it took its story from, such as src3."
)
@click.option("--for", "collected_for", metavar="ARTICLE", help="The article that it is for, which may be yet to come.")
@keeping
@format_option("text", "json")
@acting
@click.pass_obj
def command(
    desk: Desk, /, url: str | None, cites: tuple[str, ...], file: Path | None, paste: bool, fetch: bool, **told: Any
) -> None:
    """Log a source. With --file, --paste or --fetch what it says is kept, and passages can be looked up in it.

    A story that is on record under the same address, whatever tracking, AMP or archive address it comes by, is found
    and not logged twice; what is new (a snapshot, --for, --cites) is added to it.

    \b
    Example:  provenance source add https://www.washingtonpost.com/… --published 2021-08-27 --file story.html
              provenance source add --outlet "وزارة الدفاع" --kind document --title "بيان" --paste < statement.txt
    """
    from provenance.acts.sources import Told, log_source  # imports SQLAlchemy, which --help never needs

    form, by = form_of(desk, "text", "json"), desk.name
    story = content_of(file, paste=paste, fetch=fetch, url=url)
    with desk.writing() as connection:
        wanted = replace(Told(**_given(told)), url=url, cites=cites)
        logged = log_source(connection, wanted, by=by, own_outlets=desk.own_outlets(connection))
        if story is not None:
            keep(connection, logged.handle, story, by, again=not logged.new)
        say = saying(desk, connection, logged.handle, form)
    say()
    _remark(desk, logged)


def _given(told: dict[str, str | date | None]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value is not None}


def _remark(desk: Desk, logged: LoggedSource) -> None:
    """Say what was found instead of logged, and what was only suggested."""
    if logged.suggested:
        desk.remark(label("remark.suggested", desk.lang, outlet=logged.outlet))
    if not logged.new:
        desk.remark(label("remark.known", desk.lang, source=logged.handle))
    if logged.ignored:
        desk.remark(label("remark.ignored", desk.lang, source=logged.handle, what=", ".join(logged.ignored)))
