from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_on_a_terminal_the_report_is_laid_out_to_be_read(run: Run, harbor: Path):
    run("source", "add", "--outlet", "Washington Post", "--title", "Three offices", "https://example.org/a")
    run("link", "harbor:p1", "--source", "src1", "--passage", "three offices")
    answer = run("report", "harbor", terminal=True)
    assert answer.exit_code == 0
    assert "\x1b[" in answer.stdout
    assert "# Provenance" not in answer.stdout
    said = run("report", "harbor", "--format", "text").stdout
    assert "\x1b[" not in said
    for part in (
        "●○✕",
        "███████░░░░░░░░░░░░░  33%  Washington Post",
        "src1  Washington Post · Three offices",
        "harbor:p3/S01",
    ):
        assert part in said
    assert "لم يُسجل" not in run("report", "harbor", "--format", "text", "--lang", "ar").stdout
    assert run("report", "harbor").stdout.startswith("# Provenance")


def test_brackets_and_colons_of_an_article_are_no_markup(run: Run, db: Path, write, tmp_path: Path):
    run("ingest", write(tmp_path / "x.txt", "قال [bold]الوزير[/b] :100: ذلك."), "--slug", "x")
    assert "[bold]الوزير[/b] :100:" in run("report", "x", terminal=True).stdout


def test_the_files_ending_names_the_format(run: Run, harbor: Path, tmp_path: Path):
    run("report", "harbor", "-o", tmp_path / "a.html")
    assert (tmp_path / "a.html").read_text("utf-8").startswith('<!DOCTYPE html>\n<html lang="ar"')
    run("report", "harbor", "-o", tmp_path / "b.html", "--lang", "en")
    assert '<html lang="en" dir="ltr"' in (tmp_path / "b.html").read_text("utf-8")
    run("report", "harbor", "-o", tmp_path / "a.json")
    assert (tmp_path / "a.json").read_text("utf-8").startswith("{")
    run("report", "harbor", "-o", tmp_path / "c.html", "--format", "md")
    assert (tmp_path / "c.html").read_text("utf-8").startswith("# ")
