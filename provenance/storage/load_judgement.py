"""Load what people said of an article beside its links: who signed it off, and what readers were told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from provenance.record import Correction, Role, Signoff
from provenance.storage.canonical import canonical
from provenance.storage.tables import corrections, events, revisions, signoffs


def load_signoffs(connection: Connection, state: Row[Any], names: Mapping[int, str]) -> tuple[Signoff, ...]:
    """The sign-offs of the article up to its revision `state` (a row of revisions), oldest first."""
    return tuple(
        _signoff(row, state, names.get(row.actor_id, ""))
        for row in connection.execute(_up_to(state, signoffs, revisions.c.text_hash))
    )


def load_corrections(connection: Connection, state: Row[Any], names: Mapping[int, str]) -> tuple[Correction, ...]:
    """The correction notes of the article up to its revision `state`, oldest first."""
    return tuple(
        Correction(row.note, row.number, names.get(row.actor_id, ""), row.at)
        for row in connection.execute(_up_to(state, corrections))
    )


def signed_flags(opened: tuple[str, ...], waived: tuple[str, ...], unconfirmed: tuple[str, ...]) -> str:
    """What a sign-off is bound to beside the revision, as its row holds it."""
    return canonical({"open": opened, "waived": waived, "unconfirmed": unconfirmed})


def _up_to(state: Row[Any], table: sa.Table, *more: sa.Column[Any]) -> sa.Select[Any]:
    """The rows of `table` on revisions of the article up to this one, with who and when."""
    return (
        sa.select(table, revisions.c.number, events.c.at, events.c.actor_id, *more)
        .join(revisions, revisions.c.id == table.c.revision_id)
        .join(events, events.c.seq == table.c.event)
        .where(revisions.c.article_id == state.article_id, revisions.c.number <= state.number)
        .order_by(table.c.id)
    )


def _signoff(row: Row[Any], state: Row[Any], by: str) -> Signoff:
    flags = json.loads(row.flags)
    return Signoff(
        role=Role(row.role),
        revision=row.number,
        open=tuple(flags["open"]),
        waived=tuple(flags["waived"]),
        unconfirmed=tuple(flags["unconfirmed"]),
        override=row.override,
        by=by,
        at=row.at,
        edited=row.text_hash != state.text_hash,
    )
