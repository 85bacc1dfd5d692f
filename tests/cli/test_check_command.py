from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker


def codes(answer):
    return [flag["code"] for article in json.loads(answer.stdout)["articles"] for flag in article["flags"]]


def test_exits_1_when_an_error_is_flagged(run, article):
    answer = run("check", article)
    assert answer.exit_code == 1
    assert "S01" in answer.stdout
    assert "Washington Post" in answer.stdout
    assert answer.stderr == ""


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--fail-on", "never"], 0),
        (["--fail-on", "block"], 0),
        (["--select", "S02"], 0),
        (["--select", "S02", "--fail-on", "warning"], 1),
        (["--ignore", "S01"], 0),
        (["--ignore", "S01", "--fail-on", "info"], 1),
    ],
)
def test_exit_code_follows_the_loudest_flag_that_is_left(run, article, options, code):
    assert run("check", article, *options).exit_code == code


def test_json_is_one_object_that_the_schema_accepts_also_when_flagged(run, article):
    answer = run("check", article, "--format", "json", "--published", "2021-08-27", "--title", "عنوان")
    found = json.loads(answer.stdout)
    schema = json.loads(run("schema", "check").stdout)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(found)
    assert answer.exit_code == 1
    assert found["articles"][0]["published"] == "2021-08-27"
    assert found["articles"][0]["title"] == "عنوان"
    assert "baseline" not in found["articles"][0]


def test_every_span_in_the_json_cuts_its_words(run, article):
    found = json.loads(run("check", article, "--format", "json").stdout)
    spans = [
        (paragraph["text"], span)
        for paragraph in found["articles"][0]["paragraphs"]
        for attribution in paragraph["attributions"]
        for span in attribution.values()
        if isinstance(span, dict)
    ]
    assert spans
    assert all(text[span["start"] : span["end"]] == span["text"] for text, span in spans)


def test_rules_are_selected_by_code_or_name_in_any_case_and_in_lists(run, article):
    answer = run("check", article, "--format", "json", "--select", "s01,vague-attribution")
    assert codes(answer) == ["S02", "S01"]
    assert codes(run("check", article, "--format", "json", "--select", "S01", "--select", "S02")) == [
        "S02",
        "S01",
    ]


def test_an_unknown_rule_is_wrong_usage_and_names_the_known_ones(run, article):
    answer = run("check", article, "--select", "S99")
    assert answer.exit_code == 2
    assert answer.stdout == ""
    assert "S99" in answer.stderr
    assert "S01" in answer.stderr


def test_several_files_come_in_the_order_given_with_a_summary_on_stderr(run, tmp_path, write, credited, unsourced):
    second, first = write(tmp_path / "b.txt", credited), write(tmp_path / "a.txt", unsourced)
    answer = run("check", "b.txt", "a.txt", "--format", "json", "--select", "S01")
    assert [a["path"] for a in json.loads(answer.stdout)["articles"]] == [second.name, first.name]
    assert answer.stderr == "provenance: 2 files: 1 flag\n"
    assert answer.exit_code == 1


def test_a_file_that_cannot_be_read_is_an_error_after_the_others_were_done(run, article):
    answer = run("check", "missing.txt", article, "--format", "json")
    assert answer.exit_code == 3
    assert len(json.loads(answer.stdout)["articles"]) == 1
    complaint, summary = answer.stderr.splitlines()
    assert complaint.startswith("provenance: ")
    assert "missing.txt" in complaint
    assert "1 file could not be read" in summary


@pytest.mark.parametrize("content", [b"", b"  \n\n ", b"\x00\x01\x02\xff\xfe" * 40])
def test_a_file_that_is_no_article_gets_one_line_and_exit_3(run, tmp_path, content):
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    answer = run("check", path)
    assert answer.exit_code == 3
    assert len(answer.stderr.splitlines()) == 1


def test_a_folder_gets_one_line_and_exit_3(run, tmp_path):
    answer = run("check", tmp_path)
    assert answer.exit_code == 3
    assert len(answer.stderr.splitlines()) == 1


def test_json_has_no_articles_when_none_could_be_read(run):
    answer = run("check", "missing.txt", "--format", "json")
    assert json.loads(answer.stdout) == {"schema": "provenance-check/1", "articles": []}
    assert answer.exit_code == 3


