"""The small protocol behind which a language's knowledge stands, and the way to get a reader for one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from provenance.attribution.outlet_list import Outlet
from provenance.errors import NotFound
from provenance.record import Kind, Paragraph


class Reader(Protocol):
    """Reads who is credited. One reader may read any number of articles; it keeps nothing between them."""

    language: str

    def paragraphs(self, blocks: Iterable[tuple[Kind, str]]) -> tuple[Paragraph, ...]:
        """The paragraphs of one article, in order, with attributions, mentions, quotations and class."""
        ...


def reader_for(language: str, *, extra_outlets: Sequence[Outlet] = ()) -> Reader:
    """The reader of `language` ("ar"); `extra_outlets` are a newsroom's own.

    Raises NotFound for a language that nobody has written.
    """
    if language != "ar":
        raise NotFound(f"no reader for the language {language!r}", hint="known: ar")
    from provenance.attribution.arabic.reader import ArabicReader

    return ArabicReader(extra_outlets=extra_outlets)
