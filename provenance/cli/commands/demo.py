"""`provenance demo`: the whole journey on a bundled article."""

from __future__ import annotations

import shlex
from importlib.resources import as_file, files
from pathlib import Path

import click

from provenance import audit
from provenance.attribution import reader_for
from provenance.cli.desk import Desk
from provenance.cli.options import lang_option
from provenance.cli.output import show
from provenance.reading import read_article
from provenance.reports.checked import Checked
from provenance.reports.walkthrough import Scene, walkthrough_lines


@click.command("demo")
@lang_option
@click.pass_obj
def command(desk: Desk) -> None:
    """Walk through a bundled article step by step, and name the command that does each step.

    Exits 0, though it finds flags.

    \b
    Example:  provenance demo --lang ar
    """
    lang = desk.lang
    with as_file(files("provenance") / "demo" / "article.txt") as path:
        record = read_article(path, reader_for("ar"))
        checked = Checked(record, audit.run(record))
        show(lambda width: walkthrough_lines(Scene(checked, _as_typed(path), lang, width)))


def _as_typed(path: Path) -> str:
    """The path as one would type it: from the working directory where it lies below."""
    here = Path.cwd()
    return shlex.quote(str(path.relative_to(here) if path.is_relative_to(here) else path))
