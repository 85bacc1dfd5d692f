from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.quotations import quotations
from provenance.text.sentences import sentences
from provenance.text.words import words


def cut(text: str) -> list[str]:
    laid = words(text)
    return [text[laid.start[first] : laid.end[last - 1]] for first, last in sentences(laid, quotations(laid))]


@pytest.mark.parametrize("end", ".؟?!…۔")
def test_sentence_ends_at(end: str):
    assert cut(f"وصل القطار{end} نزل الركاب") == [f"وصل القطار{end}", "نزل الركاب"]


@pytest.mark.parametrize("marks", ['""', "«»", "“”"])
def test_full_stop_inside_a_quotation_ends_nothing(marks: str):
    text = f"قال {marks[0]}لن نغادر. سنبقى{marks[1]} ثم صمت."
    assert cut(text) == [text]


def test_full_stop_in_an_unclosed_quotation_ends_a_sentence():
    assert len(cut("قال «لن نغادر. سنبقى هنا. ثم صمت")) == 3


@pytest.mark.parametrize("number", ["4.2", "٣.٥", "1.250.000"])
def test_decimal_point_ends_nothing(number: str):
    assert len(cut(f"بلغ التضخم {number} في المئة")) == 1


@pytest.mark.parametrize("title", ["د.", "أ.", "م."])
def test_abbreviated_title_ends_nothing(title: str):
    assert len(cut(f"وقال {title} سامي الوادي إن العملية نجحت")) == 1


def test_agency_initials_end_nothing():
    assert len(cut("وذكرت وكالة أ.ف.ب أن القطار وصل")) == 1


@pytest.mark.parametrize("dots", ["..", "...", "…"])
def test_dots_in_a_row_part_sentences(dots: str):
    assert cut(f"أزمة السكر{dots} إلى أين") == [f"أزمة السكر{dots}", "إلى أين"]


@pytest.mark.parametrize("sign", "،؛:")
def test_lesser_signs_end_nothing(sign: str):
    assert len(cut(f"وصل القطار{sign} ونزل الركاب")) == 1


def test_text_without_words_has_no_sentence():
    assert cut("") == []


@given(st.text(st.sampled_from('.؟!… "«»قد1،')))
def test_sentences_cover_every_token_once(text: str):
    laid = words(text)
    covered = [i for first, last in sentences(laid, quotations(laid)) for i in range(first, last)]
    assert covered == list(range(len(laid)))
