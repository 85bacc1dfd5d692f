"""Copy a SQLite database while others write."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from errno import EIO, ENOSPC
from pathlib import Path

from provenance.errors import CannotWrite, Conflict

_OF_THE_SOURCE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def stamp() -> str:
    """The time for a file name, to the microsecond: what was made a moment ago is not in the way."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")


def backup(source: Path, target: Path) -> Path:
    """Copy a SQLite database while others write, to a new file. Raises Conflict where `target` exists, CannotWrite."""
    if target.exists():
        raise Conflict(
            f"{target} exists already", hint="a backup never overwrites; give another name",
            ar=f"{target} موجود", hint_ar="النسخ الاحتياطي لا يستبدل ملفًا؛ أعط اسمًا آخر",
        )  # fmt: skip
    part = target.with_name(target.name + ".part")
    try:
        part.touch()  # the system says better than SQLite why a file cannot be made
        _copy(source, part)
        part.replace(target)
    except sqlite3.Error as error:
        part.unlink(missing_ok=True)
        if error.sqlite_errorcode in _OF_THE_SOURCE:
            raise
        full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
        raise CannotWrite(target, OSError(ENOSPC if full else EIO, str(error))) from error
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CannotWrite(target, error) from error
    return target


def _copy(source: Path, part: Path) -> None:
    from provenance.storage.engine import reading_address

    reading = sqlite3.connect(reading_address(source), uri=True)
    try:
        writing = sqlite3.connect(part)
        try:
            reading.backup(writing)
        finally:
            writing.close()
    finally:
        reading.close()
