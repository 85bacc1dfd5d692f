"""Load what came before an article's words: its earlier revisions, read anew, and what its quotations once said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from provenance.attribution import Reader
from provenance.record import Earlier, History, Kind, Link, Paragraph, Reviewed, Signoff
from provenance.storage.tables import anchors, events, link_acts, links, paragraphs, placements, revisions, versions

_QUOTED = "quoted"


def load_history(
    connection: Connection, state: Row[Any], signoffs: Sequence[Signoff], linked: Sequence[Link], reader: Reader,
    names: Mapping[int, str],
) -> tuple[History | None, tuple[Signoff, ...]]:  # fmt: skip
    """What came before the revision `state`, and the sign-offs with what their signers wrote; at most four queries.

    Nothing is looked up for an article with one revision that nobody has signed off.
    """
    if state.number == 1 and not signoffs:
        return None, ()
    placed = _placed(connection, state)
    earlier = _earlier(connection, state, placed, reader, names)
    quoted = [link for link in linked if link.quote is not None or link.relation == _QUOTED]
    reviewed = _reviewed(connection, state, quoted, placed) if earlier and quoted else ()
    return History(earlier, reviewed, len(names)), tuple(_with_words(s, placed, names) for s in signoffs)


Placed = dict[int, list[Row[Any]]]
"""By a revision's number its paragraphs in order: version, text, kind, handle, who wrote it by which event."""


def _placed(connection: Connection, state: Row[Any]) -> Placed:
    found: Placed = {}
    for row in connection.execute(
        sa.select(revisions.c.number, versions.c.id, versions.c.kind, versions.c.text, paragraphs.c.handle)
        .add_columns(revisions.c.event, events.c.actor_id)
        .join(placements, placements.c.revision_id == revisions.c.id)
        .join(versions, versions.c.id == placements.c.version_id)
        .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
        .join(events, events.c.seq == versions.c.event)
        .where(revisions.c.article_id == state.article_id, revisions.c.number <= state.number)
        .order_by(revisions.c.number, placements.c.position)
    ):
        found.setdefault(row.number, []).append(row)
    return found


def _earlier(
    connection: Connection, state: Row[Any], placed: Placed, reader: Reader, names: Mapping[int, str]
) -> tuple[Earlier, ...]:
    if state.number == 1:
        return ()
    made = connection.execute(
        sa.select(revisions.c.number, events.c.actor_id)
        .join(events, events.c.seq == revisions.c.event)
        .where(revisions.c.article_id == state.article_id, revisions.c.number < state.number)
        .order_by(revisions.c.number)
    )
    known: dict[tuple[int, ...], tuple[Paragraph, ...]] = {}
    found = []
    for number, actor in made:
        rows = placed.get(number, [])
        key = tuple(row.id for row in rows)
        if key not in known:
            read = reader.paragraphs((Kind(row.kind), row.text) for row in rows)
            known[key] = tuple(replace(p, handle=f"p{row.handle}") for p, row in zip(read, rows, strict=True))
        found.append(Earlier(number, names.get(actor, ""), known[key]))
    return tuple(found)


def _with_words(signoff: Signoff, placed: Placed, names: Mapping[int, str]) -> Signoff:
    """The sign-off with the paragraphs of its revision whose words are the signer's own."""
    signed = placed.get(signoff.revision, ())
    return signoff._replace(wrote=tuple(f"p{row.handle}" for row in signed if names.get(row.actor_id) == signoff.by))


def _reviewed(connection: Connection, state: Row[Any], quoted: Sequence[Link], placed: Placed) -> tuple[Reviewed, ...]:
    """Where each of these links stood when it was made or, later, confirmed."""
    numbers = [int(link.handle[3:]) for link in quoted]
    made = connection.execute(sa.select(links).where(links.c.id.in_(numbers)).order_by(links.c.id)).all()
    confirmed = {
        row.link_id: row.event
        for row in connection.execute(
            sa.select(link_acts)
            .where(link_acts.c.link_id.in_(numbers), link_acts.c.act == "confirm")
            .order_by(link_acts.c.id)
        )
    }
    moved = connection.execute(
        sa.select(anchors).where(anchors.c.link_id.in_(numbers)).order_by(anchors.c.event, anchors.c.id)
    ).all()
    texts = {row.id: row.text for rows in placed.values() for row in rows}
    found = []
    for link in made:
        until = confirmed.get(link.id, link.event)
        place = next((a for a in reversed(moved) if a.link_id == link.id and a.event <= until), None)
        version, start, end = (place or link).version_id, (place or link).start, (place or link).end
        if version in texts:
            found.append(Reviewed(f"lnk{link.id}", texts[version], start, end))
    return tuple(found)
