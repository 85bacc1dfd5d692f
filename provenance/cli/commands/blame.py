"""`provenance blame`: who brought which words."""

from __future__ import annotations

import sys

import click

from provenance.cli.desk import Desk
from provenance.cli.options import A_NAME, form_of, format_option, stored
from provenance.cli.output import show
from provenance.errors import NotFound
from provenance.reports.blame import blame_json, blame_lines, blamed


@click.command("blame")
@click.argument("name", type=A_NAME, metavar="ARTICLE[:p9]")
@format_option("text", "json")
@stored
@click.pass_obj
def command(desk: Desk, name: str) -> None:
    """Say for every word of ARTICLE which revision brought it, who made that, and whether a source stood behind it.

    Backed words were there when somebody linked their paragraph to a source or confirmed the link; added ones came
    later, and are the desk's own until the link is confirmed again.

    \b
    Example:  provenance blame air-support
              provenance blame air-support:p9
    """
    from provenance.storage.find import paragraph_named  # imports SQLAlchemy, which --help never needs
    from provenance.storage.history import backed_until, load_revisions

    form = form_of(desk, "text", "json")
    slug, _, handle = name.partition(":")
    with desk.store.reading() as connection:
        found = blamed(load_revisions(connection, slug), backed_until(connection, slug))
        if handle:
            found = [paragraph for paragraph in found if paragraph.handle == handle]
        if not found:
            paragraph_named(connection, name)  # says so where there never was one
            raise NotFound(
                f"{handle} is not in the newest revision", hint="`provenance diff` says where it went",
                ar=f"ليست {handle} في المراجعة الأخيرة", hint_ar="يبيّن provenance diff أين ذهبت",
            )  # fmt: skip
    if form == "json":
        sys.stdout.write(blame_json(slug, found))
    else:
        show(lambda width: blame_lines(slug, found, desk.lang))
