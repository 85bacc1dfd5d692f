from __future__ import annotations

import pytest

from provenance.text.folding import fold
from provenance.text.wordings import Shade, quantity, shade_of


@pytest.mark.parametrize("word", ["ربما", "يبدو", "المزعوم", "نحو", "يُعتقد", "محتملة", "حوالي", "تقريبا"])
def test_hedge_is_a_hedge(word: str):
    assert shade_of(fold(word)) is Shade.HEDGE


@pytest.mark.parametrize("word", ["جميع", "معظم", "العديد", "بعض", "كل", "عشرات", "آلاف", "مئات"])
def test_quantifier_is_a_quantifier(word: str):
    assert shade_of(fold(word)) is Shade.QUANTIFIER


@pytest.mark.parametrize("word", ["لا", "لم", "لن", "ليس", "ليست", "غير", "دون", "عدم"])
def test_negation_is_a_negation(word: str):
    assert shade_of(fold(word)) is Shade.NEGATION


@pytest.mark.parametrize("word", ["12", "٤", "4.2"])
def test_digits_are_a_number(word: str):
    assert shade_of(fold(word)) is Shade.NUMBER


@pytest.mark.parametrize("word", ["وربما", "فليس", "ومعظم", "لبعض", "وبعض"])
def test_proclitics_hide_nothing(word: str):
    assert shade_of(fold(word)) is not None


@pytest.mark.parametrize("word", ["قرية", "الحدود", "سكان", "وزير", "بعضلات"])
def test_ordinary_word_has_no_shade(word: str):
    assert shade_of(fold(word)) is None


def test_quantities_rise_from_some_to_all():
    amounts = [quantity(fold(word)) for word in ["بعض", "عدد", "العديد", "معظم", "جميع"]]
    assert amounts == sorted(set(amounts))


def test_other_words_claim_no_quantity():
    assert quantity(fold("قرية")) == 0
