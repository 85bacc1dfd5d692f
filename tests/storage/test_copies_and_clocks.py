"""A database that was copied while somebody wrote to it, and a clock that runs backwards."""

from __future__ import annotations

import random
import shutil
import threading
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa

from provenance.acts.restore import restore_revision
from provenance.acts.revise import revise_article
from provenance.attribution import Reader
from provenance.errors import DatabaseUnusable
from provenance.reports.log import log_lines
from provenance.reports.text import plain
from provenance.storage import Store, acts_log
from provenance.storage.backup import backup
from provenance.storage.events import load_events, seq_of
from provenance.storage.load import load_record
from provenance.storage.tables import events
from provenance.storage.verify import verify
from tests.storage.filling import article, ingest

COPIES = 30


def test_copy_made_by_hand_is_whole_or_is_named_as_damaged(sqlite_store: Store, reader: Reader, tmp_path: Path):
    """`cp desk.db` in the midst of writing: a backup is made by `db backup`, but people do so."""
    assert sqlite_store.path is not None
    ingest(sqlite_store, reader, 0)
    stop, failed, chance, found = threading.Event(), [], random.Random(1), set[str]()

    def write() -> None:
        try:
            for number in count(1):
                if stop.is_set():
                    return
                ingest(sqlite_store, reader, number)
        except BaseException as error:
            failed.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(COPIES):
            stop.wait(chance.random() / 50)
            copy = tmp_path / f"copy{number}.db"
            for suffix in ("", "-wal") if number % 2 else ("-wal", ""):
                with suppress(FileNotFoundError):  # the log beside the file comes and goes
                    shutil.copyfile(f"{sqlite_store.path}{suffix}", f"{copy}{suffix}")
            found.add(looked_at(copy))
    finally:
        stop.set()
        writer.join()
    assert failed == []
    assert found <= {"whole", "damaged", "faulty"}
    shutil.copyfile(sqlite_store.path, tmp_path / "still.db")
    assert looked_at(tmp_path / "still.db") == "whole"


def looked_at(copy: Path) -> str:
    try:
        with Store(str(copy)).reading() as connection:
            return "faulty" if verify(connection).fault else "whole"
    except DatabaseUnusable as error:
        return "damaged" if "\n" not in error.said("en") else error.said("en")


def test_older_copy_lacks_the_head_that_was_kept(sqlite_store: Store, reader: Reader, tmp_path: Path):
    assert sqlite_store.path is not None
    ingest(sqlite_store, reader, 1)
    older = backup(sqlite_store.path, tmp_path / "older.db")
    ingest(sqlite_store, reader, 2)
    with sqlite_store.reading() as connection:
        kept = verify(connection).head
    with Store(str(older)).reading() as connection:
        assert verify(connection).fault is None
        assert seq_of(connection, kept) is None


def test_clock_that_runs_backwards_changes_no_order(store: Store, reader: Reader, monkeypatch: pytest.MonkeyPatch):
    """What counts is the number under which an act was written; its time is what the clock said, and is told so."""
    minutes = iter(range(59, 0, -1))
    monkeypatch.setattr(acts_log, "now", lambda: f"2026-03-14T10:{next(minutes):02}:00.000000Z")
    ingest(store, reader, 1)
    before = article(1, reader)
    edited = reader.paragraphs((p.kind, p.text.replace("فجر", "مساء")) for p in before.paragraphs)
    with store.writing() as connection:
        changed = replace(before, paragraphs=edited)
        revise_article(connection, "article-1", changed, reader, by="سامي", reason="تحديث")
    with store.writing() as connection:
        restore_revision(connection, "article-1", 1, reader, by="ليلى", reason="تراجع")
    with store.reading() as connection:
        assert verify(connection).fault is None
        times = connection.scalars(sa.select(events.c.at).order_by(events.c.seq)).all()
        assert times == sorted(times, reverse=True)
        record = load_record(connection, "article-1", reader)
        assert record.log is not None
        assert record.log.revision == 3
        assert [p.text for p in record.paragraphs] == [p.text for p in before.paragraphs]
        said = plain(log_lines(load_events(connection), "en")).splitlines()
    assert [line.split()[0] for line in said if line[0] != " "] == ["1", "2", "3"]
    assert sum("the clock stood before the act above" in line for line in said) == 2
