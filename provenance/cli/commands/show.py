"""`provenance show`: an article on record, or one paragraph of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from provenance import audit
from provenance.cli.desk import Desk
from provenance.cli.handles import paragraph_on_record
from provenance.cli.options import A_NAME, a_revision, form_of, format_option, stored
from provenance.cli.output import show
from provenance.cli.settings import audit_settings
from provenance.reports.checked import Checked
from provenance.reports.lines import Line
from provenance.reports.view import article_lines

if TYPE_CHECKING:
    from sqlalchemy import Connection


@click.command("show")
@click.argument("name", type=A_NAME, metavar="ARTICLE[:p14]")
@click.option("--revision", callback=a_revision, metavar="N", help="An older revision, such as rev2.")
@format_option("text", "json")
@stored
@click.pass_obj
def command(desk: Desk, name: str, revision: int | None) -> None:
    """Show ARTICLE as the record has it: its paragraphs, whom they credit, their links and flags.

    With a paragraph's handle, show that paragraph in full: its words, whom it credits against what is logged, the
    passages with two sentences around them, claims, waivers. Prose and log are set side by side at the end.

    \b
    Example:  provenance show harbour
              provenance show harbour:p14
              provenance show harbour --revision rev1
    """
    form, lang = form_of(desk, "text", "json"), desk.lang
    slug, _, handle = name.partition(":")
    with desk.store.reading() as connection:
        checked = _checked(desk, connection, slug, revision, with_evidence=bool(handle))
        paragraph = paragraph_on_record(connection, checked.record, slug, handle) if handle else None
    if paragraph is None and form == "text":
        show(lambda width: _article(checked, lang, width))
    elif paragraph is None:
        from provenance.reports.show import article_show

        sys.stdout.write(article_show(checked, lang))
    elif form == "text":
        from provenance.reports.paragraph import paragraph_page

        show(lambda width: paragraph_page(checked, paragraph, lang))
    else:
        from provenance.reports.show import paragraph_show

        sys.stdout.write(paragraph_show(checked, paragraph, lang))


def _article(checked: Checked, lang: str, width: int) -> Iterator[Line]:
    """The article from its slug to its coverage, then its outlets in prose and log."""
    from provenance.reports.reconciled import reconciliation_lines

    yield from article_lines(checked, lang, width)
    yield from reconciliation_lines(checked.record, lang)


def _checked(desk: Desk, connection: Connection, slug: str, revision: int | None, *, with_evidence: bool) -> Checked:
    from provenance.storage.load import load_record  # imports SQLAlchemy, which --help never needs

    record = load_record(connection, slug, desk.reader(connection), revision=revision, with_evidence=with_evidence)
    return Checked(record, audit.run(record, audit_settings(None, None, desk.config)))
