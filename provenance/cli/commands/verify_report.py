"""`provenance verify-report`: is a report file what was written?"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from provenance.cli.desk import DB_VARIABLE, DEFAULT_DB, Desk
from provenance.cli.options import form_of, format_option, stored
from provenance.cli.output import show
from provenance.errors import CannotRead
from provenance.record.overview import Issued
from provenance.reports.receipt_check import ReportFile, Standing, checked_report
from provenance.reports.report_file import report_file_json, report_file_lines

LARGEST = 200_000_000  # bytes; a report on 10,000 paragraphs has a seventh of that


@click.command("verify-report")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@format_option("text", "json")
@stored
@click.pass_obj
def command(desk: Desk, file: Path) -> int:
    """Check a report that --format html wrote: its words, its data, its page, against the receipt in it.

    Needs no database. Where one is named, or lies here, the log is asked whether it holds the head that the report was
    written at, and whether this very file was given out. Exits 1 where something was altered, or the head is not known.

    \b
    Example:  provenance verify-report harbour.html
              provenance verify-report harbour.html --db desk.db
    """
    form = form_of(desk, "text", "json")
    found = checked_report(_content(file))
    standing, seq, issued = _asked(desk, found)
    if form == "json":
        sys.stdout.write(report_file_json(str(file), found, standing, seq, issued))
    else:
        show(lambda width: report_file_lines(str(file), found, standing, seq, issued, desk.lang))
    return int(bool(found.faults) or standing is Standing.UNKNOWN)


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise CannotRead(
                f"{file} is larger than any report", ar=f"{file} أكبر من أي تقرير"
            )
        return file.read_bytes()
    except OSError as error:
        raise CannotRead(f"{file} cannot be read: {error.strerror}", ar=f"تعذّرت قراءة {file}: {error.strerror}") from error


def _asked(desk: Desk, found: ReportFile) -> tuple[Standing, int | None, Sequence[Issued]]:
    """What the log says of the report; nothing where there is no log to ask."""
    named = desk.asked_db or os.environ.get(DB_VARIABLE) or desk.config.db
    if found.head is None or not (named or Path(DEFAULT_DB).exists()):
        return Standing.NOT_ASKED, None, ()
    from provenance.storage.events import seq_of  # imports SQLAlchemy, which a check without a log never needs
    from provenance.storage.load_issued import issued_as

    with desk.store.reading() as connection:
        seq = seq_of(connection, found.head)
        issued = issued_as(connection, found.sha256)
    return (Standing.KNOWN if seq is not None else Standing.UNKNOWN), seq, issued
