"""The migrations make exactly the tables that the program knows, on both databases."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

from provenance.storage import Store
from provenance.storage.acts_log import Act, new_uuid
from provenance.storage.engine import engine_for
from provenance.storage.schema import HEAD
from provenance.storage.tables import ACTS, DERIVED, events, metadata, outlets, private
from provenance.storage.upgrade import configuration


def test_newest_migration_is_the_one_that_the_program_expects():
    scripts = ScriptDirectory.from_config(configuration())
    assert scripts.get_current_head() == HEAD


def test_migrations_are_one_line_and_import_nothing_of_ours():
    """They must still run when the program has moved on."""
    for script in ScriptDirectory.from_config(configuration()).walk_revisions():
        assert not script.is_branch_point
        assert "provenance" not in Path(script.path).read_text(encoding="utf-8")


def test_tables_of_the_program_are_those_of_the_database(store: Store):
    """`alembic check` raises where autogenerate finds a difference."""
    config = configuration()
    with engine_for(store.url).connect() as connection:
        config.attributes.update(connection=connection, metadata=metadata)
        command.check(config)


def test_every_table_is_an_act_or_derived_or_part_of_the_log():
    assert {*metadata.sorted_tables} == {*ACTS, *DERIVED, events, private}


def test_every_constraint_has_a_name(store: Store):
    """SQLite can only rebuild what Alembic can name."""
    with engine_for(store.url).connect() as connection:
        inspector = sa.inspect(connection)
        for table in metadata.sorted_tables:
            found = [*inspector.get_foreign_keys(table.name), *inspector.get_unique_constraints(table.name)]
            assert [constraint for constraint in found if not constraint["name"]] == []
            if table.primary_key.columns:
                assert inspector.get_pk_constraint(table.name)["name"] == f"pk_{table.name}"


def test_keys_are_compared_byte_by_byte(store: Store):
    """Whatever the locale of the server is: in a dictionary, é would stand before f and a before B."""
    names = ["Zeitung", "agency", "a-b", "ab", "élan", "اليوم", "B", "أخبار"]
    with store.writing() as connection:
        act = Act(connection, by="ليلى", verb="outlet-add")
        for name in names:
            act.add(outlets, uuid=new_uuid(), name=name, kind="newspaper", gender="f", country="XX")
        act.close("outlet:all")
    with store.reading() as connection:
        assert connection.scalars(sa.select(outlets.c.name).order_by(outlets.c.name)).all() == sorted(names)
