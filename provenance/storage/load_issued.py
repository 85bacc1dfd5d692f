"""Load the reports that were given out: of an article, or by the hash of the file."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.record.overview import Issued
from provenance.storage.acts_log import actor_names
from provenance.storage.find import article_named
from provenance.storage.tables import events, issued_reports, revisions


def load_issued(connection: Connection, slug: str) -> tuple[Issued, ...]:
    """The reports on an article that were given out, oldest first. Raises NotFound."""
    return _issued(connection, revisions.c.article_id == article_named(connection, slug).id)


def issued_as(connection: Connection, sha256: str) -> tuple[Issued, ...]:
    """What is on record of giving out the file with this hash."""
    return _issued(connection, issued_reports.c.sha256 == sha256)


def _issued(connection: Connection, which: sa.ColumnElement[bool]) -> tuple[Issued, ...]:
    query: sa.Select[Any] = (
        sa.select(issued_reports, revisions.c.number, events.c.at, events.c.actor_id)
        .join(revisions, revisions.c.id == issued_reports.c.revision_id)
        .join(events, events.c.seq == issued_reports.c.event)
        .where(which)
        .order_by(issued_reports.c.id)
    )
    found = connection.execute(query).all()
    names = actor_names(connection) if found else {}
    return tuple(
        Issued(row.number, row.format, row.sha256, row.recipient, names.get(row.actor_id, ""), row.at) for row in found
    )
