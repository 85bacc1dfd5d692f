from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.words import words


def tokens(text: str) -> list[str]:
    found = words(text)
    return [text[start:end] for start, end in zip(found.start, found.end, strict=True)]


@pytest.mark.parametrize("word", ["كشَفَتْ", "مؤخرًا", "قـــال", "الصّحيفة", "رو\u200fيترز", "هٰذا"])
def test_marks_stay_inside_their_word(word: str):
    assert tokens(f"{word} أن") == [word, "أن"]


def test_arabic_prefix_and_latin_name_are_two_tokens():
    assert tokens("وقال لـCNN إن") == ["وقال", "لـ", "CNN", "إن"]


def test_glued_latin_name_is_split_off_where_no_tatweel_stands():
    assert tokens("لCNN") == ["ل", "CNN"]


@pytest.mark.parametrize("number", ["4.2", "1,250,000", "٣٫٥", "١٬٢٠٠", "2021"])
def test_number_keeps_its_separators(number: str):
    assert tokens(f"نحو {number} في المئة") == ["نحو", number, "في", "المئة"]


def test_comma_after_a_number_is_a_sign():
    assert tokens("عام 2021، ثم") == ["عام", "2021", "،", "ثم"]


def test_hashtag_is_a_sign_and_a_word():
    assert tokens("#المرجان") == ["#", "المرجان"]


def test_underscore_parts_the_words_of_a_hashtag():
    assert [token for token in tokens("#عاجل_الآن") if token.isalpha()] == ["عاجل", "الآن"]


def test_apostrophe_stays_inside_a_latin_word():
    assert tokens("L'Équipe") == ["L'Équipe"]


def test_dots_in_a_row_are_one_sign():
    assert tokens("قال... ثم") == ["قال", "...", "ثم"]


@pytest.mark.parametrize("mark", '"«»“”،؛؟!:()')
def test_every_sign_is_a_token(mark: str):
    assert tokens(f"قال{mark}نعم") == ["قال", mark, "نعم"]


def test_word_and_number_count_as_words_and_signs_do_not():
    found = words("قال 3، نعم")
    assert [found.is_word(i) for i in range(len(found))] == [True, True, False, True]


@given(st.text())
def test_tokens_are_in_order_apart_and_not_empty(text: str):
    found = words(text)
    edges = [edge for pair in zip(found.start, found.end, strict=True) for edge in pair]
    assert edges == sorted(edges)
    assert all(start < end for start, end in zip(found.start, found.end, strict=True))


@given(st.text())
def test_no_letter_or_digit_is_lost(text: str):
    assert [c for token in tokens(text) for c in token if c.isalpha() or c.isdecimal()] == [
        c for c in text if c.isalpha() or c.isdecimal()
    ]
