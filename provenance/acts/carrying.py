"""Carry an article's links over to a new revision: kept, moved with their words, followed, or orphaned and said so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.acts.following import Followed
from provenance.record import Paragraph
from provenance.record.history import RevisedLink
from provenance.storage.acts_log import Act
from provenance.storage.tables import anchors, link_acts, links, paragraphs, versions


@dataclass(frozen=True, slots=True)
class Standing:
    """A link whose words stand in the version `version_id`, from `start` to `end`."""

    link_id: int
    version_id: int
    start: int
    end: int
    exact: str


def standing_links(connection: Connection, article_id: int, revision_id: int | None = None) -> list[Standing]:
    """The links of an article that are not withdrawn and whose words stand, oldest first.

    They are told as the newest revision has them, or as revision `revision_id` had them.
    """
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
    if revision_id is not None:
        ordered = ordered.where(anchors.c.revision_id <= revision_id)
    latest = {row.link_id: row for row in connection.execute(ordered)}
    now = [(row, latest.get(row.id, row)) for row in made if row.id not in withdrawn]
    return [
        Standing(row.id, place.version_id, place.start, place.end, row.exact)
        for row, place in now
        if place.version_id is not None
    ]


def carry_links(
    act: Act,
    revision_id: int,
    carried: Sequence[tuple[Standing, Followed]],
    versions_now: Sequence[int],
) -> None:
    """Add an anchor for each link to the act. `versions_now` are the versions of the new paragraphs, in order."""
    for link, followed in carried:
        at, start, end = followed.place or (None, None, None)
        act.add(
            anchors,
            link_id=link.link_id,
            revision_id=revision_id,
            fate=followed.fate.value,
            version_id=versions_now[at] if at is not None else None,
            start=start,
            end=end,
        )


def told(link: Standing, was: str, followed: Followed, new: Sequence[Paragraph]) -> RevisedLink:
    """What became of a link that stood in paragraph `was`."""
    if followed.place is None:
        return RevisedLink(f"lnk{link.link_id}", followed.fate, was, None, link.exact, None, followed.candidates)
    at, start, end = followed.place
    return RevisedLink(f"lnk{link.link_id}", followed.fate, was, new[at].handle, link.exact, new[at].text[start:end])
