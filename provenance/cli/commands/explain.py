"""`provenance explain`: why a paragraph was read as it was, and what every rule made of it."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

import click

from provenance import audit
from provenance.attribution import Reader, traced
from provenance.audit.looked import looked
from provenance.cli.desk import Desk
from provenance.cli.options import a_date, form_of, format_option, stored
from provenance.cli.output import show
from provenance.cli.settings import audit_settings
from provenance.documents import read
from provenance.errors import NotFound
from provenance.reading import article_in
from provenance.record import ArticleRecord, Paragraph
from provenance.reports.checked import Checked
from provenance.reports.counting import PARAGRAPH
from provenance.reports.explained import Explained
from provenance.text.handles import on_record as written

_POSITION = re.compile(r"(.+):(\d{1,9})", re.DOTALL)
_HANDLE = re.compile(r"([^/\\:]+):(p\d{1,9})")


@click.command("explain")
@click.argument("name", metavar="FILE:14|ARTICLE:p14")
@format_option("text", "json")
@click.option("--published", callback=a_date, metavar="DATE", help="Publication date, such as 2021-08-27.")
@click.option("--title", metavar="TEXT", help="The headline, where the file has none.")
@stored
@click.pass_obj
def command(desk: Desk, name: str, published: date | None, title: str | None) -> None:
    """Explain a paragraph: by which words it credits whom, how each part was found, and what every rule made of it.

    FILE:14 is the paragraph at that position of a file, ARTICLE:p14 the one with that handle on record. Words that look
    like a credit and are none are named, and rules that found nothing say why not, as far as that is known. --published
    and --title go with a FILE. `provenance schema explain` prints the JSON Schema.

    \b
    Example:  provenance explain article.txt:14
              provenance explain harbour:p14 --lang ar
              provenance explain article.txt:14 --format json
    """
    form, lang = form_of(desk, "text", "json"), desk.lang
    on_record, in_file = _HANDLE.fullmatch(name), _POSITION.fullmatch(name)
    if on_record:
        if published or title:
            raise click.UsageError("--published and --title go with a FILE")
        explained = _on_record(desk, on_record[1], written(on_record[2]))
    elif in_file:
        explained = _in_file(desk, Path(in_file[1]), int(in_file[2]), title=title, published=published)
    else:
        raise click.UsageError(f"say which paragraph, as in {name}:14; `provenance check` numbers them")
    if form == "json":
        from provenance.reports.explained_json import render

        sys.stdout.write(render(explained, lang))
    else:
        from provenance.reports.explained_text import explained_lines

        show(lambda width: explained_lines(explained, lang))


def _in_file(desk: Desk, path: Path, number: int, *, title: str | None, published: date | None) -> Explained:
    document, reader = read(path), desk.reader()
    remark = desk.remark_on(path)
    for arabic, english in document.remarks:
        remark(arabic, english)
    record = article_in(document, path, reader, title=title, published=published)
    if not 1 <= number <= len(record.paragraphs):
        raise _no_such(path, number, len(record.paragraphs))
    told = document.blocks[number - 1].told
    return _explained(desk, record, record.paragraph(number), reader, told)


def _on_record(desk: Desk, slug: str, handle: str) -> Explained:
    with desk.store.reading() as connection:
        from provenance.cli.handles import paragraph_on_record
        from provenance.storage.load import load_record  # imports SQLAlchemy, which --help never needs

        reader = desk.reader(connection)
        record = load_record(connection, slug, reader)
        paragraph = paragraph_on_record(connection, record, slug, handle)
    return _explained(desk, record, paragraph, reader)


def _explained(desk: Desk, record: ArticleRecord, paragraph: Paragraph, reader: Reader, told: str = "") -> Explained:
    settings = audit_settings(None, None, desk.config)
    verdict = audit.run(record, settings)
    trace = traced(reader, ((p.kind, p.text) for p in record.paragraphs), paragraph.number)
    looks = tuple(looked(record, verdict, paragraph, settings))
    return Explained(Checked(record, verdict), paragraph, trace, looks, told)


def _no_such(path: Path, number: int, count: int) -> NotFound:
    return NotFound(
        f"{path} has {PARAGRAPH.counted(count, 'en')}; there is no {number}", hint="`provenance check` numbers them",
        ar=f"في {path} {PARAGRAPH.counted(count, 'ar')}، وليست فيه فقرة {number}", hint_ar="يرقّمها provenance check",
    )  # fmt: skip
