from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, write_article

LANTERN = "وذكرت صحيفة نبراس الوادي أن القطار وصل إلى المحطة القديمة مساء أمس."
NICKNAME = "وذكرت صحيفة الغاردية أن القطار وصل إلى المحطة القديمة مساء أمس."
USUAL = "وذكرت صحيفة الغارديان أن القطار وصل إلى المحطة القديمة مساء أمس."


def credited(run: Run, path: Path, *command: object) -> list[list[str]]:
    told = json.loads(run(*(command or ("check", path)), "--format", "json", "--fail-on", "never").stdout)
    return [[o for a in p["attributions"] for o in a["outlets"]] for p in told["articles"][0]["paragraphs"]]


def names(run: Run, *args: object) -> list[str]:
    return [outlet["name"] for outlet in json.loads(run("outlet", "list", *args, "--format", "json").stdout)["outlets"]]


@pytest.fixture
def lantern(run: Run, db: Path) -> None:
    answer = run(
        "outlet", "add", "Wadi Lantern", "--kind", "newspaper", "--country", "sa", "--arabic", "نبراس الوادي",
        "--short", "النبراس", "--ordinary", "الوادي", "--domain", "www.lantern.example",
    )  # fmt: skip
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "added Wadi Lantern\n", "")


def test_outlets_are_listed_by_country_kind_and_name_without_a_database(run: Run, tmp_path: Path):
    assert "Guardian" in names(run, "--match", "الغارديان", "--country", "gb", "--kind", "newspaper")
    assert names(run, "--match", "no such paper") == []
    assert run("outlet", "list", "--match", "no such paper").stdout == "None.\n"
    assert not list(tmp_path.iterdir())


def test_own_outlet_is_listed_and_credited_on_record_but_not_by_check(run: Run, lantern: None, tmp_path: Path):
    assert "Wadi Lantern  newspaper · SA · the newsroom's own" in run("outlet", "list", "--match", "lantern").stdout
    path = write_article(tmp_path / "train.txt", LANTERN)
    assert "expected sources: Wadi Lantern" in run("ingest", path).stdout
    assert credited(run, path, "audit", "train") == [["Wadi Lantern"]]
    assert credited(run, path) == [[]]


def test_alias_of_a_listed_outlet_adds_to_its_names_and_replaces_none(run: Run, db: Path, tmp_path: Path):
    answer = run("outlet", "alias", "الغارديان", "الغاردية")
    assert (answer.exit_code, answer.stdout) == (0, "الغاردية now means Guardian\n")
    path = write_article(tmp_path / "train.txt", NICKNAME, USUAL)
    run("ingest", path)
    assert credited(run, path, "audit", "train") == [["Guardian"], ["Guardian"]]
    assert "means Guardian already" in run("outlet", "alias", "Guardian", "الغاردية").stderr


def test_alias_that_meant_another_outlet_is_said(run: Run, lantern: None, tmp_path: Path):
    assert "it meant Guardian before" in run("outlet", "alias", "Wadi Lantern", "الغارديان").stderr
    path = write_article(tmp_path / "train.txt", USUAL)
    run("ingest", path)
    assert credited(run, path, "audit", "train") == [["Wadi Lantern"]]


def test_name_of_a_new_outlet_that_meant_another_is_said(run: Run, db: Path, tmp_path: Path):
    answer = run("outlet", "add", "Wadi Lantern", "--kind", "newspaper", "--arabic", "الجارديان", "--latin", "Lantern")
    assert (answer.exit_code, answer.stdout) == (0, "added Wadi Lantern\n")
    assert answer.stderr == "provenance: الجارديان meant Guardian before\n"
    path = write_article(tmp_path / "train.txt", USUAL.replace("غ", "ج"))
    run("ingest", path)
    assert credited(run, path, "audit", "train") == [["Wadi Lantern"]]


def test_alias_that_is_an_everyday_word_needs_its_noun(run: Run, db: Path, tmp_path: Path):
    run("outlet", "alias", "Guardian", "الربوة", "--ordinary")
    path = write_article(
        tmp_path / "x.txt", "وقال الوزير إن الربوة تحتاج إلى طريق.", "وذكرت صحيفة الربوة أن القطار وصل."
    )
    run("ingest", path)
    assert credited(run, path, "audit", "x") == [[], ["Guardian"]]


def test_export_is_read_by_check_as_the_record_reads_it(run: Run, lantern: None, tmp_path: Path):
    run("outlet", "alias", "Guardian", 'ال"غاردية\\')
    run("outlet", "alias", "Guardian", "الغاردية")
    assert "2 outlets" in run("outlet", "export", "-o", "outlets.toml").stderr
    (tmp_path / "provenance.toml").write_text('outlets = "outlets.toml"\n', encoding="utf-8")
    path = write_article(tmp_path / "train.txt", LANTERN, NICKNAME, USUAL)
    run("ingest", path)  # the same outlets from the file and from the record
    for command in (("check", path), ("audit", "train")):
        assert credited(run, path, *command) == [["Wadi Lantern"], ["Guardian"], ["Guardian"]]
    assert run("outlet", "export").stdout == (tmp_path / "outlets.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("add", "Guardian", "--kind", "newspaper", "--latin", "x"), 3, "outlet alias"),
        (("add", "Wadi Lantern", "--kind", "newspaper"), 3, "--arabic"),
        (("add", "Wadi Lantern", "--kind", "blog", "--latin", "x"), 2, "blog"),
        (("add", "Wadi Lantern", "--kind", "site", "--latin", "«»"), 3, "is no name"),
        (("add", "Wadi Lantern", "--kind", "site", "--latin", "x", "--country", "Lebanon"), 3, "is no country"),
        (("add", "Wadi Lantern", "--kind", "site", "--latin", "x", "--domain", "https://x.example/"), 3, "no domain"),
        (("alias", "No Such Paper Anywhere", "x"), 3, "no outlet called"),
        (("alias", "Guardian", " "), 3, "empty"),
        (("export",), 3, "outlet add"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_on_record(
    run: Run, db: Path, args: tuple[str, ...], code: int, said: str
):
    answer = run("outlet", *args)
    assert (answer.exit_code, answer.stdout) == (code, "")
    assert said in answer.stderr
    assert run("log").stdout == "No acts yet.\n"
