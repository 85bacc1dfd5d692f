"""Auditing takes time in proportion to the article, whatever it is made of."""

from __future__ import annotations

from time import process_time

import pytest

from provenance.audit import run
from provenance.record import ArticleRecord
from tests.audit.desk import NEWS, SOURCED, THESE, Block, caption, display, record

FOUR_TIMES = 6  # as in tests/attribution/test_linear_time.py
QUOTATION = "وعلت الهتافات: «لن نغادر بيوتنا حتى يعود آخر الصيادين». "
MADE_OF = {
    "paragraphs without a source": lambda n: [NEWS] * (500 * n),
    "vague paragraphs": lambda n: ["وكشفت تقارير صحفية أن القطار وصل متأخرا.", NEWS] * (250 * n),
    "unlisted outlets": lambda n: ["وذكر موقع «نبراس الوادي» أن القطار وصل."] * (250 * n),
    "bare captions": lambda n: [SOURCED, *[caption("رئيسة البلدية أثناء افتتاح الجسر")] * (500 * n)],
    "a long display sentence": lambda n: [(SOURCED + NEWS) * (50 * n), display((NEWS + SOURCED) * (50 * n))],
}


def seconds(article: ArticleRecord) -> float:
    started = process_time()
    run(article, THESE)
    return process_time() - started


def grows_no_faster_than_the_article(quarter: list[Block], whole: list[Block]) -> bool:
    small, large = record(*quarter), record(*whole)
    bound = FOUR_TIMES * min(seconds(small) for _ in range(3)) + 0.02
    return min(seconds(large) for _ in range(3)) <= bound


@pytest.mark.parametrize("made", MADE_OF.values(), ids=MADE_OF)
def test_four_times_the_article_takes_about_four_times_as_long(made):
    assert grows_no_faster_than_the_article(made(1), made(4))


def test_four_times_the_quotations_of_a_paragraph_take_about_four_times_as_long():
    assert grows_no_faster_than_the_article([QUOTATION * 40], [QUOTATION * 160])
