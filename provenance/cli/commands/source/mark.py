"""`provenance source mark-corrected|retract`: what its outlet did to a source."""

from __future__ import annotations

import click

from provenance.cli.commands.source.look import saying
from provenance.cli.desk import Desk
from provenance.cli.options import A_NAME, acting, form_of, format_option


@click.command("mark-corrected")
@click.argument("source", type=A_NAME, metavar="SOURCE")
@click.option("--reason", "-m", required=True, metavar="WHY", help="What the outlet's correction says.")
@click.option("--affects", metavar="TEXT", help="The source's words that were corrected; default: any of them.")
@format_option("text", "json")
@acting
@click.pass_obj
def corrected(desk: Desk, source: str, reason: str, affects: str | None) -> None:
    """Say that its outlet corrected SOURCE. The links that rest on those words are flagged (L07).

    \b
    Example:  provenance source mark-corrected src1 -m "12 percent, not 21" --affects "fell by 21 percent"
    """
    from provenance.acts.source_marks import mark_corrected  # imports SQLAlchemy, which --help never needs

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        mark_corrected(connection, source, by=by, reason=reason, affects=affects)
        say = saying(desk, connection, source, form)
    say()


@click.command("retract")
@click.argument("source", type=A_NAME, metavar="SOURCE")
@click.option("--reason", "-m", required=True, metavar="WHY", help="What the outlet says of it.")
@format_option("text", "json")
@acting
@click.pass_obj
def retract(desk: Desk, source: str, reason: str) -> None:
    """Say that its outlet took SOURCE back. Every link that rests on it is flagged (L07).

    \b
    Example:  provenance source retract src1 -m "the paper withdrew the story on 3 June"
    """
    from provenance.acts.source_marks import retract as taken_back  # imports SQLAlchemy, which --help never needs

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        taken_back(connection, source, by=by, reason=reason)
        say = saying(desk, connection, source, form)
    say()
