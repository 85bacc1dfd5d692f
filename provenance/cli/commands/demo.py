"""`provenance demo`: the whole journey on a bundled article."""

from __future__ import annotations

import io
import shlex
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
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
from provenance.reports.scene import Scene
from provenance.reports.walkthrough import walkthrough_lines

BUNDLED = {"article": "article.txt", "revised": "article-revised.txt", "source": "source.txt"}


@click.command("demo")
@lang_option
@click.pass_obj
def command(desk: Desk) -> None:
    """Walk through a bundled article step by step, and name the command that does each step.

    What is put on record goes into a temporary database. Exits 0, though it finds flags.

    \b
    Example:  provenance demo --lang ar
    """
    lang = desk.lang
    with _bundled() as paths, tempfile.TemporaryDirectory(prefix="provenance-demo-") as folder:
        record = read_article(paths["article"], reader_for("ar"))
        checked = Checked(record, audit.run(record))
        typed = {name: _as_typed(path) for name, path in paths.items()}
        run = _runner(Path(folder) / "demo.db", lang)
        show(lambda width: walkthrough_lines(Scene(checked, typed, lang, width, run)))


@contextmanager
def _bundled() -> Iterator[dict[str, Path]]:
    """The files of the demo, by the names that its steps have for them."""
    with ExitStack() as stack:
        folder = files("provenance") / "demo"
        yield {name: stack.enter_context(as_file(folder / file)) for name, file in BUNDLED.items()}


def _as_typed(path: Path) -> str:
    """The path as one would type it: from the working directory where it lies below."""
    here = Path.cwd()
    return shlex.quote(str(path.relative_to(here) if path.is_relative_to(here) else path))


def _runner(database: Path, lang: str) -> Callable[[str], list[str]]:
    """Carries out a command line as the program would, on a database of its own; gives what it says."""
    from provenance.cli.main import run

    def carried_out(command: str) -> list[str]:
        said = io.StringIO()
        with redirect_stdout(said), redirect_stderr(said):
            run(["--db", str(database), "--lang", lang, *shlex.split(command)[1:]])
        return said.getvalue().splitlines()

    return carried_out
