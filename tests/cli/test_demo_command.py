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


def test_the_commands_of_the_demo_can_be_run_as_they_stand(run):
    lines = [line.strip() for line in run("demo").stdout.splitlines()]
    commands = {line.removeprefix("$ provenance ") for line in lines if line.startswith("$ provenance ")}
    checks = [shlex.split(command) for command in commands if "ARTICLE" not in command]
    assert len(checks) >= 3
    assert all(run(*args).exit_code in (0, 1) for args in checks)


def test_the_demo_on_a_terminal_keeps_each_command_on_one_line(run):
    assert "--select S02,S03" in run("demo", terminal=True).stdout
