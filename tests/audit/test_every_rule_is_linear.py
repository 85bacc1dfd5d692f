"""Every rule together takes time in proportion to the article, and to its longest paragraph."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from provenance.audit import RULES, AuditSettings, run
from provenance.record import ArticleRecord, Kind
from tests.audit.newsroom import article

EVERY = AuditSettings(select=frozenset(rule.code for rule in RULES))
SENTENCES = (
    "وقالت صحيفة لوموند إن 12 عاملا على الأقل أصيبوا في 15 آب/أغسطس الماضي، وهو ما يعني أن «المصنع» سيغلق. "
    "وأصيب 12 عاملا في حريق المصنع الشمالي أمس الاثنين. وترى العديد من الدول أن ما يشتبه بأنه هجوم كبير وقع. "
)
FOUR_TIMES = 6


def seconds(blocks: list) -> float:
    made: ArticleRecord = article(*blocks, title="هجوم كبير على المصنع يصيب 12 عاملا", published=date(2021, 8, 27))
    started = process_time()
    run(made, EVERY)
    return process_time() - started


@pytest.mark.parametrize(
    "made",
    [
        lambda n: [SENTENCES] * (40 * n),
        lambda n: [SENTENCES * (40 * n)],
        lambda n: [SENTENCES, (Kind.CAPTION, SENTENCES[:150] + " (لوموند)"), (Kind.HEADING, "هجوم كبير")] * (30 * n),
        lambda n: ["«" * (300 * n) + SENTENCES, "الخمسة " * (300 * n), "و 5 إلى 6 أو " * (200 * n)],
    ],
    ids=["many paragraphs", "one long paragraph", "captions and headings", "odd tokens"],
)
def test_four_times_the_article_takes_about_four_times_as_long(made):
    small = min(seconds(made(1)) for _ in range(2))
    assert min(seconds(made(4)) for _ in range(2)) <= FOUR_TIMES * small + 0.03
