"""The record as JSON lines: what is imported is what was exported, and nothing else is taken."""

from __future__ import annotations

import hashlib
import json
import random
import tracemalloc
from pathlib import Path

import pytest
import sqlalchemy as sa

from provenance.attribution import Reader
from provenance.errors import CannotRead, Conflict
from provenance.storage import Store
from provenance.storage.acts_log import Act, new_uuid
from provenance.storage.canonical import sha256
from provenance.storage.export import export
from provenance.storage.imports import import_into
from provenance.storage.tables import ACTS, DERIVED, events, private, snapshots, sources
from provenance.storage.verify import verify
from tests.storage.databases import SOAK, copied, dump, emptied, tampering
from tests.storage.filling import fill, ingest

DAMAGES = 3000 if SOAK else 300


@pytest.fixture
def filled(store: Store, reader: Reader) -> Store:
    fill(store, reader)
    return store


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Path:
    """The file that a small newsroom's record gives."""
    folder = tmp_path_factory.mktemp("exported")
    store = Store(str(copied(folder / "desk.db")))
    fill(store, reader)
    return export_of(store, folder / "desk.jsonl")


def export_of(store: Store, path: Path) -> Path:
    with store.reading() as connection:
        export(connection, path)
    return path


def ended(lines: list[str]) -> str:
    """These lines with an end that fits them."""
    digest = hashlib.sha256("".join(lines).encode()).hexdigest()
    return "".join(lines) + '{"end":{"sha256":"sha256:' + digest + '"}}\n'


def test_export_of_the_import_is_the_same_bytes(filled: Store, reader: Reader, tmp_path: Path):
    first = export_of(filled, tmp_path / "first.jsonl")
    copy = Store(str(tmp_path / "copy.db"))
    found = import_into(copy, first, lambda _: reader)
    assert found.fault is None
    assert export_of(copy, tmp_path / "second.jsonl").read_bytes() == first.read_bytes()
    before, after = dump(filled), dump(copy)
    for table in (events, private, *ACTS):
        assert after[table.name] == before[table.name], table.name
    assert any(after[table.name] for table in DERIVED)


def test_postgresql_imports_what_sqlite_exported(exported: Path, reader: Reader, tmp_path: Path):
    server = Store(emptied())
    import_into(server, exported, lambda _: reader)
    assert export_of(server, tmp_path / "again.jsonl").read_bytes() == exported.read_bytes()


def test_work_goes_on_after_an_import(exported: Path, reader: Reader, tmp_path: Path):
    copy = Store(str(tmp_path / "copy.db"))
    import_into(copy, exported, lambda _: reader)
    ingest(copy, reader, 9)
    with copy.reading() as connection:
        assert verify(connection).fault is None


def test_what_was_redacted_is_not_in_it(exported: Path):
    assert "زائر" not in exported.read_text(encoding="utf-8")
    assert '"salt":null,"value":null' in exported.read_text(encoding="utf-8")


def test_every_damage_is_refused_and_leaves_nothing(exported: Path, reader: Reader, tmp_path: Path):
    """Bytes changed, taken out, put in twice; lines gone, doubled, swapped; the file cut off."""
    whole, chance = exported.read_bytes(), random.Random(11)
    damaged, target = tmp_path / "damaged.jsonl", Store(str(tmp_path / "none.db"))
    assert target.path is not None
    for _ in range(DAMAGES):
        damaged.write_bytes(damage(whole, chance))
        with pytest.raises(CannotRead, match="cannot be imported"):
            import_into(target, damaged, lambda _: reader)
        assert not list(tmp_path.glob("none.db*"))


def damage(whole: bytes, chance: random.Random) -> bytes:
    lines = whole.splitlines(keepends=True)
    place, line = chance.randrange(len(whole)), chance.randrange(len(lines))
    made = [
        whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :],
        whole[:place] + whole[place + 1 :],
        whole[:place],
        b"".join(lines[:line] + lines[line + 1 :]),
        b"".join([*lines[: line + 1], *lines[line:]]),
        whole + b"\n",
        b"",
    ]
    return chance.choice([text for text in made if text != whole])


FORGED = [
    ('"verb":"waive"', '"verb":"ingest"', "does not match its hash"),
    ('"codec":"raw"', '"codec":"none"', "was altered"),
    ('"codec":"raw"', '"codec":null', "contradict each other"),
    ('{"event":', '{"other":', "does not verify"),
    ('"head":"sha256:', '"head":"sha255:', "all that it says"),
    ('"seq":3,', '"seq":"x",', "cannot be imported"),
    ('"seq":3,', '"seq":99999999999999999999,', "another form"),
    ('"salt":null,"value":null', '"salt":"!","value":null', "another form"),
    ('{"event":{', '{"event":[{', "no provenance-export/1"),
]


