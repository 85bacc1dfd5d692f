"""The article from which the project grew, read as an editor reads it. It belongs to its publisher and stands apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from provenance.attribution import reader_for
from provenance.audit import run
from provenance.reading import read_article
from provenance.record import ArticleRecord, Sourcing


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict:
    return json.loads((shared / "eval/gold/seed.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def seed(shared: Path, gold: dict) -> ArticleRecord:
    return read_article(shared / gold["file"], reader_for("ar"))


@pytest.fixture(scope="module")
def flags(seed: ArticleRecord):
    return run(seed).flags


def named(record: ArticleRecord, number: int) -> set[str]:
    return {outlet for a in record.paragraph(number).attributions for outlet in a.outlets}


def test_it_has_27_paragraphs_of_the_kinds_that_a_person_gave_them(seed, gold):
    kinds = [str(p.kind) for p in seed.paragraphs]
    assert (len(kinds), kinds) == (27, [p["kind"] for p in gold["paragraphs"]])


def test_each_paragraph_credits_the_outlets_that_a_person_found(seed, gold):
    expected = {p["n"]: {o for a in p["attributions"] for o in a["outlets"]} for p in gold["paragraphs"]}
    assert {n: named(seed, n) for n in expected} == expected
    assert set().union(*expected.values()) == {"Washington Post", "Politico", "Wall Street Journal"}


@pytest.mark.parametrize(
    ("number", "words", "outlet"), [(9, "الصحيفة", "Politico"), (19, "ذات التقرير", "Washington Post")]
)
def test_outlet_behind_the_reference_is_found(seed, number: int, words: str, outlet: str):
    found = [a for a in seed.paragraph(number).attributions if a.outlet_text and a.outlet_text.text == words]
    assert [(a.outlets, a.anaphoric) for a in found] == [((outlet,), True)]


def test_only_the_lead_is_vague(seed):
    assert [p.number for p in seed.paragraphs if p.sourcing is Sourcing.VAGUE] == [4]


def test_three_paragraphs_credit_nobody(seed):
    assert [p.number for p in seed.paragraphs if p.sourcing is Sourcing.UNSOURCED] == [14, 16, 20]


def test_both_altered_display_sentences_are_flagged(flags):
    assert [flag.at.paragraph for flag in flags if flag.code == "Q02"] == [5, 15]


def test_body_is_the_stronger_side_where_the_display_hedges(flags):
    assert [flag.params["case"] for flag in flags if flag.id == "15/Q02"] == ["body"]


def test_paragraphs_without_a_source_are_flagged(flags):
    assert [flag.at.paragraph for flag in flags if flag.code == "S01"] == [14, 16, 20]
