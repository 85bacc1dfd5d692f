"""Engines as both databases need them: transactions that are really begun, keys that are really checked."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.engine.interfaces import IsolationLevel

from provenance.errors import DatabaseUnusable
from provenance.storage.place import sqlite_path

PATIENCE = 60_000  # milliseconds that a writer waits for the others
WRITERS = 0x70726F76  # the advisory lock that orders PostgreSQL's writers


def engine_for(url: URL, *, read_only: bool = False, foreign_keys: bool = True, as_found: bool = False) -> Engine:
    """An engine on `url`. Migrations rebuild tables and so want `foreign_keys` off; see libraries' traps.

    `as_found` leaves the settings that a SQLite file keeps as they are: it may be another program's.
    """
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, read_only=read_only, foreign_keys=foreign_keys, as_found=as_found)
    return _postgresql(url, read_only=read_only)


def _postgresql(url: URL, *, read_only: bool) -> Engine:
    # A reader sees one state of the record, however many queries it takes; a writer that waited for its turn must
    # see what the others wrote meanwhile
    isolation: IsolationLevel = "REPEATABLE READ" if read_only else "READ COMMITTED"
    try:
        engine = sa.create_engine(url, isolation_level=isolation, poolclass=sa.NullPool)
    except ModuleNotFoundError as error:
        raise DatabaseUnusable(
            "PostgreSQL needs the package psycopg", hint="install translation-provenance[postgres]",
            ar="تحتاج PostgreSQL إلى الحزمة psycopg", hint_ar="ثبّت translation-provenance[postgres]",
        ) from error  # fmt: skip
    return engine.execution_options(postgresql_readonly=True) if read_only else engine


def _sqlite(url: URL, *, read_only: bool, foreign_keys: bool, as_found: bool) -> Engine:
    path = sqlite_path(url)

    def connect() -> sqlite3.Connection:
        if path is None:
            return sqlite3.connect(":memory:", isolation_level=None)
        address = reading_address(path) if read_only else f"{path.absolute().as_uri()}?mode=rwc"
        return sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE / 1000)

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=sa.NullPool if path else sa.StaticPool)

    @event.listens_for(engine, "connect")
    def prepare(raw: Any, _: Any) -> None:
        cursor = raw.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        if not read_only and not as_found and path is not None:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
        if read_only:
            cursor.execute("PRAGMA query_only = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # sqlite3 itself begins nothing before DDL or SELECT, and a deferred transaction cannot become a writer's
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writing") else "BEGIN")

    return engine


def reading_address(path: Path) -> str:
    """The URI that reads a SQLite file.

    One that lies still is read without the files that WAL puts beside it. One that may be written is opened so: who
    only reads leaves those files behind.
    """
    mode = "ro&immutable=1" if lies_still(path) else "rw" if _writable(path) else "ro"
    return f"{path.absolute().as_uri()}?mode={mode}"


def lies_still(path: Path) -> bool:
    """Whether nobody is writing to the file, and we may not either: there SQLite's WAL cannot be opened as usual.

    In a folder that is write-protected it could not make the files beside it; elsewhere those that a reader makes
    would belong to the reader, and keep the writers out. A writer at work has made its `-wal` already.
    """
    if _writable(path):
        return False
    log = path.with_name(f"{path.name}-wal")
    return not log.exists() or log.stat().st_size == 0


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def lock_for_writing(connection: Connection) -> None:
    """Let one writer at a time past this point, so that the log's numbers have no gaps."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
