"""`provenance report`: what an editor files, and hands on."""

from __future__ import annotations

import sys
from collections.abc import Collection
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance import audit
from provenance.cli.desk import Desk
from provenance.cli.files import write_whole
from provenance.cli.options import A_FILE, a_date, acting, form_of, format_option
from provenance.cli.output import on_terminal, show
from provenance.cli.settings import audit_settings
from provenance.record.overview import LogHead
from provenance.reports import DESK_REPORTS, REPORTS, render_report
from provenance.reports.checked import Checked
from provenance.reports.dossier import Dossier

if TYPE_CHECKING:
    from sqlalchemy import Connection

ENDINGS = {".html": "html", ".htm": "html", ".json": "json", ".md": "md", ".txt": "text"}


@click.command("report")
@click.argument("article", metavar="ARTICLE", required=False)
@click.option("-o", "--output", type=A_FILE, metavar="FILE", help="Write it to this file.")
@click.option("--public", is_flag=True, help="For readers: sources without names of staff, flags, waivers, drafts.")
@click.option("--all", "everything", is_flag=True, help="The desk over time, instead of one article: md or html.")
@click.option("--since", callback=a_date, metavar="DATE", help="With --all: articles from this day on.")
@click.option("--issue", is_flag=True, help="Record that this report was given out, with its hash.")
@click.option("--to", "recipient", metavar="NAME", help="With --issue: to whom.")
@format_option(*REPORTS)
@acting
@click.pass_obj
def command(
    desk: Desk,
    article: str | None,
    output: Path | None,
    public: bool,
    everything: bool,
    since: date | None,
    issue: bool,
    recipient: str | None,
) -> None:
    """Write ARTICLE's provenance report: who is credited, what is logged, passages, flags, what was not checked.

    --format html makes one file that needs no network, in Arabic unless --lang or the settings say otherwise: a click
    on a paragraph opens what it rests on. `provenance verify-report` checks such a file without the database.

    It ends with the hash of the log's last event, and says what that proves. `provenance schema report` prints the
    JSON Schema. A file is written whole or not at all; its ending names the format where --format does not.
    On a terminal the report is laid out to be read there.

    --all is about the desk instead: week by week what was sourced and what not, the outlets, corrections, open flags,
    and the time from ingest to an editor's sign-off.

    \b
    Example:  provenance report harbour -o harbour.html
              provenance report harbour --format json --lang ar
              provenance report harbour -o readers.html --public
              provenance report harbour -o harbour.html --issue --to "Partner desk"
              provenance report --all --since 2026-01-01 -o desk.html
    """
    if everything:
        _whole_desk(desk, article, since, output, one_article_only=public or issue)
        return
    if article is None or since:
        raise click.UsageError("give ARTICLE, or --all (with --since, if you like)")
    if recipient and not issue:
        raise click.UsageError("--to says to whom a report is given out; use it with --issue")
    form = _form(desk, output)
    if issue:
        with desk.writing() as connection:
            content = _report(desk, connection, article, form, public=public)
            _issue(desk, connection, article, f"{form}-public" if public else form, content, recipient)
            _put(content, output)
        return
    if form == "text" and output is None:
        _show(desk, article, public=public)
        return
    with desk.store.reading() as connection:
        content = _report(desk, connection, article, form, public=public)
    _put(content, output)


def _form(desk: Desk, output: Path | None) -> str:
    """The format asked for, the one that the file's ending names, or text where somebody reads it on a terminal."""
    to_be_read = output is None and desk.asked_format is None and on_terminal()
    return _by_ending(desk, output, REPORTS) or ("text" if to_be_read else form_of(desk, *REPORTS))


def _by_ending(desk: Desk, output: Path | None, known: Collection[str]) -> str | None:
    """The format that the file's ending names; None where --format does, or there is no ending."""
    if output is None or desk.asked_format is not None or not output.suffix:
        return None
    form = ENDINGS.get(output.suffix.lower())
    if form not in known:
        endings = ", ".join(ending for ending, named in ENDINGS.items() if named in known)
        raise click.UsageError(f"no such report is written as {output.suffix}; end FILE in {endings}, or give --format")
    return form


def _whole_desk(
    desk: Desk, article: str | None, since: date | None, output: Path | None, *, one_article_only: bool
) -> None:
    """Write the report on all articles."""
    from provenance.cli.desk_report import desk_content

    if article is not None or one_article_only:
        raise click.UsageError("--all is about the whole desk: without ARTICLE, --public and --issue")
    form = _by_ending(desk, output, DESK_REPORTS) or form_of(desk, *DESK_REPORTS)
    _put(desk_content(desk, since, form=form, lang=_lang(desk, form)), output)


def _lang(desk: Desk, form: str) -> str:
    """The language chosen; without a choice HTML is Arabic."""
    return (desk.chosen_lang or "ar") if form == "html" else desk.lang


def _show(desk: Desk, article: str, *, public: bool) -> None:
    """Print the report for people."""
    from provenance.reports.report_text import report_lines

    with desk.store.reading() as connection:
        dossier = _dossier(desk, connection, article, form="text", public=public)
    show(lambda width: report_lines(dossier, desk.lang, width))


def _report(desk: Desk, connection: Connection, article: str, form: str, *, public: bool) -> str:
    """The report's text."""
    dossier = _dossier(desk, connection, article, form=form, public=public)
    return render_report(dossier, form=form, lang=_lang(desk, form))


def _dossier(desk: Desk, connection: Connection, article: str, *, form: str, public: bool) -> Dossier:
    """What the report is written from; the history only where it is shown."""
    from provenance.reports.public import for_public
    from provenance.storage.events import head  # imports SQLAlchemy, which --help never needs
    from provenance.storage.history import load_revisions
    from provenance.storage.load import load_record
    from provenance.storage.load_issued import load_issued

    record = load_record(connection, article, desk.reader(connection), with_evidence=True)
    checked = Checked(record, audit.run(record, audit_settings(None, None, desk.config)))
    revisions = load_revisions(connection, article) if form == "html" and not public else ()
    dossier = Dossier(checked, LogHead(*head(connection)), revisions, load_issued(connection, article))
    return for_public(dossier) if public else dossier


def _issue(desk: Desk, connection: Connection, article: str, form: str, content: str, recipient: str | None) -> None:
    from provenance.acts.issue import issue_report
    from provenance.text.canonical import sha256

    digest = sha256(content.encode())
    issue_report(connection, article, by=desk.name, form=form, sha256=digest, recipient=recipient)


def _put(content: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(content)
        sys.stdout.flush()  # what was not written is not recorded as given out
    else:
        write_whole(output, content)
