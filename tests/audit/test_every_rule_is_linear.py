"""Every rule together takes time in proportion to the article, and to its longest paragraph."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.audit import RULES, AuditSettings, run
from provenance.record import ArticleRecord, Kind
from tests.audit.newsroom import article
from tests.work import grows_with_its_input

EVERY = AuditSettings(select=frozenset(rule.code for rule in RULES))
SENTENCES = (
    "وقالت صحيفة لوموند إن 12 عاملا على الأقل أصيبوا في 15 آب/أغسطس الماضي، وهو ما يعني أن «المصنع» سيغلق. "
    "وأصيب 12 عاملا في حريق المصنع الشمالي أمس الاثنين. وترى العديد من الدول أن ما يشتبه بأنه هجوم كبير وقع. "
)


def titled(blocks: list) -> ArticleRecord:
    return article(*blocks, title="هجوم كبير على المصنع يصيب 12 عاملا", published=date(2021, 8, 27))


@pytest.mark.parametrize(
    "made",
    [
        lambda n: [SENTENCES] * (40 * n),
        lambda n: [SENTENCES * (10 * n)],
        lambda n: [SENTENCES, (Kind.CAPTION, SENTENCES[:150] + " (لوموند)"), (Kind.HEADING, "هجوم كبير")] * (10 * n),
        lambda n: ["«" * (100 * n) + SENTENCES, "الخمسة " * (100 * n), "و 5 إلى 6 أو " * (70 * n)],
    ],
    ids=["many paragraphs", "one long paragraph", "captions and headings", "odd tokens"],
)
def test_four_times_the_article_takes_about_four_times_as_long(made):
    quarter, whole = titled(made(1)), titled(made(4))
    assert grows_with_its_input(lambda: run(quarter, EVERY), lambda: run(whole, EVERY))
