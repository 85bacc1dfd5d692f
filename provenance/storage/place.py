"""Where the database is: a path to a SQLite file, or a PostgreSQL URL."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from provenance.errors import DatabaseUnusable

DRIVER = "postgresql+psycopg"


def database_url(place: str) -> URL:
    """The URL of `place` ("desk.db", "sqlite:///desk.db", "postgresql://…"). Raises DatabaseUnusable.

    A path goes into the URL as it is: SQLAlchemy 2.1 would percent-decode it out of a string.
    """
    if place.startswith("sqlite:"):
        place = place.removeprefix("sqlite:///").removeprefix("sqlite:")
    if "://" not in place:
        return URL.create("sqlite", database=place)
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise DatabaseUnusable(
            f"{place!r} is no database", hint="give a path, or postgresql://user@host/name",
            ar=f"{place!r} ليس قاعدة بيانات", hint_ar="أعط مسار ملف أو postgresql://user@host/name",
        ) from error  # fmt: skip
    if url.get_backend_name() != "postgresql":
        raise DatabaseUnusable(
            f"{url.get_backend_name()} databases are not supported", hint="SQLite (a path) and postgresql:// are",
            ar=f"قواعد {url.get_backend_name()} غير مدعومة", hint_ar="المدعوم: مسار ملف SQLite أو postgresql://",
        )  # fmt: skip
    return url.set(drivername=DRIVER)


def sqlite_path(url: URL) -> Path | None:
    """The file of a SQLite URL, None for PostgreSQL and for a database in memory."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database)
