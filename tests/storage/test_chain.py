"""The log is a chain of events whose form is documented, and that form is recomputed here without our code."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from provenance.attribution import Reader
from provenance.storage import Store
from provenance.storage.acts_log import Act, actor_names
from provenance.storage.tables import ACTS, actors, events, outlets, private, waivers
from provenance.storage.verify import verify
from tests.storage.filling import fill, ingest


@pytest.fixture
def filled(store: Store, reader: Reader) -> Store:
    fill(store, reader)
    return store


def all_events(store: Store) -> list[Any]:
    with store.reading() as connection:
        return list(connection.execute(sa.select(events).order_by(events.c.seq)))


def test_hash_is_that_of_the_documented_form(filled: Store):
    """SHA-256 of the tag, the previous hash with the other fields as JSON, and the payload, each on a line."""
    previous = "sha256:" + "0" * 64
    for event in all_events(filled):
        fields = [previous, "main", event.seq, event.at, event.actor_id, event.verb, 1, event.subject]
        head = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
        hashed = hashlib.sha256(f"provenance-event/1\n{head}\n{event.payload}".encode()).hexdigest()
        assert event.hash == f"sha256:{hashed}"
        previous = event.hash


def test_numbers_have_no_gaps_and_times_are_utc_with_microseconds(filled: Store):
    found = all_events(filled)
    assert [event.seq for event in found] == list(range(1, len(found) + 1))
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", event.at) for event in found)


def test_payload_is_canonical_json(filled: Store):
    """Sorted keys, no spaces, letters as they are: one value has one text."""
    for event in all_events(filled):
        value = json.loads(event.payload)
        assert event.payload == json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert "ستغلق" in "".join(event.payload for event in all_events(filled))


def test_payload_holds_no_floats(filled: Store):
    def refuse(number: str) -> float:
        raise AssertionError(number)

    for event in all_events(filled):
        json.loads(event.payload, parse_float=refuse, parse_constant=refuse)


def test_a_float_cannot_be_written(sqlite_store: Store):
    with pytest.raises(TypeError, match="permille"), sqlite_store.writing() as connection:
        Act(connection, by="ليلى", verb="waive").add(waivers, article_id=1, code=0.97)


def test_every_row_of_every_act_table_is_named_by_its_event(filled: Store):
    told: dict[tuple[str, int], int] = {}
    for event in all_events(filled):
        for table, rows in json.loads(event.payload)["rows"].items():
            told.update({(table, row["id"]): event.seq for row in rows})
    held = {}
    with filled.reading() as connection:
        for table in ACTS:
            for row in connection.execute(sa.select(table.c.id, table.c.event)):
                held[table.name, row.id] = row.event
    assert held == told
    assert {name for name, _ in held} == {table.name for table in ACTS}, "every table is tested"


def test_names_and_pages_are_in_no_payload(filled: Store):
    payloads = "".join(event.payload for event in all_events(filled))
    assert "ليلى" not in payloads
    assert "harbour office" not in payloads


def test_commitment_is_that_of_the_documented_form(filled: Store):
    with filled.reading() as connection:
        rows = connection.execute(
            sa.select(private, actors.c.id)
            .join(actors, actors.c.commitment == private.c.commitment)
            .where(private.c.value.is_not(None))
        )
        for row in rows:
            hashed = hashlib.sha256(b"provenance-commitment/1\n" + row.salt + row.value).hexdigest()
            assert row.commitment == f"sha256:{hashed}"
            assert len(row.salt) == 16
        assert set(actor_names(connection).values()) == {"ليلى", "سامي", "هدى", "█████ 4"}


def test_actor_of_a_name_is_made_once(filled: Store):
    with filled.reading() as connection:
        assert connection.scalar(sa.select(sa.func.count()).select_from(actors)) == 4


def test_record_verifies_and_its_head_is_the_last_hash(filled: Store):
    with filled.reading() as connection:
        found = verify(connection)
    last = all_events(filled)[-1]
    assert (found.fault, found.events, found.head) == (None, last.seq, last.hash)


def test_empty_record_verifies(store: Store):
    with store.reading() as connection:
        found = verify(connection)
    assert (found.fault, found.events, found.head) == (None, 0, "sha256:" + "0" * 64)


def test_act_that_fails_leaves_nothing(store: Store, reader: Reader):
    ingest(store, reader, 1)
    with pytest.raises(ZeroDivisionError), store.writing() as connection:
        connection.scalar(sa.literal(Act(connection, by="هدى", verb="waive").close("flag:x") // 0))
    assert len(all_events(store)) == 1


def test_reading_connection_cannot_write(filled: Store):
    """On PostgreSQL too, where no file says so."""
    with pytest.raises(Exception, match=r"read-?only|cannot be written"), filled.reading() as connection:
        connection.execute(sa.delete(events))


def test_a_column_that_is_not_there_cannot_be_written(sqlite_store: Store):
    with pytest.raises(TypeError, match="waivers has no column why"), sqlite_store.writing() as connection:
        Act(connection, by="ليلى", verb="waive").add(waivers, why="شهده مراسلنا")


def test_what_the_database_refuses_is_raised_as_core_raises_it(store: Store):
    """Rows are given to the driver itself, whose errors nobody else expects; a fault of ours keeps its traceback."""
    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        add_twice(store)
    assert all_events(store) == []


def add_twice(store: Store) -> None:
    with store.writing() as connection:
        act = Act(connection, by="ليلى", verb="outlet-add")
        for _ in range(2):
            act.add(outlets, uuid="the same", name="Harbour Post", kind="newspaper", gender="f", country="XX")
        act.close("outlet:Harbour Post")
