"""The record from above: which articles there are, and what the database is."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.record.log import edited_since
from provenance.record.overview import DatabaseState, ListedArticle, LogHead
from provenance.storage.acts_log import actor_names
from provenance.storage.events import head
from provenance.storage.headers import Headers, changed_headers
from provenance.storage.load_judgement import signoffs_by_article
from provenance.storage.place import sqlite_path
from provenance.storage.schema import HEAD
from provenance.storage.store import NETWORK, Store, file_system, rows
from provenance.storage.tables import (
    articles,
    events,
    link_acts,
    links,
    paragraphs,
    placements,
    revisions,
    versions,
    waivers,
)
from provenance.storage.tables.links import judges

_FIRST = 200  # letters of a first paragraph that stand in for a title
_TAKEN_BACK = ("reject", "unlink")


def list_articles(connection: Connection) -> tuple[ListedArticle, ...]:
    """All articles, oldest first, as their newest revisions have them."""
    newest = (
        sa.select(revisions.c.article_id, sa.func.max(revisions.c.number).label("number"))
        .group_by(revisions.c.article_id)
        .subquery()
    )
    placed = sa.select(sa.func.count()).where(placements.c.revision_id == revisions.c.id).scalar_subquery()
    first = (
        sa.select(sa.func.substr(versions.c.text, 1, _FIRST))
        .join(placements, placements.c.version_id == versions.c.id)
        .where(placements.c.revision_id == revisions.c.id, placements.c.position == 1)
        .scalar_subquery()
    )
    query = (
        sa.select(
            articles.c.id,
            articles.c.slug,
            articles.c.title,
            sa.func.coalesce(first, "").label("first"),
            articles.c.published,
            revisions.c.number,
            revisions.c.text_hash,
            placed.label("placed"),
        )
        .join(newest, newest.c.article_id == articles.c.id)
        .join(revisions, sa.and_(revisions.c.article_id == articles.c.id, revisions.c.number == newest.c.number))
        .order_by(articles.c.id)
    )
    linked = _links_by_article(connection)
    rows_found = connection.execute(query).all()
    changes = changed_headers(connection)
    headers = {row.id: Headers(row.title, row.published, changes.get(row.id, [])) for row in rows_found}
    now = {row.id: headers[row.id].at(row.number) for row in rows_found}
    signed = signoffs_by_article(connection, {row.id: row for row in rows_found}, headers)
    return tuple(
        ListedArticle(
            row.slug,
            now[row.id].title or row.first,
            now[row.id].published,
            row.number,
            row.placed,
            linked.get(row.id, 0),
            max((s.role for s in signed[row.id] if not s.edited), key=lambda role: role.rank, default=None),
            edited_since(signed[row.id]) is not None,
        )
        for row in rows_found
    )


def slugs(connection: Connection) -> list[str]:
    """The slugs of all articles, oldest first."""
    return list(connection.scalars(sa.select(articles.c.slug).order_by(articles.c.id)))


def slugs_worked_on(connection: Connection, name: str) -> list[str]:
    """The slugs of the articles that somebody ingested, revised, linked in or judged, oldest first."""
    mine = [number for number, known in actor_names(connection).items() if known == name]
    acted = sa.select(events.c.seq).where(events.c.actor_id.in_(mine))
    in_articles = [
        sa.select(revisions.c.article_id).where(revisions.c.event.in_(acted)),
        sa.select(waivers.c.article_id).where(waivers.c.event.in_(acted)),
        _of_links().where(links.c.event.in_(acted)),
        _of_links().join(link_acts, link_acts.c.link_id == links.c.id).where(link_acts.c.event.in_(acted)),
    ]
    query = sa.select(articles.c.slug).where(sa.or_(*(articles.c.id.in_(found) for found in in_articles)))
    return list(connection.scalars(query.order_by(articles.c.id)))


def _of_links() -> sa.Select[tuple[int]]:
    return (
        sa.select(paragraphs.c.article_id)
        .join(versions, versions.c.paragraph_id == paragraphs.c.id)
        .join(links, links.c.version_id == versions.c.id)
    )


def _links_by_article(connection: Connection) -> dict[int, int]:
    """How many links each article has that were neither rejected nor withdrawn since."""
    last = sa.select(sa.func.max(link_acts.c.id)).where(judges).group_by(link_acts.c.link_id)
    taken_back = sa.select(link_acts.c.link_id).where(link_acts.c.id.in_(last), link_acts.c.act.in_(_TAKEN_BACK))
    query = (
        sa.select(paragraphs.c.article_id, sa.func.count().label("links"))
        .join(versions, versions.c.paragraph_id == paragraphs.c.id)
        .join(links, links.c.version_id == versions.c.id)
        .where(links.c.id.not_in(taken_back))
        .group_by(paragraphs.c.article_id)
    )
    return {row.article_id: row.links for row in connection.execute(query)}


def describe(store: Store, connection: Connection) -> DatabaseState:
    """What the database of `store` is and holds."""
    path = sqlite_path(store.url)
    system = file_system(path.parent) if path else ""
    return DatabaseState(
        place=store.name,
        kind=connection.dialect.name,
        size=_size(connection),
        schema=HEAD,
        journal=connection.exec_driver_sql("PRAGMA journal_mode").scalar() if path else None,
        articles=rows(connection, articles),
        head=LogHead(*head(connection)),
        network=system if system in NETWORK else None,
    )


def _size(connection: Connection) -> int:
    """The bytes of the database, what is not yet written back from the log of a SQLite file aside."""
    if connection.dialect.name == "sqlite":
        pages, page = (connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("page_count", "page_size"))
        return int(pages or 0) * int(page or 0)
    return int(connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar() or 0)
