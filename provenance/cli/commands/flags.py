"""`provenance flags`: what is wrong, over all articles."""

from __future__ import annotations

import sys

import click

from provenance.cli.desk import Desk
from provenance.cli.judging import audited
from provenance.cli.options import acting, form_of, format_option
from provenance.cli.output import show
from provenance.cli.progress import watched
from provenance.cli.settings import Codes, audit_settings, codes
from provenance.reports.lists import flags_json, flags_lines, noted


@click.command("flags")
@click.option("--open/--waived", "are_open", default=True, help="Open flags (the default), or those that were waived.")
@click.option("--article", "articles", multiple=True, metavar="ARTICLE", help="Of this article only.")
@click.option("--code", "wanted", multiple=True, callback=codes, metavar="CODE,...", help="Of these rules only.")
@click.option("--mine", is_flag=True, help="Of articles that you (--as) ingested, revised, linked in or judged.")
@format_option("text", "json")
@acting
@click.pass_obj
def command(desk: Desk, are_open: bool, articles: tuple[str, ...], wanted: Codes | None, mine: bool) -> None:
    """List the open flags over all articles: the fact-checker's queue, the oldest article first.

    \b
    Example:  provenance flags --open --mine
              provenance flags --article harbour --code S01
    """
    form, settings = form_of(desk, "text", "json"), audit_settings(wanted, None, desk.config)
    with desk.store.reading() as connection:
        from provenance.storage.find import article_named
        from provenance.storage.overview import slugs, slugs_worked_on  # imports SQLAlchemy, which --help never needs

        for slug in articles:
            article_named(connection, slug)
        known = slugs_worked_on(connection, desk.name) if mine else slugs(connection)
        among = [slug for slug in known if not articles or slug in articles]
        found = [*audited(desk, connection, watched(among, len(among), "audit"), settings)]
    flags = [flag for checked in found for flag in noted(checked, waived=not are_open)]
    if form == "json":
        sys.stdout.write(flags_json(flags, desk.lang))
    else:
        show(lambda width: flags_lines(flags, desk.lang))
