"""The door to a database: open it, bring its schema up to date, read from it, write to it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import URL, Connection, Engine
from sqlalchemy.exc import DatabaseError, IntegrityError

from provenance.errors import DatabaseUnusable
from provenance.record.overview import Upgraded
from provenance.storage.engine import engine_for, lies_still, lock_for_writing
from provenance.storage.place import database_url, sqlite_path
from provenance.storage.schema import FOREIGN, HEAD, schema_version

NETWORK = frozenset(("nfs", "nfs4", "cifs", "smbfs", "smb3", "fuse.sshfs", "9p", "afs"))


class Store:
    """A newsroom's record. Reading never changes the file; the first writing act makes or upgrades the schema."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.url: URL = database_url(place)
        self.path: Path | None = sqlite_path(self.url)
        # as people are told of it: without a password
        self.name = place if self.url.get_backend_name() == "sqlite" else self.url.render_as_string()
        self.remarks: list[str] = []
        self._readable: Engine | None = None
        self._writable: Engine | None = None

    @property
    def exists(self) -> bool:
        """Whether there is a file; a server's database is taken to be there."""
        return self.path is None or self.path.exists()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that only reads, also from a file or folder that is write-protected."""
        if not self.exists:
            raise DatabaseUnusable(
                f"no database at {self.name}", hint="`provenance ingest FILE` makes one; or give --db",
                ar=f"لا قاعدة بيانات في {self.name}", hint_ar="يُنشئها الأمر provenance ingest FILE، أو أعط --db",
            )  # fmt: skip
        self._refuse_folder()
        if self._readable is None:
            self._readable = engine_for(self.url, read_only=True)
        with explained(self.name), self._unchanged(), self._readable.connect() as connection:
            self._expect(schema_version(connection), for_writing=False)
            yield connection

    @contextmanager
    def _unchanged(self) -> Iterator[None]:
        """Make sure that a file which was read as lying still did lie still."""
        path = self.path if self.path is not None and lies_still(self.path) else None
        before = path.stat() if path else None
        yield
        if path and before and (path.stat().st_mtime_ns, path.stat().st_size) != (before.st_mtime_ns, before.st_size):
            raise DatabaseUnusable(
                f"{self.name} was changed while it was read", hint="try again",
                ar=f"تغيّر {self.name} أثناء القراءة", hint_ar="أعد المحاولة",
            )  # fmt: skip

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in one transaction: all that is written in it is kept, or nothing is."""
        if self._writable is None:
            self._writable = self._prepared()
        with explained(self.name), self._writable.connect() as connection:
            connection = connection.execution_options(writing=True)
            with connection.begin():
                lock_for_writing(connection)
                yield connection

    def _prepared(self) -> Engine:
        """An engine on a database whose schema is the program's."""
        done = self.bring_up_to_date()
        if done.backup is not None:
            self.remarks.append(
                f"schema upgraded from {done.before} to {HEAD}; the database before is in {done.backup}"
            )
        return engine_for(self.url)

    def bring_up_to_date(self) -> Upgraded:
        """Make the schema the program's, in a new database or in one of ours; a SQLite file is copied first."""
        if self.path is not None:
            self._check_place(self.path)
        with explained(self.name):
            found = self._found()
            self._expect(found, for_writing=True)
            if found == HEAD:
                return Upgraded(found, HEAD)
            from provenance.storage.upgrade import upgrade

            made = upgrade(self.url)
        return Upgraded(found, HEAD, str(made) if made else None)

    def _found(self) -> str | None:
        """The schema, looked up before anything in the file is touched: it may be another program's."""
        if not self.exists:
            return None
        with engine_for(self.url, as_found=True).connect() as connection:
            return schema_version(connection)

    def _expect(self, found: str | None, *, for_writing: bool) -> None:
        if found == HEAD or (for_writing and (found is None or found < HEAD)):
            return
        if found in (None, FOREIGN):
            raise DatabaseUnusable(
                f"{self.name} holds no record of ours", hint="is it another program's file? give another --db",
                ar=f"{self.name} ليس سجلًا لهذا البرنامج", hint_ar="ربما هو ملف برنامج آخر؛ أعط --db غيره",
            )  # fmt: skip
        if found > HEAD:
            raise DatabaseUnusable(
                f"{self.name} was written by a newer provenance (schema {found}, this one knows {HEAD})",
                hint="upgrade provenance",
                ar=f"كُتب {self.name} بإصدار أحدث (المخطط {found}، وهذا الإصدار يعرف {HEAD})",
                hint_ar="حدّث البرنامج",
            )  # fmt: skip
        raise DatabaseUnusable(
            f"{self.name} has the older schema {found}", hint="run `provenance db upgrade`",
            ar=f"مخطط {self.name} قديم ({found})", hint_ar="شغّل provenance db upgrade",
        )  # fmt: skip

    def _refuse_folder(self) -> None:
        if self.path is not None and self.path.is_dir():
            raise DatabaseUnusable(
                f"{self.name} is a folder", hint=f"name the file in it: --db {self.path / 'provenance.db'}",
                ar=f"{self.name} مجلد", hint_ar=f"سمّ الملف الذي فيه: --db {self.path / 'provenance.db'}",
            )  # fmt: skip

    def _check_place(self, path: Path) -> None:
        folder = path.parent
        self._refuse_folder()
        if not folder.is_dir():
            raise DatabaseUnusable(
                f"there is no folder {folder}", hint="make it first, or give another --db",
                ar=f"لا يوجد مجلد {folder}", hint_ar="أنشئه أولًا أو أعط --db غيره",
            )  # fmt: skip
        target = path if path.exists() else folder
        if not os.access(target, os.W_OK):
            raise DatabaseUnusable(
                f"{path} cannot be written", hint="check its permissions, or give another --db",
                ar=f"لا يمكن الكتابة في {path}", hint_ar="افحص الصلاحيات أو أعط --db غيره",
            )  # fmt: skip
        if file_system(folder) in NETWORK:
            self.remarks.append(
                f"{path} is on a network share, where SQLite's write-ahead log is not safe; "
                "a desk of several wants PostgreSQL"
            )


