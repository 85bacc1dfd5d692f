"""`provenance ingest`: put articles on record."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.desk import Desk
from provenance.cli.inputs import Input, inputs
from provenance.cli.options import A_FILE, A_NAME, a_date, acting, encoding_option, form_of, format_option
from provenance.cli.output import show
from provenance.cli.progress import watched
from provenance.errors import CannotRead, Conflict, NotFound
from provenance.record.overview import Ingested
from provenance.reports.lists import ingested_json, ingested_lines

if TYPE_CHECKING:
    from provenance.attribution import Reader

LONGEST_TITLE = 1000  # letters; a headline with its deck has two hundred


@click.command("ingest")
@click.argument("files", nargs=-1, required=True, type=A_FILE, metavar="FILE...")
@click.option("--slug", metavar="NAME", help="The article's short name; default: made of the file's.")
@click.option("--title", metavar="TEXT", help="The headline, where the file has none.")
@click.option("--published", callback=a_date, metavar="DATE", help="Publication date, such as 2021-08-27.")
@click.option(
    "--translation-of", type=A_NAME, metavar="SRC", help="The source that the article is a straight translation of."
)
@encoding_option
@format_option("text", "json")
@acting
@click.pass_obj
def command(
    desk: Desk,
    files: tuple[Path, ...],
    slug: str | None,
    title: str | None,
    published: date | None,
    translation_of: str | None,
    encoding: str | None,
) -> int:
    """Put each FILE (txt, md, html, docx, eml) on record as an article, with the outlets that its prose credits.

    A FILE may be a folder, a pattern, or - for standard input. Each is put there whole or not at all; one that
    cannot be is named, and the others are done. The same text twice is refused.

    \b
    Example:  provenance ingest article.txt --slug harbour --published 2026-03-14
              provenance ingest articles/
    """
    to_read, missing = inputs(files)
    if len(to_read) > 1 and (slug or title):
        raise click.UsageError("--slug and --title go with one FILE")
    form, by = form_of(desk, "text", "json"), desk.name
    done = []
    for ingested in _ingested(
        desk, to_read, by, encoding=encoding, slug=slug, title=title, published=published, source=translation_of
    ):
        done.append(ingested)
        if form == "text":
            show(lambda width, article=ingested: ingested_lines(article, desk.lang))  # type: ignore[misc]
    if form == "json":
        sys.stdout.write(ingested_json(done))
    for error in missing:
        desk.complain(error)
    return 0 if len(done) == len(to_read) and not missing else CannotRead.exit_code


def _ingested(
    desk: Desk,
    files: Sequence[Input],
    by: str,
    *,
    encoding: str | None,
    slug: str | None,
    title: str | None,
    published: date | None,
    source: str | None,
) -> Iterator[Ingested]:
    """What became of the files that could be put on record; of the others it is said why not."""
    from provenance.acts.ingest import ingest_article  # imports SQLAlchemy, which --help never needs
    from provenance.reading import read_article
    from provenance.text.given import given_words

    headline = given_words(title, "title", "العنوان", longest=LONGEST_TITLE) if title else None
    reader = _reader(desk)
    for file in watched(files, len(files), "ingest"):
        try:
            record = read_article(
                file.path,
                reader,
                data=file.data,
                encoding=encoding,
                title=headline,
                published=published,
                remark=desk.remark_on(file.path),
            )
            with desk.writing() as connection:
                ingested = ingest_article(connection, record, by=by, slug=slug, translation_of=source)
        except (CannotRead, Conflict, NotFound) as error:
            desk.complain(error)
        else:
            yield ingested


def _reader(desk: Desk) -> Reader:
    """A reader that knows the outlets on record; a file that cannot be read makes no database."""
    if not desk.store.exists:
        return desk.reader()
    with desk.writing() as connection:
        return desk.reader(connection)
