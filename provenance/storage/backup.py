"""Copy a SQLite database while others write."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from provenance.errors import DatabaseUnusable


def stamp() -> str:
    """The time for a file name, to the microsecond: what was made a moment ago is not in the way."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")


def backup(source: Path, target: Path) -> Path:
    """Copy a SQLite database while others write, to a new file. Raises DatabaseUnusable where `target` exists."""
    if target.exists():
        raise DatabaseUnusable(
            f"{target} exists already", hint="a backup never overwrites; give another name",
            ar=f"{target} موجود", hint_ar="النسخ الاحتياطي لا يستبدل ملفًا؛ أعط اسمًا آخر",
        )  # fmt: skip
    part = target.with_name(target.name + ".part")
    try:
        _copy(source, part)
        part.replace(target)
    except (sqlite3.Error, OSError) as error:
        part.unlink(missing_ok=True)
        raise DatabaseUnusable(
            f"{target} cannot be written: {error}", hint="check its folder and the room on the disk",
            ar=f"تعذّرت كتابة {target}: {error}", hint_ar="افحص المجلد والمساحة على القرص",
        ) from error  # fmt: skip
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
