"""Load an article's revisions: who made each, when and why, and which versions of which paragraphs it has."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.record.history import LinkFate, PlacedVersion, Revision
from provenance.storage.acts_log import actor_names
from provenance.storage.find import article_named
from provenance.storage.tables import (
    anchors,
    events,
    link_acts,
    links,
    paragraphs,
    placements,
    revisions,
    versions,
)
from provenance.storage.tables.links import judges


def load_revisions(connection: Connection, slug: str) -> list[Revision]:
    """The revisions of an article, oldest first, in two queries. Raises NotFound."""
    article = article_named(connection, slug)
    names = actor_names(connection)
    placed: dict[int, list[PlacedVersion]] = {}
    for row in connection.execute(
        sa.select(placements.c.revision_id, paragraphs.c.handle, versions)
        .join(versions, versions.c.id == placements.c.version_id)
        .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
        .where(paragraphs.c.article_id == article.id)
        .order_by(placements.c.revision_id, placements.c.position)
    ):
        placed.setdefault(row.revision_id, []).append(PlacedVersion(row.id, f"p{row.handle}", row.kind, row.text))
    made = connection.execute(
        sa.select(revisions, events.c.at, events.c.actor_id)
        .join(events, events.c.seq == revisions.c.event)
        .where(revisions.c.article_id == article.id)
        .order_by(revisions.c.number)
    )
    return [
        Revision(row.number, names.get(row.actor_id, ""), row.at, row.reason, row.event, tuple(placed.get(row.id, ())))
        for row in made
    ]


def backed_until(connection: Connection, slug: str) -> dict[str, int]:
    """For each paragraph's handle the last event at which a person held its words against a source.

    That is the making, the confirming or the reattaching of a link that stands there now.
    """
    article = article_named(connection, slug)
    made = connection.execute(
        sa.select(links.c.id, links.c.event, links.c.version_id)
        .join(versions, versions.c.id == links.c.version_id)
        .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
        .where(paragraphs.c.article_id == article.id)
    ).all()
    numbers = [row.id for row in made]
    latest = {
        row.link_id: row
        for row in connection.execute(
            sa.select(link_acts).where(link_acts.c.link_id.in_(numbers), judges).order_by(link_acts.c.id)
        )
    }
    version = {row.id: row.version_id for row in made}
    ordered = sa.select(anchors).where(anchors.c.link_id.in_(numbers)).order_by(anchors.c.revision_id, anchors.c.id)
    carried = connection.execute(ordered).all()
    version.update({row.link_id: row.version_id for row in carried})
    chosen = {row.link_id: row.event for row in carried if row.fate == LinkFate.REATTACHED}
    handles = {
        row.id: row.handle
        for row in connection.execute(
            sa.select(versions.c.id, paragraphs.c.handle)
            .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
            .where(paragraphs.c.article_id == article.id)
        )
    }
    backed: dict[str, int] = {}
    for row in made:
        act, now = latest.get(row.id), version[row.id]
        if now is None or (act is not None and act.act != "confirm"):
            continue
        handle = f"p{handles[now]}"
        held = (row.event, act.event if act is not None else 0, chosen.get(row.id, 0))
        backed[handle] = max(backed.get(handle, 0), *held)
    return backed
