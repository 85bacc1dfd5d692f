"""What `check` and `audit` share: which rules look, how the articles are printed, and when the exit code is 1."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from provenance import audit
from provenance.audit import AuditSettings
from provenance.cli.desk import Desk
from provenance.cli.output import on_terminal, show
from provenance.cli.settings import codes
from provenance.config import FAIL_ON, NEVER
from provenance.record import Severity
from provenance.reports import render
from provenance.reports.checked import Checked
from provenance.reports.view import articles_lines

if TYPE_CHECKING:
    from sqlalchemy import Connection

_FAIL_ON = click.option("--fail-on", type=click.Choice(FAIL_ON), help="Exit 1 from this severity on; default: error.")
_SELECT = click.option("--select", multiple=True, callback=codes, metavar="CODE,...", help="Run these rules only.")
_IGNORE = click.option("--ignore", multiple=True, callback=codes, metavar="CODE,...", help="Leave these rules out.")


def judging(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a command that judges articles: --fail-on, --select, --ignore."""
    return _FAIL_ON(_SELECT(_IGNORE(command)))


def audited(desk: Desk, connection: Connection, slugs: Iterable[str], settings: AuditSettings) -> Iterator[Checked]:
    """The articles on record, each with its verdict. Raises NotFound."""
    from provenance.storage.load import load_record  # imports SQLAlchemy, which `check` never needs

    reader = desk.reader(connection)
    for slug in slugs:
        record = load_record(connection, slug, reader)
        yield Checked(record, audit.run(record, settings))


def print_articles(articles: Sequence[Checked], form: str, lang: str) -> None:
    """Print the articles in a format, on a terminal in colour."""
    if form == "text" and on_terminal():
        show(lambda width: articles_lines(articles, lang, width))
    else:
        sys.stdout.write(render(articles, form=form, lang=lang))


def flagged(articles: Iterable[Checked], fail_on: str) -> bool:
    """Whether any article has a flag at or above `fail_on`."""
    if fail_on == NEVER:
        return False
    worst = (checked.verdict.worst() for checked in articles)
    return any(severity.rank >= Severity(fail_on).rank for severity in worst if severity)
