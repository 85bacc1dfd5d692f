"""Does the record verify? Event by event: the chain, then event → rows, then rows → event.

A chain alone sees nothing outside its own table, so each act table is read in step with the log: rows are
ordered by event, and every event must find exactly the rows that its payload holds.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Table

from provenance.storage.canonical import GENESIS, canonical, commitment, event_hash
from provenance.storage.packed import opened
from provenance.storage.streaming import FEW, streamed
from provenance.storage.tables import ACTS, actors, events, extracts, private, redactions, snapshots

_COMMITTED = (actors, snapshots, extracts)


@dataclass(frozen=True, slots=True)
class Verification:
    """`fault` names the first thing that does not hold, None where all does. `head` is the last event's hash."""

    events: int
    head: str
    fault: str | None = None


def verify(connection: Connection) -> Verification:
    """Read the whole log and every act table once, and say whether they agree."""
    _take_text_as_it_is(connection)
    cursors = {table.name: _Rows(connection, table) for table in ACTS}
    previous, expected = GENESIS, 1
    for event in streamed(connection, sa.select(events).order_by(events.c.seq), at_once=FEW):
        fault = _event_fault(event, previous, expected) or _rows_fault(event, cursors)
        if fault:
            return Verification(expected - 1, previous, fault)
        previous, expected = event.hash, expected + 1
    for rows in cursors.values():
        if rows.waiting is not None:
            return Verification(expected - 1, previous, _stray(rows.table, rows.waiting[1][0]))
    return Verification(expected - 1, previous, _private_fault(connection))


def _take_text_as_it_is(connection: Connection) -> None:
    """Let SQLite hand over text that is not UTF-8: an altered row is to be named, not to be an error."""
    if connection.dialect.name == "sqlite":
        raw: Any = connection.connection.dbapi_connection
        raw.text_factory = lambda value: value.decode("utf-8", "surrogateescape")


def _event_fault(event: Any, previous: str, expected: int) -> str | None:
    if event.seq != expected:
        return f"event {expected} is missing" if event.seq > expected else f"event {event.seq} is not of this log"
    header = [event.log, event.seq, event.at, event.actor_id, event.verb, event.version, event.subject]
    if not all(isinstance(part, str | int) for part in header) or not isinstance(event.payload, str):
        return f"event {event.seq} holds values of the wrong type"
    if event_hash(previous, header, event.payload) != event.hash:
        return f"event {event.seq} does not match its hash"
    return None


class _Rows:
    """One act table, read in the order of events; `waiting` is (event, rows) not yet asked for."""

    def __init__(self, connection: Connection, table: Table) -> None:
        self.table = table
        ordered = streamed(connection, sa.select(table).order_by(table.c.event, table.c.id))
        self._groups = groupby(ordered, key=lambda row: row.event)
        self.waiting: tuple[int, list[dict[str, Any]]] | None = None
        self._advance()

    def take(self, seq: int) -> list[dict[str, Any]] | str:
        """The rows of event `seq`; a sentence where rows of an earlier event were never named."""
        if self.waiting is None or not isinstance(self.waiting[0], int | float) or self.waiting[0] > seq:
            return []  # SQLite sorts what is no number after all numbers
        number, rows = self.waiting
        if number < seq:
            return _stray(self.table, rows[0])
        self._advance()
        return rows

    def _advance(self) -> None:
        group = next(self._groups, None)
        self.waiting = None if group is None else (group[0], [_plain(row) for row in group[1]])


def _plain(row: Any) -> dict[str, Any]:
    values = dict(row._mapping)
    values.pop("event")
    return values


def _rows_fault(event: Any, cursors: dict[str, _Rows]) -> str | None:
    named = _named_rows(event.payload)
    if not named.keys() <= cursors.keys():
        return f"event {event.seq} holds rows that are of no table"
    for name, rows in cursors.items():
        found = rows.take(event.seq)
        if isinstance(found, str):
            return found
        told = named.get(name, [])
        if found == told:
            continue
        return _difference(event, name, told, found)
    return None


def _named_rows(payload: str) -> dict[str, list[dict[str, Any]]]:
    """The rows that a payload holds by table; under a name that no table has, what is not such a payload."""
    try:
        rows = json.loads(payload)["rows"]
        well = all(isinstance(row["id"], int) for table in rows.values() for row in table)
    except (ValueError, KeyError, TypeError, AttributeError):
        well = False
    return rows if well else {"": []}


def _difference(event: Any, table: str, told: list[dict[str, Any]], found: list[dict[str, Any]]) -> str:
    there = {row["id"]: row for row in found}
    for row in told:
        kept = there.pop(row["id"], None)
        if kept is None:
            return f"event {event.seq} ({event.verb} {event.subject}): row {row['id']} of {table} is gone"
        if _comparable(kept) != canonical(row):
            return f"event {event.seq} ({event.verb} {event.subject}): row {row['id']} of {table} was altered"
    for number in there:
        return f"row {number} of {table} claims event {event.seq}, which does not hold it"
    return f"event {event.seq}: the rows of {table} are out of order"


def _comparable(row: dict[str, Any]) -> str:
    try:
        return canonical(row)
    except (TypeError, ValueError):
        return "not representable"


def _stray(table: Table, row: dict[str, Any]) -> str:
    return f"row {row['id']} of {table.name} belongs to no event"


def _private_fault(connection: Connection) -> str | None:
    """Every promised value is there and unaltered, or redacted by an act; nothing is there that was not promised."""
    promised: set[str] = set()
    for table in _COMMITTED:
        promised.update(connection.scalars(sa.select(table.c.commitment)))
    holes = {row.commitment: row.codec for row in connection.execute(sa.select(redactions))}
    if holes.keys() - promised:
        return f"a redaction names a value that was never there: {min(holes.keys() - promised)!r:.30}"
    as_stored = [sa.type_coerce(column, sa.types.NULLTYPE).label(column.name) for column in private.columns]
    for row in streamed(connection, sa.select(*as_stored).order_by(private.c.commitment), at_once=FEW):
        if row.commitment not in promised:
            return f"a private value belongs to no row: {row.commitment!r:.30}"
        promised.discard(row.commitment)
        empty, hole = row.value is None and row.salt is None, row.commitment in holes
        if empty and not hole:
            return f"the private value {row.commitment[:19]}… is empty, and no redaction says why"
        if hole and not empty:
            return f"the private value {row.commitment[:19]}… was redacted, and is there"
        if row.codec != holes[row.commitment] if hole else not _keeps(row):
            return f"the private value {row.commitment[:19]}… was altered"
    if promised:
        return f"the private value {min(promised)[:19]}… is gone"
    return None


def _keeps(row: Any) -> bool:
    try:
        return bool(commitment(row.salt, opened(row.codec, row.value)) == row.commitment)
    except Exception:
        return False
