"""Load what the desk did over time: which articles came since when, and when an editor signed them off."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.record import Role
from provenance.record.desk import Passed
from provenance.storage.tables import articles, events, revisions, signoffs


def load_passed(connection: Connection, since: date | None = None) -> list[Passed]:
    """The articles published (or, where that is not known, ingested) since that day, by day."""
    signed = _signed(connection)
    query: sa.Select[Any] = sa.select(articles.c.id, articles.c.slug, articles.c.published, events.c.at).join(
        events, events.c.seq == articles.c.event
    )
    found = [_passed(row, signed.get(row.id)) for row in connection.execute(query.order_by(articles.c.id))]
    return sorted((one for one in found if since is None or one.day >= since), key=lambda one: one.day)


def _signed(connection: Connection) -> dict[int, str]:
    """When an editor first signed off each article, by its id."""
    query = (
        sa.select(revisions.c.article_id, sa.func.min(events.c.at).label("at"))
        .select_from(signoffs)
        .join(revisions, revisions.c.id == signoffs.c.revision_id)
        .join(events, events.c.seq == signoffs.c.event)
        .where(signoffs.c.role == Role.EDITOR)
        .group_by(revisions.c.article_id)
    )
    return {row.article_id: row.at for row in connection.execute(query)}


def _passed(row: Any, signed: str | None) -> Passed:
    came = datetime.fromisoformat(row.at)
    day = date.fromisoformat(row.published) if row.published else came.date()
    return Passed(row.slug, day, came, datetime.fromisoformat(signed) if signed else None)
