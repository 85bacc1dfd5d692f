"""What can be wrong with a database: one clear line, exit 4, nothing half-written."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa

from provenance.attribution import Reader
from provenance.errors import DatabaseUnusable
from provenance.storage import Store
from provenance.storage import engine as engines
from provenance.storage import store as storing
from provenance.storage.engine import engine_for
from provenance.storage.load import load_record
from provenance.storage.schema import HEAD, schema_version
from provenance.storage.store import file_system
from provenance.storage.tables import articles
from provenance.storage.upgrade import upgrade
from provenance.storage.verify import verify
from tests.storage.databases import dump, empty_database
from tests.storage.filling import ingest
from tests.storage.processes import alone, give_up_rights, limit_files

FULL = 2**20  # bytes of a small disk


def refused(store: Store, saying: str, *, writing: bool) -> DatabaseUnusable:
    """The one line that a reader or a writer gets."""
    with pytest.raises(DatabaseUnusable, match=saying) as caught, store.writing() if writing else store.reading():
        pass
    assert caught.value.exit_code == 4
    for lang in ("en", "ar"):
        assert "\n" not in caught.value.said(lang)
    return caught.value


def numbers(store: Store) -> int:
    """How many articles are on record, in a record that verifies."""
    with store.reading() as connection:
        assert verify(connection).fault is None
        return connection.scalar(sa.select(sa.func.count()).select_from(articles)) or 0


# Another program's file


def another_program(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def plain(path: Path) -> None:
    another_program(path, "CREATE TABLE bookmarks (url TEXT)", "INSERT INTO bookmarks VALUES ('https://example.org')")


def namesake(path: Path) -> None:
    another_program(path, "CREATE TABLE events (seq INTEGER)", "INSERT INTO events VALUES (1)")


def also_migrated(path: Path) -> None:
    version = f"INSERT INTO alembic_version VALUES ('{HEAD}')"
    another_program(path, "CREATE TABLE alembic_version (version_num TEXT)", version, "CREATE TABLE posts (id INTEGER)")


@pytest.mark.parametrize("make", [plain, namesake, also_migrated])
def test_database_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path, make: Callable[[Path], None]):
    path = tmp_path / "other.db"
    make(path)
    before = path.read_bytes()
    refused(Store(str(path)), "holds no record of ours", writing=True)
    refused(Store(str(path)), "holds no record of ours", writing=False)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_postgresql_database_of_another_program_is_refused_and_left_as_it_is():
    with empty_database() as place:
        store = Store(place)
        with engine_for(store.url).begin() as connection:
            connection.exec_driver_sql("CREATE TABLE events (seq INTEGER)")
        refused(store, "holds no record of ours", writing=True)
        refused(store, "holds no record of ours", writing=False)
        with engine_for(store.url).connect() as connection:
            assert sa.inspect(connection).get_table_names() == ["events"]


@pytest.mark.parametrize("content", ["A text that is no database.\n" * 50, "SQLite format 3\0" + "x" * 5000])
def test_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, content: str):
    path = tmp_path / "notes.txt"
    path.write_text(content)
    refused(Store(str(path)), "not a database|damaged", writing=True)
    refused(Store(str(path)), "not a database|damaged", writing=False)
    assert path.read_text() == content
    assert list(tmp_path.iterdir()) == [path]


def test_empty_file_becomes_a_database(tmp_path: Path, reader: Reader):
    path = tmp_path / "desk.db"
    path.touch()
    store = Store(str(path))
    refused(store, "holds no record of ours", writing=False)
    ingest(store, reader, 1)
    assert numbers(store) == 1


def test_damaged_database_is_refused(sqlite_store: Store, reader: Reader):
    ingest(sqlite_store, reader, 1, 2, 3)
    assert sqlite_store.path is not None
    content = bytearray(sqlite_store.path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    sqlite_store.path.write_bytes(content)
    refused(Store(sqlite_store.place), "damaged", writing=False)
    refused(Store(sqlite_store.place), "damaged", writing=True)


# Another version's file


def test_newer_schema_is_refused_and_left_as_it_is(store: Store, reader: Reader):
    ingest(store, reader, 1)
    with engine_for(store.url).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before, again = dump(store), Store(store.place)
    try:
        for writing in (True, False):
            error = refused(again, rf"newer provenance \(schema 9999, this one knows {HEAD}\)", writing=writing)
            assert error.hint == "upgrade provenance"
        assert dump(store) == before
    finally:  # other tests use the PostgreSQL database after this one
        with engine_for(store.url).begin() as connection:
            assert schema_version(connection) == "9999"
            connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{HEAD}'")


# A file that may not be written


def test_unwritable_file_is_refused_to_writers_and_read_by_readers(sqlite_store: Store, reader: Reader):
    ingest(sqlite_store, reader, 1)
    path = sqlite_store.path
    assert path is not None
    path.chmod(0o400)
    alone(lambda: (give_up_rights(), cannot_write(Store(str(path)), reader), can_read(Store(str(path)), reader)))
    assert numbers(sqlite_store) == 1


def test_unwritable_file_and_folder_are_read_by_readers(sqlite_store: Store, reader: Reader):
    """From a DVD, an archive or another desk's share, where SQLite cannot make the files of its WAL."""
    ingest(sqlite_store, reader, 1)
    path = sqlite_store.path
    assert path is not None
    path.chmod(0o400)
    path.parent.chmod(0o500)
    try:
        alone(lambda: (give_up_rights(), cannot_write(Store(str(path)), reader), can_read(Store(str(path)), reader)))
    finally:
        path.parent.chmod(0o700)


