from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]

OPENING = "أقر المجلس البلدي مساء الأحد ميزانية العام المقبل بعد نقاش استمر سبع ساعات كاملة."
SOLDIERS = "وذكرت صحيفة واشنطن بوست أن 12 جنديًّا أصيبوا في الحادث ونُقلوا إلى مستشفى قريب من الميناء."
EDITED = SOLDIERS.replace("قريب من الميناء", "عسكري في العاصمة")


@pytest.fixture
def port(run: Run, write: Write, tmp_path: Path) -> Path:
    """An article linked by ليلى in its first revision, and reworded by سامي in its second."""
    path = write(tmp_path / "port.txt", OPENING, SOLDIERS)
    run("ingest", path, "--slug", "port", "--as", "ليلى")
    run("source", "add", "--outlet", "Washington Post", "--as", "ليلى")
    run("link", "port:p2", "--source", "src1", "--exact", "12 جنديًّا أصيبوا", "--as", "ليلى")
    write(path, OPENING, EDITED)
    assert run("revise", "port", path, "-m", "تحديث", "--as", "سامي").exit_code == 0
    return path


def words(said: str) -> list[tuple[int, str, str, str]]:
    (paragraph,) = json.loads(said)["paragraphs"]
    return [(w["revision"], w["by"], w["backing"], w["text"].strip()) for w in paragraph["words"]]


def test_blame_tells_the_desks_own_words_from_those_that_a_source_backed(run: Run, port: Path):
    said = run("blame", "port:p2", "--format", "json")
    assert said.exit_code == 0
    assert words(said.stdout) == [
        (1, "ليلى", "backed", SOLDIERS[: SOLDIERS.index("قريب")].strip()),
        (2, "سامي", "added", "عسكري في العاصمة"),
        (1, "ليلى", "backed", "."),
    ]


def test_confirming_the_link_backs_the_words_that_were_added(run: Run, port: Path):
    run("confirm", "lnk1", "--as", "نادر")
    said = run("blame", "port:p2", "--format", "json")
    assert {backing for _, _, backing, _ in words(said.stdout)} == {"backed"}


def test_blame_of_an_article_shows_each_paragraph(run: Run, port: Path):
    said = run("blame", "port")
    assert said.exit_code == 0
    assert "¶1 (p1)" in said.stdout
    assert "rev1 · ليلى" in said.stdout
    assert "not linked" in said.stdout
    assert "rev2 · سامي" in said.stdout
    assert "added after linking" in said.stdout


@pytest.mark.parametrize(("name", "sentence"), [("ports", "no article"), ("port:p9", "no paragraph p9")])
def test_blame_of_what_is_not_there(run: Run, port: Path, name: str, sentence: str):
    said = run("blame", name)
    assert said.exit_code == 3
    assert sentence in said.stderr


def test_restore_brings_the_old_text_back(run: Run, port: Path):
    said = run("restore", "port", "rev1", "-m", "تراجع", "--as", "نادر")
    assert said.exit_code == 0
    assert "port: revision 3" in said.stdout
    assert SOLDIERS in run("show", "port:p2").stdout
    assert {(number, by) for number, by, _, _ in words(run("blame", "port:p2", "--format", "json").stdout)} == {
        (1, "ليلى")
    }
    assert run("verify-log").exit_code == 0


def test_restore_of_the_newest_text_is_refused(run: Run, port: Path):
    said = run("restore", "port", "rev2", "-m", "تراجع", "--as", "نادر")
    assert said.exit_code == 3
    assert "has the text of rev2 already" in said.stderr
