"""Where a flag points, and the words there in comparable form."""

from __future__ import annotations

from provenance.record import Paragraph, Place, Span
from provenance.text.cut import cut
from provenance.text.words import words


def whole(paragraph: Paragraph, role: str = "") -> Place:
    """The whole paragraph."""
    return Place(paragraph.number, 0, len(paragraph.text), role)


def at(paragraph: Paragraph, span: Span, role: str = "") -> Place:
    """The span of the paragraph."""
    return Place(paragraph.number, span.start, span.end, role)


_ECHO = 80  # characters of an article's words that a flag repeats


def echo(words: str) -> str:
    """The beginning of `words`, on one line, as a flag repeats it."""
    return cut(words, _ECHO)


def folded_words(text: str) -> str:
    """The words of `text`, folded, without signs."""
    found = words(text)
    return " ".join(found.folded[i] for i in range(len(found)) if found.is_word(i))
