"""Acts are append-only, by trigger, on both databases; a private value may only be taken away."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError

from provenance.attribution import Reader
from provenance.storage import Store
from provenance.storage.acts_log import actor_names
from provenance.storage.engine import engine_for
from provenance.storage.tables import ACTS, actors, events, private
from provenance.storage.verify import verify
from tests.storage.databases import dump
from tests.storage.filling import fill

GUARDED = (events, *ACTS)


@pytest.fixture
def filled(store: Store, reader: Reader) -> Store:
    fill(store, reader)
    return store


def refused(store: Store, statement: sa.Executable, saying: str) -> None:
    with engine_for(store.url).connect() as connection, pytest.raises(DatabaseError, match=saying):
        connection.execute(statement)


def test_rows_of_acts_are_neither_changed_nor_deleted_nor_truncated(filled: Store):
    before = dump(filled)
    for table in GUARDED:
        last = list(table.columns)[-1]
        refused(filled, sa.update(table).values({last.name: last}), f"{table.name} is append-only")
        refused(filled, sa.delete(table), f"{table.name} is append-only")
        if filled.path is None:
            refused(filled, sa.text(f"TRUNCATE {table.name} CASCADE"), "is append-only")
    assert dump(filled) == before


def test_private_value_is_not_changed(filled: Store):
    before = dump(filled)
    for change in (
        {"value": b"another"},
        {"salt": b"another"},
        {"value": None},
        {"commitment": "sha256:another", "value": None, "salt": None},
        {"codec": "zlib", "value": None, "salt": None},
    ):
        refused(filled, sa.update(private).values(change), "redact")
    assert dump(filled) == before


def test_private_value_is_not_deleted(filled: Store):
    refused(filled, sa.delete(private), "redact|append-only")
    if filled.path is None:
        refused(filled, sa.text("TRUNCATE private"), "append-only")


def test_private_value_may_be_taken_away_and_only_a_redaction_explains_the_hole(filled: Store):
    with filled.writing() as connection:
        promised = connection.scalar(sa.select(actors.c.commitment).where(actors.c.id == 1))
        connection.execute(sa.update(private).where(private.c.commitment == promised).values(value=None, salt=None))
    with filled.reading() as connection:
        assert actor_names(connection)[1] == "█████ 1"
        assert verify(connection).fault == f"the private value {promised[:19]}… is empty, and no redaction says why"


def test_redacted_value_does_not_come_back(filled: Store):
    with filled.writing() as connection:
        connection.execute(sa.update(private).values(value=None, salt=None))
    refused(filled, sa.update(private).values(value=b"x", salt=b"y"), "redact")
