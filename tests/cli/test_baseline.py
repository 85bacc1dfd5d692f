from __future__ import annotations

import json

import pytest


@pytest.fixture
def accepted(run, article, tmp_path):
    path = tmp_path / "accepted.json"
    answer = run("check", article, "--write-baseline", path)
    assert answer.exit_code == 0
    assert "accepted" in answer.stderr
    return path


def test_what_was_accepted_is_neither_shown_nor_counted(run, article, accepted):
    answer = run("check", article, "--baseline", accepted, "--fail-on", "info")
    assert answer.exit_code == 0
    assert "/S01" not in answer.stdout
    assert "2 flags accepted by baseline" in answer.stdout


def test_json_says_how_many_were_accepted(run, article, accepted):
    found = json.loads(run("check", article, "--baseline", accepted, "--format", "json").stdout)["articles"][0]
    assert found["baseline"] == {"accepted": 2}
    assert found["flags"] == []


def test_spelling_marks_and_moved_paragraphs_leave_a_flag_accepted(run, article, accepted, write, credited):
    text = article.read_text(encoding="utf-8").replace("مقر البلدية", "مقرّ البلديّة")
    write(article, credited, text)
    assert run("check", article, "--baseline", accepted, "--fail-on", "info").exit_code == 0


def test_changed_words_bring_the_flag_back(run, article, accepted):
    article.write_text(article.read_text(encoding="utf-8").replace("حارسين", "ثلاثة حراس"), encoding="utf-8")
    answer = run("check", article, "--baseline", accepted)
    assert answer.exit_code == 1
    assert "1 flag accepted by baseline" in answer.stdout


def test_a_second_flag_like_an_accepted_one_is_new(run, article, accepted, write, unsourced):
    write(article, article.read_text(encoding="utf-8"), unsourced)
    answer = run("check", article, "--baseline", accepted, "--select", "S01")
    assert answer.exit_code == 1


def test_an_accepted_flag_of_one_article_says_nothing_of_another(run, accepted, tmp_path, write, unsourced):
    other = write(tmp_path / "other.txt", unsourced)
    assert run("check", other, "--baseline", accepted).exit_code == 1


def test_writing_again_replaces_an_article_and_keeps_the_others(run, article, accepted, tmp_path, write, unsourced):
    other = write(accepted.with_name("other.txt"), unsourced)
    run("check", other, "--write-baseline", accepted)
    assert run("check", article, other, "--baseline", accepted).exit_code == 0
    write(other, "قالت صحيفة لوموند إن المعرض يفتح أبوابه غدا.")
    run("check", other, "--write-baseline", accepted)
    entries = json.loads(accepted.read_text(encoding="utf-8"))["accepted"]
    assert {entry["article"] for entry in entries} == {"article.txt"}


def test_the_file_is_sorted_and_the_same_each_time(run, article, accepted):
    before = accepted.read_text(encoding="utf-8")
    run("check", article, "--write-baseline", accepted)
    assert accepted.read_text(encoding="utf-8") == before
    entries = json.loads(before)["accepted"]
    assert entries == sorted(entries, key=lambda entry: (entry["article"], entry["code"], entry["words"]))
    assert list(accepted.parent.glob("accepted.json.*")) == []


@pytest.mark.parametrize(
    "content",
    [
        "",
        "\x00",
        "[]",
        "{}",
        '{"schema": "other/1", "accepted": []}',
        '{"schema": "provenance-baseline/1"}',
        '{"schema": "provenance-baseline/1", "accepted": [1]}',
    ],
)
def test_a_file_that_is_no_baseline_is_refused(run, article, tmp_path, content):
    path = tmp_path / "bad.json"
    path.write_text(content, encoding="utf-8")
    answer = run("check", article, "--baseline", path)
    assert answer.exit_code == 3
    assert "bad.json" in answer.stderr
    assert len(answer.stderr.splitlines()) == 1


def test_a_missing_baseline_is_not_taken_for_an_empty_one(run, article):
    answer = run("check", article, "--baseline", "none.json")
    assert answer.exit_code == 3
    assert "--write-baseline" in answer.stderr


def test_a_baseline_that_cannot_be_written_gets_one_line(run, article, tmp_path):
    answer = run("check", article, "--write-baseline", tmp_path / "no" / "such" / "accepted.json")
    assert answer.exit_code == 3
    assert len(answer.stderr.splitlines()) == 1


def test_the_baseline_of_the_settings_holds_and_may_be_written_first(run, article, tmp_path):
    (tmp_path / "provenance.toml").write_text('[check]\nbaseline = "accepted.json"\n', encoding="utf-8")
    assert run("check", article).exit_code == 3
    assert run("check", article, "--write-baseline", "accepted.json").exit_code == 0
    assert run("check", article).exit_code == 0


def test_several_articles_are_accepted_together(run, article, tmp_path, write, unsourced):
    other = write(tmp_path / "other.txt", unsourced)
    run("check", article, other, "--write-baseline", "accepted.json")
    answer = run("check", article, other, "--baseline", "accepted.json")
    assert answer.exit_code == 0
    assert "2 files: 0 flags" in answer.stderr
