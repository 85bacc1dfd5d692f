"""Alembic's environment: the connection comes from the program, or the URL from `-x url=…` for developers."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection, MetaData, create_engine

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


def migrate(connection: Connection) -> None:
    """Run the migrations inside the transaction that the connection is in."""
    context.configure(
        connection=connection,
        target_metadata=MetaData(naming_convention=NAMES),
        include_object=lambda _, name, kind, *__: ours(name, kind),
        render_as_batch=True,
        transactional_ddl=False,
    )
    context.run_migrations()


given = config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    url = context.get_x_argument(as_dictionary=True).get("url", "sqlite:///provenance.db")
    with create_engine(url).begin() as own:
        migrate(own)