def test_folder_that_may_not_be_written_holds_no_new_database(tmp_path: Path):
    folder = tmp_path / "closed"
    folder.mkdir(0o500)
    store = Store(str(folder / "desk.db"))
    alone(lambda: (give_up_rights(), refused(store, "cannot be written", writing=True)))
    assert list(folder.iterdir()) == []


def cannot_write(store: Store, reader: Reader) -> None:
    with pytest.raises(DatabaseUnusable, match="cannot be written"):
        ingest(store, reader, 2)


def can_read(store: Store, reader: Reader) -> None:
    assert numbers(store) == 1
    with store.reading() as connection:
        assert len(load_record(connection, "article-1", reader).paragraphs) == 4


def test_folder_that_is_not_there_is_named(tmp_path: Path):
    refused(Store(str(tmp_path / "nowhere" / "desk.db")), "no folder .*nowhere", writing=True)
    refused(Store(str(tmp_path / "desk.db")), "no database", writing=False)


def test_folder_is_no_database(tmp_path: Path):
    for writing in (True, False):
        error = refused(Store(str(tmp_path)), "is a folder", writing=writing)
        assert error.hint == f"name the file in it: --db {tmp_path / 'provenance.db'}"


def test_writer_that_waited_in_vain_is_told_to_try_again(
    sqlite_store: Store, reader: Reader, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(engines, "PATIENCE", 50)
    ingest(sqlite_store, reader, 1)
    with sqlite_store.writing():
        error = refused(Store(sqlite_store.place), "another program is writing to", writing=True)
    assert "try again" in error.said("en")
    assert "أعد المحاولة" in error.said("ar")


# A disk that is full


def ingest_all(store: Store, reader: Reader, numbers: Iterable[int]) -> None:
    for number in numbers:
        ingest(store, reader, number)


def fill_up(store: Store, reader: Reader) -> int:
    """Ingest until the disk is full; how many articles are on record."""
    landed = count()
    with pytest.raises(DatabaseUnusable, match="full or failing"):
        ingest_all(store, reader, landed)
    return next(landed) - 1


def test_act_that_meets_a_limit_of_the_disk_leaves_nothing(sqlite_store: Store, reader: Reader):
    landed = sqlite_store.path.parent / "landed"  # type: ignore[union-attr]

    def work() -> None:
        limit_files(FULL)
        landed.write_text(str(fill_up(sqlite_store, reader)))

    alone(work)
    on_record = int(landed.read_text())
    assert on_record > 10
    assert numbers(sqlite_store) == on_record
    ingest(sqlite_store, reader, 10**6)
    assert numbers(sqlite_store) == on_record + 1


def test_act_that_meets_a_full_disk_leaves_nothing(small_disk: Path, sqlite_store: Store, reader: Reader):
    assert sqlite_store.path is not None
    store = Store(str(shutil.copy(sqlite_store.path, small_disk / "desk.db")))
    on_record = fill_up(store, reader)
    assert on_record > 10
    assert numbers(store) == on_record


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own; only root may mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    command = [str(mount), "-t", "tmpfs", "-o", f"size={FULL}", "tmpfs", str(folder)]
    if mount is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("a small disk cannot be mounted here; a limit on files stands in for it in the test above")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_upgrade_without_room_for_the_backup_leaves_the_old_schema(tmp_path: Path):
    store = Store(str(tmp_path / "old.db"))
    upgrade(store.url, "0001")
    alone(lambda: (limit_files(100_000), refused(store, "cannot be written|full or failing", writing=True)))
    assert [path.name for path in tmp_path.iterdir() if not path.name.endswith(("-wal", "-shm"))] == ["old.db"]
    with engine_for(store.url).connect() as connection:
        assert schema_version(connection) == "0001"


# A network share


def test_writer_on_a_network_share_is_warned_once(tmp_path: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(storing, "file_system", lambda folder: "nfs4" if folder == tmp_path else "ext4")
    store = Store(str(tmp_path / "desk.db"))
    ingest(store, reader, 1, 2)
    (remark,) = store.remarks
    assert "network share" in remark


def test_local_disk_is_not_warned_of(tmp_path: Path, reader: Reader):
    store = Store(str(tmp_path / "desk.db"))
    ingest(store, reader, 1)
    assert store.remarks == []
    assert file_system(tmp_path) not in ("", "nfs4")
