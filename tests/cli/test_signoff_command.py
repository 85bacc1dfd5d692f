from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

Run = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]

QUOTING = "وقالت رئيسة البلدية نجوى سالم لصحيفة واشنطن بوست: «لن نغادر المدينة قبل نهاية الشتاء المقبل»."
ALTERED = QUOTING.replace("قبل نهاية الشتاء المقبل", "قبل حلول الصيف أبدا")


@pytest.fixture
def quoted(run: Run, write: Write, harbor: Path, credited: str) -> Path:
    """Its quotation linked with the original, confirmed, and then altered."""
    write(harbor, credited, QUOTING)
    run("revise", "harbor", harbor, "-m", "اقتباس", "--force")
    run("source", "add", "--outlet", "Washington Post")
    run("link", "harbor:p4", "--source", "src1", "--quote", "we will not leave before winter ends")
    assert run("confirm", "lnk1", "--as", "سامي").exit_code == 0
    return harbor


def alter(run: Run, write: Write, path: Path, credited: str) -> None:
    write(path, credited, ALTERED)
    assert run("revise", "harbor", path, "-m", "صياغة").exit_code == 0


def test_signoff_says_what_the_name_is_put_to(run: Run, harbor: Path):
    run("source", "add", "--outlet", "Washington Post")
    run("link", "harbor:p1", "--source", "src1")
    said = run("signoff", "harbor", "--role", "fact-checker", "--as", "هدى")
    assert said.exit_code == 0
    assert "harbor: هدى signed revision 1 as fact-checker" in said.stdout
    assert "harbor:p3/S01" in said.stdout
    assert "links that nobody has confirmed: lnk1 (p1)" in said.stdout
    assert "وقّع هدى" in run("signoff", "harbor", "--role", "editor", "--as", "هدى", "--lang", "ar").stdout


def test_signoff_in_json(run: Run, harbor: Path):
    answer = json.loads(run("signoff", "harbor", "--role", "editor", "--as", "هدى", "--format", "json").stdout)
    assert (answer["schema"], answer["refused"]) == ("provenance-signoff/1", [])
    assert (answer["signoff"]["role"], answer["signoff"]["revision"]) == ("editor", 1)
    assert "harbor:p3/S01" in [flag["id"] for flag in answer["signoff"]["open"]]


def test_editors_signoff_is_refused_while_a_block_is_open(run: Run, write: Write, quoted: Path, credited: str):
    alter(run, write, quoted, credited)
    refused = run("signoff", "harbor", "--role", "editor", "--as", "هدى")
    assert refused.exit_code == 1
    assert "block harbor:p4/R04" in refused.stdout
    assert "cannot be signed off while a block is open" in refused.stderr
    in_json = run("signoff", "harbor", "--role", "editor", "--as", "هدى", "--format", "json")
    assert [flag["code"] for flag in json.loads(in_json.stdout)["refused"]] == ["R04"]
    over = run("signoff", "harbor", "--role", "editor", "--override", "--reason", "أكدته هاتفيًّا", "--as", "هدى")
    assert over.exit_code == 0
    act, role, reason = run("log", "harbor").stdout.splitlines()[-3:]
    assert act.endswith("هدى  override  article:harbor")
    assert (role.strip(), reason.strip()) == ("role: editor", "reason: أكدته هاتفيًّا")
    assert run("verify-log").exit_code == 0


@pytest.mark.parametrize(
    "options",
    [
        ["--role", "editor", "--override"],
        ["--role", "editor", "--reason", "سبب"],
        ["--role", "translator", "--override", "--reason", "سبب"],
        ["--role", "owner"],
        [],
    ],
)
def test_signoff_that_is_put_wrongly_is_wrong_usage(run: Run, harbor: Path, options: list[str]):
    assert run("signoff", "harbor", *options).exit_code == 2


def test_signoff_of_nothing_cannot_be_carried_out(run: Run, harbor: Path):
    assert run("signoff", "port", "--role", "editor").exit_code == 3
    said = run("signoff", "harbor", "--role", "editor", "--override", "--reason", "سبب")
    assert (said.exit_code, "nothing keeps harbor" in said.stderr) == (3, True)


def test_every_view_says_that_the_article_was_edited_after_its_signoff(
    run: Run, write: Write, harbor: Path, credited: str
):
    run("signoff", "harbor", "--role", "editor", "--as", "هدى")
    assert "signed off as editor" in run("article", "list").stdout
    write(harbor, credited)
    run("revise", "harbor", harbor, "-m", "أقصر")
    edited = "edited after it was signed off, and not signed again"
    for command in (
        ("show", "harbor"),
        ("show", "harbor:p1"),
        ("audit", "harbor"),
        ("audit", "harbor", "--format", "md"),
        ("audit", "harbor", "--format", "html"),
        ("report", "harbor"),
    ):
        assert edited in run(*command).stdout, command
    assert "edited after sign-off" in run("article", "list").stdout
    assert "harbor:article/R01" in run("flags").stdout
    assert "عُدّل" in run("show", "harbor", "--lang", "ar").stdout
    for command in (("show", "harbor"), ("report", "harbor")):
        told = json.loads(run(*command, "--format", "json").stdout)["article"]
        assert told["record"]["edited_since_signoff"] is True
        (signoff,) = told["signoffs"]
        assert (signoff["by"], signoff["edited"]) == ("هدى", True)


def test_report_with_signoffs_is_what_its_schema_says(run: Run, harbor: Path):
    run("signoff", "harbor", "--role", "editor", "--as", "هدى")
    schema = json.loads(run("schema", "report").stdout)
    report = json.loads(run("report", "harbor", "--format", "json").stdout)
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(report)
    assert len(report["article"]["signoffs"]) == 1
    assert "## Sign-offs" in run("report", "harbor").stdout


def test_rules_without_history_are_silent_and_say_why(run: Run, harbor: Path):
    said = run("explain", "harbor:p1").stdout
    assert "nobody has signed the article off" in said
    assert "the article has no earlier revision" in said


def test_name_that_holds_what_is_no_letter_is_taken_without_it(run: Run, harbor: Path):
    answer = run("signoff", "harbor", "--role", "editor", "--as", "\udcffهدى\x1b")
    assert answer.exit_code == 0
    assert answer.stderr == "provenance: the name holds characters that cannot be shown; on record: هدى\n"
    assert "characters" not in run("signoff", "harbor", "--role", "editor", "--as", "  هدى ").stderr
    assert "signed off as editor by هدى," in run("show", "harbor").stdout
    assert run("signoff", "harbor", "--role", "editor", "--as", "\udcff").exit_code == 3
