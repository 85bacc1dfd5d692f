"""The commands that look after the database, and what every command says of one that cannot be used."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from provenance.storage import Store
from provenance.storage.schema import HEAD
from provenance.storage.tables import articles
from provenance.storage.upgrade import upgrade
from tests.cli.conftest import Run
from tests.storage.databases import tampering
from tests.storage.processes import alone, give_up_rights, limit_files

READING = [
    ("article", "list"), ("show", "harbor"), ("audit", "harbor"), ("flags",), ("report", "harbor"), ("db", "info"),
    ("verify-log",), ("log",), ("outlet", "export"), ("source", "list"), ("diff", "harbor"), ("db", "backup", "b.db"),
]  # fmt: skip


def test_info_says_what_the_database_is(run: Run, harbor: Path):
    lines = run("db", "info").stdout.splitlines()
    head = run("log", "--head").stdout.strip()
    for said in (
        "database: provenance.db",
        "kind: sqlite",
        f"schema: {HEAD}",
        "journal: wal",
        "articles: 1",
        "events: 1",
    ):
        assert said in lines
    assert f"head: {head}" in lines
    told = json.loads(run("db", "info", "--format", "json").stdout)
    assert told["schema"] == "provenance-db/1"
    assert told["database"]["head"] == head
    assert told["database"]["size"] > 0


def test_info_warns_of_a_network_share(run: Run, harbor: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("provenance.storage.overview.file_system", lambda folder: "nfs4")
    assert "on a network share (nfs4)" in run("db", "info").stdout


def test_upgrade_says_what_it_did(run: Run, tmp_path: Path):
    assert run("db", "upgrade").stdout == f"made a new database with schema {HEAD}\n"
    assert run("db", "upgrade").stdout == f"schema {HEAD} is current; nothing to do\n"
    old = Store(str(tmp_path / "old.db"))
    upgrade(old.url, to="0001")
    refused = run("article", "list", "--db", "old.db")
    assert refused.exit_code == 4
    assert "provenance db upgrade" in refused.stderr
    upgraded, kept = run("db", "upgrade", "--db", "old.db").stdout.splitlines()
    assert upgraded == f"upgraded the schema from 0001 to {HEAD}"
    (copy,) = tmp_path.glob("old.db.0001-*.backup")
    assert copy.name in kept
    assert run("article", "list", "--db", "old.db").exit_code == 0


def test_backup_copies_while_somebody_writes_and_never_overwrites(run: Run, harbor: Path, tmp_path: Path):
    with Store("provenance.db").writing():
        assert run("db", "backup", "copy.db").exit_code == 0
    assert run("verify-log", "--db", "copy.db").stdout == run("verify-log").stdout
    before = (tmp_path / "copy.db").read_bytes()
    assert run("db", "backup", "copy.db").exit_code == 3
    assert (tmp_path / "copy.db").read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("command", ["backup", "export"])
def test_copy_that_cannot_be_written_is_one_line_and_exit_3(run: Run, harbor: Path, tmp_path: Path, command: str):
    lost = run("db", command, Path("no") / "such.copy")
    assert (lost.exit_code, lost.stdout) == (3, "")
    assert lost.stderr == (
        "provenance: no/such.copy cannot be written: there is no such folder — make the folder first\n"
    )
    (tmp_path / "closed").mkdir(0o500)

    def closed() -> None:
        give_up_rights()
        lost = run("db", command, Path("closed") / "such.copy", "--lang", "ar")
        assert (lost.exit_code, lost.stdout) == (3, "")
        assert "لا إذن بذلك" in lost.stderr

    alone(closed)


def test_backup_on_a_full_disk_leaves_nothing_and_exits_3(run: Run, harbor: Path, tmp_path: Path):
    def full() -> None:
        limit_files(100_000)  # more than a reader's own files take
        lost = run("db", "backup", "such.copy")
        assert (lost.exit_code, len(lost.stderr.splitlines())) == (3, 1)
        assert "such.copy cannot be written" in lost.stderr

    alone(full)
    assert not list(tmp_path.glob("such.copy*"))


def test_export_and_import_give_the_same_record(run: Run, harbor: Path, tmp_path: Path):
    said = run("db", "export", "desk.jsonl")
    head = run("log", "--head").stdout.strip()
    assert said.stdout == f"exported the record to desk.jsonl: 1 event, head {head}\n"
    said = run("db", "import", "desk.jsonl", "--db", "copy.db")
    assert said.stdout == f"imported the record from desk.jsonl, and it verifies: 1 event, head {head}\n"
    run("db", "export", "again.jsonl", "--db", "copy.db")
    assert (tmp_path / "again.jsonl").read_bytes() == (tmp_path / "desk.jsonl").read_bytes()
    assert run("audit", "harbor", "--db", "copy.db").stdout == run("audit", "harbor").stdout
    assert "استُورد" in run("db", "import", "desk.jsonl", "--db", "third.db", "--lang", "ar").stdout


def test_export_and_import_that_cannot_be_are_one_line(run: Run, harbor: Path, tmp_path: Path):
    run("db", "export", "desk.jsonl")
    (tmp_path / "cut.jsonl").write_bytes((tmp_path / "desk.jsonl").read_bytes()[:-80])
    for command, why in (
        (("export", "desk.jsonl"), "exists already"),
        (("export", "no/such/desk.jsonl"), "cannot be written"),
        (("import", "desk.jsonl"), "there is a record in this database already"),
        (("import", "cut.jsonl", "--db", "new.db"), "cannot be imported"),
        (("import", "article.txt", "--db", "new.db"), "cannot be imported"),
        (("import", "nothing.jsonl", "--db", "new.db"), "cannot be read"),
        (("import", ".", "--db", "new.db"), "cannot be read"),
        (("export", "x.jsonl", "--db", "missing.db"), "no database"),
    ):
        refused = run("db", *command)
        assert refused.exit_code in (3, 4)
        assert (refused.stdout, len(refused.stderr.splitlines())) == ("", 1), command
        assert why in refused.stderr
    assert not list(tmp_path.glob("new.db*"))
    assert not list(tmp_path.glob("*.part"))


def test_verify_log_says_what_it_proves_and_what_not(run: Run, harbor: Path):
    answer = run("verify-log")
    assert answer.exit_code == 0
    assert answer.stdout.startswith("the log verifies: 1 event, head sha256:")
    assert "can rewrite it all" in answer.stdout
    told = json.loads(run("verify-log", "--format", "json").stdout)
    assert (told["schema"], told["events"], told["fault"]) == ("provenance-verify/1", 1, None)


def test_verify_log_names_what_does_not_hold_and_exits_1(run: Run, harbor: Path):
    with tampering(Store("provenance.db")) as connection:
        connection.execute(sa.update(articles).values(title="عنوان آخر"))
    answer = run("verify-log")
    assert answer.exit_code == 1
    assert "row 1 of articles was altered" in answer.stdout
    told = json.loads(run("verify-log", "--format", "json").stdout)
    assert "altered" in told["fault"]
    assert told["events"] == 0


def test_a_head_kept_elsewhere_shows_that_the_log_was_rewritten(run: Run, harbor: Path, tmp_path: Path):
    shutil.copy("provenance.db", "before.db")
    run("waive", "harbor:p3/S01", "--reason", "why")
    head = run("log", "--head").stdout.strip()
    assert "the head kept earlier is there: event 2" in run("verify-log", "--head", head).stdout
    cut = run("verify-log", "--head", head, "--db", "before.db")
    assert cut.exit_code == 1
    assert "altered or cut off" in cut.stdout


# Faults


def other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")


def newer(path: Path) -> None:
    Store(str(path)).bring_up_to_date()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


FAULTS: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: None,
    "folder": Path.mkdir,
    "text": lambda path: path.write_text("no database\n" * 100, encoding="utf-8"),
    "other program": other_program,
    "newer schema": newer,
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_reading_from_what_is_no_database_of_ours_is_one_line_and_exit_4(
    run: Run, tmp_path: Path, fault: str, command: tuple[str, ...]
):
    FAULTS[fault](tmp_path / "provenance.db")
    before = sorted(tmp_path.iterdir())
    answer = run(*command)
    assert (answer.exit_code, answer.stdout) == (4, "")
    assert len(answer.stderr.splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault != "missing"])
def test_writing_to_what_is_no_database_of_ours_is_one_line_and_exit_4(
    run: Run, article: Path, tmp_path: Path, fault: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PROVENANCE_USER", "Layla")
    path = tmp_path / "provenance.db"
    FAULTS[fault](path)
    before = path.read_bytes() if path.is_file() else b""
    for command in (("ingest", article), ("waive", "harbor:p3/S01", "--reason", "x"), ("db", "upgrade")):
        answer = run(*command)
        assert (answer.exit_code, answer.stdout) == (4, "")
        assert len(answer.stderr.splitlines()) == 1
    assert not path.is_file() or path.read_bytes() == before


def test_a_database_in_a_folder_that_is_not_there_is_not_made(run: Run, article: Path, tmp_path: Path):
    answer = run("ingest", article, "--db", "no/such/desk.db", "--as", "Layla")
    assert answer.exit_code == 4
    assert not (tmp_path / "no").exists()


def test_reading_commands_work_on_a_write_protected_file_in_a_write_protected_folder(
    run: Run, harbor: Path, tmp_path: Path
):
    run("outlet", "alias", "Guardian", "الغاردية")
    kept = tmp_path / "archive"
    kept.mkdir()
    with closing(sqlite3.connect("provenance.db")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path = Path(shutil.copy("provenance.db", kept))
    path.chmod(0o444)
    kept.chmod(0o555)

    def read_it() -> None:
        give_up_rights()
        for command in (c for c in READING if c[0] != "diff"):
            answer = run(*command, "--db", path)
            assert answer.exit_code in (0, 1), (command, answer.stderr)
        assert [p.name for p in kept.iterdir()] == ["provenance.db"]
        refused = run("waive", "harbor:p3/S01", "--reason", "x", "--db", path)
        assert (refused.exit_code, len(refused.stderr.splitlines())) == (4, 1)

    try:
        alone(read_it)
    finally:
        kept.chmod(0o755)


def test_a_password_is_not_told(run: Run):
    answer = run("article", "list", "--db", "postgresql://desk:hidden@localhost:1/desk")
    assert answer.exit_code == 4
    assert "hidden" not in answer.stderr
    assert len(answer.stderr.splitlines()) == 1
    assert "pg_dump" in run("db", "backup", "x.db", "--db", "postgresql://desk@localhost:1/desk").stderr


@pytest.mark.parametrize("command", [("article", "list"), ("audit", "harbor"), ("verify-log",)])
def test_commands_on_a_current_schema_load_neither_alembic_nor_rich(
    harbor: Path, loaded_by: Callable[..., set[str]], command: tuple[str, ...]
):
    loaded = loaded_by(*command)
    assert "sqlalchemy" in loaded
    assert not loaded & {"rich", "alembic", "mako", "psycopg"}
