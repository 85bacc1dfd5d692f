"""`provenance flags`: what is wrong, over all articles."""

from __future__ import annotations

import sys

import click

from provenance.cli.desk import Desk
from provenance.cli.judging import audited
from provenance.cli.options import form_of, format_option, stored
from provenance.cli.output import show
from provenance.cli.settings import Codes, audit_settings, codes
from provenance.reports.lists import flags_json, flags_lines, noted


@click.command("flags")
@click.option("--open/--waived", "are_open", default=True, help="Open flags (the default), or those that were waived.")
@click.option("--article", "articles", multiple=True, metavar="ARTICLE", help="Of this article only.")
@click.option("--code", "wanted", multiple=True, callback=codes, metavar="CODE,...", help="Of these rules only.")
@format_option("text", "json")
@stored
@click.pass_obj
def command(desk: Desk, are_open: bool, articles: tuple[str, ...], wanted: Codes | None) -> None:
    """List the open flags over all articles, the oldest article first.

    \b
    Example:  provenance flags --open
              provenance flags --article harbour --code S01
    """
    form, settings = form_of(desk, "text", "json"), audit_settings(wanted, None, desk.config)
    with desk.store.reading() as connection:
        from provenance.storage.overview import slugs  # imports SQLAlchemy, which --help never needs

        found = [*audited(desk, connection, articles or slugs(connection), settings)]
    flags = [flag for checked in found for flag in noted(checked, waived=not are_open)]
    if form == "json":
        sys.stdout.write(flags_json(flags, desk.lang))
    else:
        show(lambda width: flags_lines(flags, desk.lang))
