"""Whoever owns the database can drop its guards and edit rows; `verify` then names the first thing that fails."""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from provenance.attribution import Reader
from provenance.storage import Store
from provenance.storage.canonical import event_hash
from provenance.storage.tables import ACTS, events, private
from provenance.storage.verify import verify
from tests.storage.databases import SOAK, copied, tampering
from tests.storage.filling import fill

PROTECTED = (events, private, *ACTS)
EDITS = 5000 if SOAK else 200
EDITS_ON_POSTGRESQL = 300 if SOAK else 40
FAULTS = re.compile(
    r"event \d+ is missing|event -?\d+ is not of this log|event \d+ does not match its hash"
    r"|event \d+ holds values of the wrong type|event \d+ \(.+\): row .+ of \w+ (is gone|was altered)"
    r"|row .+ of \w+ claims event \d+, which does not hold it|row .+ of \w+ belongs to no event"
    r"|the private value sha256:\w+… (was altered|is gone|is empty, and no redaction says why)"
    r"|the private value sha256:\w+… was redacted, and is there|a private value belongs to no row: .+"
)


def fault_of(store: Store) -> str | None:
    with store.reading() as connection:
        return verify(connection).fault


@pytest.fixture
def filled(store: Store, reader: Reader) -> Store:
    fill(store, reader)
    return store


@pytest.fixture
def filled_sqlite(sqlite_store: Store, reader: Reader) -> Store:
    fill(sqlite_store, reader)
    return sqlite_store


# What an edit may be


def edited(value: Any, chance: random.Random) -> Any:
    """Another value, often one that is hard to see: a space more, a letter less, a number next to it."""
    if isinstance(value, bytes):
        return chance.choice([value + b"\0", value[:-1], value[::-1], b"", None])
    if isinstance(value, int):
        return chance.choice([value + 1, value - 1, -value, 0, 10**6, None])
    if isinstance(value, str):
        place = chance.randrange(len(value) + 1)
        return chance.choice(
            [
                value + " ",
                value[:place] + "ـ" + value[place:],
                value[:place] + value[place + 1 :],
                value.upper(),
                "",
                None,
            ]
        )
    return chance.choice([1, "", "x"])


def strange(value: Any, chance: random.Random) -> Any:
    """What only SQLite takes: a value of another type than the column's."""
    return chance.choice([str(value).encode(), b"\xff", f"{value}x", 0.5, float("inf"), -1, b"", edited(value, chance)])


def an_edit(
    table: sa.Table, rows: Sequence[dict[str, Any]], chance: random.Random, *, types: bool
) -> tuple[str, list[sa.Executable]]:
    """What is done, and the statements that do it."""
    key = next(iter(table.primary_key.columns))
    column = chance.choice(list(table.columns))
    row, other = chance.choice(rows), chance.choice(rows)
    value = (strange if types else edited)(row[column.name], chance)
    kind = chance.choice(["update", "update", "delete", "insert", "swap"])
    raw = sa.type_coerce
    if kind == "update":
        return kind, [sa.update(table).where(key == row[key.name]).values({column: raw(value, sa.types.NULLTYPE)})]
    if kind == "delete":
        return kind, [sa.delete(table).where(key == row[key.name])]
    if kind == "insert":
        fresh = {c.name: f"{row[c.name]}{chance.random()}" for c in table.columns if c.unique}
        new = {**row, **fresh, key.name: 10**6 if isinstance(row[key.name], int) else "sha256:new", column.name: value}
        return kind, [sa.insert(table).values({name: raw(v, sa.types.NULLTYPE) for name, v in new.items()})]
    return kind, list(_swap(table, key, column, row, other))


def _swap(
    table: sa.Table, key: sa.Column[Any], column: sa.Column[Any], row: dict[str, Any], other: dict[str, Any]
) -> Iterator[sa.Executable]:
    """Exchange one value of two rows, by way of a third value: unique columns hold no value twice."""
    spare = -1 if isinstance(row[column.name], int) else "spare" if isinstance(row[column.name], str) else b"spare"
    here = key == row[key.name]
    yield sa.update(table).where(here).values({column: spare})
    if column is key:
        here = key == spare
    yield sa.update(table).where(key == other[key.name]).values({column: row[column.name]})
    yield sa.update(table).where(here).values({column: other[column.name]})


def held(connection: sa.Connection) -> dict[str, list[dict[str, Any]]]:
    return {table.name: [dict(row._mapping) for row in connection.execute(sa.select(table))] for table in PROTECTED}


