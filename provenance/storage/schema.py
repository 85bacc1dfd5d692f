"""Which schema a database has, and which one this program knows, without importing Alembic."""

from __future__ import annotations

import re

import sqlalchemy as sa
from sqlalchemy import Connection

HEAD = "0004"
"""The newest migration in migrations/versions; a test holds the two together."""
FOREIGN = "foreign"
_OURS = {"alembic_version", "events", "private"}


def schema_version(connection: Connection) -> str | None:
    """The database's migration, None for an empty database, FOREIGN for one that holds something else."""
    tables = set(sa.inspect(connection).get_table_names())
    if not tables:
        return None
    if not tables >= _OURS:
        return FOREIGN
    found = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return found if found is not None and re.fullmatch(r"\d{4}", found) else FOREIGN
