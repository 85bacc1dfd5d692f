from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.cli.conftest import Run

PROGRAM = "from provenance.cli.door import main; raise SystemExit(main())"


@pytest.fixture
def linked(run: Run, harbor: Path) -> Path:
    """The article with a link whose passage was only typed."""
    run("source", "add", "--outlet", "Washington Post", "--title", "Three offices", "https://example.org/a")
    assert run("link", "harbor:p1", "--source", "src1", "--passage", "three offices").exit_code == 0
    return harbor


def test_the_report_holds_what_an_editor_files(run: Run, linked: Path):
    answer = run("report", "harbor")
    assert (answer.exit_code, answer.stderr) == (0, "")
    parts = (
        "# Provenance: مكاتب تُغلق",
        "- revision: 1",
        "**3 body paragraphs",
        "| Washington Post | ¶1 (p1) | src1 | credited and logged |",
        "### ¶1 (p1) body · sourced · Washington Post",
        "- **lnk1** linked (Layla, ",
        "  - passage typed, not checked: three offices",
        "## Sources",
        "snapshots: 0",
        "## Open flags",
        "`harbor:p3/S01`",
        "## Waived flags",
        "## What could not be checked",
        "- lnk1: no second person has opened the passage",
        "- src1: no snapshot of the source is stored",
        "## The log",
    )
    places = [answer.stdout.index(part) for part in parts]
    assert places == sorted(places)
    assert run("log", "--head").stdout.strip() in answer.stdout
    assert "does not prove" in answer.stdout


def test_the_report_in_arabic(run: Run, linked: Path):
    said = run("report", "harbor", "--lang", "ar").stdout
    assert "## ما تعذّر التحقق منه" in said
    assert "منسوب إليها ومسجلة" in said


def test_the_report_in_json_is_what_its_schema_says(run: Run, linked: Path):
    run("waive", "harbor:p3/S01", "--reason", "why")
    found = json.loads(run("report", "harbor", "--format", "json").stdout)
    schema = json.loads(run("schema", "report").stdout)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    validator.validate(found)
    del found["article"]["links"][0]["state"]
    assert not validator.is_valid(found)
    assert found["log"]["head"] == run("log", "--head").stdout.strip()
    assert found["outlets"] == [
        {"name": "Washington Post", "agreement": "both", "paragraphs": ["p1"], "sources": ["src1"]}
    ]


def test_the_readers_version_in_json_is_what_the_schema_says_and_says_that_it_is_one(run: Run, linked: Path):
    run("report", "harbor", "--issue", "--to", "Partner")
    schema = json.loads(run("schema", "report").stdout)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    inside = json.loads(run("report", "harbor", "--format", "json").stdout)
    for_readers = json.loads(run("report", "harbor", "--format", "json", "--public").stdout)
    for found in (inside, for_readers):
        validator.validate(found)
    assert (inside["public"], for_readers["public"]) == (False, True)
    assert [one["recipient"] for one in inside["issued"]] == ["Partner"]
    assert for_readers["issued"] == []
    inside["issued"][0]["sha256"] = "12"
    assert not validator.is_valid(inside)


def test_the_report_goes_into_a_file_whole_or_not_at_all(run: Run, linked: Path, tmp_path: Path):
    kept = tmp_path / "harbor.md"
    kept.write_text("before", encoding="utf-8")
    assert run("report", "harbor", "-o", kept).stdout == ""
    assert kept.read_text(encoding="utf-8") == run("report", "harbor").stdout
    refused = run("report", "harbor", "-o", tmp_path / "no" / "such" / "folder.md")
    assert refused.exit_code == 3
    assert len(refused.stderr.splitlines()) == 1
    assert run("report", "harbor", "-o", tmp_path).exit_code == 3
    assert {path.suffix for path in tmp_path.iterdir()} <= {".md", ".txt", ".db", ".db-wal", ".db-shm"}


def test_a_report_is_of_an_article_on_record_and_in_a_format_of_its_own(run: Run, linked: Path):
    assert run("report", "nothing").exit_code == 3
    assert run("--format", "sarif", "report", "harbor").exit_code == 2


def test_a_file_whose_ending_names_no_format_is_refused_and_not_written(run: Run, harbor: Path, tmp_path: Path):
    for args in (("harbor", "-o", tmp_path / "x.pdf"), ("--all", "-o", tmp_path / "x.json")):
        refused = run("report", *args)
        assert refused.exit_code == 2
        assert "or give --format" in refused.stderr
        assert not args[-1].exists()
    assert run("report", "harbor", "-o", tmp_path / "x.pdf", "--format", "md").exit_code == 0
    assert run("report", "harbor", "-o", tmp_path / "x.txt").exit_code == 0
    assert (tmp_path / "x.txt").read_text(encoding="utf-8").splitlines()[0] != ""


@pytest.mark.parametrize("name", [".", "/"])
def test_a_folder_is_no_file_to_write_a_report_to(run: Run, harbor: Path, name: str):
    said = run("report", "harbor", "-o", name)
    assert said.exit_code == 3
    assert "is a folder — name a file in it" in said.stderr
    assert run("report", "harbor", "-o", "").exit_code == 2


def test_a_report_that_was_not_written_is_not_recorded_as_given_out(run: Run, harbor: Path, db: Path):
    before, full = run("verify-log").stdout, Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with full.open("w") as nowhere:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, "report", "harbor", "--issue", "--db", str(db)],
            env={k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"},
            stdout=nowhere, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 3
    assert run("verify-log").stdout == before
