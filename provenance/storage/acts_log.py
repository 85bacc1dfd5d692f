"""Write an act: its rows and the one event that holds them, chained to the event before."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table

from provenance.record.redacted import redacted_name
from provenance.storage.canonical import GENESIS, canonical, commitment, event_hash, new_salt
from provenance.storage.driver import fetch, insert_all
from provenance.storage.packed import opened, packed
from provenance.storage.search_index import index_rows
from provenance.storage.tables import ACTS, actors, events, private

LOG = "main"
VERSION = 1  # of the payload's form


def now() -> str:
    """The time as the log writes it: UTC, microseconds, Z."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


_LAST = "SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1"
_LARGEST = "SELECT " + ", ".join(f"(SELECT max(id) FROM {table.name})" for table in ACTS)  # noqa: S608
_ACTORS = "SELECT id, codec, value FROM actors JOIN private ON private.commitment = actors.commitment"
_EMPTY: dict[str, dict[str, Any]] = {
    table.name: dict.fromkeys(column.name for column in table.columns if column.name != "event") for table in ACTS
}


class Act:
    """One act of one person: rows are added, then written with their event by `close`.

    Ids are given under the write lock, one more than the table's largest, so none is ever used twice.
    """

    def __init__(self, connection: Connection, *, by: str, verb: str) -> None:
        self.connection = connection
        self.verb = verb
        self.at = now()
        (largest,) = fetch(connection, _LARGEST)
        self._largest = {table.name: number or 0 for table, number in zip(ACTS, largest, strict=True)}
        self._rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._private: list[dict[str, Any]] = []
        self.actor_id = self._actor(by)

    def add(self, table: Table, **values: Any) -> int:
        """Add a row of `table`; its id. Columns that are not named are null."""
        if float in map(type, values.values()):
            raise TypeError(f"the log holds no floats, whose text differs between programs: {values}; give permille")
        name, empty = table.name, _EMPTY[table.name]
        number = self._largest[name] = self._largest[name] + 1
        row = {**empty, **values, "id": number}
        if len(row) != len(empty):
            raise TypeError(f"{name} has no column {', '.join(values.keys() - empty.keys())}")
        self._rows[name].append(row)
        return number

    def keep_private(self, value: bytes) -> str:
        """Keep a value beside the chain; the commitment that its act row holds."""
        salt = new_salt()
        promised = commitment(salt, value)
        codec, kept = packed(value)
        self._private.append({"commitment": promised, "salt": salt, "codec": codec, "value": kept})
        return promised

    def close(self, subject: str) -> int:
        """Write event and rows; the event's number. `subject` names what the act was on: `article:seed`."""
        ((last, previous),) = fetch(self.connection, _LAST) or [(0, GENESIS)]
        seq: int = last + 1
        payload = canonical({"rows": self._rows})
        header: list[str | int] = [LOG, seq, self.at, self.actor_id, self.verb, VERSION, subject]
        event = dict(zip(("log", "seq", "at", "actor_id", "verb", "version", "subject"), header, strict=True))
        event.update(payload=payload, hash=event_hash(previous, header, payload))
        insert_all(self.connection, events, [event])
        insert_all(self.connection, private, self._private)
        for table in ACTS:
            rows = self._rows.get(table.name)
            if rows:
                for row in rows:
                    row["event"] = seq
                insert_all(self.connection, table, rows)
        index_rows(self.connection, self._rows, self._private_text)
        return seq

    def _private_text(self, promised: str) -> str:
        kept = next(row for row in self._private if row["commitment"] == promised)
        return opened(kept["codec"], kept["value"]).decode()

    def _actor(self, name: str) -> int:
        for number, codec, value in fetch(self.connection, _ACTORS):
            if value is not None and opened(codec, value).decode() == name:
                return int(number)
        return self.add(actors, uuid=new_uuid(), commitment=self.keep_private(name.encode()))


def actor_names(connection: Connection) -> dict[int, str]:
    """The names of everybody who acted, by actor id; one that was redacted is told by its number."""
    return {
        number: opened(codec, value).decode() if value is not None else redacted_name(number)
        for number, codec, value in fetch(connection, _ACTORS)
    }


def new_uuid() -> str:
    """A random UUID, for interchange."""
    import uuid

    return str(uuid.uuid4())
