"""Auditing takes time in proportion to the article, whatever it is made of."""

from __future__ import annotations

import pytest

from provenance.audit import run
from tests.audit.desk import NEWS, SOURCED, THESE, Block, caption, display, record
from tests.work import grows_with_its_input

QUOTATION = "وعلت الهتافات: «لن نغادر بيوتنا حتى يعود آخر الصيادين». "
MADE_OF = {
    "paragraphs without a source": lambda n: [NEWS] * (100 * n),
    "vague paragraphs": lambda n: ["وكشفت تقارير صحفية أن القطار وصل متأخرا.", NEWS] * (50 * n),
    "unlisted outlets": lambda n: ["وذكر موقع «نبراس الوادي» أن القطار وصل."] * (50 * n),
    "bare captions": lambda n: [SOURCED, *[caption("رئيسة البلدية أثناء افتتاح الجسر")] * (100 * n)],
    "a long display sentence": lambda n: [(SOURCED + NEWS) * (50 * n), display((NEWS + SOURCED) * (50 * n))],
}


def grows_no_faster_than_the_article(quarter: list[Block], whole: list[Block]) -> bool:
    small, large = record(*quarter), record(*whole)
    return grows_with_its_input(lambda: run(small, THESE), lambda: run(large, THESE))


@pytest.mark.parametrize("made", MADE_OF.values(), ids=MADE_OF)
def test_four_times_the_article_takes_about_four_times_as_long(made):
    assert grows_no_faster_than_the_article(made(1), made(4))


def test_four_times_the_quotations_of_a_paragraph_take_about_four_times_as_long():
    assert grows_no_faster_than_the_article([QUOTATION * 40], [QUOTATION * 160])
