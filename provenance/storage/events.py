"""Read the log: who did what, and when; and its head, which stands for all of it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection, Select

from provenance.record.history import LoggedAct
from provenance.storage.acts_log import actor_names
from provenance.storage.canonical import GENESIS
from provenance.storage.find import article_named
from provenance.storage.tables import (
    articles,
    events,
    issued_reports,
    link_acts,
    links,
    paragraphs,
    revisions,
    versions,
    waivers,
)


def load_events(connection: Connection, slug: str | None = None) -> list[LoggedAct]:
    """All events, oldest first; or those that made, revised, linked or waived something of one article."""
    query = sa.select(events.c.seq, events.c.at, events.c.actor_id, events.c.verb, events.c.subject)
    if slug is not None:
        query = query.where(events.c.seq.in_(_on_article(article_named(connection, slug).id)))
    names = actor_names(connection)
    return [
        LoggedAct(row.seq, row.at, names.get(row.actor_id, ""), row.verb, row.subject)
        for row in connection.execute(query.order_by(events.c.seq))
    ]


def head(connection: Connection) -> tuple[int, str]:
    """How many events there are, and the hash of the last, which follows from all of them."""
    last = connection.execute(sa.select(events.c.seq, events.c.hash).order_by(events.c.seq.desc()).limit(1)).first()
    return (last.seq, last.hash) if last else (0, GENESIS)


def seq_of(connection: Connection, kept: str) -> int | None:
    """The number of the event with this hash, None where the log does not hold it."""
    return connection.scalar(sa.select(events.c.seq).where(events.c.hash == kept.strip()))


def _on_article(article_id: int) -> sa.CompoundSelect[tuple[int]]:
    """The events whose rows belong to the article."""
    of_links = (
        sa.select(links.c.id)
        .join(versions, versions.c.id == links.c.version_id)
        .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
        .where(paragraphs.c.article_id == article_id)
    )
    touching: list[Select[tuple[int]]] = [
        sa.select(articles.c.event).where(articles.c.id == article_id),
        sa.select(revisions.c.event).where(revisions.c.article_id == article_id),
        sa.select(waivers.c.event).where(waivers.c.article_id == article_id),
        sa.select(links.c.event).where(links.c.id.in_(of_links)),
        sa.select(link_acts.c.event).where(link_acts.c.link_id.in_(of_links)),
        sa.select(issued_reports.c.event).where(
            issued_reports.c.revision_id.in_(sa.select(revisions.c.id).where(revisions.c.article_id == article_id))
        ),
    ]
    return sa.union(*touching)
