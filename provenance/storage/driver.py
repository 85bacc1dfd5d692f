"""Statements that every act needs, given to the driver itself: Core takes several times as long for the same.

Measured in benchmarks/storage.py. What goes wrong is raised as Core raises it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError


def fetch(connection: Connection, statement: str, *values: str | int) -> list[Any]:
    """The rows that a SELECT finds, as tuples; each `?` in it stands for one of the values."""
    if connection.dialect.name != "sqlite":
        statement = statement.replace("?", "%s")
    with _cursor(connection, statement) as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def insert_all(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all name the same columns in the same order."""
    if not rows:
        return
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    names, marks = '", "'.join(rows[0]), ", ".join([mark] * len(rows[0]))
    statement = f'INSERT INTO {table.name} ("{names}") VALUES ({marks})'  # noqa: S608  names of our own columns
    with _cursor(connection, statement) as cursor:
        cursor.executemany(statement, [tuple(row.values()) for row in rows])


def execute_many(connection: Connection, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Run a statement of the database's own form once for each row of values."""
    with _cursor(connection, statement) as cursor:
        cursor.executemany(statement, rows)


def delete_of(connection: Connection, table: Table, article_id: int) -> None:
    """Delete an article's rows of a derived table."""
    statement = f"DELETE FROM {table.name} WHERE article_id = {article_id:d}"  # noqa: S608  a number
    with _cursor(connection, statement) as cursor:
        cursor.execute(statement)


@contextmanager
def _cursor(connection: Connection, statement: str) -> Iterator[Any]:
    driver: Any = connection.dialect.loaded_dbapi
    cursor = connection.connection.cursor()
    try:
        yield cursor
    except driver.Error as error:
        raise DBAPIError.instance(statement, [], error, driver.Error) from error
    finally:
        cursor.close()
