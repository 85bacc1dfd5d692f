"""A database of an older schema comes to the newest with all its rows, or stays as it was."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy.exc import DatabaseError

from provenance.errors import DatabaseUnusable
from provenance.storage import Store
from provenance.storage import upgrade as upgrading
from provenance.storage.engine import engine_for
from provenance.storage.schema import HEAD, schema_version
from provenance.storage.upgrade import migrations_folder, upgrade
from provenance.storage.verify import verify
from tests.storage.databases import empty_database

RECORD_0001 = Path(__file__).with_name("record_0001.json")
NEXT = "0099"
MIGRATION = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = {revision!r}, {before!r}
def upgrade():
    {body}
"""
HALFWAY = 'op.create_table("half", sa.Column("id", sa.Integer)); op.execute("SELECT * FROM nowhere")'
REBUILD = """
    with op.batch_alter_table("articles") as batch:
        batch.add_column(sa.Column("desk", sa.Text))
        batch.alter_column("path", type_=sa.String(4000))  # for which SQLite needs a new table
"""
ORPHAN = 'op.execute("INSERT INTO waivers SELECT 77, event, 66, NULL, code, words_hash, reason FROM waivers")'


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A database as schema 0001 left it, with rows in every table."""
    if request.param == "sqlite":
        yield filled_0001(str(tmp_path / "old.db"))
    else:
        with empty_database() as place:
            yield filled_0001(place)


@pytest.fixture
def old_sqlite(tmp_path: Path) -> Store:
    return filled_0001(str(tmp_path / "old.db"))


def filled_0001(place: str) -> Store:
    """Rows as they were written then, in plain SQL: today's tables may have other columns."""
    store = Store(place)
    upgrade(store.url, "0001")
    with engine_for(store.url).begin() as connection:
        for table, rows in json.loads(RECORD_0001.read_text(encoding="utf-8")).items():
            for row in rows:
                columns = ", ".join(f'"{name}"' for name in row)
                values = ", ".join(f":{name}" for name in row)
                connection.execute(sa.text(f"INSERT INTO {table} ({columns}) VALUES ({values})"), unpacked(row))
    return store


def unpacked(row: dict[str, Any]) -> dict[str, Any]:
    return {name: bytes.fromhex(value["hex"]) if isinstance(value, dict) else value for name, value in row.items()}


