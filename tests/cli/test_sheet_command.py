from __future__ import annotations

import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run

STORY = "<p>The ministry will close three offices in the capital next month.</p><p>It gave no reason.</p>"


@pytest.fixture
def desk(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs commands as Layla; the article is on record as `port`, with two sources and a link."""
    monkeypatch.setenv("PROVENANCE_USER", "Layla")
    (tmp_path / "story.html").write_text(STORY, "utf-8")
    for args in (
        ("ingest", article, "--slug", "port"),
        ("source", "add", "--outlet", "Washington Post", "--file", "story.html"),
        ("source", "add", "--outlet", "Politico"),
        ("link", "port:p1", "--source", "src1", "--passage", "close three offices"),
    ):
        assert run(*args).exit_code == 0
    return run


def rows(path: str | Path) -> list[list[str]]:
    page = openpyxl.load_workbook(path).worksheets[0]
    return [[cell or "" for cell in row] for row in page.iter_rows(values_only=True)]


def edit(path: str, changes: dict[str, str], *, to: str | None = None) -> None:
    book = openpyxl.load_workbook(path)
    for cell, value in changes.items():
        book.worksheets[0][cell] = value
    book.save(to or path)


def brought(desk: Run, path: str = "port.xlsx", code: int = 0) -> list[tuple[int, str, str]]:
    answer = desk("sheet", "import", path, "--format", "json")
    assert answer.exit_code == code, answer.stderr
    return [(row["row"], row["paragraph"], row["done"]) for row in json.loads(answer.stdout)["rows"]]


def events(desk: Run) -> int:
    return int(json.loads(desk("db", "info", "--format", "json").stdout)["database"]["events"])


def test_sheet_holds_a_row_for_each_paragraph_right_to_left(desk: Run):
    answer = desk("sheet", "port")
    assert (answer.exit_code, answer.stdout) == (0, "")
    head, first, second, *_ = rows("port.xlsx")
    assert head[:6] == ["¶", "paragraph", "text", "credited", "link", "source"]
    assert (first[1], first[3:7]) == ("p1", ["Washington Post", "lnk1", "src1", "close three offices"])
    assert second[4:6] == ["", ""]
    book = openpyxl.load_workbook("port.xlsx")
    assert book.worksheets[0].sheet_view.rightToLeft
    assert book.worksheets[1].sheet_state == "hidden"


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_round_trip_changes_nothing_when_nothing_was_edited(desk: Run, lang: str):
    desk("sheet", "port", "--lang", lang)
    before = events(desk)
    assert {done for _, _, done in brought(desk)} == {"unchanged"}
    edit("port.xlsx", {})  # opened and saved by another program
    assert {done for _, _, done in brought(desk)} == {"unchanged"}
    assert events(desk) == before


def test_edited_rows_make_change_and_take_back_links(desk: Run):
    desk("link", "port:p2", "--source", "src2")
    desk("sheet", "port")
    edit("port.xlsx", {"F2": "src2", "G2": "", "F3": "", "F4": "src1", "G4": "It gave no reason", "I4": "No reason."})
    assert brought(desk) == [(2, "p1", "relinked"), (3, "p2", "unlinked"), (4, "p3", "linked")]
    links = json.loads(desk("show", "port", "--format", "json").stdout)["article"]["links"]
    assert [(link["handle"], link["paragraph"], link["source"], link["state"]) for link in links] == [
        ("lnk1", "p1", "src1", "withdrawn"), ("lnk2", "p2", "src2", "withdrawn"),
        ("lnk3", "p1", "src2", "linked"), ("lnk4", "p3", "src1", "linked"),
    ]  # fmt: skip
    assert (links[3]["passage_checked"], links[3]["claim_text"]) == (True, "No reason.")


def test_sheet_that_was_read_back_already_changes_nothing(desk: Run):
    desk("link", "port:p2", "--source", "src2")
    desk("sheet", "port")
    edit("port.xlsx", {"F2": "src2", "G2": "", "F3": "", "F4": "src1", "G4": "It gave  no reason", "I4": "No reason."})
    brought(desk)
    before = events(desk)
    assert {done for _, _, done in brought(desk)} == {"unchanged"}
    assert events(desk) == before


def test_note_alone_is_kept_with_its_link_and_stands_in_the_next_sheet(desk: Run):
    desk("confirm", "lnk1", "--as", "Samir")
    desk("sheet", "port")
    edit("port.xlsx", {"J2": "ask the ministry", "F4": "src2", "J4": "Politico had it first"})
    assert brought(desk) == [(2, "p1", "noted"), (3, "p2", "unchanged"), (4, "p3", "linked")]
    assert [done for _, _, done in brought(desk)] == ["unchanged"] * 3
    shown = desk("show", "port:p1").stdout
    assert "note: ask the ministry" in shown
    assert "confirmed by Samir" in shown
    assert "ask the ministry" in desk("log", "port").stdout
    desk("sheet", "port", "--force")
    assert [row[9] for row in rows("port.xlsx")[1:]] == ["ask the ministry", "", "Politico had it first"]
    assert "ask the ministry" not in desk("report", "port", "--public", "--format", "json").stdout
    assert desk("verify-log").exit_code == 0


def test_emptied_note_is_taken_away(desk: Run):
    desk("sheet", "port")
    edit("port.xlsx", {"J2": "ask the ministry"})
    brought(desk)
    edit("port.xlsx", {"J2": ""})
    assert brought(desk)[0] == (2, "p1", "noted")
    assert "note:" not in desk("show", "port:p1").stdout


def test_note_gives_the_reason_of_a_link_that_is_taken_back(desk: Run):
    desk("sheet", "port")
    edit("port.xlsx", {"F2": "", "J2": "the passage says otherwise"})
    assert brought(desk)[0] == (2, "p1", "unlinked")
    assert "reason: the passage says otherwise" in desk("log", "port").stdout
    assert brought(desk)[0] == (2, "p1", "unchanged")


def test_row_of_a_link_that_was_taken_back_and_asks_for_another_is_refused(desk: Run):
    desk("sheet", "port")
    edit("port.xlsx", {"F2": "src2", "G2": ""})
    desk("unlink", "lnk1")
    assert ("no longer stands" in desk("sheet", "import", "port.xlsx").stdout) is True


def test_rows_may_come_in_any_order(desk: Run):
    desk("sheet", "port")
    book = openpyxl.load_workbook("port.xlsx")
    page = book.worksheets[0]
    listed = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(listed), 2):
        for column, value in enumerate(row, 1):
            page.cell(number, column).value = value
    book.save("port.xlsx")
    assert {done for _, _, done in brought(desk)} == {"unchanged"}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"F3": "=1+1"}, "formula"),
        ({"F3": "src9"}, "src1 to src2"),
        ({"G3": "no source here"}, "no source in the row"),
        ({"J3": "a note alone"}, "a note is kept with a link"),
        ({"C3": "another text"}, "provenance revise"),
        ({"B3": "p99"}, "p99"),
        ({"E3": "lnk7"}, "no longer stands"),
        ({"F3": "src1", "G3": "words that are not there at all"}, "not in the newest snapshot"),
    ],
)
def test_row_that_cannot_be_done_is_refused_and_the_others_are_done(desk: Run, changes: dict[str, str], said: str):
    desk("sheet", "port")
    edit("port.xlsx", {**changes, "F4": "src2"})
    answer = desk("sheet", "import", "port.xlsx")
    assert answer.exit_code == 3
    refused = next(line for line in answer.stdout.splitlines() if "refused" in line)
    assert refused.startswith("row 3")
    assert said in refused
    assert "row 4 (p3)  linked  lnk2" in answer.stdout


def test_formula_in_prose_stays_words(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PROVENANCE_USER", "Layla")
    (tmp_path / "a.txt").write_text("=cmd|' /C calc'!A0 قالت صحيفة الغارديان إن المكاتب ستغلق\x0b\u202e.\n", "utf-8")
    assert run("ingest", "a.txt").exit_code == 0
    run("sheet", "a")
    cell = openpyxl.load_workbook("a.xlsx").worksheets[0]["C2"]
    assert cell.data_type == "s"
    assert cell.value.startswith("=cmd")
    assert "\u202e" not in cell.value
    assert {done for _, _, done in brought(run, "a.xlsx")} == {"unchanged"}


def test_file_is_not_written_over(desk: Run):
    assert desk("sheet", "port").exit_code == 0
    again = desk("sheet", "port")
    assert (again.exit_code, "--force" in again.stderr) == (3, True)
    assert desk("sheet", "port", "--force").exit_code == 0
    assert desk("sheet", "write", "port", "-o", "b.xlsx").exit_code == 0
    assert desk("sheet", "nobody").exit_code == 3


def test_sheet_of_another_database_is_refused(desk: Run, article: Path):
    desk("sheet", "port")
    desk("ingest", article, "--slug", "port", "--db", "other.db")
    answer = desk("sheet", "import", "port.xlsx", "--db", "other.db")
    assert (answer.exit_code, "another article" in answer.stderr) == (3, True)


def test_sheet_of_an_older_revision_is_said(desk: Run, article: Path, tmp_path: Path):
    desk("sheet", "port")
    assert desk("sheet", "import", "port.xlsx").stderr == ""
    (tmp_path / "new.txt").write_text(article.read_text("utf-8").replace("أربعة", "خمسة"), "utf-8")
    assert desk("revise", "port", "new.txt", "-m", "a number").exit_code == 0
    answer = desk("sheet", "import", "port.xlsx")
    assert answer.exit_code == 3
    assert "the text of p3 is not the one on record" in answer.stdout
    assert "port.xlsx is of revision 1, and the article stands at 2" in answer.stderr


def test_sheet_of_another_version_is_refused(desk: Run):
    desk("sheet", "port")
    book = openpyxl.load_workbook("port.xlsx")
    book["provenance"]["B1"] = "provenance-sheet/9"
    book.save("port.xlsx")
    answer = desk("sheet", "import", "port.xlsx")
    assert (answer.exit_code, answer.stdout) == (3, "")
    assert "is a sheet of another version (provenance-sheet/9;" in answer.stderr


def test_what_is_no_sheet_is_one_line(desk: Run, tmp_path: Path):
    (tmp_path / "text.xlsx").write_text("not a spreadsheet", "utf-8")
    with zipfile.ZipFile(tmp_path / "zip.xlsx", "w") as package:
        package.writestr("a.txt", "a")
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a.txt", bytes(101 * 1024 * 1024))
    openpyxl.Workbook().save("foreign.xlsx")
    desk("sheet", "port", "-o", "columns.xlsx")
    edit("columns.xlsx", {"F1": "sauce"})
    for name in ("text", "zip", "bomb", "foreign", "columns", "missing"):
        answer = desk("sheet", "import", f"{name}.xlsx")
        assert (answer.exit_code, answer.stdout, len(answer.stderr.splitlines())) == (3, "", 1), name
