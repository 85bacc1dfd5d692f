"""`report --all`: what a desk did over time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import CREDITED, UNSOURCED, Run, write_article


@pytest.fixture
def three(run: Run, db: Path, tmp_path: Path) -> None:
    """Three articles of two weeks, with an empty week between them."""
    for slug, day, texts in (
        ("old", "2026-01-05", [CREDITED, UNSOURCED]),
        ("new", "2026-01-20", [CREDITED]),
        ("pipe", "2026-01-22", [UNSOURCED + " <b>|</b>"]),
    ):
        path = write_article(tmp_path / f"{slug}.txt", *texts)
        made = run("ingest", path, "--slug", slug, "--title", f"عنوان | {slug} <b>", "--published", day)
        assert made.exit_code == 0


def test_weeks_articles_and_outlets_add_up(run: Run, three: None):
    said = run("report", "--all").stdout
    assert said.startswith("# The desk: all that is on record")
    assert "**Articles: 3. 4 body paragraphs: 2 sourced; 2 unsourced;" in said
    weeks = [
        line for line in said.splitlines() if line.startswith(("| 2026-01-05 | 1", "| 2026-01-12", "| 2026-01-19"))
    ]
    assert [line.split(" | ")[:3] for line in weeks] == [
        ["| 2026-01-05", "1", "50%"],
        ["| 2026-01-12", "0", "–"],
        ["| 2026-01-19", "2", "50%"],
    ]
    assert "| Washington Post | 2 | 67% |" in said
    assert "\\|" in said
    assert "<b>" not in said.replace("\\<b", "")


def test_since_leaves_out_what_came_before(run: Run, three: None):
    said = run("report", "--all", "--since", "2026-01-20").stdout
    assert "The desk since 2026-01-20" in said
    assert "Articles: 2." in said
    assert "(old)" not in said
    assert "No articles in this time." in run("report", "--all", "--since", "2030-01-01").stdout
    assert "لا مقالات" in run("report", "--all", "--since", "2030-01-01", "--format", "html").stdout


def test_as_html_it_is_arabic_by_default_and_holds_plots(run: Run, three: None, tmp_path: Path):
    run("report", "--all", "-o", tmp_path / "desk.html")
    html = (tmp_path / "desk.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in html
    assert html.count("<svg") == 4
    assert "&lt;b" in html
    assert "<b>" not in html
    assert "<script" not in html
    assert '<html lang="en"' in run("report", "--all", "--format", "html", "--lang", "en").stdout


def test_one_article_and_the_desk_are_not_asked_for_at_once(run: Run, three: None):
    for args in (["old", "--all"], ["--all", "--public"], ["--all", "--issue"], [], ["old", "--since", "2026-01-01"]):
        assert run("report", *args).exit_code == 2
    assert run("report", "--all", "--format", "json").exit_code == 2


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_year_typed_wrongly_is_a_week_and_not_a_book(run: Run, three: None, tmp_path: Path, day: str):
    slip = write_article(tmp_path / "slip.txt", CREDITED + " ثم عادت عن قرارها.")
    assert run("ingest", slip, "--slug", "slip", "--published", day).exit_code == 0
    for form in ("md", "html"):
        answer = run("report", "--all", "--format", form)
        assert (answer.exit_code, answer.stderr) == (0, "")
        assert "2026-01-12" in answer.stdout
        assert len(answer.stdout) < 40_000


def test_where_nobody_signed_off_there_is_no_longest_time(run: Run, three: None):
    html = run("report", "--all", "--format", "html", "--lang", "en").stdout
    assert "(highest: –)" in html
    assert "0 h 0 min" not in html