@pytest.mark.parametrize(("was", "now", "why"), FORGED)
def test_file_whose_end_fits_must_still_verify(
    exported: Path, reader: Reader, tmp_path: Path, was: str, now: str, why: str
):
    lines = exported.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]
    assert was in "".join(lines)
    forged = tmp_path / "forged.jsonl"
    forged.write_text(ended("".join(lines).replace(was, now).splitlines(keepends=True)), encoding="utf-8")
    with pytest.raises(CannotRead, match=why):
        import_into(Store(str(tmp_path / "none.db")), forged, lambda _: reader)
    assert not list(tmp_path.glob("none.db*"))


def test_names_of_tables_and_columns_are_not_taken_from_the_file(exported: Path, reader: Reader, tmp_path: Path):
    """What a file says is inserted as values, never as SQL."""
    lines = exported.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]
    forged = tmp_path / "forged.jsonl"
    for was, now in (
        (r"\"slug\":", r"\"slug) VALUES (1); --\":"),
        (r"\"articles\":", r"\"private\":"),
        (r"\"article-1.txt\"", r"\"article\\u0000.txt\""),
        (r"{\"rows\":", "[" * 100_000),
    ):
        forged.write_text(ended([line.replace(was, now) for line in lines]), encoding="utf-8")
        with pytest.raises(CannotRead, match="another form"):
            import_into(Store(str(tmp_path / "none.db")), forged, lambda _: reader)


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"{}\n", b"[]\n", b"PK\x03\x04", b'{"schema": "x"}\n' * 3, b"[" * 10**6]
)
def test_foreign_file_is_refused(reader: Reader, tmp_path: Path, content: bytes):
    foreign = tmp_path / "foreign.jsonl"
    foreign.write_bytes(content)
    with pytest.raises(CannotRead, match="cannot be imported"):
        import_into(Store(str(tmp_path / "none.db")), foreign, lambda _: reader)
    assert not list(tmp_path.glob("none.db*"))


def test_newer_export_and_missing_file_are_refused(exported: Path, reader: Reader, tmp_path: Path):
    newer = tmp_path / "newer.jsonl"
    head, *lines = exported.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]
    newer.write_text(ended([json.dumps({**json.loads(head), "schema": "9999"}) + "\n", *lines]), encoding="utf-8")
    with pytest.raises(CannotRead, match="newer provenance"):
        import_into(Store(str(tmp_path / "none.db")), newer, lambda _: reader)
    with pytest.raises(CannotRead, match="cannot be read"):
        import_into(Store(str(tmp_path / "none.db")), tmp_path / "missing.jsonl", lambda _: reader)


def test_record_that_is_there_stays(exported: Path, filled: Store, reader: Reader):
    before = dump(filled)
    with pytest.raises(Conflict, match="already"):
        import_into(filled, exported, lambda _: reader)
    assert dump(filled) == before


def test_export_overwrites_nothing_and_wants_a_record_that_verifies(
    sqlite_store: Store, reader: Reader, tmp_path: Path
):
    fill(sqlite_store, reader)
    there = tmp_path / "there.jsonl"
    there.write_text("x", encoding="utf-8")
    with sqlite_store.reading() as connection, pytest.raises(Conflict, match="exists already"):
        export(connection, there)
    with tampering(sqlite_store) as connection:
        connection.execute(sa.text("UPDATE articles SET path = 'x' WHERE id = 1"))
    with sqlite_store.reading() as connection, pytest.raises(Conflict, match="does not verify"):
        export(connection, tmp_path / "none.jsonl")
    assert [path.name for path in tmp_path.glob("*.jsonl*")] == ["there.jsonl"]


def test_memory_does_not_grow_with_the_record(sqlite_store: Store, reader: Reader, tmp_path: Path):
    """Eight pages of a megabyte, then forty: what is held at a time stays the same."""
    peaks = []
    for pages in (8, 32):
        keep_pages(sqlite_store, pages)
        path = tmp_path / f"{pages}.jsonl"
        tracemalloc.start()
        export_of(sqlite_store, path)
        import_into(Store(str(tmp_path / f"{pages}.db")), path, lambda _: reader)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 8 * 2**20, peaks  # the record grew by 32 megabytes


def keep_pages(store: Store, pages: int) -> None:
    chance = random.Random(pages)
    with store.writing() as connection:
        act = Act(connection, by="ليلى", verb="log-source")
        source = act.add(sources, uuid=new_uuid(), outlet="Harbour Post", kind="story")
        for _ in range(pages):
            page = chance.randbytes(2**20)
            act.add(
                snapshots, source_id=source, sha256=sha256(page), size=len(page), media_type="text/plain",
                captured_at=act.at, commitment=act.keep_private(page),
            )  # fmt: skip
        act.close(f"source:src{source}")
