"""`provenance sheet`: an article's links as a spreadsheet, edited by hand and read back."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance.cli.desk import Desk
from provenance.cli.files import refuse_present, write_whole
from provenance.cli.groups import article_group
from provenance.cli.options import A_FILE, acting, form_of, format_option, stored
from provenance.cli.output import show
from provenance.errors import CannotRead
from provenance.record.sheet import COLUMNS, sheet_of
from provenance.reports.sheet import SCHEMA, comparable, verdict_lines, verdicts_json, xlsx
from provenance.reports.sheet_labels import columns_called, label


@click.group("sheet", cls=article_group("write"))
def command() -> None:
    """Give out an article's links as a right-to-left spreadsheet, and read back what was edited in it.

    \b
    Example:  provenance sheet harbour -o harbour.xlsx
              provenance sheet import harbour.xlsx
    """


@command.command("write")
@click.argument("article", metavar="ARTICLE")
@click.option("-o", "--output", type=A_FILE, metavar="FILE", help="Default: ARTICLE.xlsx.")
@click.option("--force", is_flag=True, help="Write over FILE.")
@stored
@click.pass_obj
def write(desk: Desk, article: str, output: Path | None, force: bool) -> None:
    """Write ARTICLE as an .xlsx: a row for each paragraph, and one more for each further link.

    Edit the yellow columns: source (src1), passage, quote, claim; a note is kept with its link.

    \b
    Example:  provenance sheet harbour -o harbour.xlsx
    """
    from provenance.storage.load import load_record  # imports SQLAlchemy, which --help never needs

    path = output or Path(f"{article}.xlsx")
    refuse_present(path, force=force)
    with desk.store.reading() as connection:
        sheet = sheet_of(load_record(connection, article, desk.reader(connection)))
    write_whole(path, xlsx(sheet, desk.lang))
    desk.remark(label("written", desk.lang, path=path, rows=len(sheet.rows)))


@command.command("import")
@click.argument("file", type=A_FILE, metavar="FILE")
@format_option("text", "json")
@acting
@click.pass_obj
def import_(desk: Desk, file: Path) -> int:
    """Take over what was edited in FILE, and say of each row what came of it. Rows may be in any order.

    A new source makes a link; another source, passage, quote or claim takes the old link back and makes one; an
    emptied source takes the link back, for the reason that its note gives. A note is kept with the row's link. What was
    not edited stays as it is. Formulas are refused.

    \b
    Example:  provenance sheet import harbour.xlsx
    """
    from provenance.acts.sheet_import import EditedRow, import_sheet  # imports SQLAlchemy, which --help never needs
    from provenance.documents.sheet import read_sheet
    from provenance.storage.find import article_named, newest_revision

    form, by = form_of(desk, "text", "json"), desk.name
    sheet = read_sheet(file, columns_called(), COLUMNS, SCHEMA)
    with desk.writing() as connection:
        verdicts = import_sheet(
            connection,
            (EditedRow(*row) for row in sheet.rows),
            slug=sheet.article,
            uuid=sheet.uuid,
            by=by,
            reader=desk.reader(connection),
            written=comparable,
        )
        newest = newest_revision(connection, article_named(connection, sheet.article).id).number
    if form == "json":
        sys.stdout.write(verdicts_json(verdicts, desk.lang))
    else:
        show(lambda width: verdict_lines(verdicts, desk.lang))
    if sheet.revision != newest:
        desk.remark(label("older", desk.lang, path=file, revision=sheet.revision, newest=newest))
    return CannotRead.exit_code if any(verdict.refused for verdict in verdicts) else 0
