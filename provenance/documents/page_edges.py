"""What belongs to an article above its text and below it, and what stands in its block at the edges and does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from provenance.documents import bylines
from provenance.documents.line import Line
from provenance.documents.page_facts import PageFacts
from provenance.documents.page_walk import Piece, is_prose, stands_in, tells_the_story
from provenance.documents.page_words import Part

LINKS = 0.8  # of a piece's characters are a link: it leads to another story
_ABOVE = (Part.DECK, Part.BYLINE, Part.DATE, Part.CAPTION)
_CLOSE = 4  # blocks around a date above the headline, one of which holds the headline too
_BELOW = 2  # pieces under the text among which its credit is looked for


def headed(above: Sequence[Piece], text: Sequence[Piece], facts: PageFacts) -> list[Piece]:
    """The text under its headline and what stands between; a headline that is a link is the site's name."""
    pieces = _with_headline([*above, *text], facts.title)
    size = len(above)
    titles = [n for n in range(len(pieces)) if pieces[n].level == 1 and pieces[n].linked < len(pieces[n].text)]
    title = next((n for n in reversed(titles) if n < size), titles[0] if titles and _opens(pieces, titles[0]) else size)
    if title >= size:  # in the text's own block: only labels stand over it
        return [piece for n, piece in enumerate(pieces[size:], size) if n >= title or _belongs(piece)]
    start = title - 1 if title and _dates(pieces[title - 1], pieces[title]) else title
    return [*(piece for piece in pieces[start:size] if piece.level == 1 or _belongs(piece)), *pieces[size:]]


def _with_headline(pieces: list[Piece], title: str | None) -> list[Piece]:
    """The pieces with a headline: where no <h1> is one, the first heading that says what the page's facts say."""
    if title is None or any(piece.level == 1 and piece.linked < len(piece.text) for piece in pieces):
        return pieces
    at = next((n for n, piece in enumerate(pieces) if piece.level and " ".join(piece.text.split()) == title), None)
    return pieces if at is None else [*pieces[:at], replace(pieces[at], level=1, linked=0), *pieces[at + 1 :]]


def _opens(pieces: Sequence[Piece], title: int) -> bool:
    return not any(is_prose(piece) for piece in pieces[:title])


def _belongs(piece: Piece) -> bool:
    return piece.part in _ABOVE or tells_the_story(piece)


def _dates(piece: Piece, title: Piece) -> bool:
    """Whether a date above the headline is the article's: a block close around it holds the headline too."""
    if piece.part is not Part.DATE:
        return False
    *_, around = (title.block, *islice(title.block.iterancestors(), _CLOSE))
    return around.tag not in ("body", "html") and stands_in(piece.block, around, 2 * _CLOSE)


def without_foot(text: Sequence[Piece], facts: PageFacts) -> list[Piece]:
    """The text without the links and headings that nothing follows, and without a box about who wrote it."""
    kept = list(text[: _bio_from(text, facts.authors)])
    while kept and _leads_away(kept[-1]):
        kept.pop()
    return kept


def _bio_from(text: Sequence[Piece], authors: Sequence[str]) -> int:
    """Where the author's name opens a last paragraph about them; the length of the text where it does not."""
    prose = [n for n, piece in enumerate(text) if is_prose(piece)]
    name = prose[-1] - 1 if len(prose) > 2 else 0
    return name if name > prose[0] and text[name].text in authors else len(text)


def _leads_away(piece: Piece) -> bool:
    return piece.linked >= LINKS * len(piece.text) or (piece.level > 1 and piece.part is None)


def below(after: Sequence[Piece], article: Sequence[Piece]) -> list[Piece]:
    """The credit right under the text: to its source, or to its writer where none is named above."""
    signed = any(piece.part is Part.BYLINE for piece in article)
    for piece in after[:_BELOW]:
        if bylines.is_signed(Line.of(piece.text)) or (piece.part is Part.BYLINE and not signed):
            return [piece]
    return []
