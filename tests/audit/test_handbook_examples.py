"""The handbook's bad examples are flagged by their rules, the good ones are not."""

from __future__ import annotations

import re
from datetime import date

import pytest

from provenance.audit.handbook import page
from provenance.record import Flag, Kind
from tests.audit.desk import Block
from tests.audit.newsroom import found

CODES = "S04 S05 S06 S07 S08 A04 A05 A06 Q03 Q04 D01 D02 D03 D05 D06".split()  # noqa: SIM905
PUBLISHED = date(2021, 8, 27)
PARTS = {"العنوان": Kind.TITLE, "المتن": Kind.BODY, "تعليق الصورة": Kind.CAPTION, "وبعد فقرات": Kind.BODY}


def laid_out(text: str) -> tuple[str, list[Block]]:
    """The title and the blocks for which an example stands: "العنوان: … المتن: …", "… وبعد فقرات: …"."""
    text = re.sub(r" \(والنشر [^)]*\)$", "", text)
    title, blocks = "", []
    for name, piece in re.findall(rf" ?(?:({'|'.join(PARTS)}): )?(.+?)(?= (?:{'|'.join(PARTS)}): |$)", text):
        kind = PARTS.get(name, Kind.BODY)
        if kind is Kind.TITLE:
            title = piece.strip().rstrip(".")
        else:
            blocks.append((kind, piece.strip()))
    return title, blocks


def flagged(code: str, example: str) -> list[Flag]:
    title, blocks = laid_out(example)
    return found(code, *blocks, title=title, published=PUBLISHED)


@pytest.mark.parametrize("code", CODES)
def test_bad_example_is_flagged(code: str):
    assert flagged(code, page(code, "ar").bad)


@pytest.mark.parametrize("code", CODES)
def test_good_example_is_not_flagged(code: str):
    assert flagged(code, page(code, "ar").good) == []