def file_system(folder: Path) -> str:
    """The type of the file system that holds `folder`, as the kernel names it; empty where that is not known."""
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return ""
    best, kind = "", ""
    where = str(folder.resolve())
    for line in mounts.read_text("utf-8", "replace").splitlines():
        _, point, name, *_ = line.split(" ")
        inside = where == point or where.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, name
    return kind


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn what the database says into one line that a user can act on."""
    try:
        yield
    except IntegrityError:
        raise  # rows that contradict each other are a fault of this program, and no user's
    except (DatabaseError, sqlite3.DatabaseError) as error:
        reason = str(getattr(error, "orig", error)).strip().splitlines()[0]
        raise DatabaseUnusable(*_why(place, reason)[:1], **_why(place, reason)[1]) from error


def _why(place: str, reason: str) -> tuple[str, dict[str, str]]:
    low = reason.lower()
    if "not a database" in low or "malformed" in low:
        return f"{place} is not a database, or is damaged", {
            "hint": "give another --db, or restore a backup",
            "ar": f"{place} ليس قاعدة بيانات أو أنه تالف", "hint_ar": "أعط --db غيره أو استعد نسخة احتياطية",
        }  # fmt: skip
    if "disk is full" in low or "disk i/o" in low:
        return f"the disk that holds {place} is full or failing", {
            "hint": "nothing was written; make room and try again",
            "ar": f"القرص الذي فيه {place} ممتلئ أو معطوب", "hint_ar": "لم يُكتب شيء؛ أفسح مكانًا ثم أعد المحاولة",
        }  # fmt: skip
    if "locked" in low or "busy" in low:
        return f"another program is writing to {place}", {
            "hint": "nothing was written; try again when it has ended",
            "ar": f"يكتب برنامج آخر في {place}", "hint_ar": "لم يُكتب شيء؛ أعد المحاولة بعد أن ينتهي",
        }  # fmt: skip
    if "readonly" in low or "read-only" in low or "unable to open" in low:
        return f"{place} cannot be written", {
            "hint": "check permissions of the file and its folder",
            "ar": f"لا يمكن الكتابة في {place}", "hint_ar": "افحص صلاحيات الملف ومجلده",
        }  # fmt: skip
    return f"the database {place} cannot be used: {reason}", {
        "hint": "nothing was written",
        "ar": f"لا يمكن استخدام قاعدة البيانات {place}: {reason}", "hint_ar": "لم يُكتب شيء",
    }  # fmt: skip


def rows(connection: Connection, table: sa.Table) -> int:
    """How many rows a table holds."""
    return int(connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0)
