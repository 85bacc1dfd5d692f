from __future__ import annotations

import shlex

import pytest


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_demo_exits_0_though_it_finds_flags(run, lang):
    answer = run("demo", "--lang", lang)
    assert answer.exit_code == 0
    assert "/S01" in answer.stdout
    assert answer.stderr == ""


def test_the_demo_shows_every_step(run):
    from provenance.reports.walkthrough import STEPS

    stdout = run("demo").stdout
    assert all(f"{number}. {step.title[1]}" in stdout for number, step in enumerate(STEPS, 1))


def test_the_commands_of_the_demo_can_be_run_as_they_stand_in_their_order(run):
    lines = [line.strip() for line in run("demo").stdout.splitlines()]
    commands = [line.removeprefix("$ provenance ") for line in lines if line.startswith("$ provenance ")]
    own = [shlex.split(command) for command in dict.fromkeys(commands) if "ARTICLE" not in command]
    assert {args[0] for args in own} >= {
        "check", "ingest", "source", "link", "confirm", "revise", "waive", "audit", "report", "verify-log",
    }  # fmt: skip
    failed = [args for args in own if run(*args).exit_code not in (0, 1)]
    assert failed == []


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_the_demo_puts_the_article_on_record_and_shows_what_the_commands_say(run, lang, tmp_path):
    said = run("demo", "--lang", lang).stdout
    kept, orphaned = ("باق", "يتيم") if lang == "ar" else ("kept", "orphaned")
    assert f"lnk1  p6  {kept}" in said
    assert f"lnk2  p15  {orphaned}" in said
    assert "harbor:p15/R03" in said
    assert "sha256:" in said
    assert "provenance:" not in said
    assert not list(tmp_path.iterdir())


def test_the_demo_stays_readable(run):
    assert len(run("demo").stdout.splitlines()) <= 135


def test_the_demo_on_a_terminal_keeps_each_command_on_one_line(run):
    assert "--select S02,S03" in run("demo", terminal=True).stdout
