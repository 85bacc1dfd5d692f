"""`provenance unlink`: take a link back."""

from __future__ import annotations

import click

from provenance.cli.desk import Desk
from provenance.cli.link_answers import say_acted
from provenance.cli.options import A_NAME, acting, form_of, format_option


@click.command("unlink")
@click.argument("link", type=A_NAME, metavar="LINK")
@click.option("--reason", metavar="WHY", help="Why.")
@format_option("text", "json")
@acting
@click.pass_obj
def command(desk: Desk, link: str, reason: str | None) -> None:
    """Take LINK back: it was a mistake, or is no longer needed. It stays on record, and counts no more.

    \b
    Example:  provenance unlink lnk3 --reason "wrong paragraph"
    """
    from provenance.acts.judging import unlink  # imports SQLAlchemy, which --help never needs

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        acted = unlink(connection, link, by=by, reason=reason)
    say_acted(desk, [acted], form)
