"""Which paragraphs rest on a source, and which sources an article has."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.record.logged import SourceUse
from provenance.storage.load_sources import COLLECTED_FOR
from provenance.storage.tables import articles, link_acts, links, paragraphs, source_details, versions
from provenance.storage.tables.links import judges

_GONE = ("reject", "unlink")


def _standing() -> sa.Select[tuple[int, int, str, int]]:
    """Links that were neither rejected nor taken back: source, link, article, paragraph."""
    mine = sa.select(link_acts.c.act).where(link_acts.c.link_id == links.c.id, judges)
    state = mine.order_by(link_acts.c.id.desc()).limit(1).scalar_subquery()
    return (
        sa.select(links.c.source_id, links.c.id, articles.c.slug, paragraphs.c.handle)
        .join(versions, versions.c.id == links.c.version_id)
        .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
        .join(articles, articles.c.id == paragraphs.c.article_id)
        .where(sa.func.coalesce(state, "").not_in(_GONE))
        .order_by(links.c.id)
    )


def uses_of(connection: Connection, source_id: int) -> tuple[SourceUse, ...]:
    """The links that rest on the source, oldest first; then the articles that it was collected for."""
    linked = connection.execute(_standing().where(links.c.source_id == source_id)).all()
    wanted = connection.scalars(
        sa.select(source_details.c.value)
        .where(source_details.c.source_id == source_id, source_details.c.name == COLLECTED_FOR)
        .order_by(source_details.c.id)
    )
    translated = connection.scalars(sa.select(articles.c.slug).where(articles.c.translation_of == source_id))
    return (
        *(SourceUse(row.slug, f"p{row.handle}", f"lnk{row.id}") for row in linked),
        *(SourceUse(slug, translation=True) for slug in translated),
        *(SourceUse(slug) for slug in wanted),
    )


def times_used(connection: Connection) -> dict[str, int]:
    """How many links rest on each source that has any, by handle."""
    standing = _standing().order_by(None).subquery()
    rows = connection.execute(sa.select(standing.c.source_id, sa.func.count()).group_by(standing.c.source_id))
    return {f"src{number}": count for number, count in rows}


def sources_for(connection: Connection, slug: str) -> set[int]:
    """The ids of the sources that were collected for the article, linked in it, or translated by it."""
    collected = connection.scalars(
        sa.select(source_details.c.source_id).where(
            source_details.c.name == COLLECTED_FOR, source_details.c.value == slug
        )
    )
    linked = connection.execute(_standing().where(articles.c.slug == slug))
    translated = connection.scalars(sa.select(articles.c.translation_of).where(articles.c.slug == slug))
    return {*collected, *(row.source_id for row in linked), *(number for number in translated if number is not None)}
