"""Flags where the words are: SARIF 2.1.0 and GitHub's workflow commands."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from provenance import audit
from provenance.attribution import reader_for
from provenance.audit import RULES
from provenance.reading import read_article
from provenance.record import NotRun, Place, Verdict, Waiver
from provenance.reports import render
from provenance.reports.checked import Checked
from provenance.reports.located import Region, region_of

NEWS = "وأغلقت الشرطة الشارع ظهر الأحد واعتقلت خمسة متظاهرين."
VAGUE = "وذكرت تقارير صحفية أن الشركة غيّرت محاميها."
LEVELS = {"none", "note", "warning", "error"}


def check(path: Path, text: str) -> Checked:
    path.write_bytes(text.encode("utf-8"))
    record = read_article(path, reader_for("ar"))
    return Checked(record, audit.run(record))


def sarif(*articles: Checked, lang: str = "en") -> dict:
    log = json.loads(render(articles, form="sarif", lang=lang))
    assert_sarif(log)
    return log["runs"][0]


def assert_sarif(log: dict) -> None:
    """What the schema of SARIF 2.1.0 asks of the properties used here (required, enums, ranges), and its prose."""
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    for run in log["runs"]:
        assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
        assert re.fullmatch(r"[a-zA-Z]{2}(-[a-zA-Z]{2})?", run["language"])
        driver = run["tool"]["driver"]
        assert driver["name"]
        rules = driver["rules"]
        assert len({rule["id"] for rule in rules}) == len(rules)
        for rule in rules:
            assert rule["defaultConfiguration"]["level"] in LEVELS
            assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
        for invocation in run["invocations"]:
            assert isinstance(invocation["executionSuccessful"], bool)
            for told in invocation["toolExecutionNotifications"]:
                assert told["message"]["text"]
                assert told["level"] in LEVELS
                assert rules[told["associatedRule"]["index"]]["id"] == told["associatedRule"]["id"]
        uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
        assert len(set(uris)) == len(uris)
        for result in run["results"]:
            assert result["message"]["text"]
            assert result["level"] in LEVELS
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
            assert all(isinstance(value, str) for value in result["partialFingerprints"].values())
            for location in (*result["locations"], *result.get("relatedLocations", ())):
                assert_location(location, uris)
            for suppression in result.get("suppressions", ()):
                assert suppression["kind"] in {"inSource", "external"}
                assert suppression["status"] in {"accepted", "underReview", "rejected"}


def assert_location(location: dict, uris: list[str]) -> None:
    physical = location["physicalLocation"]
    uri = physical["artifactLocation"]["uri"]
    assert uri in uris
    assert re.fullmatch(r"[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+", uri)
    region = physical.get("region")
    if region is not None:
        assert 1 <= region["startLine"] <= region["endLine"]
        if "startColumn" in region and region["startLine"] == region["endLine"]:
            assert 1 <= region["startColumn"] <= region["endColumn"]
    assert all("name" in logical for logical in location.get("logicalLocations", ()))


def test_rules_carry_the_handbook(tmp_path):
    rules = sarif(check(tmp_path / "a.txt", NEWS), lang="ar")["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    assert "رويترز" in rules[0]["help"]["text"]
    assert rules[0]["name"] == "UnsourcedParagraph"


def test_a_region_points_at_the_words_in_the_file_as_it_is_on_disk(tmp_path):
    text = f"\ufeff\n\n  {NEWS}\r\n\r\nوقالت صحيفة لوموند\r\n   {VAGUE}\r\n"
    found = check(tmp_path / "a.txt", text)
    lines = text.removeprefix("\ufeff").split("\n")
    for result in sarif(found)["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    assert {r["locations"][0]["physicalLocation"]["region"]["startLine"] for r in sarif(found)["results"]} >= {3}


def test_columns_are_told_within_the_line_they_stand_in(tmp_path):
    paragraph = check(tmp_path / "a.txt", "  أول السطر\nثاني السطر وآخره\n\nفقرة أخرى.").record.paragraphs[0]
    start = paragraph.text.index("وآخره")
    assert region_of(paragraph, Place(1, start, start + 5)) == Region(2, 2, 12, 17)
    assert region_of(paragraph, Place(1, 0, 3)) == Region(1, 1, 3, 6)


def test_markdown_knows_its_lines_but_no_columns(tmp_path):
    text = f"---\ntitle: عنوان\n---\n\n# عنوان كبير\n\nوقالت **صحيفة لوموند**\nإن القطار وصل.\n\n{NEWS}\n"
    results = sarif(check(tmp_path / "a.md", text))["results"]
    region = next(r for r in results if r["ruleId"] == "S01")["locations"][0]["physicalLocation"]["region"]
    assert region["startLine"] == 10
    assert "startColumn" not in region


def test_an_article_whose_lines_nobody_knows_is_located_by_its_paragraph(checked):
    result = sarif(checked)["results"][0]
    assert "region" not in result["locations"][0]["physicalLocation"]
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "paragraph 5"


def test_fingerprints_stand_when_paragraphs_move_and_spelling_marks_change(tmp_path):
    def prints(text: str) -> set[str]:
        found = sarif(check(tmp_path / "a.txt", text))["results"]
        return {r["partialFingerprints"]["words/v1"] for r in found if r["ruleId"] == "S01"}

    before = prints(f"{NEWS}\n\nوقالت صحيفة لوموند إن القطار وصل.\n")
    assert before
    assert prints(f"وقالت صحيفة لوموند إن القطار وصل.\n\n{NEWS.replace('خمسة', 'خمسةَ')}\n") == before
    assert prints(NEWS.replace("خمسة", "ستة")) != before
    assert len(prints(f"{NEWS}\n\n{NEWS}\n")) == 2


def test_waived_flags_are_suppressed_and_silent_rules_are_notified(checked):
    waiver = Waiver("S01", "p9", "sha256:0", "رآه مراسلنا", "Layla", "2026-01-01T00:00:00Z")
    verdict = Verdict((), (NotRun("A04", "no-title"),), ((checked.verdict.flags[0], waiver),))
    run = sarif(Checked(checked.record, verdict))
    assert run["results"][0]["suppressions"][0]["justification"] == "رآه مراسلنا (Layla)"
    assert run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].startswith("A04")


def test_a_path_becomes_an_address(checked):
    found = Checked(checked.record.__class__("مقال 1.txt", checked.record.paragraphs), checked.verdict)
    assert sarif(found)["artifacts"][0]["location"]["uri"].endswith("%201.txt")


# --- GitHub ---

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def commands(*articles: Checked, lang: str = "en") -> list[tuple[str, dict[str, str], str]]:
    found = []
    for line in render(articles, form="github", lang=lang).splitlines():
        match = COMMAND.fullmatch(line)
        if match:
            found.append((match[1], dict(pair.split("=", 1) for pair in match[2].split(",")), match[3]))
        else:
            assert line.startswith("provenance: ")
    return found


def test_a_flag_is_a_command_at_its_line(tmp_path):
    found = commands(check(tmp_path / "a.txt", f"وقالت صحيفة لوموند إن القطار وصل.\n\n{NEWS}\n"))
    name, where, said = next(c for c in found if c[1]["title"].startswith("S01"))
    assert name == "error"
    assert (where["line"], where["col"], where["title"]) == ("3", "1", "S01 unsourced-paragraph")
    assert said.startswith("¶2: this paragraph tells news")


def test_a_flag_without_a_line_names_its_paragraph(checked):
    (_, where, said), *_ = commands(checked)
    assert "line" not in where
    assert said.startswith("¶5 (p9): ")


@pytest.mark.parametrize("name", ["a,b:c%0A::error.txt", "ن.txt"])
def test_nothing_in_a_name_or_a_text_can_end_a_command_or_begin_one(tmp_path, name):
    words = "وقالت صحيفة «أخبار%0A::error ::set-output x=1» إن القطار وصل، وقالت صحيفة «غيرها, كذا: x» كذلك إنه وصل."
    found = commands(check(tmp_path / name, words))
    assert found
    for _, where, _ in found:
        assert set(where) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        decoded = where["file"].replace("%2C", ",").replace("%3A", ":").replace("%25", "%")
        assert decoded == str(tmp_path / name)


def test_coverage_follows_as_a_plain_line(checked):
    assert "4 body paragraphs" in render([checked], form="github", lang="en").splitlines()[-1]
