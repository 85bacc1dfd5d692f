"""The search index: which terms stand in which row. Filled by every act, and rebuilt from the rows when it must be.

An entry's number says what it is of: the sort of row, the row's id, and which stretch of a long text. PostgreSQL counts
no more than 16,383 words of one text, so longer ones are indexed in stretches that overlap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from operator import itemgetter
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.storage.driver import execute_many
from provenance.storage.packed import opened
from provenance.storage.tables import claims, extracts, private, sources, versions
from provenance.text.search import indexed


class Sort(IntEnum):
    """What an entry is of."""

    PARAGRAPH = 1
    CLAIM = 2
    SOURCE = 3
    SNAPSHOT = 4


STRETCH = 8000  # terms
_OVERLAP = 32  # terms; as many as a query has
_ID_BITS, _STRETCH_BITS = 36, 16
_BATCH = 2000
_POSITIONS = 255  # of one term that PostgreSQL keeps

Entry = tuple[int, str]
"""The number of an entry, and its terms, a space between two."""


def first_of(sort: Sort) -> int:
    """The least number of an entry of this sort; the least of the next one is beyond its last."""
    return sort << (_ID_BITS + _STRETCH_BITS)


def row_of(entry: int) -> int:
    """The id of the row that an entry is of."""
    return (entry >> _STRETCH_BITS) & ((1 << _ID_BITS) - 1)


def entries(sort: Sort, number: int, text: str) -> Iterator[Entry]:
    """The entries of one row."""
    first, terms = first_of(sort) + (number << _STRETCH_BITS), indexed(text)
    if len(terms) <= STRETCH:  # letters: there cannot be more terms
        if terms:
            yield first, terms
        return
    listed = terms.split()
    for stretch, start in enumerate(range(0, len(listed), STRETCH)):
        yield first + stretch, " ".join(listed[max(start - _OVERLAP, 0) : start + STRETCH])


def of_source(row: Any) -> str:
    """What a source is found by."""
    return "\n".join(part for part in (row["title"], row["outlet"], row["carrier"], row["author"]) if part)


def index_rows(connection: Connection, added: dict[str, list[dict[str, Any]]], texts: Callable[[str], str]) -> None:
    """Index the rows that an act added, by table; `texts` opens the commitment of an extract."""
    found: list[Entry] = []
    said: tuple[tuple[Sort, str, Callable[[dict[str, Any]], str]], ...] = (
        (Sort.PARAGRAPH, "versions", itemgetter("text")),
        (Sort.CLAIM, "claims", itemgetter("text")),
        (Sort.SOURCE, "sources", of_source),
        (Sort.SNAPSHOT, "extracts", lambda row: texts(row["commitment"])),
    )
    for sort, table, text_of in said:
        for row in added.get(table, ()):
            found.extend(entries(sort, row["id"], text_of(row)))
    write(connection, found)


def write(connection: Connection, found: Sequence[Entry]) -> None:
    """Put entries into the index."""
    if not found:
        return
    if connection.dialect.name == "sqlite":
        execute_many(connection, "INSERT INTO search (rowid, terms) VALUES (?, ?)", found)
    else:
        rows = [(number, _vector(terms.split())) for number, terms in found]
        execute_many(connection, "INSERT INTO search (id, terms) VALUES (%s, %s::tsvector)", rows)


def forget_snapshot(connection: Connection, extract: int, text: str) -> None:
    """Take the text of an extract out of the index, and its words out of what SQLite keeps of it."""
    found = list(entries(Sort.SNAPSHOT, extract, text))
    if connection.dialect.name == "sqlite":
        execute_many(connection, "INSERT INTO search (search, rowid, terms) VALUES ('delete', ?, ?)", found)
        connection.exec_driver_sql("INSERT INTO search (search) VALUES ('optimize')")
    else:
        execute_many(connection, "DELETE FROM search WHERE id = %s", [(number,) for number, _ in found])


def rebuild(connection: Connection) -> int:
    """Make the index anew from the rows; how many entries it has."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')")
    else:
        connection.exec_driver_sql("DELETE FROM search")
    count = 0
    for batch in _batches(_all(connection)):
        write(connection, batch)
        count += len(batch)
    return count


def _all(connection: Connection) -> Iterator[Entry]:
    for sort, table in ((Sort.PARAGRAPH, versions), (Sort.CLAIM, claims)):
        for number, text in _streamed(connection, sa.select(table.c.id, table.c.text).order_by(table.c.id)):
            yield from entries(sort, number, text)
    for row in _streamed(connection, sa.select(sources).order_by(sources.c.id)):
        yield from entries(Sort.SOURCE, row.id, of_source(row._mapping))
    held = (
        sa.select(extracts.c.id, private.c.codec, private.c.value)
        .join(private, private.c.commitment == extracts.c.commitment)
        .where(private.c.value.is_not(None))
        .order_by(extracts.c.id)
    )
    for number, codec, value in _streamed(connection, held):
        yield from entries(Sort.SNAPSHOT, number, opened(codec, value).decode())


def _streamed(connection: Connection, query: sa.Select[Any]) -> Iterable[Any]:
    return connection.execution_options(yield_per=_BATCH).execute(query)


def _batches(found: Iterator[Entry]) -> Iterator[list[Entry]]:
    batch: list[Entry] = []
    for entry in found:
        batch.append(entry)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _vector(terms: list[str]) -> str:
    """The text of a tsvector: each term with its places."""
    places: dict[str, list[int]] = {}
    for place, term in enumerate(terms, 1):
        listed = places.setdefault(term, [])
        if len(listed) < _POSITIONS:
            listed.append(place)
    return " ".join(f"'{term}':{','.join(map(str, listed))}" for term, listed in places.items())
