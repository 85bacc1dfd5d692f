from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.quotations import quotations
from provenance.text.words import words


def quoted(text: str) -> list[str]:
    laid = words(text)
    return [text[laid.start[q.first] : laid.end[q.last - 1]] for q in quotations(laid) if q.last > q.first]


def closed(text: str) -> list[bool]:
    return [quotation.closed for quotation in quotations(words(text))]


@pytest.mark.parametrize("marks", ['""', "«»", "“”", "””", "„”", "＂＂"])
def test_words_between_marks_are_quoted(marks: str):
    assert quoted(f"قال {marks[0]}لن نغادر{marks[1]} ثم صمت") == ["لن نغادر"]


def test_each_pair_is_a_quotation():
    assert quoted('بين "الساحل" و"الجبل" طريق') == ["الساحل", "الجبل"]


def test_quotation_inside_another_belongs_to_the_outer_one():
    assert quoted("قال «سمعت كلمة “نعم” مرتين» وخرج") == ["سمعت كلمة “نعم” مرتين"]


def test_straight_marks_inside_guillemets_open_nothing():
    assert quoted('قال «سمعت كلمة "نعم" مرتين» وخرج') == ['سمعت كلمة "نعم" مرتين']


def test_curly_quotation_may_close_with_a_straight_mark():
    assert quoted('قال “لن نغادر" ثم صمت') == ["لن نغادر"]


@pytest.mark.parametrize("opening", '"«“')
def test_unclosed_quotation_reaches_to_the_end(opening: str):
    assert quoted(f"قال {opening}لن نغادر أبدا") == ["لن نغادر أبدا"]


@pytest.mark.parametrize("opening", '"«“')
def test_unclosed_quotation_says_so(opening: str):
    assert closed(f"قال {opening}لن نغادر أبدا") == [False]


def test_closing_mark_alone_opens_nothing():
    assert quoted("لن نغادر» قالها ثم صمت") == []


def test_leaning_straight_mark_closes_when_their_number_is_odd():
    assert quoted('لن نغادر" قالها ثم قال "سنعود غدا" وخرج') == ["سنعود غدا"]


def test_forgotten_closing_mark_does_not_swallow_the_next_quotation():
    assert "سنعود غدا" in quoted('قال "لن نغادر ثم قال "سنعود غدا" وخرج')


def test_proclitic_before_a_mark_leaves_it_an_opening_one():
    assert quoted('وصفته ب"الإرهابي" أمس') == ["الإرهابي"]


def test_text_without_marks_has_no_quotation():
    assert quoted("قال إنه لن يغادر") == []


@given(st.text(st.sampled_from('"«»“”„‟‹› ابج.،')))
def test_quotations_are_in_order_and_apart(text: str):
    laid = words(text)
    edges = [edge for q in quotations(laid) for edge in (q.first, q.last)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(laid) for edge in edges)


@given(st.text(st.sampled_from('"«»“”„‟‹› ابج.،')))
def test_only_the_last_quotation_of_guillemets_can_be_unclosed(text: str):
    text = text.replace('"', "")
    assert all(closed(text)[:-1])
