"""D04: photo lines."""

from __future__ import annotations

import pytest

from provenance.record import Severity
from tests.audit.desk import SOURCED, caption, flags

BARE = caption("رئيسة البلدية أثناء افتتاح الجسر الجديد")


def test_caption_without_a_credit_is_flagged():
    assert [flag.severity for flag in flags(SOURCED, BARE, code="D04")] == [Severity.WARNING]


@pytest.mark.parametrize("credit", ["(رويترز)", "(Reuters)", "(لوموند)"])
def test_credited_caption_is_not_flagged(credit: str):
    assert flags(SOURCED, caption(f"رئيسة البلدية أثناء افتتاح الجسر {credit}"), code="D04") == []


def test_bare_captions_are_one_flag_on_the_first_that_counts_them():
    found = flags(BARE, SOURCED, BARE, BARE, code="D04")
    assert [(flag.at.paragraph, flag.params, [p.paragraph for p in flag.related]) for flag in found] == [
        (1, {"count": 3}, [3, 4])
    ]


def test_article_without_pictures_is_not_flagged():
    assert flags(SOURCED, code="D04") == []
