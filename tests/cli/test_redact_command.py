from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.processes import alone, give_up_rights

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def snapped(run: Run, harbor: Path, tmp_path: Path) -> str:
    """The SHA-256 of a page that is stored."""
    page = tmp_path / "page.txt"
    page.write_text("Three offices will close.\n", encoding="utf-8")
    assert run("source", "add", "--outlet", "Washington Post", "--file", page, "--as", "Samir").exit_code == 0
    source = json.loads(run("source", "show", "src1", "--format", "json").stdout)["source"]
    return str(source["snapshots"][0]["sha256"])


def test_name_is_told_by_a_number_in_every_view(run: Run, snapped: str):
    said = run("redact", "--name", "Layla", "--reason", "at her request", "--as", "Samir")
    assert (said.exit_code, said.stderr) == (0, "")
    assert "redacted; told from now on as █████ 1" in said.stdout
    log = run("log").stdout
    assert "Layla" not in log
    assert "█████ 1  ingest" in log
    assert "reason: at her request" in log
    assert run("verify-log").exit_code == 0
    assert "Layla" not in run("report", "harbor").stdout


def test_snapshot_is_shown_as_redacted(run: Run, snapped: str):
    said = run("redact", "--snapshot", snapped, "--reason", "the licence was withdrawn", "--format", "json")
    assert json.loads(said.stdout)["redaction"]["values"] == 2
    assert "redacted" in run("source", "show", "src1").stdout
    assert json.loads(run("source", "show", "src1", "--format", "json").stdout)["source"]["snapshots"][0]["redacted"]
    assert "محجوبة" in run("source", "show", "src1", "--lang", "ar").stdout
    assert run("audit", "harbor", "--fail-on", "never").exit_code == 0
    assert run("verify-log").exit_code == 0


def test_bytes_that_were_redacted_are_not_said_to_be_held(run: Run, snapped: str):
    run("redact", "--snapshot", snapped, "--reason", "the licence was withdrawn")
    for args in (
        ("source", "snapshot", "src1", "page.txt"),
        ("source", "snapshot", "src1", "page.txt", "--lang", "ar"),
    ):
        answer = run(*args)
        assert (answer.exit_code, answer.stdout) == (3, "")
        assert "the licence was withdrawn" in answer.stderr
        assert "holds these very bytes" not in answer.stderr
        assert "provenance link" in answer.stderr


def test_source_told_again_with_a_page_that_was_redacted_is_refused(run: Run, harbor: Path, tmp_path: Path):
    (tmp_path / "page.txt").write_text("Three offices will close.\n", encoding="utf-8")
    address = "https://www.politico.com/a"
    run("source", "add", address, "--file", "page.txt")
    assert run("source", "add", address, "--file", "page.txt").exit_code == 0
    held = json.loads(run("source", "show", "src1", "--format", "json").stdout)["source"]["snapshots"][0]
    run("redact", "--snapshot", held["sha256"], "--reason", "the licence was withdrawn")
    again = run("source", "add", address, "--file", "page.txt")
    assert (again.exit_code, "redacted: the licence was withdrawn" in again.stderr) == (3, True)
    assert run("source", "add", address, "--for", "harbor").exit_code == 0


def test_redaction_that_is_put_wrongly(run: Run, snapped: str):
    assert run("redact", "--reason", "x").exit_code == 2
    assert run("redact", "--name", "Layla").exit_code == 2
    assert run("redact", "--name", "Layla", "--snapshot", snapped, "--reason", "x").exit_code == 2
    assert run("redact", "--name", "Nobody", "--reason", "x").exit_code == 3
    assert run("redact", "--name", "Layla", "--reason", " ").exit_code == 3


def test_scrub_says_that_nothing_lingers(run: Run, harbor: Path):
    assert "nothing that was deleted lingers" in run("db", "scrub").stdout
    assert run("db", "scrub", "--db", "missing.db").exit_code == 4


def test_scrub_of_a_write_protected_database_says_that_it_is(run: Run, harbor: Path, tmp_path: Path):
    (tmp_path / "provenance.db").chmod(0o400)

    def scrub() -> None:
        give_up_rights()
        answer = run("db", "scrub")
        assert (answer.exit_code, answer.stdout) == (4, "")
        assert "provenance.db cannot be written" in answer.stderr

    alone(scrub)
