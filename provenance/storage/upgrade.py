"""Bring a database to this program's schema; a SQLite file with rows is copied first."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import URL

from provenance.errors import CannotWrite, DatabaseUnusable
from provenance.storage.backup import backup, stamp
from provenance.storage.engine import engine_for, lock_for_writing
from provenance.storage.place import sqlite_path
from provenance.storage.schema import HEAD, schema_version
from provenance.storage.search_index import rebuild


def migrations_folder() -> Path:
    """The migrations: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "migrations"
    return inside if inside.is_dir() else package.parent / "migrations"


def configuration(url: URL | None = None) -> Config:
    """Alembic's configuration, without a file."""
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    if url is not None:
        config.attributes["url"] = url
    return config


def upgrade(url: URL, to: str = HEAD) -> Path | None:
    """Run the migrations in one transaction; the path of the copy made before, if one was made.

    Foreign keys are off meanwhile (a rebuilt table would take its children along) and checked before the end.
    """
    path, made = sqlite_path(url), None
    with engine_for(url, foreign_keys=False).connect() as connection:
        connection = connection.execution_options(writing=True)
        with connection.begin():
            lock_for_writing(connection)
            found = schema_version(connection)
            if found == to:
                return None  # another process was faster
            if path and found:  # copied under the lock: of several writers one makes the backup
                made = _copied(path, path.with_name(f"{path.name}.{found}-{stamp()}.backup"))
            config = configuration()
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            if found is not None and to == HEAD:
                rebuild(connection)
            if connection.dialect.name == "sqlite":
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise DatabaseUnusable(f"the upgrade would leave {len(broken)} rows without their parents")
    return made


def _copied(path: Path, target: Path) -> Path:
    """The copy of the database before its upgrade, without which there is none."""
    try:
        return backup(path, target)
    except CannotWrite as error:
        raise DatabaseUnusable(error.said("en"), ar=error.said("ar")) from error
