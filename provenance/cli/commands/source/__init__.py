"""`provenance source`: the stories that articles rest on."""

from __future__ import annotations

import click

from provenance.cli.commands.source import add, bring, keep, look, mark


@click.group("source")
def command() -> None:
    """Log the stories, documents and speeches that articles rest on, and keep what they said.

    \b
    Example:  provenance source add https://… --file story.html
              provenance source list --for harbour
              provenance source missing
    """


for under in (
    add.command, bring.command, look.list_, look.show_, look.missing, look.chain, keep.command, mark.corrected,
    mark.retract,
):  # fmt: skip
    command.add_command(under)
