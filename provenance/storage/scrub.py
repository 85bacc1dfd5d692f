"""Let nothing of a value that was taken out linger in the database's own files."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from provenance.storage.engine import PATIENCE, engine_for
from provenance.storage.store import Store, explained


def scrub(store: Store) -> bool:
    """Rewrite the database without what was deleted; False where somebody else's reading kept some of it.

    A page that SQLite freed or moved may hold old bytes until it is written over, and so may the write-ahead log.
    PostgreSQL keeps old versions of rows until a vacuum. Backups, exports and the server's own archives are not
    reached.
    """
    if store.path is None:
        engine = engine_for(store.url).execution_options(isolation_level="AUTOCOMMIT")
        with explained(store.name), engine.connect() as connection:
            connection.exec_driver_sql("VACUUM (FULL) private")
        return True
    with explained(store.name), closing(sqlite3.connect(store.path, timeout=PATIENCE / 1000)) as raw:
        raw.execute("PRAGMA secure_delete = ON")
        try:
            raw.execute("VACUUM")
            busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError as error:
            if "locked" in str(error) or "busy" in str(error):
                return False
            raise
        return not busy
