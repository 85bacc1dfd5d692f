"""Find the source on record that is told of again: by its address, or by what else is told of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from provenance.storage.tables import sources
from provenance.text.urls import canonical_url

_NAMED_BY = ("outlet", "carrier", "kind", "title", "published")


def of_the_same_address(connection: Connection, url: str | None) -> Row[Any] | None:
    """The first source of this address, however it is written."""
    if url is None:
        return None
    query = sa.select(sources).where(sources.c.canonical_url == canonical_url(url)).order_by(sources.c.id).limit(1)
    return connection.execute(query).first()


def of_the_same_words(connection: Connection, row: Mapping[str, Any], is_it: Callable[[int], bool]) -> Row[Any] | None:
    """The first source without an address of the same outlet, title and day; `is_it` is asked where no title tells."""
    alike = [sources.c[name].is_not_distinct_from(row[name]) for name in _NAMED_BY]
    query = sa.select(sources).where(sources.c.canonical_url.is_(None), *alike).order_by(sources.c.id)
    found = connection.execute(query)
    return next((each for each in found if row["title"] is not None or is_it(each.id)), None)
