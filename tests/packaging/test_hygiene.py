"""What must never be in the repository."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

# Written in pieces, so that this file does not hold what it forbids.
UNREGISTERED = "difflib-" + "extensions"
REGISTRIES = ("py" + r"pi\.org", "pythonhosted" + r"\.org", "index" + "-url")
FORBIDDEN = re.compile("|".join((*REGISTRIES, "/" + "work/")))
MAY_TELL_WHY = ("docs/decisions/", "CHANGELOG.md")


def words_of(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def test_no_tracked_file_names_a_registry_or_a_machine(root: Path, tracked: list[str]):
    assert [name for name in tracked if FORBIDDEN.search(words_of(root / name))] == []


def test_unregistered_name_stands_only_where_it_is_explained(root: Path, tracked: list[str]):
    elsewhere = [name for name in tracked if not name.startswith(MAY_TELL_WHY)]
    assert [name for name in elsewhere if UNREGISTERED in words_of(root / name)] == []


def test_unregistered_name_is_no_dependency(root: Path):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [project["dependencies"], *project["optional-dependencies"].values()]
    assert [line for lines in wanted for line in lines if "difflib" in line] == []


def test_evaluation_texts_are_not_tracked(shared: Path, root: Path, tracked: list[str]):
    """They belong to their publishers. No line of theirs that is long enough to be their own stands here."""
    articles = [*shared.glob("seed/*.txt"), *shared.glob("eval/articles/*.txt")]
    lines = [line.strip() for article in articles for line in article.read_text("utf-8").splitlines()]
    long_lines = [line for line in lines if len(line) > 100]
    assert long_lines
    ours = "\0".join(words_of(root / name) for name in tracked)
    assert [line for line in long_lines if line in ours] == []


def test_no_lock_file_is_tracked(tracked: list[str]):
    assert [name for name in tracked if name.endswith((".lock", "pylock.toml"))] == []


def test_door_for_a_checkout_is_a_dozen_lines(root: Path):
    assert len((root / "cli.py").read_text(encoding="utf-8").splitlines()) <= 15
