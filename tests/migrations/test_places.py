"""Migrations are found in a wheel and in a checkout, run on any path, and leave other tables alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from provenance.storage import Store
from provenance.storage.engine import engine_for
from provenance.storage.schema import HEAD, schema_version
from provenance.storage.tables import metadata
from provenance.storage.upgrade import configuration, upgrade
from provenance.storage.verify import verify

MAKE = """
import sys
from provenance.storage import Store
from provenance.storage.upgrade import migrations_folder
with Store(sys.argv[1]).writing():
    print(migrations_folder())
"""

# Trap 6: tables of full-text search


def test_search_tables_are_not_proposed_for_dropping(sqlite_store: Store):
    with engine_for(sqlite_store.url).connect() as connection:
        proposed = compare_metadata(MigrationContext.configure(connection), metadata)
        assert {table.name for kind, table in proposed if kind == "remove_table"} >= {"search", "search_data"}
        config = configuration()
        config.attributes.update(connection=connection, metadata=metadata)
        command.check(config)  # raises where it proposes anything


# Trap 7: a path is not a URL


@pytest.mark.parametrize("name", ["50% of it.db", "a%20b.db", "أرشيف المكتب.db", "q?x=1#y.db", "sqlite.db"])
def test_database_may_have_any_name(tmp_path: Path, name: str):
    place = tmp_path / "100% مقالات" / name
    place.parent.mkdir()
    store = Store(str(place))
    upgrade(store.url, "0001")
    with store.writing():
        pass
    with store.reading() as connection:
        assert verify(connection).fault is None
    made = [path.name for path in place.parent.iterdir() if not path.name.endswith(("-wal", "-shm"))]
    assert len(made) == 2, "the database and the backup of its older schema"
    assert all(found.startswith(name) for found in made)


def test_sqlalchemy_by_itself_decodes_a_path():
    """What the cure is for."""
    assert sa.make_url("sqlite:///a%20b.db").database == "a b.db"
    assert Store("a%20b.db").path == Path("a%20b.db")
    assert Store("sqlite:///a%20b.db").path == Path("a%20b.db")


# Trap 8: where the migrations are


@pytest.mark.parametrize("inside", [True, False], ids=["wheel", "checkout"])
def test_migrations_are_found_inside_the_package_and_beside_it(root: Path, tmp_path: Path, inside: bool):
    site = tmp_path / "50% site packages"
    hidden = shutil.ignore_patterns("__pycache__")
    shutil.copytree(root / "provenance", site / "provenance", ignore=hidden)
    migrations = site / "provenance" / "migrations" if inside else site / "migrations"
    shutil.copytree(root / "migrations", migrations, ignore=hidden)
    place = tmp_path / "desk.db"
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", MAKE, str(place)],
        cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60,
    )  # fmt: skip
    assert (done.stderr, done.stdout.strip()) == ("", str(migrations))
    with engine_for(Store(str(place)).url).connect() as connection:
        assert schema_version(connection) == HEAD
