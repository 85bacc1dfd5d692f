"""A report file proves itself: what was altered in it is found, by the file alone and by the log."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from provenance.reports.receipt import RECEIPT, own_hash, text_hash
from tests.cli.conftest import CREDITED, Run


@pytest.fixture
def report(run: Run, harbor: Path, tmp_path: Path) -> Path:
    """The article's HTML report, in a folder without a database."""
    folder = tmp_path / "away"
    folder.mkdir()
    assert run("report", "harbor", "-o", folder / "harbor.html").exit_code == 0
    return folder / "harbor.html"


def verified(run: Run, path: Path, *args: object) -> tuple[int, list[tuple[str, str | None]], str]:
    answer = run("verify-report", path, "--format", "json", *args)
    told = json.loads(answer.stdout)
    return answer.exit_code, [(one["fault"], one["paragraph"]) for one in told["faults"]], told["head"]


def altered(report: Path, old: str, new: str, count: int = -1) -> Path:
    html = report.read_text(encoding="utf-8")
    assert old in html
    report.write_text(html.replace(old, new, count), encoding="utf-8")
    return report


def test_a_report_as_written_agrees_with_itself_and_with_the_log(run: Run, report: Path):
    assert verified(run, report) == (0, [], "known")
    said = run("verify-report", report).stdout
    assert "a report on harbor, revision 1" in said
    assert "(event 1)" in said
    assert "does not prove that what was recorded is true" in said
    assert "متفق مع إيصاله" in run("verify-report", report, "--lang", "ar").stdout


def test_without_a_log_it_says_that_none_was_asked(run: Run, report: Path, tmp_path: Path, loaded_by):
    for path in tmp_path.glob("provenance.db*"):
        path.unlink()
    assert verified(run, report) == (0, [], "not-asked")
    assert "sqlalchemy" not in loaded_by("verify-report", report)


def test_altered_words_are_found_by_paragraph(run: Run, report: Path):
    assert verified(run, altered(report, "ثلاثة مكاتب", "أربعة مكاتب"))[:2] == (1, [("text-altered", "p1")])


def test_words_altered_only_where_they_are_seen_are_found(run: Run, report: Path):
    html = report.read_text(encoding="utf-8")
    where = html.index('class="prose"')
    report.write_text(html[:where] + html[where:].replace("ثلاثة مكاتب", "أربعة مكاتب", 1), encoding="utf-8")
    assert verified(run, report)[:2] == (1, [("text-altered", "p1")])


def test_altered_data_and_page_are_told_apart(run: Run, report: Path):
    kept = report.read_bytes()
    assert verified(run, altered(report, '"sourcing": "unsourced"', '"sourcing": "sourced"'))[:2] == (
        1,
        [("data-altered", None)],
    )
    report.write_bytes(kept)
    assert verified(run, altered(report, 'class="class unsourced"', 'class="class sourced"'))[:2] == (
        1,
        [("page-altered", None)],
    )


def test_an_altered_receipt_is_found(run: Run, report: Path):
    assert verified(run, altered(report, '"revision":1', '"revision":2'))[:2] == (1, [("receipt-altered", None)])


def test_a_receipt_made_anew_passes_alone_but_not_before_the_log(run: Run, report: Path, tmp_path: Path):
    altered(report, "ثلاثة مكاتب", "أربعة مكاتب")
    html = report.read_text(encoding="utf-8")
    line = re.search(re.escape(RECEIPT) + "(.*)</script>\n", html)
    assert line
    receipt, page = json.loads(line[1]), html.replace(line[0], "")
    data = re.search('id="data">(.*)</script>', page)
    assert data
    receipt["page"], receipt["data"] = text_hash(page), text_hash(data[1])
    receipt["paragraphs"]["p1"] = text_hash(CREDITED.replace("ثلاثة مكاتب", "أربعة مكاتب"))
    receipt["hash"] = own_hash(receipt)
    report.write_text(html.replace(line[1], json.dumps(receipt)), encoding="utf-8")
    assert verified(run, report) == (1, [], "differs")
    receipt["head"] = "sha256:" + "1" * 64
    receipt["hash"] = own_hash(receipt)
    report.write_text(html.replace(line[1], json.dumps(receipt)), encoding="utf-8")
    assert verified(run, report) == (1, [], "unknown")
    assert "does not hold the head" in run("verify-report", report).stdout
    for path in tmp_path.glob("provenance.db*"):
        path.unlink()
    assert verified(run, report) == (0, [], "not-asked")


def test_a_file_without_a_receipt_is_no_report(run: Run, report: Path, article: Path):
    assert verified(run, article)[:2] == (1, [("no-receipt", None)])
    html = report.read_text(encoding="utf-8")
    line = html[html.index(RECEIPT) :].split("\n")[0] + "\n"
    report.write_text(html.replace(line, line + line), encoding="utf-8")
    assert verified(run, report)[:2] == (1, [("no-receipt", None)])
    assert run("verify-report", "missing.html").exit_code == 3


