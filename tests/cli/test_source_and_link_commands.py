from __future__ import annotations

import json
from pathlib import Path

import pytest

from provenance.acts.ingest import ingest_article
from provenance.attribution import reader_for
from provenance.reading import read_article
from provenance.storage import Store
from tests.cli.conftest import Run

STORY = "<p>The ministry will close “three offices” in the capital next month.</p><p>It gave no reason.</p>"
PASSAGE = 'close "three offices" in the capital'


@pytest.fixture
def desk(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs commands as Layla, on a record that holds the article as `port`."""
    for name in ("PROVENANCE_DB", "PROVENANCE_USER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("USER", "Layla")
    with Store("provenance.db").writing() as connection:
        ingest_article(connection, read_article(article, reader_for("ar")), by="Layla", slug="port")
    (tmp_path / "story.html").write_text(STORY, "utf-8")
    return run


def add(desk: Run, *more: object) -> None:
    answer = desk("source", "add", "--outlet", "واشنطن بوست", *more)
    assert (answer.exit_code, answer.stderr) == (0, "")


def test_source_is_added_listed_and_shown(desk: Run):
    add(
        desk,
        "--url",
        "https://example.org/a",
        "--title",
        "Three offices",
        "--published",
        "2024-05-09",
        "--file",
        "story.html",
    )
    listed = desk("source", "list")
    assert listed.stdout == "src1  Washington Post · story · 2024-05-09 · snapshots: 1\n    Three offices\n"
    shown = desk("source", "show", "src1", "--lang", "ar").stdout
    assert "https://example.org/a" in shown
    assert "text/html" in shown
    assert "خبر" in shown


def test_source_comes_as_json(desk: Run):
    add(desk, "--file", "story.html")
    (source,) = json.loads(desk("source", "list", "--format", "json").stdout)["sources"]
    assert (source["handle"], source["outlet"], source["snapshots"]) == ("src1", "Washington Post", 1)
    found = json.loads(desk("source", "show", "src1", "--format", "json").stdout)
    assert found["schema"] == "provenance-source/1"
    assert found["source"]["snapshots"][0]["sha256"].startswith("sha256:")


def test_snapshot_is_added_to_a_source_that_is_there(desk: Run):
    add(desk)
    assert "no snapshot" in desk("source", "show", "src1").stdout
    assert desk("source", "snapshot", "src1", "story.html").exit_code == 0
    twice = desk("source", "snapshot", "src1", "story.html")
    assert (twice.exit_code, len(twice.stderr.splitlines())) == (3, 1)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--outlet", "Washingtan Post"], "Washington Post"),
        (["--outlet", "Politico", "--url", "ftp://example.org"], "https://"),
        (["--outlet", "Politico", "--file", "missing.html"], "missing.html"),
        (["--outlet", "Politico", "--published", "2999-01-01"], "future"),
    ],
)
def test_what_cannot_be_logged_is_one_line_and_nothing_is_written(desk: Run, args: list[str], said: str):
    answer = desk("source", "add", *args)
    assert (answer.exit_code, answer.stdout, len(answer.stderr.splitlines())) == (3, "", 1)
    assert said in answer.stderr
    assert desk("source", "list").stdout == "No sources yet.\n"


def test_link_is_made_and_confirmed_by_somebody_else(desk: Run):
    add(desk, "--file", "story.html")
    made = desk("link", "port:p1", "--source", "src1", "--passage", PASSAGE)
    assert made.exit_code == 0
    assert made.stdout.startswith("lnk1: port:p1 → src1  Washington Post\n")
    assert "passage: close “three offices” in the capital" in made.stdout
    assert "other marks or spaces" in made.stderr
    own = desk("confirm", "lnk1")
    assert (own.exit_code, "--as" in own.stderr) == (3, True)
    assert desk("confirm", "lnk1", "--as", "سمير").stdout == "lnk1  confirmed  linked by Layla\n"
    assert desk("confirm", "lnk1", "--as", "سمير").exit_code == 3
    assert "withdrawn" in desk("unlink", "lnk1").stdout


def test_passage_that_is_not_there_is_refused_with_the_nearest_text(desk: Run):
    add(desk, "--file", "story.html")
    answer = desk(
        "link", "port:p1", "--source", "src1", "--passage", "will shut four offices in the capital next month"
    )
    assert (answer.exit_code, answer.stdout, len(answer.stderr.splitlines())) == (3, "", 1)
    assert "“three offices” in the capital next month" in answer.stderr


def test_passage_without_a_snapshot_is_said_to_be_unchecked(desk: Run):
    add(desk)
    assert "passage, typed, not checked: " in desk("link", "port:p1", "--source", "src1", "--passage", PASSAGE).stdout
    arabic = desk("link", "port:p2", "--source", "src1", "--passage", PASSAGE, "--lang", "ar")
    assert "المقطع، كُتب ولم يُفحص" in arabic.stdout


def test_link_comes_as_json(desk: Run):
    add(desk)
    found = json.loads(desk("link", "port:p1", "--source", "src1", "--format", "json").stdout)["link"]
    assert (found["handle"], found["claim"], found["checked"], found["credited"]) == (
        "lnk1", "clm1", False, ["Washington Post"],
    )  # fmt: skip
    acted = json.loads(desk("reject", "lnk1", "--reason", "no", "--format", "json").stdout)["link"]
    assert acted == {"handle": "lnk1", "state": "rejected", "linked_by": "Layla", "reason": "no"}


def test_link_to_an_outlet_that_the_prose_does_not_credit_is_remarked(desk: Run):
    assert desk("source", "add", "--outlet", "Politico").exit_code == 0
    answer = desk("link", "port:p1", "--source", "src1")
    assert answer.exit_code == 0
    assert "credits Washington Post" in answer.stderr


@pytest.mark.parametrize(
    "args",
    [
        ["link", "port:p99", "--source", "src1"],
        ["link", "port:p1", "--source", "src9"],
        ["link", "port:p1", "--source", "src1", "--claim", "clm9"],
        ["link", "port:p1", "--source", "src1", "--passage", ""],
        ["link", "port:p1", "--source", "src1", "--passage", "x" * 100_000],
        ["confirm", "lnk9"],
        ["reject", "lnk9", "--reason", "no"],
        ["unlink", "lnk9"],
        ["source", "show", "src9"],
        ["source", "snapshot", "src9", "story.html"],
    ],
)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_what_is_not_there_is_one_short_line_with_exit_3(desk: Run, args: list[str], lang: str):
    add(desk)
    answer = desk(*args, "--lang", lang)
    assert (answer.exit_code, answer.stdout, len(answer.stderr.splitlines())) == (3, "", 1)
    assert len(answer.stderr) < 300


@pytest.mark.parametrize("command", ["source", "source add", "source snapshot", "source list", "source show", "link"])
@pytest.mark.parametrize("judged", ["confirm", "reject", "unlink"])
def test_help_has_an_example(run: Run, command: str, judged: str):
    for words in (command, judged):
        assert "Example:" in run(*words.split(), "--help").stdout
