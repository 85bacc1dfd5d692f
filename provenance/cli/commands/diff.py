"""`provenance diff`: two revisions, word by word."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from provenance.cli.desk import Desk
from provenance.cli.options import a_revision, form_of, format_option, stored
from provenance.cli.output import on_terminal, show
from provenance.errors import NotFound
from provenance.reports.changes import Compared, compare
from provenance.reports.diff import diff_json, diff_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from provenance.record import ArticleRecord
    from provenance.reports.lines import Line

FORMS = ("text", "json", "html")


@click.command("diff")
@click.argument("article", metavar="ARTICLE")
@click.argument("before", required=False, callback=a_revision, metavar="[A]")
@click.argument("after", required=False, callback=a_revision, metavar="[B]")
@click.option("--headline", "view", flag_value="headline", help="What became of the headline only.")
@click.option("--numbers", "view", flag_value="numbers", help="Numbers that changed only, in digits or in words.")
@click.option("--attributions", "view", flag_value="attributions", help="Credits that were lost or added only.")
@click.option("--side-by-side/--unified", "sides", default=None, help="In two columns; default: in a wide terminal.")
@format_option(*FORMS)
@stored
@click.pass_obj
def command(
    desk: Desk, article: str, before: int | None, after: int | None, view: str | None, sides: bool | None
) -> None:
    """Compare revision A of ARTICLE with revision B, word by word; unless told, the last two.

    Deleted words stand in [-…-], inserted ones in {+…+}; a terminal of 120 columns shows old and new side by side.
    Unchanged paragraphs are left out, moved ones are shown as moved. B is the newest revision unless given. html
    makes one page to read, print or mail.

    \b
    Example:  provenance diff air-support
              provenance diff air-support rev1 rev3
              provenance diff air-support rev1 --numbers
              provenance diff air-support rev1 --format html > changes.html
    """
    form = form_of(desk, *FORMS)
    if view is not None and (sides or form == "html"):
        raise click.UsageError("--headline, --numbers and --attributions are shown in one column, as text or json")
    compared = compare(*_loaded(desk, article, before, after))
    if view is not None:
        _show_view(view, form, compared, desk.lang)
    elif form == "json":
        sys.stdout.write(diff_json(compared))
    elif form == "html":
        from provenance.reports.html.diff import render_diff  # Jinja: the other formats never need it

        sys.stdout.write(render_diff(compared, desk.lang))
    else:
        show(lambda width: _lines(compared, desk.lang, width, sides))


def _lines(compared: Compared, lang: str, width: int, sides: bool | None) -> Iterator[Line]:
    """In two columns where that was asked for, or fits a terminal."""
    from provenance.reports.side_by_side import WIDE, side_by_side_lines

    if sides if sides is not None else on_terminal() and width >= WIDE:
        return side_by_side_lines(compared, lang, width)
    return diff_lines(compared, lang, width)


def _show_view(name: str, form: str, compared: Compared, lang: str) -> None:
    from provenance.reports.diff_views import VIEWS, viewed_json, viewed_lines

    if form == "json":
        sys.stdout.write(viewed_json(VIEWS[name], compared))
    else:
        show(lambda width: viewed_lines(VIEWS[name], compared, lang, width))


def _loaded(desk: Desk, article: str, before: int | None, after: int | None) -> tuple[ArticleRecord, ArticleRecord]:
    from provenance.storage.load import load_record  # imports SQLAlchemy, which --help never needs

    with desk.store.reading() as connection:
        reader = desk.reader(connection)
        new = load_record(connection, article, reader, revision=after)
        if before is None and _number(new) == 1:
            raise NotFound(
                f"{article} has one revision only", hint="`provenance revise` makes another",
                ar=f"لـ{article} مراجعة واحدة فقط", hint_ar="يضيف الأمر revise أخرى",
            )  # fmt: skip
        earlier = before if before is not None else _number(new) - 1
        return load_record(connection, article, reader, revision=earlier), new


def _number(record: ArticleRecord) -> int:
    assert record.log is not None  # noqa: S101  it comes from the store
    return record.log.revision
