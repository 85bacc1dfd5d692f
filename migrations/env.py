"""Alembic's environment: the connection comes from the program, or the URL from `-x url=…` for developers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from alembic import context
from sqlalchemy import Connection, MetaData, create_engine, text

config = context.config

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}  # SQLite can only rebuild what has a name


def ours(name: str | None, kind: str) -> bool:
    """Leave alone what we did not make: shadow tables of full-text search, and other programs' tables."""
    return not (kind == "table" and name is not None and name.startswith("search"))


def guards_kept(connection: Connection) -> Callable[..., None]:
    """What puts back, after each migration, the triggers that SQLite dropped with a table that was rebuilt."""
    kept: dict[str, tuple[str, str]] = {}

    def put_back(**_: Any) -> None:
        there = {name for (name,) in connection.execute(text("SELECT name FROM sqlite_master"))}
        for name, (table, sql) in kept.items():
            if name not in there and table in there:
                connection.exec_driver_sql(sql)
        found = connection.execute(text("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"))
        kept.update({name: (table, sql) for name, table, sql in found})

    if connection.dialect.name == "sqlite":
        put_back()
        return put_back
    return lambda **_: None  # PostgreSQL alters tables in place


def migrate(connection: Connection, tables: MetaData) -> None:
    """Run the migrations inside the transaction that the connection is in."""
    context.configure(
        connection=connection,
        target_metadata=tables,
        include_object=lambda _, name, kind, *__: ours(name, kind),
        render_as_batch=True,
        transactional_ddl=False,
        on_version_apply=guards_kept(connection),
    )
    context.run_migrations()


given = config.attributes.get("connection")
if given is not None:
    migrate(given, config.attributes.get("metadata") or MetaData(naming_convention=NAMES))
else:
    from provenance.storage.tables import metadata  # what `alembic revision --autogenerate` compares with

    url = context.get_x_argument(as_dictionary=True).get("url", "sqlite:///provenance.db")
    with create_engine(url).begin() as own:
        migrate(own, metadata)
