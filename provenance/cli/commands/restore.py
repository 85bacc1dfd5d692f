"""`provenance restore`: an old revision, newest again."""

from __future__ import annotations

import sys

import click

from provenance.cli.desk import Desk
from provenance.cli.options import a_revision, acting, form_of, format_option
from provenance.cli.output import show
from provenance.reports.revised import revised_json, revised_lines


@click.command("restore")
@click.argument("article", metavar="ARTICLE")
@click.argument("revision", callback=a_revision, metavar="REVISION")
@click.option("-m", "--message", "reason", required=True, metavar="WHY", help="Why the old text comes back.")
@format_option("text", "json")
@acting
@click.pass_obj
def command(desk: Desk, article: str, revision: int, reason: str) -> None:
    """Make an old REVISION of ARTICLE the newest again, by a new revision. Nothing in between is lost.

    Paragraphs come back under their handles, and links that stood in that revision stand again.

    \b
    Example:  provenance restore air-support rev1 -m "the update was withdrawn"
    """
    from provenance.acts.restore import restore_revision  # imports SQLAlchemy, which --help never needs

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        restored = restore_revision(connection, article, revision, desk.reader(connection), by=by, reason=reason)
    if form == "json":
        sys.stdout.write(revised_json(restored))
    else:
        show(lambda width: revised_lines(restored, desk.lang, width))
