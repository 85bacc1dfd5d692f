from __future__ import annotations

import sys

import pytest

from provenance.cli import progress
from tests.cli.conftest import Run, Stream, write_article


def watched(monkeypatch: pytest.MonkeyPatch, patience: float) -> tuple[str, str]:
    """What goes to stdout and to stderr, a terminal, while three items are watched and answered for."""
    out, err = Stream(), Stream(terminal=True)
    with monkeypatch.context() as patched:
        patched.setenv("TERM", "xterm-256color")
        patched.setattr(progress, "PATIENCE", patience)
        patched.setattr(sys, "stdout", out)
        patched.setattr(sys, "stderr", err)
        for item in progress.watched(range(3), 3, "ingest"):
            sys.stdout.write(f"{item}\n")
    return out.text, err.text


def test_a_bar_appears_on_stderr_when_it_takes_long_and_leaves_stdout_alone(monkeypatch: pytest.MonkeyPatch):
    out, err = watched(monkeypatch, 0)
    assert out == "0\n1\n2\n"
    assert "ingest" in err


def test_what_is_soon_over_has_no_bar(monkeypatch: pytest.MonkeyPatch):
    assert watched(monkeypatch, 60) == ("0\n1\n2\n", "")


def test_off_a_terminal_there_is_no_bar(run: Run, db, tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    files = [write_article(tmp_path / f"{n}.txt", f"وقالت صحيفة الغارديان إن القطار رقم {n} وصل.") for n in range(3)]
    assert run("ingest", *files).stderr == ""
