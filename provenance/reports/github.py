"""Flags as GitHub's workflow commands, so that a run's page and the changed lines of a request show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.audit.catalogue import message
from provenance.record import Flag, Severity
from provenance.reports.checked import Checked
from provenance.reports.coverage import coverage_line, coverage_of
from provenance.reports.labels import label
from provenance.reports.located import region_of
from provenance.reports.view import not_run_sentence, place_of
from provenance.text.safe import shown

_COMMANDS = {
    Severity.INFO: "notice",
    Severity.WARNING: "warning",
    Severity.ERROR: "error",
    Severity.BLOCK: "error",
}


def render(articles: Sequence[Checked], lang: str) -> str:
    """A command for every flag; after those of an article what could not look, and its coverage, as plain lines."""
    return "".join(f"{line}\n" for checked in articles for line in _lines(checked, lang))


def _lines(checked: Checked, lang: str) -> Iterator[str]:
    yield from (_command(checked, flag, lang) for flag in checked.verdict.flags)
    said = [not_run_sentence(checked.verdict.not_run, lang)] if checked.verdict.not_run else []
    for sentence in (*said, coverage_line(coverage_of(checked.record), lang)):
        yield f"provenance: {shown(checked.record.path)}: {shown(sentence)}"


def _command(checked: Checked, flag: Flag, lang: str) -> str:
    """`::error file=a.txt,line=3,col=2,endColumn=9,title=S01 unsourced-paragraph::¶2: …`."""
    properties: dict[str, object] = {"file": checked.record.path}
    where = label("article", lang)
    if flag.at is not None:
        paragraph = checked.record.paragraph(flag.at.paragraph)
        where = place_of(paragraph)
        region = region_of(paragraph, flag.at)
        if region is not None:
            properties |= {"line": region.line, "endLine": region.end_line}
            if region.column is not None and region.line == region.end_line:  # columns count within one line only
                properties |= {"col": region.column, "endColumn": region.end_column}
    properties["title"] = f"{flag.code} {flag.rule}"
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[flag.severity]} {listed}::{_data(f'{where}: {message(flag, lang)}')}"


def _data(text: str) -> str:
    """Escaped as the runner reads it; nothing may begin a line of its own."""
    return shown(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
