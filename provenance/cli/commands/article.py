"""`provenance article`: the articles on record."""

from __future__ import annotations

import sys

import click

from provenance.cli.desk import Desk
from provenance.cli.options import form_of, format_option, stored
from provenance.cli.output import show
from provenance.reports.lists import articles_json, articles_lines


@click.group("article")
def command() -> None:
    """List the articles on record.

    \b
    Example:  provenance article list
    """


@command.command("list")
@format_option("text", "json")
@stored
@click.pass_obj
def list_command(desk: Desk) -> None:
    """List the articles on record, oldest first: publication date, revision, paragraphs, links, title.

    \b
    Example:  provenance article list --format json
    """
    from provenance.storage.overview import list_articles  # imports SQLAlchemy, which --help never needs

    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        articles = list_articles(connection)
    if form == "json":
        sys.stdout.write(articles_json(articles))
    else:
        show(lambda width: articles_lines(articles, desk.lang, width))
