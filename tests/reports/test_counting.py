from __future__ import annotations

import pytest

from provenance.reports.counting import FILE, OUTLET, PARAGRAPH


@pytest.mark.parametrize(
    ("n", "said"),
    [
        (0, "0 فقرة"), (1, "فقرة واحدة"), (2, "فقرتان"), (3, "3 فقرات"), (10, "10 فقرات"), (11, "11 فقرة"),
        (99, "99 فقرة"), (100, "100 فقرة"), (102, "102 فقرة"), (103, "103 فقرات"), (111, "111 فقرة"),
    ],
)  # fmt: skip
def test_arabic_paragraphs_agree_with_their_number(n, said):
    assert PARAGRAPH.counted(n, "ar") == said


@pytest.mark.parametrize(
    ("n", "said"), [(1, "ملف واحد"), (2, "ملفان"), (5, "5 ملفات"), (12, "12 ملفًا"), (200, "200 ملف")]
)
def test_arabic_masculine_nouns_take_the_accusative_from_11_to_99(n, said):
    assert FILE.counted(n, "ar") == said


def test_english_nouns_are_plural_but_for_one():
    assert [OUTLET.counted(n, "en") for n in (0, 1, 2)] == ["0 outlets", "1 outlet", "2 outlets"]
