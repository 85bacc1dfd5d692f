"""`provenance report`: what an editor files, and hands on."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance import audit
from provenance.cli.desk import Desk
from provenance.cli.files import write_whole
from provenance.cli.options import form_of, format_option, stored
from provenance.cli.settings import audit_settings
from provenance.record.overview import LogHead
from provenance.reports import REPORTS, render_report
from provenance.reports.checked import Checked


@click.command("report")
@click.argument("article", metavar="ARTICLE")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it to this file.")
@format_option(*REPORTS)
@stored
@click.pass_obj
def command(desk: Desk, article: str, output: Path | None) -> None:
    """Write ARTICLE's provenance report: who is credited, what is logged, passages, flags, what was not checked.

    It ends with the hash of the log's last event, and says what that proves. `provenance schema report` prints the
    JSON Schema. A file is written whole or not at all.

    \b
    Example:  provenance report harbour -o harbour.md
              provenance report harbour --format json --lang ar
    """
    from provenance.storage.events import head  # imports SQLAlchemy, which --help never needs
    from provenance.storage.load import load_record

    form, lang, settings = form_of(desk, *REPORTS), desk.lang, audit_settings(None, None, desk.config)
    with desk.store.reading() as connection:
        record = load_record(connection, article, desk.reader(connection))
        last = LogHead(*head(connection))
    content = render_report(Checked(record, audit.run(record, settings)), last, form=form, lang=lang)
    if output is None:
        sys.stdout.write(content)
    else:
        write_whole(output, content)