# Two hundred edits, whatever they hit


def test_every_random_edit_of_a_sqlite_file_is_named(filled_sqlite: Store, tmp_path: Path):
    assert filled_sqlite.path is not None
    with tampering(filled_sqlite) as connection:  # guards are dropped once, not for each edit
        rows = held(connection)
    whole = quoted(filled_sqlite.path)
    chance, done = random.Random(3), Counter[str]()
    copy = Store(str(tmp_path / "copy.db"))
    assert copy.path is not None
    while done.total() < EDITS:
        shutil.copy(filled_sqlite.path, copy.path)
        table = chance.choice(PROTECTED)
        kind, statements = an_edit(table, rows[table.name], chance, types=done.total() % 2 == 0)
        try:
            with tampering(copy) as connection:
                for statement in statements:
                    connection.execute(statement)
        except (DBAPIError, OverflowError):
            continue  # not unique, null, or not a number where SQLite insists on one: nothing was edited
        if quoted(copy.path) == whole:
            continue
        fault = fault_of(copy)
        assert fault is not None, f"{kind} of {table.name} was not seen: {statements}"
        assert FAULTS.fullmatch(fault), fault
        done[kind] += 1
    assert min(done[kind] for kind in ("update", "delete", "insert", "swap")) > EDITS / 20


def quoted(path: Path) -> list[list[bytes]]:
    """Every value of the protected tables as SQLite writes it, so that 1 is not '1' and not X'31'."""
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        return [
            sorted(
                b"|".join(row)
                for row in connection.execute(
                    "SELECT " + ", ".join(f'quote("{c.name}")' for c in table.columns) + f" FROM {table.name}"
                )
            )
            for table in PROTECTED
        ]


def test_every_random_edit_of_a_postgresql_database_is_named(postgresql_store: Store, reader: Reader):
    """Each edit is verified in the transaction that made it, which is then rolled back."""
    fill(postgresql_store, reader)
    with postgresql_store.reading() as connection:
        rows = held(connection)
    chance, done = random.Random(4), Counter[str]()
    while done.total() < EDITS_ON_POSTGRESQL:
        table = chance.choice(PROTECTED)
        kind, statements = an_edit(table, rows[table.name], chance, types=False)
        try:
            with tampering(postgresql_store) as connection:
                for statement in statements:
                    connection.execute(statement)
                after, found = held(connection), verify(connection)
                raise Undone
        except DBAPIError:
            continue
        except Undone:
            pass
        if sorted(map(repr, after[table.name])) == sorted(map(repr, rows[table.name])):
            continue
        assert found.fault is not None, f"{kind} of {table.name} was not seen: {statements}"
        assert FAULTS.fullmatch(found.fault), found.fault
        done[kind] += 1
    assert fault_of(postgresql_store) is None


class Undone(Exception):
    """Leaves a transaction without its edits."""


# Edits by name, and the fault they are named by

VERSIONS = "UPDATE versions SET text = 'نص آخر' WHERE id = 3"


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (VERSIONS, r"event 1 \(ingest article:article-1\): row 3 of versions was altered"),
        ("DELETE FROM placements WHERE id = 6", r"event 2 \(ingest article:article-2\): row 6 of placements is gone"),
        (
            "INSERT INTO paragraphs (id, event, article_id, handle) VALUES (99, 2, 1, 9)",
            "row 99 of paragraphs claims event 2, which does not hold it",
        ),
        (
            "INSERT INTO paragraphs (id, event, article_id, handle) VALUES (99, 77, 1, 9)",
            "row 99 of paragraphs belongs to no event",
        ),
        ("UPDATE paragraphs SET event = 2 WHERE id = 1", r"event 1 \(.*\): row 1 of paragraphs is gone"),
        ("UPDATE events SET at = '2020-01-01T00:00:00.000000Z' WHERE seq = 2", "event 2 does not match its hash"),
        ("UPDATE events SET hash = 'sha256:0' WHERE seq = 4", "event 4 does not match its hash"),
        ("UPDATE events SET log = 'other' WHERE seq = 4", "event 4 does not match its hash"),
        ("DELETE FROM events WHERE seq = 3", "event 3 is missing"),
        ("UPDATE events SET seq = 0 WHERE seq = 3", "event 0 is not of this log"),
        ("DELETE FROM events WHERE seq = 11", r"event 11 is missing"),
        ("DELETE FROM private", "the private value sha256:.* is gone"),
        ("UPDATE private SET salt = NULL", "the private value sha256:.* was altered"),
        ("UPDATE private SET salt = NULL, value = NULL", "the private value sha256:.* is empty, and no redaction .*"),
        (
            "UPDATE private SET value = (SELECT salt FROM private WHERE salt IS NOT NULL LIMIT 1) WHERE value IS NULL",
            "the private value sha256:.* was redacted, and is there",
        ),
        ("UPDATE private SET codec = 'none' WHERE value IS NOT NULL", "the private value sha256:.* was altered"),
        ("INSERT INTO private (commitment, codec) VALUES ('x', 'raw')", "a private value belongs to no row: 'x'"),
    ],
)
def test_first_fault_is_named(filled: Store, edit: str, fault: str):
    with tampering(filled) as connection:
        connection.exec_driver_sql(edit)
    found = fault_of(filled)
    assert found is not None
    assert re.fullmatch(fault, found), found


