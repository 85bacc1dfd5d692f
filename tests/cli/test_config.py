from __future__ import annotations

import pytest

from provenance.config import FAIL_ON, Config, find, load
from provenance.errors import BadConfiguration
from provenance.record import Severity

EVERYTHING = """
lang = "ar"
outlets = "ours/outlets.toml"
db = "desk.db"
user = "Layla"
[check]
fail_on = "warning"
select = ["S01"]
ignore = []
baseline = "accepted.json"
[rules]
S03 = "info"
S02 = "off"
"""


@pytest.fixture
def settings(tmp_path):
    def write(text):
        path = tmp_path / "provenance.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_every_key_is_read_and_paths_are_relative_to_the_file(settings, tmp_path):
    path = settings(EVERYTHING)
    assert load(tmp_path) == Config(
        path=path,
        lang="ar",
        outlets=tmp_path / "ours/outlets.toml",
        db=str(tmp_path / "desk.db"),
        user="Layla",
        fail_on="warning",
        select=("S01",),
        ignore=(),
        baseline=tmp_path / "accepted.json",
        rules={"S03": Severity.INFO, "S02": None},
    )


def test_without_a_file_nothing_is_settled(tmp_path):
    (tmp_path / ".git").mkdir()
    assert load(tmp_path) == Config()


def test_the_file_is_found_from_below(settings, tmp_path):
    path = settings("")
    (tmp_path / "a" / "b").mkdir(parents=True)
    assert find(tmp_path / "a" / "b") == path


def test_the_search_ends_at_the_top_of_a_repository(settings, tmp_path):
    settings("")
    (tmp_path / "a" / ".git").mkdir(parents=True)
    assert find(tmp_path / "a") is None


def test_the_top_of_a_repository_itself_is_looked_at(settings, tmp_path):
    path = settings("")
    (tmp_path / ".git").mkdir()
    assert find(tmp_path) == path


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('langs = "ar"', ("langs", "lang, outlets, db, user, check, rules")),
        ("db = 3", ("db",)),
        ('user = " "', ("user",)),
        ('lang = "fr"', ("lang", "ar, en")),
        ("lang = 3", ("lang", "ar, en")),
        ("outlets = []", ("outlets",)),
        ('outlets = ""', ("outlets",)),
        ("check = 1", ("check", "[check]")),
        ("[check]\nfail_on = 'loud'", ("check.fail_on", "info, warning, error, block, never")),
        ("[check]\nfailon = 'error'", ("check.failon", "fail_on")),
        ("[check]\nselect = 'S01'", ("check.select", '["S01", "S02"]')),
        ("[check]\nignore = [1]", ("check.ignore",)),
        ("[rules]\nS01 = 'loud'", ("rules.S01", "info, warning, error, block, off")),
        ("[rules]\nS01 = true", ("rules.S01", "off")),
        ("lang = ", ("not valid TOML",)),
    ],
)
def test_what_cannot_be_followed_names_the_file_the_key_and_what_is_allowed(settings, tmp_path, text, named):
    path = settings(text)
    with pytest.raises(BadConfiguration) as refused:
        load(tmp_path)
    for lang in ("en", "ar"):
        said = refused.value.said(lang)
        assert str(path) in said
        assert "\n" not in said
    assert all(word in refused.value.said("en") for word in named)


def test_a_file_that_is_not_utf8_is_refused(tmp_path):
    (tmp_path / "provenance.toml").write_bytes(b'lang = "\xff"')
    with pytest.raises(BadConfiguration):
        load(tmp_path)


def test_the_severities_to_fail_on_are_those_of_the_vocabulary():
    assert list(FAIL_ON) == [*map(str, Severity), "never"]


def test_a_bad_setting_is_one_line_and_exit_3(run, article, settings):
    settings("lang = 3")
    answer = run("check", article)
    assert answer.exit_code == 3
    assert answer.stdout == ""
    assert len(answer.stderr.splitlines()) == 1
    assert "provenance.toml" in answer.stderr


@pytest.mark.parametrize("text", ["[rules]\nS99 = 'off'", "[check]\nselect = ['S99']", "[check]\nignore = ['S99']"])
def test_an_unknown_rule_in_the_settings_is_named_with_its_key(run, article, settings, text):
    settings(text)
    answer = run("check", article)
    assert answer.exit_code == 3
    assert "S99" in answer.stderr
    assert "S01" in answer.stderr


def test_language_option_wins_over_environment_wins_over_settings(run, settings, monkeypatch):
    settings('lang = "ar"')
    assert "قاعدة" in run("rule", "S99").stderr
    monkeypatch.setenv("PROVENANCE_LANG", "en")
    assert "no rule" in run("rule", "S99").stderr
    assert "قاعدة" in run("rule", "S99", "--lang", "ar").stderr
    assert "قاعدة" in run("--lang", "ar", "rule", "S99").stderr


def test_an_unknown_language_in_the_environment_is_refused(run, monkeypatch):
    monkeypatch.setenv("PROVENANCE_LANG", "fr")
    answer = run("rule", "S01")
    assert answer.exit_code == 3
    assert "PROVENANCE_LANG" in answer.stderr
    assert "ar, en" in answer.stderr


def test_fail_on_of_the_settings_holds_until_the_option_says_otherwise(run, article, settings):
    settings('[check]\nfail_on = "never"')
    assert run("check", article).exit_code == 0
    assert run("check", article, "--fail-on", "error").exit_code == 1


def test_severities_and_switches_of_the_settings_hold(run, article, settings):
    settings('[rules]\nS01 = "warning"\nvague-attribution = "off"')
    stdout = run("check", article).stdout
    assert run("check", article).exit_code == 0
    assert "/S01" in stdout
    assert "/S02" not in stdout


def test_a_rule_named_on_the_command_line_runs_though_the_settings_turn_it_off(run, article, settings):
    settings('[rules]\nS01 = "off"')
    assert run("check", article).exit_code == 0
    assert run("check", article, "--select", "S01").exit_code == 1


def test_options_replace_the_selection_of_the_settings(run, article, settings):
    settings('[check]\nselect = ["S02"]\nignore = ["S01"]')
    assert run("check", article).exit_code == 0
    assert run("check", article, "--select", "S01", "--ignore", "S03").exit_code == 1


def test_a_working_directory_that_was_deleted_settles_nothing(run, article, tmp_path, monkeypatch):
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert run("check", article).exit_code == 1


def test_database_and_name_option_win_over_environment_wins_over_settings(run, article, settings, monkeypatch):
    settings('db = "settled.db"\nuser = "Settled"')
    assert run("ingest", article).exit_code == 0
    monkeypatch.setenv("PROVENANCE_DB", "environment.db")
    monkeypatch.setenv("PROVENANCE_USER", "Environment")
    assert run("ingest", article).exit_code == 0
    assert run("--db", "option.db", "--as", "Option", "ingest", article).exit_code == 0
    for where in ("settled", "environment", "option"):
        assert where.capitalize() in run("log", "--db", f"{where}.db").stdout


def test_a_database_that_is_a_url_stays_one(settings, tmp_path):
    settings('db = "postgresql://desk@example.org/desk"')
    assert load(tmp_path).db == "postgresql://desk@example.org/desk"


def test_an_empty_selection_in_the_settings_is_none_as_on_the_command_line(run, article, settings):
    settings("[check]\nselect = []\nignore = []")
    assert run("check", article).exit_code == run("check", article, "--select", "").exit_code == 1
