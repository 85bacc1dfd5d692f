from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import Conflict
from provenance.text.search import MOST_TERMS, Wanted, indexed, matches, parsed, terms_of


def terms_in(text: str) -> list[str]:
    return indexed(text).split()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قتل", "قُتِلَ"), ("الأميركي", "الأمريكي"), ("أميركا", "الأمريكية"), ("إنكلترا", "انجلترا"),
        ("وبالتلفزيون", "تليفزيون"),        ("المدينة", "مدينه"), ("ترمب", "ترامب"),
        ("غوغل", "جوجل"), ("Politico", "POLITICO"), ("١٢", "12"),
        ("ﻻعب", "لاعب"), ("مـــدينة", "مدينة"), ("القرارات", "قرار"),
    ],
)  # fmt: skip
def test_writings_of_one_word_are_one_term(one: str, other: str):
    assert indexed(one) == indexed(other)


@pytest.mark.parametrize(("one", "other"), [("قتل", "كتب"), ("12", "21"), ("سوري", "سوريا نفسها"), ("البنك", "البنت")])
def test_other_words_are_other_terms(one: str, other: str):
    assert indexed(one) != indexed(other)


def test_query_is_words_phrases_exclusions_and_beginnings():
    assert parsed('بوليتيكو "الدعم الجوي" -كابول طالب*') == (
        Wanted(tuple(terms_in("بوليتيكو"))),
        Wanted(tuple(terms_in("الدعم الجوي"))),
        Wanted(tuple(terms_in("كابول")), absent=True),
        Wanted(("طالب",), prefix=True),
    )
    assert parsed("«الدعم الجوي»") == parsed("“الدعم الجوي")


@pytest.mark.parametrize("query", ["", "  ", "-كابول", '""', "*", "-", "؟!", "كلمة " * (MOST_TERMS + 1)])
def test_query_without_words_or_with_too_many_is_refused(query: str):
    with pytest.raises(Conflict):
        parsed(query)


def test_words_of_a_phrase_are_marked_only_in_a_row():
    text = "الدعم الجوي توقف، والدعم البري استمر"
    marked = [text[hit.start : hit.end] for hit in matches(terms_of(text), parsed('"الدعم الجوي"'))]
    assert marked == ["الدعم", "الجوي"]
    assert [hit.start for hit in matches(terms_of(text), parsed("دعم"))] == [0, 18]


@given(st.text(alphabet="اببت \"*-«»()|&!<>:'\\_كلمة12ab", max_size=60))
def test_any_query_is_parsed_or_refused(query: str):
    try:
        wanted = parsed(query)
    except Conflict:
        return
    for piece in wanted:
        assert all(term.replace("_", "a").isalnum() for term in piece.terms)


@given(st.text(alphabet="اببت ،.«»12-ـَ\u200b\u00a0ab'’", max_size=60))
def test_index_and_marks_know_the_same_terms(text: str):
    assert terms_in(text) == [term.term for term in terms_of(text)]
