"""The pieces of an article as drafts: what their mark-up says of their kinds beyond doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.documents import related
from provenance.documents.draft import Draft
from provenance.documents.line import Line
from provenance.documents.page_edges import LINKS
from provenance.documents.page_facts import PageFacts
from provenance.documents.page_walk import Piece, is_prose
from provenance.documents.page_words import Part
from provenance.documents.pull_quotes import stands_nearby
from provenance.record import Kind
from provenance.text.folding import fold

_BYLINE, _DATE, _HEADING, _QUOTE = 120, 90, 200, 300  # characters at most
_LABEL = 40  # characters: what is no link in a related box and is no longer names the box, or is said to the blind
_HEADLINE = 25  # characters: shorter links are names and topics
_HEAD = 8  # pieces among which the author's name alone is a byline
_SENTENCE = 4  # words at least of what is said twice and is no name
_SPEAKER = 80  # characters at most of who says a pull quote
_RULES = " -–—*|[]()"
_ADVERTS = ("اعلان", "اعلانات", "advertisement")


def drafts_of(pieces: Sequence[Piece], facts: PageFacts) -> list[Draft]:
    """The drafts, in order, without what boxes of links or of advertising say of themselves."""
    kept = [piece for piece in pieces if not _names_box(piece) and fold(piece.text).strip(_RULES) not in _ADVERTS]
    quoted = {*_quoted(kept)}
    return [
        Draft(
            piece.text,
            Kind.PULL_QUOTE if n in quoted else Kind.BYLINE if _is_author(n, piece, facts) else _kind(piece),
            displayed=piece.part in (Part.QUOTATION, Part.ASIDE),
        )
        for n, piece in enumerate(kept)
    ]


def _names_box(piece: Piece) -> bool:
    related_text = piece.part is Part.RELATED and not piece.linked and not piece.level
    return related_text and len(piece.text) <= _LABEL and not related.opens_related(Line.of(piece.text))


def _is_author(at: int, piece: Piece, facts: PageFacts) -> bool:
    return at < _HEAD and piece.part is None and not piece.level and piece.text in facts.authors


def _quoted(pieces: Sequence[Piece]) -> Iterator[int]:
    """The pieces that say again, word for word, what a neighbour says, and under them who says it."""
    texts = [piece.text for piece in pieces]
    prose = {piece.block.getparent() for piece in pieces if is_prose(piece)}
    for n, piece in enumerate(pieces):
        if not _may_quote(piece) or not stands_nearby(n, texts):
            continue
        yield n
        under = pieces[n + 1] if n + 1 < len(pieces) else None
        box = piece.block.getparent()
        if under is not None and under.block.getparent() is box and box not in prose and _may_be_speaker(under):
            yield n + 1


def _may_quote(piece: Piece) -> bool:
    if piece.part not in (None, Part.QUOTATION) or piece.level or piece.linked or len(piece.text) > _QUOTE:
        return False
    return len(piece.text.split()) >= _SENTENCE and not piece.text.endswith((".", ":"))


def _may_be_speaker(piece: Piece) -> bool:
    return piece.part is None and not piece.level and len(piece.text) <= _SPEAKER and not piece.text.endswith(".")


def _kind(piece: Piece) -> Kind | None:
    size = len(piece.text)
    leads = piece.linked >= LINKS * size and size >= _HEADLINE
    told = None if piece.part is None else {
        Part.RELATED: Kind.RELATED_LINK,
        Part.CAPTION: Kind.RELATED_LINK if leads else Kind.CAPTION,
        Part.PULL_QUOTE: Kind.PULL_QUOTE if size <= _QUOTE else None,
        Part.BYLINE: Kind.BYLINE if size <= _BYLINE else None,
        Part.DATE: Kind.DATE if size <= _DATE else None,
    }.get(piece.part)  # fmt: skip
    if told is not None:
        return told
    if piece.level == 1:
        return Kind.TITLE
    if leads:
        return Kind.RELATED_LINK
    if _is_listed(piece):
        return Kind.BODY
    return Kind.HEADING if piece.level and piece.part is not Part.DECK and size <= _HEADING else None


def _is_listed(piece: Piece) -> bool:
    """Whether the piece is an item of a list that is text, not an invitation to share or to read on."""
    if piece.block.tag != "li" or piece.part is not None or piece.level:
        return False
    line = Line.of(piece.text)
    return not (related.is_promotion(line) or related.opens_related(line) or related.is_separator(line))
