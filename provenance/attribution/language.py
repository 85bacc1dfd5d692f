"""The small protocol behind which a language's knowledge stands, and the way to get a reader for one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from provenance.attribution.outlet_list import Outlet
from provenance.errors import NotFound
from provenance.record import Kind, Paragraph

if TYPE_CHECKING:
    from provenance.record.trace import ParagraphTrace  # only who explains needs it


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


def traced(reader: Reader, blocks: Iterable[tuple[Kind, str]], number: int) -> ParagraphTrace:
    """How `reader` came to what it says of the paragraph at position `number` (from 1) of the article in `blocks`.

    Raises NotFound for a reader that cannot say.
    """
    from provenance.attribution.arabic.reader import ArabicReader
    from provenance.attribution.arabic.tracing import trace

    if not isinstance(reader, ArabicReader):
        raise NotFound(f"the reader of {reader.language!r} does not say how it reads")
    return trace(reader, blocks, number)
