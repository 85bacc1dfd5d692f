from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.comparable import Comparable, comparable
from provenance.text.selectors import TextPosition, TextQuote, find, quote_of

STORY = (
    "The council will “close” three\u00a0offices — said its chair, Zoë\u0308 Bach; the of\u00adfice of ﬁnance stays."
)

ANY = st.text(max_size=80)
PROSE = st.text("aAeé é\u0301ﬁ\u00a0 \n-—–“”\"'’،أاإىيةهكتب\u064e\u0651\u06401٢3.,\u00ad\u200f", max_size=80)


@pytest.mark.parametrize(
    "typed",
    [
        'will "close" three offices',
        "will «close» three offices",
        "offices - said",
        "offices – said",
        "three  offices\n— said",
        "the office of finance stays",
        "Zo\u00eb\u0308 Bach",
        "Zoe\u0308\u0308 Bach",
        " three offices ",
    ],
)
def test_passage_is_found_whatever_its_quotes_dashes_spaces_and_ligatures(typed: str):
    found = find(STORY, typed)
    assert found is not None
    start, end = found.position.start, found.position.end
    assert comparable(STORY[start:end]) == comparable(typed)
    assert not STORY[start:end].startswith(" ")


@pytest.mark.parametrize("typed", ["The Council", "zoë̈ Bach", "close three offices", "three officers", "", " \u200f"])
def test_other_words_and_other_capitals_are_not_found(typed: str):
    assert find(STORY, typed) is None


def test_arabic_is_found_whatever_its_spelling_marks():
    text = "وقالت إنّ الأُمَّةَ قرّرت ذلك في ١٢ أيّار."
    found = find(text, "ان الامه قررت ذلك في 12 ايار")
    assert found is not None
    assert text[found.position.start : found.position.end] == "إنّ الأُمَّةَ قرّرت ذلك في ١٢ أيّار"


def test_last_letter_takes_its_marks_along():
    text = "هذا كتابٌ جديد"
    found = find(text, "كتاب")
    assert found is not None
    assert text[found.position.start : found.position.end] == "كتابٌ"


def test_part_of_a_word_or_of_a_number_is_not_found():
    assert find("killed 15 people", "5 people") is None
    assert find("killed 15 people", "killed 1") is None
    assert find("yesterday she said so", "he said") is None
    assert find("ولم يقل الوزير", "قل الوزير") is None


def test_arabic_word_is_found_behind_its_prefixes():
    for text in ("وقال الوزير", "وبالوزير", "بأن الوزير قال"):
        assert find(text, "وزير" if "بال" in text else text[1:]) is not None


def test_letter_for_letter_is_told_from_alike():
    same, alike = find(STORY, "said its chair"), find(STORY, 'will "close" three')
    assert same is not None
    assert same.same
    assert alike is not None
    assert not alike.same


def test_of_several_places_the_context_decides():
    text = "one: the vote was lost. two: the vote was lost again. three: the vote was lost."
    second = text.index("the vote", 20)
    found = find(text, quote_of(text, second, second + len("the vote was lost")))
    assert found is not None
    assert found.position == TextPosition(second, second + len("the vote was lost"))
    assert found.times == 3
    assert find(text, "the vote was lost") == find(text, TextQuote("the vote was lost"))


@given(ANY)
def test_any_text_is_found_in_itself(text: str):
    found = find(text, text)
    assert found is not None or not comparable(text)


@given(PROSE, PROSE, PROSE)
def test_word_between_others_is_found_and_its_offsets_cut_it(before: str, words: str, after: str):
    text = f"{before} {words} {after}"
    found = find(text, TextQuote(words, before, after))
    if comparable(words):
        assert found is not None
        assert comparable(text[found.position.start : found.position.end]) == comparable(words)


@given(st.text("aAeéöo\u0308\u0301ﬁçñ \u00a0½x", max_size=80))
def test_normal_forms_of_a_text_compare_equal(text: str):
    assert comparable(unicodedata.normalize("NFC", text)) == comparable(unicodedata.normalize("NFD", text))


@given(ANY)
def test_every_place_of_the_form_leads_into_the_text_in_order(text: str):
    whole = Comparable(text)
    places = [whole.place(n, n + 1) for n in range(len(whole.form))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert [start for start, _ in places] == sorted(start for start, _ in places)


def test_passage_that_stands_everywhere_is_found_soon():
    assert find("a" * 1_000_000, "a" * 100_000) is None
    assert find("في " * 300_000, "في في") is not None
