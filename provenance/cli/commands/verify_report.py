"""`provenance verify-report`: is a report file what was written?"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from provenance.cli.desk import DB_VARIABLE, DEFAULT_DB, Desk
from provenance.cli.options import A_FILE, form_of, format_option, stored
from provenance.cli.output import show
from provenance.errors import CannotRead, NotFound
from provenance.record.overview import Issued
from provenance.reports.receipt_check import ReportFile, Standing, agrees_with, checked_report
from provenance.reports.report_file import report_file_json, report_file_lines

if TYPE_CHECKING:
    from sqlalchemy import Connection

LARGEST = 200_000_000  # bytes; a report on 10,000 paragraphs has a seventh of that


@click.command("verify-report")
@click.argument("file", type=A_FILE, metavar="FILE")
@format_option("text", "json")
@stored
@click.pass_obj
def command(desk: Desk, file: Path) -> int:
    """Check a report that --format html wrote: its words, its data, its page, against the receipt in it.

    Needs no database. Where one is named, or lies here, the log is asked whether it holds the head that the report was
    written at, whether it has the same words for that revision, and whether this very file was given out. Exits 1 where
    something was altered, or the log says otherwise.

    \b
    Example:  provenance verify-report harbour.html
              provenance verify-report harbour.html --db desk.db
    """
    form = form_of(desk, "text", "json")
    found = checked_report(_content(file))
    standing, seq, issued = _asked(desk, found)
    if issued and not found.receipt:
        found = replace(found, faults=())  # a report in another format, which carries no receipt
    if form == "json":
        sys.stdout.write(report_file_json(str(file), found, standing, seq, issued))
    else:
        show(lambda width: report_file_lines(str(file), found, standing, seq, issued, desk.lang))
    return int(bool(found.faults) or standing in (Standing.UNKNOWN, Standing.DIFFERS))


def _content(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            raise CannotRead(f"{file} is larger than any report", ar=f"{file} أكبر من أي تقرير")
        return file.read_bytes()
    except OSError as error:
        raise CannotRead(
            f"{file} cannot be read: {error.strerror}", ar=f"تعذّرت قراءة {file}: {error.strerror}"
        ) from error


def _asked(desk: Desk, found: ReportFile) -> tuple[Standing, int | None, Sequence[Issued]]:
    """What the log says of the report; nothing where there is no log to ask."""
    named = desk.asked_db or os.environ.get(DB_VARIABLE) or desk.config.db
    if not (named or Path(DEFAULT_DB).exists()) or (found.receipt and found.head is None):
        return Standing.NOT_ASKED, None, ()
    from provenance.storage.events import seq_of  # imports SQLAlchemy, which a check without a log never needs
    from provenance.storage.load_issued import issued_as

    with desk.store.reading() as connection:
        issued = issued_as(connection, found.sha256)
        if found.head is None:
            return Standing.NOT_ASKED, None, issued
        seq = seq_of(connection, found.head)
        same = agrees_with(found.receipt, _texts(connection, found.receipt, seq or 0))
    if seq is None or seq != found.receipt.get("events"):
        return Standing.UNKNOWN, None, issued
    return (Standing.KNOWN if same else Standing.DIFFERS), seq, issued


def _texts(connection: Connection, receipt: Mapping[str, Any], until: int) -> dict[str, str]:
    """The words that the log has for the receipt's article and revision, by handle; none where it has no such.

    A revision that came after event number `until` is none that a report of that time can be on.
    """
    from provenance.storage.find import article_named
    from provenance.storage.history import load_revisions

    slug = str(receipt.get("article"))
    try:
        if article_named(connection, slug).uuid != receipt.get("uuid"):
            return {}
        revisions = load_revisions(connection, slug)
    except NotFound:
        return {}
    placed = next((r.placed for r in revisions if r.number == receipt.get("revision") and r.event <= until), ())
    return {paragraph.handle: paragraph.text for paragraph in placed}
