"""`provenance reject`: the passage does not say so."""

from __future__ import annotations

import click

from provenance.cli.desk import Desk
from provenance.cli.link_answers import say_acted
from provenance.cli.options import A_NAME, acting, form_of, format_option


@click.command("reject")
@click.argument("link", type=A_NAME, metavar="LINK")
@click.option("--reason", metavar="WHY", required=True, help="What the passage says instead.")
@format_option("text", "json")
@acting
@click.pass_obj
def command(desk: Desk, link: str, reason: str) -> None:
    """Reject LINK: the passage does not say what the paragraph says. The link stays on record, and counts no more.

    \b
    Example:  provenance reject lnk3 --reason "the report says twelve, not twenty"
    """
    from provenance.acts.judging import reject_link  # imports SQLAlchemy, which --help never needs

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        acted = reject_link(connection, link, by=by, reason=reason)
    say_acted(desk, [acted], form)
