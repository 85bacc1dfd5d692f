"""Which schema a database has, and which one this program knows, without importing Alembic."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

HEAD = "0002"
"""The newest migration in migrations/versions; a test holds the two together."""


def schema_version(connection: Connection) -> str | None:
    """The database's migration, None for an empty or a foreign database."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return None if found is None else str(found)
