"""What every table is made with: one metadata, keys that are compared byte by byte, and the columns of all acts."""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Key = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Text that is compared byte by byte on both databases: slugs, hashes, times, names of things."""

HOLDS = "holds"
"""The key under which a table says what it holds, for docs/database.md."""

NOW = "UTC, microseconds, Z"


def number() -> sa.Column[int]:
    """The key inside, one more than the table's largest."""
    return sa.Column("id", sa.Integer, primary_key=True, autoincrement=False)


def event() -> sa.Column[int]:
    """The event that names the row."""
    return sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True)


def uuid() -> sa.Column[str]:
    """The key for interchange."""
    return sa.Column("uuid", Key, nullable=False, unique=True)


def to(name: str, target: str, *, nullable: bool = False) -> sa.Column[int]:
    """A row of another table."""
    return sa.Column(name, sa.Integer, sa.ForeignKey(target), nullable=nullable, index=True)
