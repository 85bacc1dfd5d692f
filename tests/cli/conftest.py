"""The command line run as an editor meets it: arguments in, exit code and two streams out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest

from provenance.cli.door import answer

CREDITED = "ذكرت صحيفة واشنطن بوست أن الوزارة ستغلق ثلاثة مكاتب لها في العاصمة خلال الشهر المقبل."
VAGUE = "وأفادت تقارير صحفية بأن القرار تأجل أسبوعين بسبب خلاف على الميزانية."
UNSOURCED = "واقتحم مسلحون مقر البلدية فجر الثلاثاء وقتلوا حارسين وأصابوا أربعة موظفين."


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
    for name in ("PROVENANCE_LANG", "NO_COLOR", "FORCE_COLOR"):
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
def article(tmp_path: Path) -> Path:
    """An article with a credited paragraph, a vague one and an unsourced one."""
    return write_article(tmp_path / "article.txt", CREDITED, VAGUE, UNSOURCED)


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
