from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from provenance.audit import RULES
from provenance.reports.schemas import schema_text
from tests.articles.scoring import NAMES, text_of

REFERENCE = "وأضافت الصحيفة أن الوزير رفض القرار."


def explained(run, name, *args) -> dict:
    answer = run("explain", name, "--format", "json", *args)
    assert (answer.exit_code, answer.stderr) == (0, "")
    found = json.loads(answer.stdout)
    Draft202012Validator(json.loads(schema_text("explain"))).validate(found)
    return found


def test_the_parts_of_a_credit_are_marked_and_said(run, article):
    answer = run("explain", f"{article}:1")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert "[ذكرت] صحيفة {واشنطن بوست} أن ⟪الوزارة ستغلق" in answer.stdout
    assert "Washington Post" in answer.stdout
    assert "ذكر" in answer.stdout


def test_every_rule_is_named_once(run, article):
    out = run("explain", f"{article}:3").stdout
    assert all(out.count(f"{rule.code} {rule.name}") == 1 for rule in RULES)
    assert "error S01 unsourced-paragraph  this paragraph tells news and credits nobody" in out


def test_the_page_speaks_arabic(run, article):
    out = run("explain", f"{article}:2", "--lang", "ar").stdout
    assert "القواعد" in out
    assert "crediting" not in out


def test_json_holds_what_the_schema_says(run, article):
    found = explained(run, f"{article}:1")
    assert found["paragraph"]["number"] == 1
    assert found["article"] is None
    assert [look["code"] for look in found["rules"]] == [rule.code for rule in RULES]
    assert found["credits"][0]["cue"]["lemma"] == "ذكر"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_paragraph_of_the_own_articles_can_be_explained(run, name, lang):
    paragraphs = text_of(name).read_text("utf-8").split("\n\n")
    for number in range(1, len(paragraphs) + 1):
        explained(run, f"{text_of(name)}:{number}", "--lang", lang)
        assert run("explain", f"{text_of(name)}:{number}", "--lang", lang).exit_code == 0


def test_a_paragraph_that_is_not_there_says_how_many_are(run, article):
    answer = run("explain", f"{article}:40")
    assert answer.exit_code == 3
    assert "has 3 paragraphs; there is no 40" in answer.stderr
    assert "فقرات" in run("explain", f"{article}:0", "--lang", "ar").stderr


def test_a_file_without_a_paragraph_is_wrong_usage(run, article):
    answer = run("explain", article)
    assert answer.exit_code == 2
    assert ":14" in answer.stderr


def test_a_file_that_is_not_there(run):
    answer = run("explain", "missing.txt:1")
    assert answer.exit_code == 3
    assert len(answer.stderr.splitlines()) == 1


def test_title_and_date_given_beside_the_file_let_rules_look(run, article):
    found = explained(run, f"{article}:1", "--published", "2021-08-27", "--title", "مكاتب تغلق")
    assert not [look for look in found["rules"] if look["reason"] in ("no-date", "no-title")]


def test_a_paragraph_on_record_is_explained_by_its_handle(run, harbor):
    found = explained(run, "harbor:p2")
    assert found["article"] == {"slug": "harbor", "revision": 1}
    assert found["paragraph"]["handle"] == "p2"
    assert found["kind_told_by"] is None
    assert "¶2 (p2)" in run("explain", "harbor:p2").stdout


def test_a_waived_flag_is_told_with_its_reason(run, harbor):
    assert run("waive", "harbor:p3/S01", "--reason", "شاهده مراسلنا").exit_code == 0
    out = run("explain", "harbor:p3").stdout
    assert "waived: شاهده مراسلنا (Layla)" in out


@pytest.mark.parametrize("name", ["harbor:p99", "nowhere:p1"])
def test_what_is_not_on_record_is_one_line(run, harbor, name):
    answer = run("explain", name)
    assert answer.exit_code == 3
    assert len(answer.stderr.splitlines()) == 1


def test_title_beside_an_article_on_record_is_wrong_usage(run, harbor):
    assert run("explain", "harbor:p1", "--title", "غيره").exit_code == 2


def test_controls_in_the_text_do_not_reach_the_terminal(run, write, tmp_path):
    path = write(tmp_path / "evil.txt", "وقال الوزير\x1b[31m سمير خليل\u202e إن الجسر [/b] سيغلق :100: غدا.")
    for terminal in (False, True):
        out = run("explain", f"{path}:1", terminal=terminal).stdout
        assert "\u202e" not in out
        assert "\x1b[31m س" not in out
        assert "[/b]" in out


def test_colours_stand_on_a_terminal_only(run, article):
    assert "\x1b[" in run("explain", f"{article}:1", terminal=True).stdout
    assert "\x1b[" not in run("explain", f"{article}:1").stdout


def test_a_file_is_explained_without_a_database(loaded_by, article):
    assert {"sqlalchemy", "rich", "jinja2"}.isdisjoint(loaded_by("explain", f"{article}:1"))
