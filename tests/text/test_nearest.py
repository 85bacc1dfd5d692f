from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.nearest import nearest
from tests.work import grows_with_its_input

STORY = (
    "The harbour will be closed for two months, the port authority said on Monday. "
    "Fishermen asked for compensation of 300 euros a week. The mayor promised an answer by Friday."
)


def words(text: str, passage: str) -> list[str]:
    return [text[c.start : c.end] for c in nearest(text, passage)]


def test_misremembered_passage_leads_to_what_stands_there():
    assert words(STORY, "fishermen demanded compensation of 500 euros per week")[0].startswith("Fishermen asked")


def test_misspelt_words_lead_there_too():
    assert words(STORY, "the maior promissed an anser")[0] == "The mayor promised an answer"


def test_best_comes_first_and_none_overlap():
    found = nearest("a red house, a red horse, a red mouse", "a red house", limit=3)
    assert found[0].permille == 1000
    assert [c.permille for c in found] == sorted((c.permille for c in found), reverse=True)
    assert len({(c.start, c.end) for c in found}) == len(found)


def test_nothing_alike_is_nothing():
    assert nearest(STORY, "quantum chromodynamics") == ()
    assert nearest("", "the mayor") == ()
    assert nearest(STORY, "…!") == ()


def test_arabic_passage_leads_there_whatever_its_spelling():
    text = "وقالت رئيسة البلدية إن الأعمال ستبدأ في الربيع. وطالب التجار بتعويض عن أشهر الإغلاق."
    assert words(text, "طالب تجار السوق بتعويض عن اشهر الاغلاق")[0].startswith("وطالب التجار")


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_candidate_is_a_place_of_the_text(text: str, passage: str):
    for found in nearest(text, passage):
        assert 0 <= found.start < found.end <= len(text)
        assert 500 <= found.permille <= 1000


@pytest.mark.parametrize("passage", ["fishermen demanded compensation of 500 euros per week", STORY[:100] * 20])
def test_work_grows_with_the_text(passage: str):
    quarter, whole = STORY * 50, STORY * 200
    assert grows_with_its_input(lambda: nearest(quarter, passage), lambda: nearest(whole, passage))
