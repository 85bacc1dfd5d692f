from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from provenance import __version__
from tests.storage.processes import alone, limit_files

PROGRAM = "import sys; from provenance.cli.door import main; sys.exit(main())"


def program(*args, stdout=subprocess.PIPE, **environment):
    return subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, args)],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        timeout=60,
    )


@pytest.mark.parametrize("args", [[], ["--help"], ["-h"], ["--version"], ["check", "--help"]])
def test_help_and_version_are_answered_without_click(args, loaded_by):
    loaded = loaded_by(*args)
    assert "0" in loaded
    assert not loaded & {"click", "pathlib", "json", "dataclasses"}


def test_check_off_a_terminal_loads_neither_rich_nor_a_database(article, loaded_by):
    loaded = loaded_by("check", article)
    assert "click" in loaded
    assert not loaded & {"rich", "sqlalchemy", "alembic", "tomllib", "markdown_it", "hashlib"}


def test_help_is_what_click_would_print(run):
    from provenance.cli.main import cli

    context = cli.make_context("provenance", [], resilient_parsing=True, terminal_width=80)
    assert run("--help").stdout == cli.get_help(context) + "\n"
    assert run().stdout == run("-h").stdout == run("--help").stdout


def test_every_command_has_help_with_an_example(run):
    from provenance.cli.main import COMMANDS

    for name, _, line in COMMANDS:
        answer = run(name, "--help")
        assert answer.exit_code == 0
        assert "Example:" in answer.stdout
        assert line in run("--help").stdout


def test_version_is_told_the_same_by_the_door_and_by_click(run):
    assert run("--version").stdout == run("--lang", "ar", "--version").stdout == f"provenance {__version__}\n"


def test_help_of_no_command_is_wrong_usage(run):
    assert run("nothing", "--help").exit_code == 2
    assert run("../door", "--help").exit_code == 2


def test_an_unknown_command_is_wrong_usage(run):
    answer = run("chek")
    assert answer.exit_code == 2
    assert answer.stdout == ""


def test_exit_codes_leave_the_process(article):
    assert program("check", article).returncode == 1
    assert program("check", article, "--fail-on", "never").returncode == 0
    assert program("check").returncode == 2
    assert program("check", "no-such-file.txt").returncode == 3


@pytest.mark.parametrize("args", [["--help"], ["check", "--lang", "ar", "--help"], ["rule"]])
def test_a_reader_that_goes_away_ends_it_quietly(args):
    reading, writing = os.pipe()
    os.close(reading)
    done = program(*args, stdout=writing)
    os.close(writing)
    assert done.returncode == 141
    assert done.stderr == b""


def test_a_full_disk_is_one_line_and_exit_3():
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full on this machine")
    with full.open("wb") as stdout:
        answers = [program(*args, stdout=stdout) for args in (["rule"], ["--help"], ["rule", "--lang", "ar"])]
    assert {done.returncode for done in answers} == {3}
    english, helped, arabic = (done.stderr.decode() for done in answers)
    assert (
        english == helped == ("provenance: the answer cannot be written: the disk is full — make room and try again\n")
    )
    assert arabic == "provenance: تعذّرت كتابة الجواب: القرص ممتلئ — أفسح مكانًا ثم أعد المحاولة\n"


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_answer_that_a_full_disk_cuts_is_not_well(article, tmp_path, unbuffered):
    def write() -> None:
        limit_files(4000)
        with Path(tmp_path / "cut.html").open("wb") as stdout:
            done = program("check", article, "--format", "html", stdout=stdout, PYTHONUNBUFFERED=unbuffered)
        assert (done.returncode, len(done.stderr.splitlines())) == (3, 1)

    alone(write)


@pytest.mark.parametrize("environment", [{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
                                         {"PYTHONIOENCODING": "latin-1"}])  # fmt: skip
def test_answers_are_utf8_whatever_the_locale(article, environment):
    done = program("check", article, "--lang", "ar", **environment)
    assert "فقرات" in done.stdout.decode("utf-8")
    assert done.returncode == 1


def test_a_name_that_is_not_utf8_is_shown_escaped(run):
    answer = run("check", "caf\udce9.txt")
    assert answer.exit_code == 3
    assert "\\udce9" in answer.stderr


def test_an_interrupt_exits_130(run, monkeypatch):
    def interrupted(args):
        raise KeyboardInterrupt

    monkeypatch.setattr("provenance.cli.main.run", interrupted)
    assert run("rule").exit_code == 130


def test_the_checkout_has_a_door_of_its_own(root):
    done = subprocess.run([sys.executable, root / "cli.py", "--version"], capture_output=True, timeout=60)
    assert done.stdout.decode() == f"provenance {__version__}\n"
