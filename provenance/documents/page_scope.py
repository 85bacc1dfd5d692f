"""Find the article among the pieces of a page: the block that holds most of the running text, and the head above it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from provenance.documents.draft import Draft
from provenance.documents.page_marks import Part
from provenance.documents.page_walk import Piece
from provenance.record import Kind

_PROSE = 40  # characters: what is shorter is a label, not running text
_MORE = 1.25  # times as much running text that a block further out must hold to be the article's
_NEAR = 6  # blocks around a paragraph whose running text it counts for
_DEEPEST = 100  # elements between a piece and the article's block; pieces nested deeper lie between others
_BYLINE, _DATE, _HEADING = 120, 90, 200  # characters at most
_LINKS = 0.8  # of a piece's characters are a link: it leads to another story
_HEADLINE = 25  # characters: shorter links are names and topics
_ABOVE = (Part.DECK, Part.BYLINE, Part.DATE, Part.CAPTION)
_NO_PROSE = (Part.RELATED, Part.ASIDE, Part.CAPTION)


def article_in(pieces: Sequence[Piece]) -> list[Draft]:
    """The pieces of the article as drafts, from its headline to the end of its text; none where there is no text."""
    holder = _holder(pieces)
    inside = [n for n, piece in enumerate(pieces) if holder is not None and _stands_in(piece.block, holder)]
    if not inside:
        return []
    article = [*_head(pieces, inside[0]), *pieces[inside[0] : inside[-1] + 1]]
    return [_draft(piece) for piece in article]


def _holder(pieces: Sequence[Piece]) -> etree._Element | None:
    """The smallest block that holds nearly all of the running text around it."""
    prose: Counter[etree._Element] = Counter()
    nearest: dict[etree._Element, None] = {}
    for piece in pieces:
        if not _is_prose(piece):
            continue
        for distance, block in zip(range(_NEAR), _outwards(piece.block), strict=False):
            prose[block] += len(piece.text)
            if distance < 2:
                nearest[block] = None
    holder = max(nearest, key=lambda block: prose[block], default=None)
    while holder is not None and not _is_whole(holder):
        further = zip(range(_NEAR), _outwards(holder.getparent()), strict=False)
        wider = next((block for _, block in further if prose[block] >= _MORE * prose[holder]), None)
        if wider is None:
            break
        holder = wider
    return holder


def _is_prose(piece: Piece) -> bool:
    running = len(piece.text) >= _PROSE and 2 * piece.linked < len(piece.text)
    return running and not piece.level and piece.part not in _NO_PROSE


def _is_whole(block: etree._Element) -> bool:
    """Whether the mark-up says that the block is the article."""
    if block.get("itemprop") == "articleBody":
        return True
    return block.tag in ("article", "main") and next(block.iter("h1"), None) is not None


def _outwards(block: etree._Element | None) -> Iterator[etree._Element]:
    while block is not None:
        yield block
        block = block.getparent()


def _stands_in(block: etree._Element, holder: etree._Element) -> bool:
    return any(around is holder for _, around in zip(range(_DEEPEST), _outwards(block), strict=False))


def _head(pieces: Sequence[Piece], first: int) -> list[Piece]:
    """What belongs to the article between its headline and its text; a headline that is a link is the site's name."""
    titles = [n for n in range(first) if pieces[n].level == 1 and pieces[n].linked < len(pieces[n].text)]
    start = titles[-1] if titles else first
    return [piece for piece in pieces[start:first] if piece.level == 1 or piece.part in _ABOVE or _is_prose(piece)]


def _draft(piece: Piece) -> Draft:
    return Draft(piece.text, _kind(piece), displayed=piece.part in (Part.QUOTATION, Part.ASIDE))


def _kind(piece: Piece) -> Kind | None:
    size = len(piece.text)
    told = None if piece.part is None else {
        Part.RELATED: Kind.RELATED_LINK,
        Part.CAPTION: Kind.CAPTION,
        Part.PULL_QUOTE: Kind.PULL_QUOTE,
        Part.BYLINE: Kind.BYLINE if size <= _BYLINE else None,
        Part.DATE: Kind.DATE if size <= _DATE else None,
    }.get(piece.part)  # fmt: skip
    if told is not None:
        return told
    if piece.level == 1:
        return Kind.TITLE
    if piece.linked >= _LINKS * size and size >= _HEADLINE:
        return Kind.RELATED_LINK
    return Kind.HEADING if piece.level and piece.part is not Part.DECK and size <= _HEADING else None
