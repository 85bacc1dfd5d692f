"""`provenance source import`: log many sources at once, and say per row what happened."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance.cli.desk import Desk
from provenance.cli.options import A_FILE, acting, encoding_option, form_of, format_option
from provenance.cli.output import show
from provenance.cli.progress import watched
from provenance.errors import CannotRead
from provenance.reports.source_import import import_json, import_lines


@click.command("import")
@click.argument("file", type=A_FILE, metavar="FILE")
@encoding_option
@format_option("text", "json")
@acting
@click.pass_obj
def command(desk: Desk, file: Path, encoding: str | None) -> int:
    """Log the sources in FILE, a .csv or a .json list. What cannot be logged is named row by row; the rest is.

    Columns: url, outlet, carrier, title, author, published, language, kind, spoken_in, cites, for, and file (a page
    saved beside FILE). Only url or outlet must be there. Several cites are parted by spaces.

    \b
    Example:  provenance source import stories.csv
    """
    from provenance.acts.source_import import import_row  # imports SQLAlchemy, which --help never needs
    from provenance.documents.source_table import rows_in

    form, by = form_of(desk, "text", "json"), desk.name
    rows = rows_in(file, encoding)
    with desk.writing() as connection:
        own = desk.own_outlets(connection)
        results = [
            import_row(connection, number, row, by=by, own_outlets=own, folder=file.parent)
            for number, row in watched(rows, len(rows), "import")
        ]
    if form == "json":
        sys.stdout.write(import_json(results, desk.lang))
    else:
        show(lambda width: import_lines(results, desk.lang))
    return CannotRead.exit_code if any(result.refused for result in results) else 0