@pytest.mark.parametrize("told", ["[]", "{", '{"schema":"provenance-receipt/1","paragraphs":[1],"head":7}', "[" * 9999])
def test_a_hostile_receipt_is_one_line_of_answer(run: Run, report: Path, told: str):
    html = report.read_text(encoding="utf-8")
    report.write_text(re.sub(re.escape(RECEIPT) + ".*</script>", RECEIPT + told + "</script>", html), encoding="utf-8")
    answer = run("verify-report", report)
    assert (answer.exit_code, answer.stderr) == (1, "")


@pytest.mark.parametrize(
    ("put", "standing"),
    [
        ({"head": None}, "not-asked"),
        ({"head": 7}, "not-asked"),
        ({"head": "\ud800"}, "not-asked"),
        ({"article": "\ud800"}, "not-asked"),
        ({"article": "\0"}, "not-asked"),
        ({"revision": True}, "not-asked"),
        ({"paragraphs": {"p1": 7}}, "not-asked"),
    ],
)
def test_a_receipt_made_anew_that_no_report_has_is_altered(
    run: Run, report: Path, put: dict[str, object], standing: str
):
    assert verified(run, with_receipt(report, **put))[::2] == (1, standing)
    answer = run("verify-report", report)
    assert "the receipt itself was altered" in answer.stdout
    assert (answer.exit_code, answer.stderr) == (1, "")


def test_a_receipt_is_held_against_the_log_in_all_that_the_log_knows(run: Run, report: Path, article: Path):
    assert verified(run, with_receipt(report, events=2)) == (1, [], "unknown")
    with_receipt(report, events=1)
    assert verified(run, report) == (0, [], "known")
    assert verified(run, with_receipt(report, uuid="another")) == (1, [], "differs")


def test_a_report_cannot_be_on_a_revision_that_came_after_it(run: Run, harbor: Path, write, tmp_path: Path):
    head = run("log", "--head").stdout.strip()
    assert run("revise", "harbor", write(tmp_path / "b.txt", CREDITED), "-m", "shorter").exit_code == 0
    path = tmp_path / "later.html"
    assert run("report", "harbor", "-o", path).exit_code == 0
    assert verified(run, path) == (0, [], "known")
    assert verified(run, with_receipt(path, head=head, events=1)) == (1, [], "differs")


def with_receipt(report: Path, **put: object) -> Path:
    """The report with these values in its receipt, and the receipt's hash made anew; None takes a value out."""
    html = report.read_text(encoding="utf-8")
    line = re.search(re.escape(RECEIPT) + "(.*)</script>\n", html)
    assert line
    receipt = {key: value for key, value in {**json.loads(line[1]), **put}.items() if value is not None}
    receipt["hash"] = own_hash(receipt)
    report.write_text(html.replace(line[1], json.dumps(receipt)), encoding="utf-8")
    return report


@pytest.mark.parametrize("junk", ["<![", "<!", "</", "&#x", "<a b='", "<!--"])
def test_whatever_is_put_into_the_page_is_an_answer(run: Run, report: Path, junk: str):
    altered(report, "<main", f"{junk}<main", 1)
    answer = run("verify-report", report)
    assert (answer.exit_code, answer.stderr) == (1, "")


def test_issuing_records_revision_format_hash_and_recipient(run: Run, harbor: Path, tmp_path: Path):
    given = tmp_path / "given.html"
    assert run("report", "harbor", "-o", given, "--issue", "--to", "Partner desk").exit_code == 0
    assert "issue" in run("log", "harbor").stdout
    said = run("verify-report", given).stdout
    assert "this very file was given out" in said
    assert "to Partner desk, by Layla" in said
    told = json.loads(run("verify-report", given, "--format", "json").stdout)["issued"][0]
    assert (told["revision"], told["format"], told["recipient"]) == (1, "html", "Partner desk")
    assert run("verify-log").exit_code == 0
    assert "إلى Partner desk" in re.sub("<[^>]*>", "", run("report", "harbor", "--format", "html").stdout)
    run("report", "harbor", "-o", tmp_path / "other.html")
    assert "no record that this very file" in run("verify-report", tmp_path / "other.html").stdout


def test_what_could_not_be_written_was_not_issued(run: Run, harbor: Path, tmp_path: Path):
    assert run("report", "harbor", "-o", tmp_path / "no" / "x.html", "--issue").exit_code == 3
    assert "issue" not in run("log", "harbor").stdout
    assert run("report", "harbor", "--to", "Somebody").exit_code == 2


def test_a_report_without_a_receipt_that_was_given_out_is_known_by_its_hash(run: Run, harbor: Path, tmp_path: Path):
    given = tmp_path / "given.md"
    assert run("report", "harbor", "-o", given, "--issue", "--to", "Partner desk").exit_code == 0
    assert verified(run, given) == (0, [], "not-asked")
    said = run("verify-report", given).stdout
    assert "Partner desk" in said
    assert "receipt" not in said
    given.write_text(given.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert verified(run, given)[:2] == (1, [("no-receipt", None)])
