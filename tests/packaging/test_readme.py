"""What a newcomer meets first: the sample and the form of the two lines. `.ci/run` pastes the lines."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest


def line(root: Path, name: str) -> str:
    command = [sys.executable, str(root / ".ci" / "readme_line.py"), name]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("name", ["demo", "tests"])
def test_line_makes_its_own_environment_and_nothing_else_is_needed(root: Path, name: str):
    assert line(root, name).startswith("python3 -m venv .venv && ")
    assert not re.search(r"\bmake\b|activate|\bsource\b|--group|\buv\b|sudo", line(root, name))


def test_first_line_runs_the_demo_and_the_second_the_tests(root: Path):
    assert line(root, "demo").endswith(".venv/bin/provenance demo")
    assert line(root, "tests").endswith(".venv/bin/python -m pytest")


def test_demo_line_comes_first_and_nothing_but_prose_and_a_sample_before_it(root: Path):
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^```sh (\w+)", readme, re.MULTILINE) == ["demo", "tests"]
    assert "```sh\n" not in readme[: readme.index("```sh tests")]


def test_sample_is_what_the_quickstart_article_really_gives(root: Path, tmp_path: Path):
    article = fence_after("Save this as `harvest.txt`", root / "docs" / "quickstart.md")
    (tmp_path / "harvest.txt").write_text(article, encoding="utf-8")
    program = "import sys; from provenance.cli.door import main; sys.exit(main())"
    command = [sys.executable, "-c", program, "check", "harvest.txt", "--lang", "en"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == fence_after("# provenance", root / "README.md")


def fence_after(words: str, page: Path) -> str:
    """What stands in the first ```text fence after `words`."""
    text = page.read_text(encoding="utf-8").partition(words)[2]
    return text.partition("```text\n")[2].partition("```")[0]


def test_a_name_without_a_line_is_refused(root: Path):
    command = [sys.executable, str(root / ".ci" / "readme_line.py"), "nothing"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1
    assert "exactly one" in done.stderr
