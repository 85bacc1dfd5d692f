from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def desk(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs commands as Layla; the article is on record as `port`."""
    monkeypatch.setenv("PROVENANCE_USER", "Layla")
    assert run("ingest", article, "--slug", "port").exit_code == 0
    return run


def numbers(answer: str) -> list[tuple[int, str]]:
    return [(q["number"], q["flag"]["code"]) for q in json.loads(answer)["questions"]]


def test_open_flags_are_questions_with_numbers_that_stay(desk: Run):
    first = desk("queries", "port", "--lang", "ar", "--format", "json").stdout
    assert numbers(first) == [(1, "S02"), (2, "S01"), (3, "L01")]
    assert numbers(desk("queries", "ask", "port", "--format", "json", "--lang", "ar").stdout) == numbers(first)
    shown = desk("queries", "port", "--lang", "ar").stdout
    assert "2. ¶3 «واقتحم مسلحون مقر البلدية فجر الثلاثاء" in shown
    assert "من أين جاء هذا؟ (" in shown
    assert "provenance queries answer 1 --source src1" in shown
    assert numbers(desk("queries", "ask", "port", "--code", "S01", "--format", "json").stdout) == [(2, "S01")]


def test_answer_with_a_source_links_the_paragraph(desk: Run):
    desk("queries", "port")
    desk("source", "add", "--outlet", "Politico")
    answer = desk("queries", "answer", "2", "--source", "src1", "--words", "من مراسلنا")
    assert answer.exit_code == 0
    assert "answered: lnk1: من مراسلنا" in answer.stdout
    assert "lnk1: port:p3 → src1" in answer.stdout
    again = desk("queries", "answer", "2", "--source", "src1")
    assert (again.exit_code, len(again.stderr.splitlines())) == (3, 1)
    (first, second, third) = json.loads(desk("queries", "list", "--format", "json").stdout)["questions"]
    assert (first["answered"], second["answered"], third["paragraph"]) == (None, "lnk1: من مراسلنا", None)
    assert "port:p3/S01" not in desk("queries", "list", "--open").stdout
    assert 2 not in [number for number, _ in numbers(desk("queries", "port", "--format", "json").stdout)]
    assert desk("verify-log").exit_code == 0


def test_answer_in_words_closes_the_question_and_leaves_the_flag(desk: Run):
    desk("queries", "port")
    assert desk("queries", "answer", "3", "--words", "سنسجلها غدًا").exit_code == 0
    assert "port:article/L01" in desk("flags").stdout


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["answer", "9", "--words", "x"], 3), (["answer", "3", "--source", "src1"], 3), (["answer", "1"], 2),
        (["answer", "1", "--source", "src9"], 3), (["answer", "1", "--words", " "], 3), (["answer", "x"], 2),
        (["ask", "nobody"], 3), (["list", "--article", "nobody"], 3),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_or_answered_is_said_and_nothing_written(desk: Run, args: list[str], code: int):
    desk("source", "add", "--outlet", "Politico")
    desk("queries", "port")
    before = desk("verify-log").stdout
    answer = desk("queries", *args)
    assert (answer.exit_code, answer.stdout) == (code, "")
    assert desk("verify-log").stdout == before
