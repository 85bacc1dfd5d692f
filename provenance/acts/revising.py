"""What every new revision does alike: find what stood before, carry the links, and say what became of both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.acts.carrying import Standing, carry_links, told
from provenance.acts.following import Followed, Follower
from provenance.attribution import Reader
from provenance.errors import Conflict
from provenance.record import Kind, Paragraph
from provenance.record.history import Fate, RevisedLink, RevisedParagraph
from provenance.storage.acts_log import Act
from provenance.storage.tables import paragraphs, placements, versions
from provenance.text.fates import Refound
from provenance.text.given import given_words

_LONGEST = 2000  # letters of a reason; it is a sentence or two

Carried = tuple[Standing, str, Followed]
"""A link, the handle of the paragraph that it stood in, and where its words are now."""


class Before(NamedTuple):
    """A paragraph of the revision before; `position` counts from 1."""

    version_id: int
    paragraph_id: int
    handle: str
    kind: str
    text: str
    position: int


class Now(NamedTuple):
    """A paragraph of the new revision, and the one that it goes on as."""

    version_id: int
    paragraph: Paragraph
    found: Refound
    changed: bool

    @property
    def handle(self) -> str:
        """The paragraph's handle, which every paragraph on record has."""
        return self.paragraph.handle or ""


def given_reason(reason: str) -> str:
    """Why the text changed, as it goes on record. Raises Conflict where nobody says."""
    if not reason.strip():
        raise Conflict("a revision needs a reason", hint='give -m "…"', ar="لا مراجعة بلا سبب", hint_ar='أعط -m "…"')
    return given_words(reason, "reason", "السبب", longest=_LONGEST)


def placed_before(connection: Connection, revision_id: int) -> list[Before]:
    """The paragraphs of a revision, in order."""
    rows = connection.execute(
        sa.select(
            versions.c.id,
            paragraphs.c.id.label("paragraph_id"),
            paragraphs.c.handle,
            versions.c.kind,
            versions.c.text,
            placements.c.position,
        )
        .join(placements, placements.c.version_id == versions.c.id)
        .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
        .where(placements.c.revision_id == revision_id)
        .order_by(placements.c.position)
    ).all()
    return [Before(row[0], row[1], f"p{row[2]}", row[3], row[4], row[5]) for row in rows]


def follower_of(before: Sequence[Before], now: Sequence[Now], reader: Reader) -> Follower:
    """The two texts, read, ready to be asked where words of the old one went."""
    old = reader.paragraphs((Kind(b.kind), b.text) for b in before)
    return Follower(old, [n.paragraph for n in now], [n.found for n in now])


def follow_links(
    standing: Sequence[Standing], before: Sequence[Before], now: Sequence[Now], reader: Reader
) -> list[Carried]:
    """Where the words of each link are now."""
    if not standing:
        return []
    follower = follower_of(before, now, reader)
    at = {b.version_id: i for i, b in enumerate(before)}
    return [
        (link, before[i].handle, follower.where((i, link.start, link.end)))
        for link in standing
        for i in (at[link.version_id],)
    ]


def carry(act: Act, revision: int, carried: Sequence[Carried], now: Sequence[Now]) -> tuple[RevisedLink, ...]:
    """Add where the links are now to the act, and say what became of them."""
    carry_links(act, revision, [(link, followed) for link, _, followed in carried], [n.version_id for n in now])
    new = [n.paragraph for n in now]
    return tuple(told(link, was, followed, new) for link, was, followed in carried)


def told_paragraphs(before: Sequence[Before], now: Sequence[Now]) -> tuple[RevisedParagraph, ...]:
    """The fate of the paragraphs that are there, then of those that are not."""
    there = [_told_of(position, n, now, before) for position, n in enumerate(now, 1)]
    heirs = {n.found.heir_of for n in now}
    gone = [_told_gone(i, old, now) for i, old in enumerate(before) if i not in heirs]
    return (*there, *gone)


def _told_of(position: int, here: Now, now: Sequence[Now], before: Sequence[Before]) -> RevisedParagraph:
    found = here.found
    was = before[found.heir_of].position if found.heir_of is not None else None
    partners = [before[i].handle for i in found.origins if i != found.heir_of]
    if found.fate is Fate.SPLIT and found.heir_of is not None:
        partners = [n.handle for n in now if n is not here and found.heir_of in n.found.origins]
    return RevisedParagraph(here.handle, found.fate, was, position, tuple(partners), here.changed)


def _told_gone(i: int, old: Before, now: Sequence[Now]) -> RevisedParagraph:
    into = tuple(n.handle for n in now if i in n.found.origins)
    return RevisedParagraph(old.handle, Fate.MERGED if into else Fate.GONE, old.position, None, into, changed=True)
