"""What linking a paragraph to a source came to, as it is told to who linked it."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.record.log import Evidence, LinkState
from provenance.record.span import Span


@dataclass(frozen=True, slots=True)
class Linked:
    """A link that was made. `words` are the paragraph's, `passage` the source's own words (or those typed).

    `checked` says that the passage stands in the newest snapshot, `same` that it stands there letter for letter,
    `times` in how many places. `quote_found` is None where nothing was there to look in. `credited` are the outlets
    that the paragraph's prose credits.
    """

    handle: str
    article: str
    paragraph: str
    source: str
    outlet: str
    claim: str
    new_claim: bool
    words: Span
    relation: str
    passage: str | None = None
    checked: bool = False
    same: bool = True
    times: int = 0
    quote: str | None = None
    quote_found: bool | None = None
    carrier: str | None = None
    credited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkActed:
    """A link that was confirmed, rejected or taken back, and by whom it had been made."""

    handle: str
    state: LinkState
    linked_by: str
    reason: str | None = None
    exact: str = ""
    passage: str | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Reattached:
    """A link that a person pinned to other words: what it was made with, and the words that it rests on now."""

    handle: str
    article: str
    paragraph: str
    exact: str
    words: Span
