"""Handles, positions, revisions and dates may be typed in the digits of any script."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_handles_may_be_typed_in_arabic_digits(run: Run, harbor: Path):
    for args in (
        ("source", "add", "--outlet", "Politico"),
        ("source", "add", "--outlet", "Reuters", "--cites", "src١"),
        ("link", "harbor:p٣", "--source", "src٢"),
        ("link", "harbor:p١", "--source", "src١", "--claim", "clm١"),
        ("show", "harbor:p٣"),
        ("blame", "harbor:p٣"),
        ("explain", "harbor:p٣"),
        ("source", "show", "src١"),
        ("reject", "lnk١", "--reason", "no"),
        ("unlink", "lnk٢"),
    ):
        answer = run(*args)
        assert (answer.exit_code, "٣" in answer.stdout) == (0, False), (args, answer.stderr)
    subjects = [act["subject"] for act in json.loads(run("log", "--format", "json").stdout)["acts"]]
    assert subjects == [
        "article:harbor", "source:src1", "source:src2", "link:lnk1", "link:lnk2", "link:lnk1", "link:lnk2",
    ]  # fmt: skip


def test_flag_may_be_named_in_small_letters_and_arabic_digits(run: Run, harbor: Path):
    answer = run("waive", "harbor:p٣/s٠١", "--reason", "our own reporter was there")
    assert (answer.exit_code, answer.stdout.startswith("waived harbor:p3/S01;")) == (0, True), answer.stderr
    assert "is waived already" in run("waive", "harbor:p3/s01", "--reason", "again").stderr


def test_positions_revisions_and_dates_may_be_typed_in_arabic_digits(run: Run, harbor: Path):
    assert run("explain", f"{harbor}:٣").stdout == run("explain", f"{harbor}:3").stdout
    assert run("show", "harbor", "--revision", "rev١").exit_code == 0
    assert "there is no revision 2" in run("show", "harbor", "--revision", "٢").stderr
    told = json.loads(run("check", harbor, "--published", "٢٠٢١-٠٨-٢٧", "--format", "json").stdout)
    assert told["articles"][0]["published"] == "2021-08-27"
    assert run("check", harbor, "--published", "٢٠٢١-١٣-٢٧").exit_code == 2
    Path("rows.csv").write_text("outlet,title,published\nReuters,Grain,٢٠٢٤-٠٥-٠٩\n", "utf-8")
    assert run("source", "import", "rows.csv").exit_code == 0
    answer = run("source", "snapshot", "src١", harbor, "--captured", "٢٠٢٤-٠٥-٠٩")
    assert (answer.exit_code, "2024-05-09" in run("source", "show", "src1").stdout) == (0, True), answer.stderr
