"""Put an exported record into an empty database: the chain as it was, the rows from the payloads that hold them."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from provenance.attribution import Reader
from provenance.errors import CannotRead, Conflict, ProvenanceError
from provenance.storage.derive import derive
from provenance.storage.driver import insert_all
from provenance.storage.export import FORMAT
from provenance.storage.load import load_record
from provenance.storage.schema import HEAD
from provenance.storage.search_index import rebuild
from provenance.storage.store import Store
from provenance.storage.tables import ACTS, articles, events, private
from provenance.storage.verify import Verification, verify

_LONGEST = 1 << 28  # bytes of a line; a snapshot has 40 MB at most
_COLUMNS = {table.name: {column.name for column in table.columns} - {"event"} for table in ACTS}


def import_into(store: Store, path: Path, reader_of: Callable[[Connection], Reader]) -> Verification:
    """Import a file into the database of `store`, whole or not at all. `reader_of` reads with the outlets on record.

    A database file that was made for it goes again where it fails. Raises Conflict, CannotRead, DatabaseUnusable.
    """
    check_export(path)
    fresh = store.path is not None and not store.path.exists()
    try:
        with store.writing() as connection:
            found = import_record(connection, path)
            rebuild_derived(connection, reader_of(connection))
    except BaseException:
        if fresh:
            _remove_empty(store)
        raise
    return found


def _remove_empty(store: Store) -> None:
    """Take a database file away that holds nothing; somebody else may have written to it by now."""
    if store.path is None or not store.path.exists():
        return
    try:
        with store.reading() as connection:
            empty = not connection.scalar(sa.select(sa.func.count()).select_from(events))
    except ProvenanceError:
        return  # what is to be said is why the import failed
    if empty:
        for suffix in ("", "-wal", "-shm"):
            store.path.with_name(store.path.name + suffix).unlink(missing_ok=True)


def check_export(path: Path) -> None:
    """Read the whole file once, before any database is touched. Raises CannotRead where it is foreign or damaged."""
    digest, last = hashlib.sha256(), b""
    for number, line in enumerate(_raw_lines(path), 1):
        if number == 1:
            _check_head(path, line)
        else:
            digest.update(last)
        last = line
    end = _parsed(path, last).get("end")
    if not isinstance(end, dict):
        _refuse(path, "it ends before its end", "ينتهي قبل نهايته")
    if end.get("sha256") != f"sha256:{digest.hexdigest()}":
        _refuse(path, "it was altered since it was exported", "تغيّر بعد تصديره")


def import_record(connection: Connection, path: Path) -> Verification:
    """Insert what the file holds, and verify it, in the transaction of `connection`.

    Raises Conflict where something is on record already, CannotRead where what the file holds does not verify.
    """
    if connection.scalar(sa.select(sa.func.count()).select_from(events)):
        raise Conflict(
            "there is a record in this database already", hint="import into a new one: --db NEW.db",
            ar="في هذه القاعدة سجل", hint_ar="استورد إلى قاعدة جديدة: ‎--db NEW.db",
        )  # fmt: skip
    head: dict[str, Any] = {}
    try:
        for line in _raw_lines(path):
            value = _parsed(path, line)
            head = head or value
            _insert(connection, path, value)
    except DBAPIError as error:
        _refuse(path, f"its rows contradict each other: {error.orig}".splitlines()[0], "صفوفه متناقضة")
    found = verify(connection)
    if found.fault is not None:
        _refuse(path, f"its record does not verify: {found.fault}", f"سجله غير سليم: {found.fault}")
    if (head.get("events"), head.get("head")) != (found.events, found.head):
        _refuse(path, "it does not hold all that it says", "ليس فيه كل ما يقول إنه فيه")
    return found


def rebuild_derived(connection: Connection, reader: Reader) -> None:
    """Read every article anew, and keep what queries need of it; and make the search index."""
    for number, slug in connection.execute(sa.select(articles.c.id, articles.c.slug).order_by(articles.c.id)).all():
        derive(connection, number, load_record(connection, slug, reader).paragraphs)
    rebuild(connection)


def _raw_lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while line := file.readline(_LONGEST):
                if not line.endswith(b"\n"):
                    _refuse(path, "a line does not end", "فيه سطر بلا نهاية")
                yield line
    except OSError as error:
        raise CannotRead(
            f"{path} cannot be read: {error.strerror}", ar=f"تعذّرت قراءة {path}: {error.strerror}"
        ) from error


def _check_head(path: Path, line: bytes) -> None:
    head = _parsed(path, line)
    if head.get("format") != FORMAT:
        _refuse(path, f"it is no {FORMAT}", f"ليس {FORMAT}")
    schema = head.get("schema")
    if not isinstance(schema, str) or schema > HEAD:
        _refuse(path, f"it was written by a newer provenance (schema {schema})", "كُتب بإصدار أحدث")


def _parsed(path: Path, line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        _refuse(path, f"it is no {FORMAT}", f"ليس {FORMAT}")
    return value


def _insert(connection: Connection, path: Path, value: dict[str, Any]) -> None:
    """Insert what a line holds; head and end hold nothing."""
    try:
        if "event" in value:
            _insert_event(connection, value["event"])
        elif "private" in value:
            row = value["private"]
            kept = {name: row[name] for name in ("commitment", "salt", "codec", "value")}
            insert_all(connection, private, [{**kept, "salt": _bytes(row["salt"]), "value": _bytes(row["value"])}])
    except (KeyError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        _refuse(path, "a line of it is of another form", "فيه سطر بصيغة أخرى")


def _insert_event(connection: Connection, event: dict[str, Any]) -> None:
    insert_all(connection, events, [{column.name: event[column.name] for column in events.columns}])
    rows = json.loads(event["payload"])["rows"]
    if not rows.keys() <= _COLUMNS.keys():
        raise ValueError("rows of no table")
    for table in ACTS:
        named = rows.get(table.name, [])
        if any(row.keys() != _COLUMNS[table.name] for row in named):
            raise ValueError(f"other columns than those of {table.name}")
        if any(isinstance(value, str) and "\0" in value for row in named for value in row.values()):
            raise ValueError("a NUL, which no act takes")
        insert_all(connection, table, [{**row, "event": event["seq"]} for row in named])


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text, validate=True)


def _refuse(path: Path, why: str, why_ar: str) -> NoReturn:
    raise CannotRead(
        f"{path} cannot be imported: {why}", hint="nothing was written",
        ar=f"تعذّر استيراد {path}: {why_ar}", hint_ar="لم يُكتب شيء",
    )  # fmt: skip
