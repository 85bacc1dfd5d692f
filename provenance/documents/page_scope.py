"""Find the article among the pieces of a page: the block that holds most of the running text, and the head above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree

from provenance.documents.draft import Draft
from provenance.documents.page_drafts import drafts_of
from provenance.documents.page_edges import below, headed, without_foot
from provenance.documents.page_facts import PageFacts
from provenance.documents.page_labels import joined
from provenance.documents.page_marks import is_text_of_article
from provenance.documents.page_walk import Piece, stands_in, tells_the_story

_MORE = 1.25  # times as much running text that a block further out must hold to be the article's
_NEAR = 6  # blocks around a paragraph whose running text it counts for
_DEEPEST = 100  # elements between a piece and the article's block; pieces nested deeper lie between others
_ROWS = ("table", "tbody", "tr")  # which letters nest to lay out their text; they are not counted as blocks around


def article_in(pieces: Sequence[Piece], facts: PageFacts) -> list[Draft]:
    """The pieces of the article as drafts, from its headline to the end of its text; none where there is no text."""
    pieces = joined(pieces)
    holder = _holder(pieces)
    inside = [n for n, piece in enumerate(pieces) if holder is not None and stands_in(piece.block, holder, _DEEPEST)]
    if not inside:
        return []
    text = without_foot(pieces[inside[0] : inside[-1] + 1], facts)
    article = headed(pieces[: inside[0]], text, facts)
    return drafts_of([*article, *below(pieces[inside[-1] + 1 :], article)], facts)


def _holder(pieces: Sequence[Piece]) -> etree._Element | None:
    """The smallest block that holds nearly all of the running text around it."""
    prose: Counter[etree._Element] = Counter()
    nearest: dict[etree._Element, None] = {}
    for piece in pieces:
        if not tells_the_story(piece):
            continue
        for distance, block in zip(range(_NEAR), _blocks_around(piece.block), strict=False):
            prose[block] += len(piece.text)
            if distance < 2:
                nearest[block] = None
    holder = max(nearest, key=lambda block: prose[block], default=None)
    while holder is not None and not _is_whole(holder):
        further = zip(range(_NEAR), _blocks_around(holder.getparent()), strict=False)
        wider = next((block for _, block in further if prose[block] >= _MORE * prose[holder]), None)
        if wider is None:
            break
        holder = wider
    return holder


def _is_whole(block: etree._Element) -> bool:
    """Whether the mark-up says that the block is the article."""
    if is_text_of_article(block):
        return True
    return block.tag in ("article", "main") and next(block.iter("h1"), None) is not None


def _blocks_around(block: etree._Element | None) -> Iterator[etree._Element]:
    nearest = () if block is None else (block, *islice(block.iterancestors(), _DEEPEST))
    return (around for around in nearest if around.tag not in _ROWS)
