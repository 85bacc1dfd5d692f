"""Engines as both databases need them: transactions that are really begun, keys that are really checked."""

from __future__ import annotations

import sqlite3
from typing import Any

import sqlalchemy as sa
from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.engine.interfaces import IsolationLevel

from provenance.storage.place import sqlite_path

PATIENCE = 60_000  # milliseconds that a writer waits for the others
WRITERS = 0x70726F76  # the advisory lock that orders PostgreSQL's writers


def engine_for(url: URL, *, read_only: bool = False, foreign_keys: bool = True) -> Engine:
    """An engine on `url`. Migrations rebuild tables and so want `foreign_keys` off; see libraries' traps."""
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, read_only=read_only, foreign_keys=foreign_keys)
    return _postgresql(url, read_only=read_only)


def _postgresql(url: URL, *, read_only: bool) -> Engine:
    # A reader sees one state of the record, however many queries it takes; a writer that waited for its turn must
    # see what the others wrote meanwhile
    isolation: IsolationLevel = "REPEATABLE READ" if read_only else "READ COMMITTED"
    engine = sa.create_engine(url, isolation_level=isolation, poolclass=sa.NullPool)
    return engine.execution_options(postgresql_readonly=True) if read_only else engine


def _sqlite(url: URL, *, read_only: bool, foreign_keys: bool) -> Engine:
    path = sqlite_path(url)

    def connect() -> sqlite3.Connection:
        if path is None:
            return sqlite3.connect(":memory:", isolation_level=None)
        mode = "ro" if read_only else "rwc"
        return sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=PATIENCE / 1000
        )

    engine = sa.create_engine("sqlite://", creator=connect, poolclass=sa.NullPool if path else sa.StaticPool)

    @event.listens_for(engine, "connect")
    def prepare(raw: Any, _: Any) -> None:
        cursor = raw.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        cursor.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        if not read_only and path is not None:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # sqlite3 itself begins nothing before DDL or SELECT, and a deferred transaction cannot become a writer's
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writing") else "BEGIN")

    return engine


def lock_for_writing(connection: Connection) -> None:
    """Let one writer at a time past this point, so that the log's numbers have no gaps."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
