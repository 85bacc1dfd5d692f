"""`provenance check`: read files, judge them, print what was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from provenance.cli.batch import Ask, judged
from provenance.cli.desk import Desk
from provenance.cli.inputs import Input, inputs
from provenance.cli.judging import flagged, judging, print_articles
from provenance.cli.options import A_FILE, a_date, encoding_option, form_of, format_option, lang_option
from provenance.cli.progress import watched
from provenance.cli.settings import Codes, audit_settings
from provenance.errors import CannotRead
from provenance.record import Severity
from provenance.reports import FORMATS
from provenance.reports.checked import Checked
from provenance.reports.counting import FILE, FLAG
from provenance.reports.labels import label


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=A_FILE, metavar="FILE...")
@format_option(*FORMATS)
@lang_option
@judging
@encoding_option
@click.option("--jobs", type=click.IntRange(0, 64), default=0, help="Processes; default: as many as are worth it.")
@click.option("--published", callback=a_date, metavar="DATE", help="Publication date, such as 2021-08-27.")
@click.option("--title", metavar="TEXT", help="The headline, where the file has none.")
@click.option(
    "--baseline",
    type=A_FILE,
    metavar="FILE",
    help="Leave out the flags accepted in this file.",
)
@click.option(
    "--write-baseline",
    type=A_FILE,
    metavar="FILE",
    help="Accept the flags found, in this file.",
)
@click.pass_obj
def command(
    desk: Desk,
    files: tuple[Path, ...],
    encoding: str | None,
    jobs: int,
    fail_on: str | None,
    select: Codes | None,
    ignore: Codes | None,
    published: date | None,
    title: str | None,
    baseline: Path | None,
    write_baseline: Path | None,
) -> int:
    """Read each FILE (txt, md, html, docx, eml) and say, paragraph by paragraph, who is credited and what is wrong.

    A FILE may be a folder, a pattern, or - for standard input. Files that cannot be read are named at the end, and
    the others are checked. Exits 1 when anything is flagged at or above --fail-on.

    \b
    Example:  provenance check article.txt --published 2021-08-27
              provenance check articles/ "archive/**/*.html" --format json --fail-on never
              pbpaste | provenance check -
              provenance check article.txt --write-baseline accepted.json
              provenance check article.txt --baseline accepted.json
    """
    if title is not None and len(files) > 1:
        raise click.UsageError("--title goes with one FILE")
    form, lang, config = form_of(desk, *FORMATS), desk.lang, desk.config
    ask = Ask(config.outlets, audit_settings(select, ignore, config), encoding, title, published)
    to_read, missing = inputs(files)
    accepted_in = baseline or (None if write_baseline else config.baseline)
    told = [*_checked(desk, to_read, ask, jobs)]
    found = [checked for checked in told if isinstance(checked, Checked)]
    unread = [error.said(lang) for error in missing] + [error for error in told if isinstance(error, str)]
    articles = found if accepted_in is None else _without_accepted(found, accepted_in)
    print_articles(articles, form, lang)
    for error in unread:
        desk.remark(error)
    if len(to_read) + len(missing) > 1:
        desk.remark(_summary(articles, len(unread), lang))
    if write_baseline:
        desk.remark(_written(write_baseline, found, lang))
    if unread:
        return CannotRead.exit_code
    return int(not write_baseline and flagged(articles, fail_on or config.fail_on or Severity.ERROR))


def _checked(desk: Desk, files: Sequence[Input], ask: Ask, jobs: int) -> Iterator[Checked | str]:
    """The articles that can be read; of the others, why not. What had to be guessed is said at once."""
    for outcome in watched(judged(files, ask, jobs), len(files), "check"):
        for arabic, english in outcome.remarks:
            desk.remark_on(outcome.path)(arabic, english)
        if outcome.checked is not None:
            yield outcome.checked
        elif outcome.error is not None:
            yield outcome.error[desk.lang != "ar"]


def _without_accepted(articles: list[Checked], path: Path) -> list[Checked]:
    from provenance.cli.baseline import without_accepted  # loads hashing, which few runs need

    return without_accepted(articles, path)


def _written(path: Path, articles: list[Checked], lang: str) -> str:
    from provenance.cli.baseline import write_baseline

    flags = FLAG.counted(write_baseline(path, articles), lang)
    return label("baseline.written", lang, path=path, flags=flags)


def _summary(articles: list[Checked], unread: int, lang: str) -> str:
    flags = sum(len(checked.verdict.flags) for checked in articles)
    said = label("summary", lang, files=FILE.counted(len(articles), lang), flags=FLAG.counted(flags, lang))
    return said + label("summary.unread", lang, files=FILE.counted(unread, lang)) if unread else said
