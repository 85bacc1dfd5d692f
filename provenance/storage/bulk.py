"""Insert many rows as the driver does it. Core takes three times as long for the same rows: benchmarks/storage.py."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError


def insert_all(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all name the same columns in the same order. Raises what Core raises."""
    if not rows:
        return
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    names, marks = '", "'.join(rows[0]), ", ".join([mark] * len(rows[0]))
    statement = f'INSERT INTO {table.name} ("{names}") VALUES ({marks})'  # noqa: S608  names of our own columns
    driver: Any = connection.dialect.loaded_dbapi
    try:
        connection.connection.cursor().executemany(statement, [tuple(row.values()) for row in rows])
    except driver.Error as error:
        raise DBAPIError.instance(statement, [], error, driver.Error) from error
