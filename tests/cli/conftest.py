"""The command line run as an editor meets it: arguments in, exit code and two streams out."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest

from provenance.cli.door import answer
from tests.storage.databases import copied

CREDITED = "ذكرت صحيفة واشنطن بوست أن الوزارة ستغلق ثلاثة مكاتب لها في العاصمة خلال الشهر المقبل."
VAGUE = "وأفادت تقارير صحفية بأن القرار تأجل أسبوعين بسبب خلاف على الميزانية."
UNSOURCED = "واقتحم مسلحون مقر البلدية فجر الثلاثاء وقتلوا حارسين وأصابوا أربعة موظفين."


LOADED = """
import sys
from provenance.cli.door import answer
code = answer(sys.argv[1:])
print(code, *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


class Answer(NamedTuple):
    exit_code: int
    stdout: str
    stderr: str


class Stream(TextIOWrapper):
    """A standard stream in memory, which may pass for a terminal."""

    def __init__(self, terminal: bool = False) -> None:
        super().__init__(BytesIO(), encoding="ascii", write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    @property
    def text(self) -> str:
        buffer = self.buffer
        assert isinstance(buffer, BytesIO)
        return buffer.getvalue().decode("utf-8")


Run = Callable[..., Answer]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs a command line in an empty folder: `run("check", "x.txt", terminal=False)`."""
    monkeypatch.chdir(tmp_path)
    for name in ("PROVENANCE_LANG", "PROVENANCE_DB", "PROVENANCE_USER", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "70")

    def run_once(*args: object, terminal: bool = False) -> Answer:
        out, err = Stream(terminal), Stream()
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", out)
            patched.setattr(sys, "stderr", err)
            code = answer([str(arg) for arg in args])
        return Answer(code, out.text, err.text)

    return run_once


@pytest.fixture
def loaded_by() -> Callable[..., set[str]]:
    """The exit code and the top modules that are loaded after a command line, in a process of its own."""

    def loaded(*args: object) -> set[str]:
        done = subprocess.run([sys.executable, "-c", LOADED, *map(str, args)], capture_output=True, timeout=60)
        return set(done.stderr.decode().splitlines()[-1].split())

    return loaded


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """An article with a credited paragraph, a vague one and an unsourced one."""
    return write_article(tmp_path / "article.txt", CREDITED, VAGUE, UNSOURCED)


@pytest.fixture
def db(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A database with nothing on record, where commands look for it; Layla acts."""
    monkeypatch.setenv("PROVENANCE_USER", "Layla")
    return copied(tmp_path / "provenance.db")


@pytest.fixture
def harbor(run: Run, db: Path, article: Path) -> Path:
    """The article on record as `harbor`; its file."""
    assert run("ingest", article, "--slug", "harbor", "--title", "مكاتب تُغلق").exit_code == 0
    return article


@pytest.fixture
def write() -> Callable[..., Path]:
    """Writes an article: `write(path, paragraph, …)`."""
    return write_article


def write_article(path: Path, *paragraphs: str) -> Path:
    path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def unsourced() -> str:
    """A paragraph that S01 flags as an error."""
    return UNSOURCED


@pytest.fixture
def credited() -> str:
    """A paragraph that nothing flags."""
    return CREDITED
