"""Sixteen writers at once: every act lands, the log has no gaps, nobody hears of a lock."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import DatabaseError

from provenance.acts.ingest import ingest_article
from provenance.attribution import Reader
from provenance.storage import Store
from provenance.storage.acts_log import actor_names
from provenance.storage.engine import engine_for
from provenance.storage.tables import articles, events
from provenance.storage.upgrade import upgrade
from provenance.storage.verify import verify
from tests.storage.databases import SOAK, empty_database
from tests.storage.filling import article, ingest
from tests.storage.processes import together

WRITERS = 16
ACTS = 50 if SOAK else 5


def write(place: str, reader: Reader, acts: int = ACTS) -> Callable[[int], None]:
    """What one of the writers does: different articles under the same file name, often as somebody new."""

    def work(writer: int) -> None:
        store = Store(place)
        for number in range(acts):
            with store.writing() as connection:
                record = article(writer * acts + number, reader)
                ingest_article(connection, record, by=f"محرر {(writer + number) % 7}", slug=None)

    return work


def landed(store: Store, acts: int) -> None:
    """Assert that this many acts are on record, each once and whole."""
    with store.reading() as connection:
        found = verify(connection)
        seqs = connection.scalars(sa.select(events.c.seq).order_by(events.c.seq)).all()
        slugs = connection.scalars(sa.select(articles.c.slug)).all()
        texts = [json.loads(p) for p in connection.scalars(sa.select(events.c.payload))]
        names = list(actor_names(connection).values())
    assert found.fault is None
    assert list(seqs) == list(range(1, acts + 1))
    assert len(slugs) == len(set(slugs)) == acts
    assert len({text["rows"]["versions"][1]["text"] for text in texts}) == acts
    assert len(names) == len(set(names)), "nobody was made twice"


def test_every_act_of_sixteen_writers_lands(store: Store, reader: Reader):
    assert together(write(store.place, reader), WRITERS) == []
    landed(store, WRITERS * ACTS)


def test_sixteen_first_writers_make_one_database(tmp_path: Path, reader: Reader):
    place = str(tmp_path / "new.db")
    assert together(write(place, reader, 1), WRITERS) == []
    landed(Store(place), WRITERS)


def test_sixteen_first_writers_make_one_schema_on_postgresql(reader: Reader):
    with empty_database() as place:
        assert together(write(place, reader, 1), WRITERS) == []
        landed(Store(place), WRITERS)


def test_of_sixteen_writers_one_upgrades_and_makes_the_backup(tmp_path: Path, reader: Reader):
    store = Store(str(tmp_path / "old.db"))
    upgrade(store.url, "0001")
    assert together(write(store.place, reader, 1), WRITERS) == []
    landed(store, WRITERS)
    assert len(list(tmp_path.glob("old.db.0001-*.backup"))) == 1


def test_reader_sees_one_state_of_the_record_while_others_write(store: Store, reader: Reader):
    """A reader's many queries agree with each other, whatever is written between them."""
    ingest(store, reader, 900)

    def work(number: int) -> None:
        if number:
            write(store.place, reader)(number)
        else:
            for _ in range(30):
                with store.reading() as connection:
                    assert verify(connection).fault is None

    assert together(work, 4) == []


# Trap 3: read, then write


def lost_updates(engine: sa.Engine, *, threads: int = 4, each: int = 25) -> int:
    """How many of these read-then-write increments are gone at the end, or were refused."""
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE counter (n INTEGER)")
        connection.exec_driver_sql("INSERT INTO counter VALUES (0)")

    def increment(_: int) -> None:
        for _ in range(each):
            with suppress(DatabaseError), engine.connect() as connection:
                writing = connection.execution_options(writing=True)
                with writing.begin():
                    found = writing.exec_driver_sql("SELECT n FROM counter").scalar() or 0
                    time.sleep(0.001)  # as long as an act thinks between its first query and its first row
                    writing.exec_driver_sql(f"UPDATE counter SET n = {found + 1}")

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(increment, range(threads)))
    with engine.connect() as connection:
        return threads * each - (connection.exec_driver_sql("SELECT n FROM counter").scalar() or 0)


def test_writer_that_begins_immediately_loses_no_update(tmp_path: Path):
    assert lost_updates(engine_for(Store(str(tmp_path / "ours.db")).url)) == 0


def test_driver_by_itself_loses_updates(tmp_path: Path):
    """What the cure is for: its SELECT is in no transaction."""
    assert lost_updates(sa.create_engine(f"sqlite:///{tmp_path / 'theirs.db'}", poolclass=sa.NullPool)) > 0


def test_deferred_transactions_lose_updates(tmp_path: Path):
    """What IMMEDIATE is for: a reader that becomes a writer is refused at once, however patient it is."""
    engine = engine_for(Store(str(tmp_path / "ours.db")).url)
    event.listen(engine, "before_cursor_execute", as_deferred, retval=True)
    assert lost_updates(engine) > 0


def as_deferred(
    connection: sa.Connection, cursor: object, statement: str, parameters: object, *_: object
) -> tuple[str, object]:
    return statement.replace("BEGIN IMMEDIATE", "BEGIN"), parameters
