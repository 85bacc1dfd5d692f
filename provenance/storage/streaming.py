"""Read what may be larger than the memory, row after row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

FEW = 4  # rows that are held at a time where each may have megabytes: a snapshot, an article's payload


def streamed(connection: Connection, query: sa.Executable, *, at_once: int = 1000) -> Iterator[Any]:
    """The rows of a query, one after another, `at_once` held in memory. The cursor closes with the generator."""
    with connection.execute(query, execution_options={"stream_results": True, "max_row_buffer": at_once}) as rows:
        yield from rows
