"""The commands that put an article on record, show it and judge it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from tests.cli.conftest import CREDITED, UNSOURCED, VAGUE, Run, write_article


def codes(run: Run, *args: object) -> list[str]:
    return [flag["id"] for flag in json.loads(run("flags", "--format", "json", *args).stdout)["flags"]]


# ingest


def test_ingest_says_what_is_on_record_and_what_comes_next(run: Run, article: Path):
    answer = run("ingest", article, "--as", "Layla")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert answer.stdout.splitlines() == [
        "article: 3 paragraphs",
        "    expected sources: Washington Post",
        "    suggested claims: 2",
        "    next: provenance audit article",
    ]


def test_ingest_in_json_and_arabic(run: Run, db: Path, article: Path):
    told = json.loads(run("ingest", article, "--format", "json").stdout)
    assert told["schema"] == "provenance-ingest/1"
    assert told["articles"] == [{"slug": "article", "paragraphs": 3, "expected": ["Washington Post"], "claims": 2}]
    write_article(article, UNSOURCED)
    assert "مصادر منتظرة: لا أحد" in run("ingest", article, "--lang", "ar").stdout


def test_the_same_text_twice_is_refused_with_its_slug(run: Run, harbor: Path):
    again = run("ingest", harbor.rename(harbor.with_name("copy.txt")))
    assert (again.exit_code, again.stdout) == (3, "")
    assert "on record already as 'harbor'" in again.stderr
    assert "harbor" in run("article", "list").stdout
    assert "copy" not in run("article", "list").stdout


def test_a_slug_in_use_is_refused_and_one_made_of_the_file_is_numbered(run: Run, harbor: Path, tmp_path: Path):
    other = write_article(tmp_path / "harbor.txt", UNSOURCED)
    assert run("ingest", other, "--slug", "harbor").exit_code == 3
    assert run("ingest", other).stdout.startswith("harbor-2:")


def test_files_that_cannot_be_taken_are_named_and_the_others_are_done(
    run: Run, db: Path, article: Path, tmp_path: Path
):
    other = write_article(tmp_path / "other.txt", UNSOURCED)
    answer = run("ingest", "missing.txt", article, article, other)
    assert answer.exit_code == 3
    assert [line.split(":")[0] for line in answer.stdout.splitlines() if line[0] != " "] == ["article", "other"]
    missing, twice = answer.stderr.splitlines()
    assert "missing.txt" in missing
    assert "on record already" in twice


def test_a_file_that_cannot_be_read_makes_no_database(run: Run, tmp_path: Path):
    assert run("ingest", "missing.txt", "--as", "Layla").exit_code == 3
    assert not (tmp_path / "provenance.db").exists()


def test_a_slug_or_a_title_goes_with_one_file(run: Run, db: Path, article: Path):
    assert run("ingest", article, article, "--slug", "x").exit_code == 2
    assert run("ingest", article, article, "--title", "x").exit_code == 2


def test_a_translation_names_a_source_that_exists(run: Run, db: Path, article: Path):
    refused = run("ingest", article, "--translation-of", "src1")
    assert refused.exit_code == 3
    assert "no source called 'src1'" in refused.stderr
    run("source", "add", "--outlet", "Washington Post", "--title", "Three offices")
    assert run("ingest", article, "--translation-of", "src1").exit_code == 0
    shown = json.loads(run("show", "article", "--format", "json").stdout)["article"]
    assert shown["record"]["translation_of"] == "src1"
    assert [source["title"] for source in shown["sources"]] == ["Three offices"]


def test_a_file_whose_name_is_not_utf8_is_taken(run: Run, db: Path, tmp_path: Path):
    try:
        path = write_article(tmp_path / "caf\udce9.txt", CREDITED)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert run("ingest", path).exit_code == 0
    assert "caf\\udce9.txt" in run("show", "caf").stdout


def test_nobody_acts_without_a_name(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    answer = run("ingest", article)
    assert answer.exit_code == 3
    assert "--as NAME" in answer.stderr


# article list, show


def test_articles_are_listed_with_their_figures(run: Run, harbor: Path, tmp_path: Path):
    run("ingest", write_article(tmp_path / "second.txt", UNSOURCED), "--published", "2026-03-14")
    assert run("article", "list").stdout.splitlines() == [
        "harbor  revision 1 · 3 paragraphs · links: 0",
        "      مكاتب تُغلق",
        "second  2026-03-14 · revision 1 · 1 paragraph · links: 0",
        f"      {UNSOURCED}",
    ]
    first, _ = json.loads(run("article", "list", "--format", "json").stdout)["articles"]
    assert first == {
        "slug": "harbor", "title": "مكاتب تُغلق", "published": None, "revision": 1, "paragraphs": 3, "links": 0,
        "signed": None, "edited": False,
    }  # fmt: skip


def test_an_empty_record_says_so(run: Run, db: Path):
    assert run("article", "list").stdout == "No articles yet.\n"
    assert run("flags", "--lang", "ar").stdout == "لا ملاحظات.\n"
    assert run("audit", "--all").exit_code == 0


def test_show_gives_position_and_handle_kind_class_outlets_and_flags(run: Run, harbor: Path):
    shown = run("show", "harbor")
    assert shown.exit_code == 0
    lines = shown.stdout.splitlines()
    assert lines[0] == f"harbor · revision 1 · {harbor}"
    assert "¶1 (p1)  body · sourced · Washington Post" in lines
    assert any(line.startswith("    error harbor:p3/S01  ") for line in lines)


def test_a_link_is_shown_with_its_state_and_that_its_passage_was_only_typed(run: Run, harbor: Path):
    run("source", "add", "--outlet", "Washington Post", "--title", "Three offices")
    assert run("link", "harbor:p1", "--source", "src1", "--passage", "will close three offices").exit_code == 0
    typed = "lnk1  linked · src1 Washington Post · passage typed, not checked"
    assert f"    {typed}" in run("show", "harbor").stdout.splitlines()
    assert typed in run("audit", "harbor").stdout
    page = run("show", "harbor:p1").stdout
    assert typed in page
    assert "passage: will close three offices" in page
    assert "Layla, 20" in page
    assert "typed, and not looked up in a snapshot" in run("report", "harbor").stdout
    assert "links: 1" in run("article", "list").stdout
    run("unlink", "lnk1", "--reason", "the wrong story")
    assert "lnk1" not in run("show", "harbor").stdout
    assert "links: 0" in run("article", "list").stdout


def test_a_paragraph_is_shown_in_full(run: Run, harbor: Path):
    page = run("show", "harbor:p1").stdout
    assert f"      {CREDITED}\n" in page
    assert "the crediting words: ذكرت" in page
    assert "suggested claim: الوزارة ستغلق" in page
    told = json.loads(run("show", "harbor:p3", "--format", "json").stdout)
    assert told["article"] == {"slug": "harbor", "revision": 1}
    assert told["paragraph"]["text"] == UNSOURCED
    assert [flag["id"] for flag in told["paragraph"]["flags"]] == ["harbor:p3/S01"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nothing", "no article called 'nothing'"),
        ("harbor:p9", "harbor has no paragraph p9"),
        ("harbor:9", "names no paragraph"),
    ],
)
def test_what_is_not_there_is_one_line(run: Run, harbor: Path, name: str, said: str):
    answer = run("show", name)
    assert (answer.exit_code, answer.stdout) == (3, "")
    assert said in answer.stderr
    assert len(answer.stderr.splitlines()) == 1


def test_an_older_revision_can_be_shown_and_a_paragraph_that_is_gone(run: Run, harbor: Path):
    write_article(harbor, CREDITED, VAGUE)
    run("revise", "harbor", harbor, "-m", "shorter")
    gone = run("show", "harbor:p3")
    assert gone.exit_code == 3
    assert "not in this revision" in gone.stderr
    assert UNSOURCED in run("show", "harbor:p3", "--revision", "rev1").stdout
    assert run("show", "harbor", "--revision", "rev3").exit_code == 3
    assert run("show", "harbor", "--revision", "first").exit_code == 2


@pytest.mark.parametrize("terminal", [False, True])
def test_what_could_steer_a_terminal_is_not_shown(run: Run, db: Path, tmp_path: Path, terminal: bool):
    run(
        "ingest",
        write_article(tmp_path / "x.txt", "وقال الوزير [/b] إن الخطة :100: جاهزة \x1b[31mللتنفيذ \u202eاليوم."),
    )
    for name in ("x", "x:p1"):
        shown = run("show", name, terminal=terminal).stdout
        assert "[/b]" in shown
        assert ":100:" in shown
        assert not {"\x1b[31mلل", "\u202e"} & set(re.findall(r"\x1b\[31mلل|\u202e", shown))


# audit, flags, waive


def test_audit_and_check_agree_but_for_what_only_the_record_knows(run: Run, harbor: Path):
    options = ("--select", "S01,S02", "--format", "json")
    (audited,) = json.loads(run("audit", "harbor", *options).stdout)["articles"]
    (checked,) = json.loads(run("check", harbor, *options).stdout)["articles"]
    for flag in audited["flags"]:
        flag["id"] = flag["id"].removeprefix("harbor:p")
        flag["handle"] = None
    assert audited["flags"] == checked["flags"]


def test_audit_exits_1_when_flagged(run: Run, harbor: Path):
    assert run("audit", "harbor").exit_code == 1
    assert run("audit", "harbor", "--fail-on", "never").exit_code == 0
    assert run("audit", "harbor", "--select", "S02").exit_code == 0
    assert run("audit", "harbor", "--ignore", "S01,L01").exit_code == 0


def test_audit_of_all_articles_says_how_many_on_stderr(run: Run, harbor: Path, tmp_path: Path):
    run("ingest", write_article(tmp_path / "second.txt", UNSOURCED))
    answer = run("audit", "--all", "--select", "S01", "--format", "json")
    assert [a["record"]["slug"] for a in json.loads(answer.stdout)["articles"]] == ["harbor", "second"]
    assert answer.stderr == "provenance: 2 articles: 2 flags\n"


def test_audit_wants_an_article_or_all(run: Run, harbor: Path):
    assert run("audit").exit_code == 2
    assert run("audit", "harbor", "--all").exit_code == 2
    assert run("audit", "nothing").exit_code == 3


def test_the_settings_hold_for_articles_on_record_too(run: Run, harbor: Path, tmp_path: Path):
    (tmp_path / "provenance.toml").write_text('[rules]\nS01 = "off"\nL01 = "off"\n', encoding="utf-8")
    assert run("audit", "harbor").exit_code == 0
    assert codes(run) == ["harbor:p2/S02"]


def test_the_schema_of_check_accepts_what_audit_prints(run: Run, harbor: Path):
    run("source", "add", "--outlet", "Washington Post", "--title", "Three offices")
    run("link", "harbor:p1", "--source", "src1")
    run("waive", "harbor:p3/S01", "--reason", "our reporter saw it")
    found = json.loads(run("audit", "harbor", "--format", "json").stdout)
    schema = json.loads(run("schema", "check").stdout)
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(found)
    assert [link["handle"] for link in found["articles"][0]["links"]] == ["lnk1"]
    assert [waived["reason"] for waived in found["articles"][0]["waived"]] == ["our reporter saw it"]


def test_flags_are_listed_over_all_articles_the_oldest_first(run: Run, harbor: Path, tmp_path: Path):
    run("ingest", write_article(tmp_path / "a.txt", UNSOURCED), "--slug", "a")
    assert codes(run, "--code", "S01,S02") == ["harbor:p2/S02", "harbor:p3/S01", "a:p1/S01"]
    assert codes(run, "--article", "a", "--code", "S01") == ["a:p1/S01"]
    assert run("flags").exit_code == 0
    assert run("flags", "--article", "nothing").exit_code == 3


def test_a_waived_flag_is_listed_with_who_and_why_and_counts_no_more(run: Run, harbor: Path):
    answer = run("waive", "harbor:p3/S01", "--reason", "our reporter saw it", "--as", "Samir")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert codes(run, "--code", "S01") == []
    assert codes(run, "--waived") == ["harbor:p3/S01"]
    for said in (run("audit", "harbor"), run("flags", "--waived"), run("report", "harbor"), run("show", "harbor:p3")):
        assert re.search(r"Samir, \d{4}-\d\d-\d\d: our reporter saw it", said.stdout)
    assert run("audit", "harbor", "--select", "S01").exit_code == 0


def test_a_waiver_dies_when_its_words_change_and_not_when_marks_do(run: Run, harbor: Path):
    run("waive", "harbor:p3/S01", "--reason", "our reporter saw it")
    write_article(harbor, CREDITED, VAGUE, UNSOURCED.replace("مقر البلدية", "مقرّ البلديّة"))
    assert run("revise", "harbor", harbor, "-m", "marks").exit_code == 0
    assert codes(run, "--waived") == ["harbor:p3/S01"]
    write_article(harbor, CREDITED, VAGUE, UNSOURCED.replace("حارسين", "ثلاثة حراس"))
    assert run("revise", "harbor", harbor, "-m", "three").exit_code == 0
    assert codes(run, "--waived") == []
    assert "harbor:p3/S01" in codes(run)


@pytest.mark.parametrize(
    ("flag", "reason", "said"),
    [
        ("harbor:p3/S02", "why", "no open flag 'harbor:p3/S02'"),
        ("harbor:p3/S01#2", "why", "no open flag"),
        ("p3/S01", "why", "names no flag"),
        ("nothing:p3/S01", "why", "no article called 'nothing'"),
        ("harbor:p3/S01", " ", "a waiver needs a reason"),
    ],
)
def test_what_cannot_be_waived_is_one_line(run: Run, harbor: Path, flag: str, reason: str, said: str):
    answer = run("waive", flag, "--reason", reason)
    assert (answer.exit_code, answer.stdout) == (3, "")
    assert said in answer.stderr
    assert len(answer.stderr.splitlines()) == 1


def test_several_flags_are_waived_together(run: Run, harbor: Path, tmp_path: Path):
    run("ingest", write_article(tmp_path / "a.txt", UNSOURCED), "--slug", "a")
    named = ("harbor:p2/S02", "harbor:p3/S01", "a:p1/S01", "a:p1/S01")
    answer = run("waive", *named, "--reason", "our reporter saw it")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert [line.partition(";")[0] for line in answer.stdout.splitlines()] == [f"waived {name}" for name in named[:3]]
    assert codes(run, "--waived") == list(named[:3])


def test_of_several_flags_none_is_waived_where_one_cannot_be(run: Run, harbor: Path):
    answer = run("waive", "harbor:p3/S01", "harbor:p9/S01", "p3", "--reason", "our reporter saw it")
    assert (answer.exit_code, answer.stdout) == (3, "")
    first, second, last = answer.stderr.splitlines()
    assert "no open flag 'harbor:p9/S01'" in first
    assert "'p3' names no flag" in second
    assert last == "provenance: nothing was done: 2 of 3 cannot be — leave those out, and try again"
    assert codes(run, "--waived") == []
    assert run("waive", "--reason", "x").exit_code == 2


def test_the_same_flag_is_waived_once(run: Run, harbor: Path):
    run("waive", "harbor:p3/S01", "--reason", "why")
    assert "waived already" in run("waive", "harbor:p3/S01", "--reason", "why").stderr


def test_a_flag_of_a_rule_that_the_settings_turn_off_can_be_waived(run: Run, harbor: Path, tmp_path: Path):
    (tmp_path / "provenance.toml").write_text('[rules]\nS01 = "off"\n', encoding="utf-8")
    assert run("waive", "harbor:p3/S01", "--reason", "why").exit_code == 0
