"""Order, names, switches and weights of flags, and the rules that could not look."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.audit import RULES, AuditSettings, rule_named, run
from provenance.errors import NotFound
from provenance.record import ArticleRecord, Kind, Severity
from tests.audit.desk import NEWS, SOURCED, THESE, caption, flags, record

MIXED = (
    caption("رئيسة البلدية أثناء افتتاح الجسر الجديد"),
    NEWS,
    "وعلت الهتافات: «لن نغادر بيوتنا حتى يعود آخر الصيادين». ثم علت: «لن نتراجع خطوة واحدة عن حقوقنا مهما كان الثمن».",
    "وكشفت تقارير صحفية أن القطار وصل متأخرا.",
)


def settings(**values) -> AuditSettings:
    return AuditSettings(**values)


def test_flags_come_in_reading_order():
    places = [(flag.at.paragraph, flag.at.start) for flag in flags(*MIXED)]
    assert places == sorted(places)


def test_flag_is_named_by_paragraph_and_rule():
    assert [flag.id for flag in flags(SOURCED, NEWS)] == ["2/S01"]


def test_second_flag_of_a_kind_in_a_paragraph_is_numbered():
    assert [flag.id for flag in flags(*MIXED, code="Q01")] == ["3/Q01", "3/Q01#2"]


def test_no_two_flags_have_one_name():
    names = [flag.id for flag in flags(*MIXED)]
    assert len(set(names)) == len(names) == 6


def test_flag_is_named_by_handle_where_the_paragraph_has_one():
    plain = record(NEWS)
    kept = replace(plain, paragraphs=(replace(plain.paragraph(1), handle="p7"),))
    assert [(flag.id, flag.handle) for flag in run(kept, THESE).flags] == [("p7/S01", "p7")]


def test_selected_rules_alone_look():
    assert {flag.code for flag in flags(*MIXED, settings=settings(select=frozenset({"S01", "D04"})))} == {"S01", "D04"}


def test_ignored_rule_does_not_look():
    codes = {flag.code for flag in flags(*MIXED, settings=THESE._replace(ignore=frozenset({"Q01"})))}
    assert codes == {"S01", "S02", "D04"}


def test_ignoring_outweighs_selecting():
    chosen = settings(select=frozenset({"S01", "D04"}), ignore=frozenset({"S01"}))
    assert {flag.code for flag in flags(*MIXED, settings=chosen)} == {"D04"}


def test_severity_can_be_set_for_a_rule():
    found = flags(*MIXED, settings=THESE._replace(severities={"D04": Severity.BLOCK}))
    assert {flag.severity for flag in found if flag.code == "D04"} == {Severity.BLOCK}
    assert Severity.BLOCK not in {flag.severity for flag in found if flag.code != "D04"}


def test_verdict_knows_its_worst_flag():
    assert run(record(*MIXED), THESE).worst() is Severity.ERROR


def test_verdict_without_flags_has_no_worst():
    assert run(record(SOURCED), THESE).worst() is None


def test_these_rules_run_on_every_arabic_article_with_a_body():
    assert run(record(SOURCED), THESE).not_run == ()


@pytest.mark.parametrize("code", ["S01", "S02", "S03", "Q01", "Q02"])
def test_rule_about_the_body_says_that_there_is_none(code: str):
    verdict = run(record((Kind.TITLE, "قطار الساحل يتأخر")), THESE)
    assert {n.code: n.reason for n in verdict.not_run}[code] == "no-body"


def test_rules_of_arabic_say_that_the_text_is_not():
    verdict = run(record(NEWS, language="en"), THESE)
    assert {n.reason for n in verdict.not_run} == {"not-arabic"}
    assert {"S01", "A01", "A03", "Q01"} <= {n.code for n in verdict.not_run}


def test_rule_that_is_switched_off_is_not_missed():
    verdict = run(record(NEWS, language="en"), settings(select=frozenset({"D04"})))
    assert verdict.not_run == ()


def test_empty_article_is_audited():
    assert run(ArticleRecord("empty.txt", ()), THESE).flags == ()


@pytest.mark.parametrize("word", ["S01", "s01", " S01 ", "unsourced-paragraph", "Unsourced-Paragraph"])
def test_rule_is_found_by_code_or_name(word: str):
    assert rule_named(word).code == "S01"


def test_unknown_rule_is_refused_with_those_that_exist():
    with pytest.raises(NotFound) as error:
        rule_named("Z99")
    assert "S01" in error.value.said("ar")


def test_codes_and_names_of_rules_are_unique():
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_flag_carries_its_rules_name():
    names = {rule.code: rule.name for rule in RULES}
    assert all(flag.rule == names[flag.code] for flag in flags(*MIXED))
