"""Bring a database to this program's schema; a SQLite file with rows is copied first."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import URL

from provenance.errors import DatabaseUnusable
from provenance.storage.engine import engine_for, lock_for_writing
from provenance.storage.place import sqlite_path
from provenance.storage.schema import HEAD, schema_version


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


def upgrade(url: URL, found: str | None, to: str = HEAD) -> Path | None:
    """Run the migrations in one transaction; the path of the copy made before, if one was made.

    Foreign keys are off meanwhile (a rebuilt table would take its children along) and checked before the end.
    """
    path = sqlite_path(url)
    made = backup(path, path.with_name(f"{path.name}.{found}-{stamp()}.backup")) if path and found else None
    engine = engine_for(url, foreign_keys=False)
    config = configuration()
    with engine.connect() as connection:
        connection = connection.execution_options(writing=True)
        with connection.begin():
            lock_for_writing(connection)
            if schema_version(connection) == to:
                return made  # another process was faster
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            if connection.dialect.name == "sqlite":
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise DatabaseUnusable(f"the upgrade would leave {len(broken)} rows without their parents")
    engine.dispose()
    return made


def stamp() -> str:
    """The time for a file name."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")


def backup(source: Path, target: Path) -> Path:
    """Copy a SQLite database while others write, to a new file. Raises DatabaseUnusable where `target` exists."""
    if target.exists():
        raise DatabaseUnusable(
            f"{target} exists already", hint="a backup never overwrites; give another name",
            ar=f"{target} موجود", hint_ar="النسخ الاحتياطي لا يستبدل ملفًا؛ أعط اسمًا آخر",
        )  # fmt: skip
    part = target.with_name(target.name + ".part")
    reading = sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)
    writing = sqlite3.connect(part)
    try:
        reading.backup(writing)
    finally:
        writing.close()
        reading.close()
    part.replace(target)
    return target