def test_first_of_two_faults_is_named_and_the_head_is_the_last_that_holds(filled: Store):
    with tampering(filled) as connection:
        third = connection.execute(sa.select(events).where(events.c.seq == 2)).one()
        connection.exec_driver_sql("DELETE FROM waivers")
        connection.exec_driver_sql("UPDATE articles SET slug = 'x' WHERE id = 3")
    with filled.reading() as connection:
        found = verify(connection)
    assert found.fault == "event 3 (ingest article:article-3): row 3 of articles was altered"
    assert (found.events, found.head) == (2, third.hash)


def test_rehashing_one_event_breaks_the_next(filled: Store):
    """The edit of a careful forger: the row, the payload and the event's hash agree."""
    with tampering(filled) as connection:
        connection.exec_driver_sql(VERSIONS)
        forge(connection, 1, lambda payload: payload.replace("وأفادت تقارير صحفية بأن القرار تأجل", "تأجل"))
    assert fault_of(filled) in {
        "event 2 does not match its hash",
        "event 1 (ingest article:article-1): row 3 of versions was altered",
    }


@pytest.mark.parametrize("payload", ["", "[]", "{}", '{"rows":[]}', '{"rows":{"versions":[{}]}}', '{"rows":{"x":[]}}'])
def test_payload_of_another_form_is_named_and_no_traceback(filled: Store, payload: str):
    with tampering(filled) as connection:
        forge(connection, 1, lambda _: payload)
    assert fault_of(filled) == "event 1 holds rows that are of no table"


def forge(connection: sa.Connection, seq: int, change: Any) -> None:
    """Give an event another payload and the hash that belongs to it."""
    event = connection.execute(sa.select(events).where(events.c.seq == seq)).one()
    previous = connection.scalar(sa.select(events.c.hash).where(events.c.seq == seq - 1)) or "sha256:" + "0" * 64
    payload = change(event.payload)
    header = [event.log, event.seq, event.at, event.actor_id, event.verb, event.version, event.subject]
    connection.execute(
        sa.update(events).where(events.c.seq == seq).values(payload=payload, hash=event_hash(previous, header, payload))
    )


@pytest.mark.parametrize("value", ["x'ff'", "CAST(x'ff' AS TEXT)", *(["1e999", "0.5", "'text'"] if SOAK else [])])
def test_value_of_another_type_is_named_and_no_traceback(filled_file: bytes, tmp_path: Path, value: str):
    """SQLite takes any value in any column: each column of each table in turn."""
    store = Store(str(tmp_path / "desk.db"))
    assert store.path is not None
    whole = None
    for column in (column for table in PROTECTED for column in table.columns):
        store.path.write_bytes(filled_file)
        whole = whole or quoted(store.path)
        try:
            with tampering(store) as connection:
                connection.exec_driver_sql(f'UPDATE {column.table.name} SET "{column.name}" = {value}')
        except DBAPIError:
            continue  # unique, or a row's own number
        if quoted(store.path) != whole:
            fault = fault_of(store)
            assert fault is not None, column
            assert FAULTS.fullmatch(fault), fault
            fault.encode("utf-8")


@pytest.fixture(scope="module")
def filled_file(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> bytes:
    store = Store(str(copied(tmp_path_factory.mktemp("filled") / "desk.db")))
    fill(store, reader)
    with tampering(store):
        pass  # its guards are dropped once, not for each value
    assert store.path is not None
    return store.path.read_bytes()
