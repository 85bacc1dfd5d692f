"""Walk a page once and cut it into pieces of text as a browser would set them, each with what its mark-up says of it.

The walk has no recursion, so that a page nested a hundred thousand deep is only a long one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from provenance.documents.page_marks import BLOCKS, HEADINGS, is_text_of_article, part_of
from provenance.documents.page_words import Part

_SPACES = re.compile(r"[ \t\r\n\f]+")
_AROUND_BREAK = re.compile(r" *\n *")
_EMPTY = " \t\r\n\f\xa0\u200b\u200e\u200f\ufeff"
_LONG_LINE = 60  # characters: a line before <br> that is longer, or ends a sentence, is a paragraph of its own
_NO_STORY = (Part.RELATED, Part.ASIDE, Part.CAPTION)
_PROSE = 40  # characters: what is shorter is a label, not running text
_STOPS = (".", "؟", "!", "…", "»", '"', "”", ":")
_PROTECTED = 20  # headlines whose surroundings are kept whatever their classes say


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of a page: its text, the block that holds it, its heading level (0 for none) and its part.

    `linked` is how many of its characters are links.
    """

    text: str
    block: etree._Element
    level: int
    part: Part | None
    linked: int


def is_prose(piece: Piece) -> bool:
    """Whether a piece is running text: no label, no link, no heading."""
    return len(piece.text) >= _PROSE and 2 * piece.linked < len(piece.text) and not piece.level


def tells_the_story(piece: Piece) -> bool:
    """Whether a piece is running text of the article, not of a box or a picture in it."""
    return is_prose(piece) and piece.part not in _NO_STORY


def stands_in(block: etree._Element, holder: etree._Element, deepest: int) -> bool:
    """Whether a block is another or lies in it, at most `deepest` elements down."""
    return block is holder or any(around is holder for around in islice(block.iterancestors(), deepest))


@dataclass(frozen=True, slots=True)
class _Context:
    """What surrounds the text: the nearest block, heading level, part, and how deep in links it is."""

    block: etree._Element
    level: int = 0
    part: Part | None = None
    link: bool = False
    row: bool = False


def pieces_of(root: etree._Element) -> list[Piece]:
    """The pieces of a page in order, what is furniture left out."""
    return list(_Walk(root).pieces())


class _Walk:
    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._kept = _around_headlines(root)
        self._contexts = [_Context(root)]
        self._text: list[str] = []
        self._linked = 0

    def pieces(self) -> Iterator[Piece]:
        """The pieces, flushed wherever a block begins or ends."""
        walker = etree.iterwalk(self._root, events=("start", "end"))
        skipped: etree._Element | None = None
        for event, element in walker:
            if event == "start":
                part = part_of(element)
                if part is Part.FURNITURE and element not in self._kept:
                    skipped = element
                    walker.skip_subtree()
                    if element.tag in BLOCKS:
                        yield from self._flush()
                    continue
                yield from self._entered(element, None if part is Part.FURNITURE else part)
            elif skipped is not None and element is skipped:
                skipped = None
                self._add(element.tail)
            else:
                yield from self._left(element)
        yield from self._flush()

    def _entered(self, element: etree._Element, part: Part | None) -> Iterator[Piece]:
        tag, outer = element.tag, self._contexts[-1]
        if tag == "br":
            self._text.append("\n")
        block = (tag in BLOCKS and not (outer.row and tag in ("td", "th"))) or _is_label(part, outer)
        if block:
            yield from self._flush()
        elif tag in ("td", "th"):
            self._text.append(" ")
        level = 1 if tag == "h1" else 2 if tag in HEADINGS else outer.level
        self._contexts.append(
            _Context(
                element if block else outer.block,
                level,
                _heavier(outer.part, part),
                outer.link or tag == "a",
                outer.row or (tag == "tr" and _is_data(element)),
            )
        )
        self._add(element.text)

    def _left(self, element: etree._Element) -> Iterator[Piece]:
        block = self._contexts[-1].block is element
        if block:
            yield from self._flush()
        self._contexts.pop()
        self._add(element.tail if element is not self._root else None)

    def _add(self, text: str | None) -> None:
        if text:
            self._text.append(_SPACES.sub(" ", text))
            if self._contexts[-1].link:
                self._linked += len(text.strip())

    def _flush(self) -> Iterator[Piece]:
        text = "".join(self._text)
        linked, self._linked = self._linked, 0
        self._text.clear()
        context = self._contexts[-1]
        for line in _paragraphs(text):
            yield Piece(line, context.block, context.level, context.part, min(linked, len(line)))


def _around_headlines(root: etree._Element) -> set[etree._Element]:
    """The elements that hold a headline or what is marked as the article's text: no furniture, whatever their class."""
    kept: set[etree._Element] = {root}
    texts = (element for element in root.iter("div", "section", "article") if is_text_of_article(element))
    marked = [*islice(root.iter("h1"), _PROTECTED), *islice(texts, _PROTECTED), *root.iter("body")]
    for element in marked:
        holder: etree._Element | None = element
        while holder is not None and holder not in kept:
            kept.add(holder)
            holder = holder.getparent()
    return kept


def _is_label(part: Part | None, outer: _Context) -> bool:
    """Whether a piece inside a line stands for itself: <span class="author">, but not a <time> in a paragraph.

    A prefix in a byline, or a credit in a caption, is a part of it.
    """
    told = part in (Part.BYLINE, Part.DATE, Part.CAPTION)
    return told and part is not outer.part and outer.block.tag not in ("p", "li", "td")


def _heavier(outer: Part | None, inner: Part | None) -> Part | None:
    """The part of what stands inside another: a related box stays one, whatever is in it."""
    return outer if outer in (Part.RELATED, Part.CAPTION, Part.PULL_QUOTE) else inner or outer


def _is_data(row: etree._Element) -> bool:
    """Whether a table's row holds short values side by side, rather than lay out a page."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    return len(cells) > 1 and not any(child.tag in BLOCKS for cell in cells for child in cell)


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs between <br>s: two in a row part them, and so does one after a long line or a full stop."""
    held = ""
    for line in _AROUND_BREAK.sub("\n", re.sub(" {2,}", " ", text)).split("\n"):
        line = line.strip(_EMPTY).strip()
        if held and (not line or len(held) > _LONG_LINE or held.endswith(_STOPS)):
            yield held
            held = ""
        held = f"{held}\n{line}" if held and line else line or held
    if held:
        yield held
