"""Load the sources on record, with what was said of them beside their story."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.attribution.outlet_facts import called_in_arabic
from provenance.record import Mark, Source, SourceKind
from provenance.storage.acts_log import actor_names
from provenance.storage.load_outlets import load_outlets
from provenance.storage.tables import events, snapshots, source_citations, source_details, source_marks, sources

SPOKEN_IN = "spoken-in"
COLLECTED_FOR = "for"


def load_sources(connection: Connection, numbers: set[int] | None = None) -> tuple[Source, ...]:
    """The sources of these ids (None for all), oldest first."""
    held = sa.select(snapshots.c.source_id, sa.func.count().label("held")).group_by(snapshots.c.source_id).subquery()
    query = (
        sa.select(sources, sa.func.coalesce(held.c.held, 0).label("held"))
        .outerjoin(held, held.c.source_id == sources.c.id)
        .order_by(sources.c.id)
    )
    if numbers is not None:
        query = query.where(sources.c.id.in_(numbers))
    rows = connection.execute(query).all()
    spoken, cites = _spoken(connection, numbers), _citations(connection, numbers)
    marks = _marks(connection, numbers)
    called = _called(connection, {row.outlet for row in rows})
    return tuple(
        Source(
            handle=f"src{row.id}",
            outlet=row.outlet,
            kind=SourceKind(row.kind),
            carrier=row.carrier,
            url=row.url,
            title=row.title,
            author=row.author,
            published=date.fromisoformat(row.published) if row.published else None,
            language=row.language,
            snapshots=row.held,
            spoken_in=spoken.get(row.id),
            cites=tuple(f"src{number}" for number in cites.get(row.id, ())),
            marks=tuple(marks.get(row.id, ())),
            called=called[row.outlet][0],
            outlet_kind=called[row.outlet][1],
        )
        for row in rows
    )


def with_their_roots(connection: Connection, numbers: set[int]) -> set[int]:
    """These sources, and those that they took their stories from, and so on to the roots."""
    found, newest = set(numbers), set(numbers)
    while newest:
        cited = {number for those in _citations(connection, newest).values() for number in those}
        newest = cited - found
        found |= newest
    return found


def _citations(connection: Connection, numbers: set[int] | None) -> dict[int, tuple[int, ...]]:
    cites: dict[int, tuple[int, ...]] = {}
    for row in connection.execute(_of(source_citations, numbers)):
        cites[row.source_id] = (*cites.get(row.source_id, ()), row.cites_id)
    return cites


def _called(connection: Connection, names: set[str]) -> dict[str, tuple[str, str]]:
    """How Arabic prose names these outlets, and what they are; by what the newsroom added where it did."""
    own = load_outlets(connection) if names else []
    return {name: called_in_arabic(name, own) for name in names}


def _spoken(connection: Connection, numbers: set[int] | None) -> dict[int, str]:
    rows = connection.execute(_of(source_details, numbers).where(source_details.c.name == SPOKEN_IN))
    return {row.source_id: row.value for row in rows}


def _marks(connection: Connection, numbers: set[int] | None) -> dict[int, list[Mark]]:
    query = _of(source_marks, numbers).join(events, events.c.seq == source_marks.c.event)
    rows = connection.execute(query.add_columns(events.c.at, events.c.actor_id)).all()
    names = actor_names(connection) if rows else {}
    marks: dict[int, list[Mark]] = defaultdict(list)
    for row in rows:
        marks[row.source_id].append(Mark(row.mark, row.reason, row.affects, names.get(row.actor_id, ""), row.at))
    return marks


def _of(table: sa.Table, numbers: set[int] | None) -> sa.Select[Any]:
    """What `table` says of these sources (None for all), oldest first."""
    query = sa.select(table).order_by(table.c.id)
    return query if numbers is None else query.where(table.c.source_id.in_(numbers))
