"""An article's title and date as each of its revisions has them: what ingest gave, and what revisions changed."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from provenance.storage.tables import revision_headers, revisions


class Header(NamedTuple):
    """What stands over an article's text."""

    title: str | None
    published: str | None

    @property
    def day(self) -> date | None:
        """The day of publication."""
        return date.fromisoformat(self.published) if self.published else None


class Headers:
    """The headers of one article; `changes` are (revision's number, title, published), oldest first."""

    def __init__(self, title: str | None, published: str | None, changes: list[tuple[int, str | None, str | None]]):
        self._first = Header(title, published)
        self._changes = changes

    def at(self, number: int) -> Header:
        """The header of the revision with this number. An empty text in a change takes away what was there."""
        title, published = self._first
        for changed, new_title, new_published in self._changes:
            if changed <= number:
                title = title if new_title is None else new_title or None
                published = published if new_published is None else new_published or None
        return Header(title, published)


def load_headers(connection: Connection, article: Row[Any]) -> Headers:
    """The headers of an article, given its row."""
    rows = connection.execute(_changes().where(revisions.c.article_id == article.id))
    return Headers(article.title, article.published, [(r.number, r.title, r.published) for r in rows])


def changed_headers(connection: Connection) -> dict[int, list[tuple[int, str | None, str | None]]]:
    """By article id what revisions changed, in the form that Headers takes."""
    found: dict[int, list[tuple[int, str | None, str | None]]] = defaultdict(list)
    for row in connection.execute(_changes()):
        found[row.article_id].append((row.number, row.title, row.published))
    return found


def _changes() -> sa.Select[Any]:
    return (
        sa.select(revisions.c.article_id, revisions.c.number, revision_headers)
        .join(revisions, revisions.c.id == revision_headers.c.revision_id)
        .order_by(revisions.c.number, revision_headers.c.id)
    )
