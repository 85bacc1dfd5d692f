"""`provenance log`: who did what, and when."""

from __future__ import annotations

import sys

import click

from provenance.cli.desk import Desk
from provenance.cli.options import form_of, format_option, stored
from provenance.cli.output import show
from provenance.reports.log import log_json, log_lines


@click.command("log")
@click.argument("article", required=False, metavar="[ARTICLE]")
@click.option("--head", "head_only", is_flag=True, help="Print the hash of the last event, which stands for them all.")
@format_option("text", "json")
@stored
@click.pass_obj
def command(desk: Desk, article: str | None, head_only: bool) -> None:
    """Say who did what and when, newest last: everywhere, or to ARTICLE.

    Keep the head where nobody can change it, in an e-mail or a CMS: it shows later that nothing before it
    was altered or cut off.

    \b
    Example:  provenance log air-support
              provenance log --head
    """
    if head_only and article is not None:
        raise click.UsageError("--head is of the whole log; leave ARTICLE out")
    from provenance.storage.events import head, load_events  # imports SQLAlchemy, which --help never needs

    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        events, last = head(connection)
        acts = [] if head_only else load_events(connection, article)
    if form == "json":
        sys.stdout.write(log_json(acts, events, last))
    elif head_only:
        sys.stdout.write(f"{last}\n")
    else:
        show(lambda width: log_lines(acts, desk.lang))
