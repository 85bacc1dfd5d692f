"""Let nothing of a value that was taken out linger in the database's own files."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from provenance.storage.engine import PATIENCE, engine_for
from provenance.storage.store import Store, explained

_READERS = 1000  # milliseconds that readers are waited for: they go on reading for as long as they like

_PRIMARY = 0xFF  # of an extended error code of SQLite
_WRITE_PROTECTED = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN)


def scrub(store: Store) -> bool:
    """Rewrite the database without what was deleted; False where that could not be done, or not wholly.

    Somebody may be reading, the disk may have no room for a second copy, or the table may belong to another user.

    A page that SQLite freed or moved may hold old bytes until it is written over, and so may the write-ahead log.
    PostgreSQL keeps old versions of rows until a vacuum. Backups, exports and the server's own archives are not
    reached. Raises DatabaseUnusable for a file that may not be written.
    """
    with explained(store.name):
        try:
            return _on_server(store) if store.path is None else _in_file(store.path)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & _PRIMARY in _WRITE_PROTECTED:
                raise
            return False
        except DBAPIError:
            return False


def _on_server(store: Store) -> bool:
    engine = engine_for(store.url).execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("VACUUM (FULL) private")
    return True


def _in_file(path: Path) -> bool:
    with closing(sqlite3.connect(path, timeout=PATIENCE / 1000)) as raw:
        raw.execute("PRAGMA secure_delete = ON")
        raw.execute("VACUUM")
        raw.execute(f"PRAGMA busy_timeout = {_READERS}")
        busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
