from __future__ import annotations

import json
from importlib.resources import files

import pytest

from provenance.attribution.arabic import compile as compiling

ARABIC = files("provenance") / "attribution/arabic"


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    return compiling.sources()


@pytest.mark.parametrize("name", ["lexicon.json", "outlets.json"])
def test_compiled_file_is_in_step_with_its_source(sources, name: str):
    assert (ARABIC / name).read_text("utf-8") == sources[name]


def test_check_reports_a_compiled_file_that_lags(monkeypatch, tmp_path, sources, capsys):
    for name in ("lexicon.toml", "outlets.toml", "lexicon.json"):
        (tmp_path / name).write_bytes((ARABIC / name).read_bytes())
    (tmp_path / "outlets.json").write_text("{}", "utf-8")
    monkeypatch.setattr(compiling, "HERE", tmp_path)
    monkeypatch.setattr(compiling, "sources", lambda: sources)
    monkeypatch.setattr("sys.argv", ["compile", "--check"])
    assert compiling.main() == 1
    assert "outlets.json" in capsys.readouterr().err


def test_every_form_leads_to_a_verb():
    data = json.loads((ARABIC / "lexicon.json").read_bytes())
    numbers = {int(value.rstrip("abcdefghijklmnopqrstuvwxyz")) for value in data["forms"].values()}
    assert numbers <= set(range(len(data["verbs"])))


def test_every_alias_leads_to_an_outlet():
    data = json.loads((ARABIC / "outlets.json").read_bytes())
    assert {n for listed in data["aliases"].values() for _, numbers, _ in listed for n in numbers} == set(
        range(len(data["outlets"]))
    )
