from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.folding import fold, fold_with_offsets

ARABIC = st.text(
    st.sampled_from(
        'اأإآٱبتثجحخدذرزسشصضطظعغفقكلمنهويىئؤةء ًٌَُِّْـ.،؛؟«»"“”0123456789٠١٢٣٤٥٦٧٨٩۰۱۲یکہﻻﷲﺍﺏ\u200f\u200c\u202b abAB'
    )
)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("أكد", "اكد"),
        ("إلى", "الي"),
        ("آب", "اب"),
        ("ٱلصحيفة", "الصحيفه"),
        ("مسؤول", "مسوول"),
        ("شاطئ", "شاطي"),
    ],
)
def test_hamza_seats_fold_to_their_letter(written: str, plain: str):
    assert fold(written) == plain


def test_hamza_on_the_line_stays():
    assert fold("ماء") == "ماء"


@pytest.mark.parametrize("written", ["مؤخرًا", "مؤخراً", "مؤخرا"])
def test_tanwin_makes_no_difference(written: str):
    assert fold(written) == fold("مؤخرا")


def test_alef_maqsura_folds_to_ya():
    assert fold("مستشفى") == fold("مستشفي")


def test_ta_marbuta_folds_to_ha():
    assert fold("صحيفة") == fold("صحيفه")


def test_tatweel_is_taken_out():
    assert fold("قـــال") == "قال"


def test_tashkeel_is_taken_out():
    assert fold("قَالَتِ الصَّحِيفَةُ") == fold("قالت الصحيفة")


def test_dagger_alef_is_taken_out():
    assert fold("هٰذا") == "هذا"


@pytest.mark.parametrize(("form", "letters"), [("ﻻ", "لا"), ("ﻗﺎﻝ", "قال"), ("ﷲ", "الله"), ("ﺭﻭﻳﺘﺮﺯ", "رويترز")])
def test_presentation_forms_fold_to_their_letters(form: str, letters: str):
    assert fold(form) == letters


@pytest.mark.parametrize(
    ("persian", "arabic"),
    [("آمریکا", "امريكا"), ("پاریس", "باريس"), ("گاردین", "كاردين"), ("کابل", "كابل"), ("ڤيينا", "فيينا")],
)
def test_persian_letters_fold_to_arabic_ones(persian: str, arabic: str):
    assert fold(persian) == arabic


@pytest.mark.parametrize("digits", ["2021", "٢٠٢١", "۲۰۲۱"])
def test_digits_of_every_kind_are_one(digits: str):
    assert fold(digits) == "2021"


def test_latin_letters_become_lower_case():
    assert fold("CNN Politico") == "cnn politico"


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u3000", "\t", "\n"])
def test_every_space_is_a_space(space: str):
    assert fold(f"قال{space}إن") == "قال ان"


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u202b", "\u2067", "\u200c", "\ufeff", "\u061c", "\u00ad"])
def test_invisible_marks_are_taken_out(mark: str):
    assert fold(f"رو{mark}يترز") == "رويترز"


@pytest.mark.parametrize("dash", "–—‐‑−―")
def test_dashes_are_one(dash: str):
    assert fold(dash) == "-"


def test_different_words_stay_different():
    assert len({fold(word) for word in ["قال", "قيل", "فال", "مال", "قالت", "قالوا"]}) == 6


@given(st.text())
def test_folding_folded_text_changes_nothing(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text() | ARABIC)
def test_folding_with_offsets_is_folding(text: str):
    assert fold_with_offsets(text)[0] == "".join(map(fold, text))


@given(ARABIC)
def test_arabic_folds_the_same_with_and_without_offsets(text: str):
    assert fold_with_offsets(text)[0] == fold(text)


@given(st.text() | ARABIC)
def test_every_folded_character_leads_back_to_a_place_whose_folding_it_is(text: str):
    folded, offsets = fold_with_offsets(text)
    assert len(offsets) == len(folded) + 1
    assert offsets[-1] == len(text)
    assert offsets == sorted(offsets)
    assert all(character in fold(text[at]) for character, at in zip(folded, offsets, strict=False))
