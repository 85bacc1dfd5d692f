from __future__ import annotations

import pytest
import sqlalchemy as sa

from provenance.acts.ingest import ingest_article
from provenance.acts.redact import redact_name, redact_snapshot
from provenance.acts.snapshots import add_snapshot
from provenance.acts.sources import Told, log_source
from provenance.attribution import reader_for
from provenance.errors import Conflict, NotFound
from provenance.record import ArticleRecord, Kind
from provenance.record.redacted import redacted_name
from provenance.storage import Store
from provenance.storage.acts_log import actor_names
from provenance.storage.canonical import sha256
from provenance.storage.events import load_events
from provenance.storage.scrub import scrub
from provenance.storage.snapshots import load_snapshots, newest_text
from provenance.storage.tables import private, redactions
from provenance.storage.verify import verify

READER = reader_for("ar")
PAGE = "The secretary Zubaydah Qasimiyyah said the council will close three offices.\n" * 30
NAME = "Zarqa bint Yamama"
DIGEST = sha256(PAGE.encode())


def article(text: str) -> ArticleRecord:
    return ArticleRecord("port.txt", READER.paragraphs([(Kind.BODY, text)]))


@pytest.fixture
def filled(store: Store) -> Store:
    return fill(store)


@pytest.fixture
def filled_file(sqlite_store: Store) -> Store:
    return fill(sqlite_store)


def fill(store: Store) -> Store:
    with store.writing() as connection:
        ingest_article(connection, article("أقر المجلس الميزانية."), by=NAME, slug="port")
        log_source(connection, Told("Washington Post"), by="هدى")
        add_snapshot(connection, by="هدى", source="src1", content=PAGE.encode(), media_type="text/plain")
    return store


def fault(store: Store) -> str | None:
    with store.reading() as connection:
        return verify(connection).fault


def test_redacted_name_leaves_a_hole_that_verifies(filled: Store):
    with filled.writing() as connection:
        done = redact_name(connection, NAME, by="هدى", reason="بطلبها")
    assert (done.shown, done.values) == (redacted_name(1), 1)
    assert fault(filled) is None
    with filled.reading() as connection:
        acts = load_events(connection)
        assert [act.by for act in acts] == [redacted_name(1), "هدى", "هدى", "هدى"]
        assert (acts[-1].verb, acts[-1].subject, acts[-1].details) == ("redact", "actor:1", (("reason", "بطلبها"),))
        assert connection.scalar(sa.select(private.c.salt).where(private.c.value.is_(None))) is None


def test_who_acts_under_that_name_again_is_somebody_new(filled: Store):
    with filled.writing() as connection:
        redact_name(connection, NAME, by="هدى", reason="بطلبها")
    for name in (NAME, redacted_name(1)):
        with filled.writing() as connection:
            ingest_article(connection, article(f"طالب {name} بتعويض."), by=name)
    with filled.reading() as connection:
        assert actor_names(connection) == {1: redacted_name(1), 2: "هدى", 3: NAME, 4: redacted_name(1)}
    assert fault(filled) is None


def test_redacted_snapshot_keeps_its_hash_and_loses_bytes_and_text(filled: Store):
    with filled.writing() as connection:
        done = redact_snapshot(connection, DIGEST[7:30], by="هدى", reason="سُحب الترخيص")
    assert (done.shown, done.values) == (DIGEST, 2)
    assert fault(filled) is None
    with filled.reading() as connection:
        (snapshot,) = load_snapshots(connection, 1)
        assert (snapshot.redacted, snapshot.sha256, snapshot.characters) == (True, DIGEST, 0)
        assert newest_text(connection, 1) is None


def test_what_cannot_be_redacted(filled: Store):
    with filled.writing() as connection:
        for name in ("نادر", redacted_name(1)):
            with pytest.raises(NotFound, match="has acted"):
                redact_name(connection, name, by="هدى", reason="بطلبه")
        for digest in ("sha256:000000000000", DIGEST[:12], ""):
            with pytest.raises(NotFound):
                redact_snapshot(connection, digest, by="هدى", reason="بطلبه")
        with pytest.raises(Conflict, match="reason"):
            redact_name(connection, NAME, by="هدى", reason=" ")
        redact_snapshot(connection, DIGEST, by="هدى", reason="بطلبه")
        with pytest.raises(Conflict, match="before"):
            redact_snapshot(connection, DIGEST, by="هدى", reason="بطلبه")
        assert connection.scalar(sa.select(sa.func.count()).select_from(redactions)) == 2


def test_nothing_of_it_lingers_in_the_files(filled_file: Store):
    assert any(NAME.encode() in path.read_bytes() for path in files(filled_file))
    with filled_file.writing() as connection:
        redact_name(connection, NAME, by="هدى", reason="بطلبها")
        packed = connection.scalars(sa.select(private.c.value).where(private.c.codec == "zlib")).first()
        redact_snapshot(connection, DIGEST, by="هدى", reason="بطلبها")
    assert packed is not None
    assert scrub(filled_file)
    for path in files(filled_file):
        held = path.read_bytes()
        assert NAME.encode() not in held
        assert bytes(packed)[:40] not in held
    assert fault(filled_file) is None


def files(store: Store):
    assert store.path is not None
    return list(store.path.parent.glob(f"{store.path.name}*"))


def test_scrubbing_beside_a_reader_says_that_something_may_linger(filled_file: Store):
    with filled_file.reading() as connection:
        connection.scalar(sa.select(sa.func.count()).select_from(private))
        with filled_file.writing() as writing:
            redact_name(writing, NAME, by="هدى", reason="بطلبها")
        assert not scrub(filled_file)
    assert scrub(filled_file)


def test_servers_table_is_rewritten(postgresql_store: Store):
    filled = fill(postgresql_store)
    with filled.writing() as connection:
        redact_name(connection, NAME, by="هدى", reason="بطلبها")
    assert scrub(filled)
    assert fault(filled) is None