def rows_of(store: Store, tables: list[str]) -> dict[str, list[dict[str, Any]]]:
    with engine_for(store.url).connect() as connection:
        return {
            name: [dict(row) for row in connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1").mappings()]
            for name in tables
        }


def triggers(store: Store) -> set[str]:
    catalogue = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        if store.path is None
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with engine_for(store.url).connect() as connection:
        return set(connection.scalars(sa.text(catalogue)))


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Any]:
    """Adds a migration of a later version to a copy of ours: `later(body)` runs it on `upgrade(url, NEXT)`."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(upgrading, "migrations_folder", lambda: folder)

    def add(body: str, revision: str = NEXT, before: str = HEAD) -> None:
        text = MIGRATION.format(revision=revision, before=before, body=body)
        (folder / "versions" / f"{revision}_later.py").write_text(text, encoding="utf-8")

    return add


# What the first writer finds


def test_rows_are_there_the_record_verifies_and_the_guards_stand_after_the_upgrade(old: Store):
    tables = list(json.loads(RECORD_0001.read_text(encoding="utf-8")))
    before, guards = rows_of(old, tables), triggers(old)
    upgrade(old.url)
    assert rows_of(old, tables) == before
    assert triggers(old) >= guards
    with old.reading() as connection:
        assert schema_version(connection) == HEAD
        assert verify(connection).fault is None


def test_reader_refuses_an_older_schema_and_says_what_to_do(old: Store):
    with pytest.raises(DatabaseUnusable, match="older schema 0001") as refused, old.reading():
        pass
    assert "provenance db upgrade" in refused.value.hint


def test_first_writer_upgrades_and_says_so(old: Store):
    with old.writing():
        pass
    with old.reading() as connection:
        assert schema_version(connection) == HEAD
    if old.path is not None:
        (remark,) = old.remarks
        assert f"from 0001 to {HEAD}" in remark


def test_backup_holds_the_database_as_it_was(old_sqlite: Store):
    made = upgrade(old_sqlite.url)
    assert made is not None
    assert made.name.startswith("old.db.0001-")
    backup = Store(str(made))
    tables = list(json.loads(RECORD_0001.read_text(encoding="utf-8")))
    assert rows_of(backup, tables) == rows_of(old_sqlite, tables)
    with engine_for(backup.url).connect() as connection:
        assert schema_version(connection) == "0001"


def test_new_database_needs_no_backup(tmp_path: Path):
    store = Store(str(tmp_path / "new.db"))
    with store.writing():
        pass
    assert store.remarks == []
    assert [path.name for path in tmp_path.iterdir()] == ["new.db"]


def test_second_writer_upgrades_nothing(old: Store):
    upgrade(old.url)
    assert upgrade(old.url) is None


# Trap 4: a migration that fails halfway


def test_migration_that_fails_halfway_leaves_nothing(old: Store, later: Any):
    later(HALFWAY)
    before = rows_of(old, ["events", "versions"])
    with pytest.raises(DatabaseError, match="nowhere"):
        upgrade(old.url, NEXT)
    with engine_for(old.url).connect() as connection:
        assert schema_version(connection) == "0001"
        assert "half" not in sa.inspect(connection).get_table_names()
        assert "expected_sources" not in sa.inspect(connection).get_table_names(), "nor does the step before it"
    assert rows_of(old, ["events", "versions"]) == before


def half_a_schema_stays(engine: sa.Engine) -> bool:
    with suppress(DatabaseError), engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        connection.exec_driver_sql("SELECT * FROM nowhere")
    with engine.connect() as connection:
        return "half" in sa.inspect(connection).get_table_names()


def test_transactions_of_ours_hold_ddl_and_those_of_the_driver_do_not(tmp_path: Path):
    assert not half_a_schema_stays(engine_for(Store(str(tmp_path / "ours.db")).url))
    assert half_a_schema_stays(sa.create_engine(f"sqlite:///{tmp_path / 'theirs.db'}", poolclass=sa.NullPool))


# Trap 5: a table that is rebuilt


def test_rebuilt_table_keeps_its_children_and_its_guards(old: Store, later: Any):
    later(REBUILD)
    before, guards = rows_of(old, ["paragraphs", "versions", "waivers"]), triggers(old)
    upgrade(old.url, NEXT)
    assert rows_of(old, ["paragraphs", "versions", "waivers"]) == before
    assert triggers(old) >= guards
    with engine_for(old.url).connect() as connection:
        assert "desk" in {column["name"] for column in sa.inspect(connection).get_columns("articles")}
        with pytest.raises(DatabaseError, match="append-only"):
            connection.exec_driver_sql("DELETE FROM articles")


def test_table_rebuilt_in_the_run_that_made_it_keeps_its_guards(tmp_path: Path, later: Any):
    """Guards are put back after each migration, not at the end of all."""
    later(REBUILD)
    store = Store(str(tmp_path / "new.db"))
    upgrade(store.url, NEXT)
    assert {"guard_articles_update", "guard_articles_delete"} <= triggers(store)


def rebuild(store: Store, *, foreign_keys: bool) -> None:
    with engine_for(store.url, foreign_keys=foreign_keys).begin() as connection:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("articles", recreate="always") as batch:
            batch.add_column(sa.Column("desk", sa.Text))


def test_rebuilding_by_itself_fails_on_its_children_or_loses_the_guards(old_sqlite: Store):
    """What the two cures are for: keys off while migrating, and guards put back."""
    with pytest.raises(DatabaseError, match="FOREIGN KEY"):
        rebuild(old_sqlite, foreign_keys=True)
    rebuild(old_sqlite, foreign_keys=False)
    assert "guard_articles_update" not in triggers(old_sqlite)


def test_upgrade_that_orphans_rows_is_taken_back(old_sqlite: Store, later: Any):
    """With keys off, nobody but the check before the end would see it."""
    later(ORPHAN)
    with pytest.raises(DatabaseUnusable, match="without their parents"):
        upgrade(old_sqlite.url, NEXT)
    with engine_for(old_sqlite.url).connect() as connection:
        assert schema_version(connection) == "0001"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