@pytest.mark.parametrize("date", ["27/8/2021", "2021-02-30", "yesterday", ""])
def test_a_publication_date_that_is_none_is_wrong_usage(run, article, date):
    answer = run("check", article, "--published", date)
    assert answer.exit_code == 2
    assert "2021-08-27" in answer.stderr


def test_a_title_goes_with_one_file(run, article):
    assert run("check", article, article, "--title", "عنوان").exit_code == 2


def test_markdown_is_a_report_with_heading_coverage_and_flags(run, article):
    answer = run("check", article, "--format", "md")
    assert answer.stdout.startswith("# ")
    assert "3 body paragraphs: 1 sourced; 1 vague; 1 unsourced; 1 outlet" in answer.stdout
    assert "/S01`" in answer.stdout


def test_no_file_is_wrong_usage(run):
    assert run("check").exit_code == 2


def test_text_off_a_terminal_has_no_colour_and_does_not_wrap(run, tmp_path, write):
    path = write(tmp_path / "long.txt", "وقالت صحيفة الغارديان إن المفاوضات " + "استمرت طويلا " * 60 + ".")
    stdout = run("check", path).stdout
    assert "\x1b" not in stdout
    assert len([line for line in stdout.splitlines() if "المفاوضات" in line]) == 1


def test_a_terminal_gets_colour_within_its_width(run, article):
    stdout = run("check", article, terminal=True).stdout
    assert "\x1b[" in stdout
    assert "¶1" in stdout


@pytest.mark.parametrize("terminal", [False, True])
def test_what_could_steer_a_terminal_or_mean_markup_is_shown_as_it_is_or_not_at_all(run, tmp_path, write, terminal):
    path = write(tmp_path / "x.txt", "وقال الوزير [/b] إن الخطة :100: جاهزة \x1b[31mللتنفيذ \u202eاليوم.")
    answer = run("check", path, terminal=terminal)
    assert "[/b]" in answer.stdout
    assert ":100:" in answer.stdout
    assert "\x1b[31mلل" not in answer.stdout
    assert "\u202e" not in answer.stdout


def test_json_keeps_the_text_but_escapes_what_could_steer_a_terminal(run, tmp_path, write):
    path = write(tmp_path / "x.txt", "وقال الوزير إن الخطة \x1b[31mجاهزة \u202eاليوم في المدينة كلها.")
    stdout = run("check", path, "--format", "json").stdout
    assert "\x1b" not in stdout
    assert "\u202e" not in stdout
    assert "\u202e" in json.loads(stdout)["articles"][0]["paragraphs"][0]["text"]


def test_format_and_language_may_stand_before_the_command(run, article):
    before = run("--format", "json", "--lang", "ar", "check", article)
    after = run("check", article, "--format", "json", "--lang", "ar")
    assert before.stdout == after.stdout
    assert before.exit_code == 1


def test_the_option_beside_the_command_wins_over_the_one_before_it(run, article):
    assert run("--format", "json", "check", article, "--format", "md").stdout.startswith("# ")


def test_a_format_that_a_command_does_not_offer_is_wrong_usage(run):
    answer = run("--format", "md", "rule")
    assert answer.exit_code == 2
    assert "text, json" in answer.stderr


def test_arabic_reports_speak_arabic(run, article):
    stdout = run("check", article, "--lang", "ar").stdout
    assert "3 فقرات في المتن: فقرة واحدة بمصدر؛ فقرة واحدة بمصدر مبهم؛ فقرة واحدة بلا مصدر" in stdout
    assert "body" not in stdout


def test_arabic_errors_speak_arabic(run):
    said = run("check", "missing.txt", "--lang", "ar").stderr.removeprefix("provenance: ")
    assert "missing.txt" in said
    assert any("\u0600" <= letter <= "\u06ff" for letter in said)


def test_a_guessed_encoding_is_said_on_stderr(run, tmp_path):
    file = tmp_path / "old.txt"
    file.write_bytes("وقالت وكالة رويترز إن الجسر مغلق أمام حركة المرور منذ الصباح.".encode("windows-1256"))
    answer = run("check", str(file))
    assert "1256" in answer.stderr
    assert "1256" not in answer.stdout
