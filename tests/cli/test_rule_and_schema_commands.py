from __future__ import annotations

import json

import pytest

from provenance.audit import RULES
from provenance.audit.handbook import page


def test_a_rule_is_explained_with_a_good_and_a_bad_example(run):
    stdout = run("rule", "S01").stdout
    told = page("S01", "en")
    for text in (told.title, told.what, told.why, told.principle, told.bad, told.good):
        assert all(line.strip() in stdout for line in text.splitlines())


def test_a_rule_is_found_by_its_name_and_explained_in_arabic(run):
    assert page("S01", "ar").title in run("rule", "unsourced-paragraph", "--lang", "ar").stdout


def test_without_a_code_all_rules_are_listed(run):
    stdout = run("rule").stdout
    assert all(rule.code in stdout and rule.name in stdout for rule in RULES)


@pytest.mark.parametrize("args", [(), ("S01",)])
def test_rules_come_as_json(run, args):
    found = json.loads(run("rule", *args, "--format", "json").stdout)
    assert found["schema"] == "provenance-rules/1"
    assert [rule["code"] for rule in found["rules"]] == list(args or (rule.code for rule in RULES))
    assert set(found["rules"][0]) >= {"code", "name", "severity", "on", "what", "bad", "good"}


def test_an_unknown_rule_is_one_line_that_names_the_known_ones(run):
    answer = run("rule", "S99")
    assert answer.exit_code == 3
    assert len(answer.stderr.splitlines()) == 1
    assert "S01" in answer.stderr


def test_the_schema_of_check_is_printed_as_json(run):
    assert json.loads(run("schema", "check").stdout)["properties"]["schema"] == {"const": "provenance-check/1"}


def test_the_schemas_are_listed(run):
    assert run("schema").stdout == "check\nexplain\nreport\n"
    assert json.loads(run("schema", "--format", "json").stdout) == {"schemas": ["check", "explain", "report"]}


def test_an_unknown_schema_is_one_line_that_names_the_known_ones(run):
    answer = run("schema", "nothing")
    assert answer.exit_code == 3
    assert "check" in answer.stderr
