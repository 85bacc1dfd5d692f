"""Plain text for pipes and files: no colour, no wrapping."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance.reports.checked import Checked
from provenance.reports.lines import Line
from provenance.reports.view import articles_lines

WIDTH = 100  # an excerpt of some fifteen Arabic words, enough to tell the paragraph


def render(articles: Sequence[Checked], lang: str) -> str:
    """The report on `articles` as plain text."""
    return plain(articles_lines(articles, lang, WIDTH))


def plain(lines: Iterable[Line]) -> str:
    """The lines without their tones."""
    return "".join(f"{line.text}\n" for line in lines)
