"""`provenance confirm`: somebody else opened the passage, and it says so."""

from __future__ import annotations

import click

from provenance.cli.desk import Desk
from provenance.cli.link_answers import say_acted
from provenance.cli.options import A_NAME, acting, form_of, format_option


@click.command("confirm")
@click.argument("links", type=A_NAME, nargs=-1, required=True, metavar="LINK...")
@format_option("text", "json")
@acting
@click.pass_obj
def command(desk: Desk, links: tuple[str, ...]) -> None:
    """Confirm LINK: you opened the passage, and it says what the paragraph says.

    Whoever made a link cannot confirm it. Of several all are confirmed, or none: then each that cannot be is told.

    \b
    Example:  provenance confirm lnk3 --as Samir
              provenance confirm lnk3 lnk4 lnk7 --as Samir
    """
    from provenance.acts.judging import confirm_link  # imports SQLAlchemy, which --help never needs
    from provenance.acts.several import all_or_none

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        acted = all_or_none(links, lambda link: confirm_link(connection, link, by=by))
    say_acted(desk, acted, form)
