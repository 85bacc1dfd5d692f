from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.conftest import CREDITED, UNSOURCED, VAGUE, Answer

Run = Callable[..., Answer]
PROGRAM = "from provenance.cli.door import main; raise SystemExit(main())"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder of articles, with what is no article among them."""
    folder = tmp_path / "desk"
    (folder / "old" / ".trash").mkdir(parents=True)
    for name, text in {
        "b.txt": CREDITED, "a.md": VAGUE, "old/c.html": f"<p>{CREDITED}</p><p>{UNSOURCED}</p>",
        "old/.trash/d.txt": VAGUE, "notes.json": "{}",
    }.items():  # fmt: skip
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def paths(said: Answer) -> list[str]:
    return [Path(article["path"]).name for article in json.loads(said.stdout)["articles"]]


def test_folder_is_walked_in_order_and_hidden_files_are_left_out(run: Run, desk: Path):
    said = run("check", desk, "--format", "json", "--fail-on", "never")
    assert paths(said) == ["a.md", "b.txt", "c.html"]
    assert "3 files" in said.stderr


def test_pattern_is_spelled_out(run: Run, desk: Path):
    assert paths(run("check", desk / "**" / "*.html", "--format", "json", "--fail-on", "never")) == ["c.html"]


@pytest.mark.parametrize(("name", "sentence"), [("*.docx", "no file matches"), ("empty", "holds no article")])
def test_pattern_or_folder_without_articles_is_named_and_the_others_are_checked(
    run: Run, desk: Path, name: str, sentence: str
):
    (desk / "empty").mkdir()
    said = run("check", desk / name, desk / "b.txt", "--format", "json", "--fail-on", "never")
    assert (said.exit_code, paths(said)) == (3, ["b.txt"])
    assert sentence in said.stderr
    assert said.stderr.endswith("1 not read\n") or "1 file" in said.stderr


def test_errors_come_after_the_answers(run: Run, desk: Path):
    (desk / "aa.txt").write_bytes(b"")
    (desk / "ab.docx").write_bytes(b"PK\x03\x04")
    said = run("check", desk, "--lang", "ar", "--fail-on", "never")
    lines = said.stderr.splitlines()
    assert ["فارغ" in lines[0], "معطوب" in lines[1]] == [True, True]
    assert len(lines) == 3
    assert said.exit_code == 3


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(CREDITED.encode("cp1256"))))
    said = run("check", "-", "--format", "json", "--fail-on", "never")
    assert paths(said) == ["-"]
    assert "Windows-1256" in said.stderr


def test_article_on_standard_input_is_put_on_record_and_revised(run: Run, monkeypatch: pytest.MonkeyPatch):
    for command, text in (
        (("ingest", "-", "--slug", "port"), f"{CREDITED}\n\n{VAGUE}"),
        (("revise", "port", "-", "-m", "نص أقصر"), CREDITED),
    ):
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(text.encode())))
        assert run(*command, "--as", "ليلى").exit_code == 0
    assert "revision 2" in run("show", "port").stdout


def test_encoding_that_is_named_is_used(run: Run, tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(CREDITED.encode("cp1256"))
    said = run("check", path, "--encoding", "windows-1256", "--fail-on", "never")
    assert (said.exit_code, said.stderr) == (0, "")
    assert "no encoding is called" in run("check", path, "--encoding", "klingon").stderr


@pytest.mark.parametrize("form", ["json", "text"])
def test_several_processes_answer_as_one_does(run: Run, tmp_path: Path, form: str):
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(f"{CREDITED}\n\n{UNSOURCED}\n\n{number} {VAGUE}", encoding="utf-8")
    (tmp_path / "07.txt").write_bytes(b"")
    one, two = (run("check", tmp_path, "--format", form, "--jobs", jobs) for jobs in (1, 2))
    assert one == two
    assert one.exit_code == 3


def test_interrupt_ends_every_process(tmp_path: Path):
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text("\n\n".join([CREDITED, UNSOURCED, VAGUE] * 60), encoding="utf-8")
    started = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "check", str(tmp_path), "--jobs", "2"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True, text=True,
    )  # fmt: skip
    time.sleep(1.5)
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=60)
    assert started.returncode == 130
    assert "Traceback" not in said


def test_interrupt_while_processes_start_is_as_quiet(tmp_path: Path):
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text("\n\n".join([CREDITED, VAGUE] * 30), encoding="utf-8")
    for wait in (0.25, 0.35, 0.45, 0.55):
        started = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, "check", str(tmp_path), "--jobs", "2"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True, text=True,
        )  # fmt: skip
        time.sleep(wait)
        os.killpg(started.pid, signal.SIGINT)
        _, said = started.communicate(timeout=60)
        assert started.returncode == 130
        assert "concurrent" not in said


def test_a_file_without_a_name_is_refused_and_closed_input_is_said(run: Run, monkeypatch: pytest.MonkeyPatch):
    assert "the name of the file is empty" in run("check", "").stderr
    monkeypatch.setattr(sys, "stdin", None)
    said = run("check", "-")
    assert said.exit_code == 3
    assert "standard input is closed — name a file instead" in said.stderr


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever is root may read every file")
def test_what_may_not_be_read_is_named_and_the_others_are_checked(run: Run, desk: Path):
    (desk / "b.txt").chmod(0)
    said = run("check", desk / "b.txt", desk / "a.md", "--fail-on", "never")
    assert said.exit_code == 3
    assert "a.md" in said.stdout
    assert "b.txt cannot be read" in said.stderr


def test_sarif_names_a_file_whose_name_is_not_utf8(run: Run, desk: Path):
    odd = desk / "bad\udcff.txt"
    try:
        odd.write_text(VAGUE, encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system has only names in Unicode")
    assert "bad%FF.txt" in run("check", odd, "--format", "sarif", "--fail-on", "never").stdout
