"""What is said of the rows that a search found: their words, and what people know them by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.record.searched import FoundIn, Searched
from provenance.storage.packed import opened
from provenance.storage.search_index import of_source
from provenance.storage.tables import (
    articles,
    claims,
    events,
    expected_sources,
    extracts,
    links,
    paragraphs,
    placements,
    private,
    revisions,
    snapshots,
    sources,
    versions,
)

Age = tuple[int, int]
"""A row's event and number: the larger the newer."""
Found = Iterator[tuple[Age, Searched]]
"""What was found, with its age; nothing is marked yet."""


_NUMBERS: sa.BindParameter[int] = sa.bindparam("numbers", expanding=True)
_ARTICLES: sa.BindParameter[int] = sa.bindparam("articles", expanding=True)
_HANDLES: sa.BindParameter[int] = sa.bindparam("handles", expanding=True)
_VERSIONS = (
    sa.select(versions, paragraphs.c.handle, paragraphs.c.article_id, articles.c.slug, articles.c.published)
    .add_columns(events.c.at)
    .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
    .join(articles, articles.c.id == paragraphs.c.article_id)
    .join(events, events.c.seq == articles.c.event)
    .where(versions.c.id.in_(_NUMBERS))
)
_NEWEST = (
    sa.select(revisions.c.article_id, sa.func.max(revisions.c.number).label("number"))
    .where(revisions.c.article_id.in_(_ARTICLES))
    .group_by(revisions.c.article_id)
    .subquery()
)
_CURRENT = (
    sa.select(placements.c.version_id)
    .join(revisions, revisions.c.id == placements.c.revision_id)
    .join(_NEWEST, sa.and_(_NEWEST.c.article_id == revisions.c.article_id, _NEWEST.c.number == revisions.c.number))
    .where(placements.c.version_id.in_(_NUMBERS))
)
_CREDITED = sa.select(expected_sources).where(
    expected_sources.c.article_id.in_(_ARTICLES), expected_sources.c.handle.in_(_HANDLES)
)
_LINKED = (
    sa.select(links.c.version_id, sources.c.outlet, sources.c.carrier)
    .join(sources, sources.c.id == links.c.source_id)
    .where(links.c.version_id.in_(_NUMBERS))
)


def paragraphs_found(connection: Connection, numbers: Sequence[int]) -> Found:
    """Versions of paragraphs. Their day is that of publication, or else of the ingest."""
    rows = connection.execute(_VERSIONS, {"numbers": numbers}).all()
    current = _current(connection, {row.article_id for row in rows}, numbers)
    outlets = _outlets_of_paragraphs(connection, [(row.article_id, row.handle) for row in rows], numbers)
    for row in rows:
        yield (
            (row.event, row.id),
            Searched(
                FoundIn.PARAGRAPH,
                f"{row.slug}:p{row.handle}",
                row.text,
                (),
                outlets=tuple(sorted(outlets[row.article_id, row.handle] | outlets[row.id])),
                day=date.fromisoformat((row.published or row.at)[:10]),
                kind=row.kind,
                current=row.id in current,
            ),
        )


def claims_found(connection: Connection, numbers: Sequence[int]) -> Found:
    """Claims, with the outlets that their links rest on."""
    outlets: dict[int, set[str]] = defaultdict(set)
    for claim, outlet in connection.execute(
        sa.select(links.c.claim_id, sources.c.outlet)
        .join(sources, sources.c.id == links.c.source_id)
        .where(links.c.claim_id.in_(numbers))
    ):
        outlets[claim].add(outlet)
    query = sa.select(claims, events.c.at).join(events, events.c.seq == claims.c.event)
    for row in connection.execute(query.where(claims.c.id.in_(numbers))):
        told = tuple(sorted(outlets[row.id]))
        yield (
            (row.event, row.id),
            Searched(FoundIn.CLAIM, f"clm{row.id}", row.text, (), told, date.fromisoformat(row.at[:10])),
        )


def sources_found(connection: Connection, numbers: Sequence[int]) -> Found:
    """Sources by title, outlet, carrier and author."""
    for row in connection.execute(sa.select(sources).where(sources.c.id.in_(numbers))):
        yield (row.event, row.id), Searched(
            FoundIn.SOURCE, f"src{row.id}", of_source(row._mapping), (), _publishers(row.outlet, row.carrier),
            _day(row.published), row.kind,
        )  # fmt: skip


def snapshots_found(connection: Connection, numbers: Sequence[int]) -> Found:
    """The texts of snapshots, those that were emptied left out."""
    rows = connection.execute(
        sa.select(
            extracts.c.event, extracts.c.id, private.c.codec, private.c.value, sources.c.outlet, sources.c.carrier
        )
        .add_columns(sources.c.id.label("source_id"), sources.c.published, sources.c.kind)
        .join(snapshots, snapshots.c.id == extracts.c.snapshot_id)
        .join(sources, sources.c.id == snapshots.c.source_id)
        .join(private, private.c.commitment == extracts.c.commitment)
        .where(extracts.c.id.in_(numbers), private.c.value.is_not(None))
    )
    for row in rows:
        yield (row.event, row.id), Searched(
            FoundIn.SNAPSHOT, f"src{row.source_id}", opened(row.codec, row.value).decode(), (),
            _publishers(row.outlet, row.carrier), _day(row.published), row.kind,
        )  # fmt: skip


def _current(connection: Connection, of: Iterable[int], numbers: Sequence[int]) -> set[int]:
    """Those of the versions that the newest revisions of these articles consist of."""
    return set(connection.scalars(_CURRENT, {"articles": list(of), "numbers": numbers}))


def _outlets_of_paragraphs(
    connection: Connection, places: Sequence[tuple[int, int]], numbers: Sequence[int]
) -> dict[int | tuple[int, int], set[str]]:
    """The outlets that paragraphs credit, by article and handle, and those that versions are linked to, by version."""
    outlets: dict[int | tuple[int, int], set[str]] = defaultdict(set)
    named = {"articles": list({a for a, _ in places}), "handles": list({handle for _, handle in places})}
    for row in connection.execute(_CREDITED, named):
        outlets[row.article_id, row.handle].add(row.outlet)
    for row in connection.execute(_LINKED, {"numbers": numbers}):
        outlets[row.version_id].update(_publishers(row.outlet, row.carrier))
    return outlets


def _publishers(outlet: str, carrier: str | None) -> tuple[str, ...]:
    return (outlet, carrier) if carrier else (outlet,)


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published) if published else None
