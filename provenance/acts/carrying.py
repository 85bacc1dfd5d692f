"""Carry an article's links over to a new revision: kept, moved with their words, or orphaned and said so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.record.history import LinkFate, RevisedLink
from provenance.storage.acts_log import Act
from provenance.storage.tables import anchors, link_acts, links, paragraphs, versions
from provenance.text.anchors import where_now


@dataclass(frozen=True, slots=True)
class Standing:
    """A link whose words stand in the version `version_id`, from `start` to `end`."""

    link_id: int
    version_id: int
    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A paragraph as a revision has it."""

    version_id: int
    handle: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph on its way: as it was, as it goes on (None if gone), and others that took over words of it."""

    before: Placed
    now: Placed | None
    others: tuple[Placed, ...]


def standing_links(connection: Connection, article_id: int) -> list[Standing]:
    """The links of an article that are not withdrawn and whose words still stand, oldest first."""
    made = connection.execute(
        sa.select(links.c.id, links.c.version_id, links.c.start, links.c.end, links.c.exact)
        .join(versions, versions.c.id == links.c.version_id)
        .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
        .where(paragraphs.c.article_id == article_id)
        .order_by(links.c.id)
    ).all()
    numbers = [row.id for row in made]
    withdrawn = set(
        connection.scalars(
            sa.select(link_acts.c.link_id).where(link_acts.c.act == "unlink", link_acts.c.link_id.in_(numbers))
        )
    )
    ordered = sa.select(anchors).where(anchors.c.link_id.in_(numbers)).order_by(anchors.c.revision_id, anchors.c.id)
    latest = {row.link_id: row for row in connection.execute(ordered)}
    now = [(row, latest.get(row.id, row)) for row in made if row.id not in withdrawn]
    return [
        Standing(row.id, place.version_id, place.start, place.end, row.exact)
        for row, place in now
        if place.version_id is not None
    ]


def carry_links(
    act: Act, revision_id: int, standing: Sequence[Standing], passages: Mapping[int, Passage]
) -> tuple[RevisedLink, ...]:
    """Add an anchor for each link to the act. `passages` are by the version that a link's words stand in."""
    return tuple(_carried(act, revision_id, link, passages[link.version_id]) for link in standing)


def _carried(act: Act, revision_id: int, link: Standing, passage: Passage) -> RevisedLink:
    fate, placed, place = _destination(link, passage)
    act.add(
        anchors,
        link_id=link.link_id,
        revision_id=revision_id,
        fate=fate.value,
        version_id=placed.version_id if placed else None,
        start=place[0] if place else None,
        end=place[1] if place else None,
    )
    now = placed.handle if placed else None
    return RevisedLink(f"lnk{link.link_id}", fate, passage.before.handle, now, link.exact)


def _destination(link: Standing, passage: Passage) -> tuple[LinkFate, Placed | None, tuple[int, int] | None]:
    """Where the link's words are: in the paragraph, or in exactly one other that took over words of it."""
    if passage.now and (place := _place_in(passage.now, link, passage)):
        return LinkFate.KEPT, passage.now, place
    found = [(other, place) for other in passage.others if (place := _place_in(other, link, passage))]
    if len(found) == 1:
        return LinkFate.MOVED, *found[0]
    return LinkFate.ORPHANED, None, None


def _place_in(placed: Placed, link: Standing, passage: Passage) -> tuple[int, int] | None:
    return where_now(passage.before.text, link.start, link.end, placed.text)
