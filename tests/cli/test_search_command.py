from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def desk(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs commands as Layla; the article is on record as `port`."""
    monkeypatch.setenv("PROVENANCE_USER", "Layla")
    assert run("ingest", article, "--slug", "port", "--published", "2024-05-09").exit_code == 0
    return run


def test_words_are_shown_where_they_stand(desk: Run):
    answer = desk("search", "مكاتب العاصمه")
    assert (answer.exit_code, answer.stderr) == (0, "")
    name, excerpt = answer.stdout.splitlines()
    assert name == "port:p1  paragraph · Washington Post · 2024-05-09"
    assert "ثلاثة ⟦مكاتب⟧ لها في ⟦العاصمة⟧ خلال" in excerpt
    assert desk("search", "كلمة ليست هنا", "--lang", "ar").stdout == "لا شيء.\n"


def test_search_is_narrowed_by_outlet_day_kind_and_flag(desk: Run):
    def names(*args: str) -> list[str]:
        answer = desk("search", *args, "--format", "json")
        assert answer.exit_code == 0, answer.stderr
        return [found["name"] for found in json.loads(answer.stdout)["found"]]

    assert names("الوزارة", "--outlet", "الواشنطن بوست") == ["port:p1"]
    assert names("الوزارة", "--outlet", "Politico") == []
    assert names("الوزارة", "--since", "2024-05-10") == []
    assert names("القرار", "--kind", "body", "--in", "paragraph") == ["port:p2"]
    assert names("مقر", "--flag", "S01") == ["port:p3"]
    assert names("القرار", "--flag", "S01") == []


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["-وزارة"], 2),
        (['""'], 3),
        (["قرار", "--outlet", "Nobody at all"], 3),
        (["قرار", "--article", "x"], 3),
        ([], 2),
    ],
)  # fmt: skip
def test_what_cannot_be_searched_is_said(desk: Run, args: list[str], code: int):
    answer = desk("search", *args)
    assert (answer.exit_code, answer.stdout) == (code, "")


def test_there_is_nothing_to_search_without_a_database(run: Run):
    assert run("search", "قرار").exit_code == 4
