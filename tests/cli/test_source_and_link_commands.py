from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from provenance.acts.ingest import ingest_article
from provenance.attribution import reader_for
from provenance.reading import read_article
from provenance.storage import Store
from tests.cli.conftest import Run

STORY = "<p>The ministry will close “three offices” in the capital next month.</p><p>It gave no reason.</p>"
PASSAGE = 'close "three offices" in the capital'


@pytest.fixture
def desk(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs commands as Layla, on a record that holds the article as `port`."""
    for name in ("PROVENANCE_DB", "PROVENANCE_USER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("USER", "Layla")
    with Store("provenance.db").writing() as connection:
        ingest_article(connection, read_article(article, reader_for("ar")), by="Layla", slug="port")
    (tmp_path / "story.html").write_text(STORY, "utf-8")
    return run


def add(desk: Run, *more: object) -> None:
    answer = desk("source", "add", "--outlet", "واشنطن بوست", *more)
    assert (answer.exit_code, answer.stderr) == (0, "")


def test_source_is_added_listed_and_shown(desk: Run):
    add(
        desk,
        "https://example.org/a",
        "--title",
        "Three offices",
        "--published",
        "2024-05-09",
        "--file",
        "story.html",
    )
    listed = desk("source", "list")
    assert listed.stdout == "src1  Washington Post · story · 2024-05-09 · snapshots: 1\n    Three offices\n"
    shown = desk("source", "show", "src1", "--lang", "ar").stdout
    assert "https://example.org/a" in shown
    assert "text/html" in shown
    assert "خبر" in shown


def test_source_comes_as_json(desk: Run):
    add(desk, "--file", "story.html")
    (source,) = json.loads(desk("source", "list", "--format", "json").stdout)["sources"]
    assert (source["handle"], source["outlet"], source["snapshots"]) == ("src1", "Washington Post", 1)
    found = json.loads(desk("source", "show", "src1", "--format", "json").stdout)
    assert found["schema"] == "provenance-source/1"
    assert found["source"]["snapshots"][0]["sha256"].startswith("sha256:")


def test_snapshot_is_added_to_a_source_that_is_there(desk: Run):
    add(desk)
    assert "no snapshot" in desk("source", "show", "src1").stdout
    assert desk("source", "snapshot", "src1", "story.html").exit_code == 0
    twice = desk("source", "snapshot", "src1", "story.html")
    assert (twice.exit_code, len(twice.stderr.splitlines())) == (3, 1)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--outlet", "Washingtan Post"], "Washington Post"),
        (["--outlet", "Politico", "ftp://example.org"], "https://"),
        (["--outlet", "Politico", "--file", "missing.html"], "missing.html"),
        (["--outlet", "Politico", "--published", "2999-01-01"], "future"),
    ],
)
def test_what_cannot_be_logged_is_one_line_and_nothing_is_written(desk: Run, args: list[str], said: str):
    answer = desk("source", "add", *args)
    assert (answer.exit_code, answer.stdout, len(answer.stderr.splitlines())) == (3, "", 1)
    assert said in answer.stderr
    assert desk("source", "list").stdout == "No sources yet.\n"


def test_link_is_made_and_confirmed_by_somebody_else(desk: Run):
    add(desk, "--file", "story.html")
    made = desk("link", "port:p1", "--source", "src1", "--passage", PASSAGE)
    assert made.exit_code == 0
    assert made.stdout.startswith("lnk1: port:p1 → src1  Washington Post\n")
    assert "passage: close “three offices” in the capital" in made.stdout
    assert "other marks or spaces" in made.stderr
    own = desk("confirm", "lnk1")
    assert (own.exit_code, "--as" in own.stderr) == (3, True)
    confirmed = desk("confirm", "lnk1", "--as", "سمير").stdout.splitlines()
    assert confirmed[0] == "lnk1  confirmed  linked by Layla"
    assert "The ministry will ⟦close “three offices” in the capital⟧ next month." in confirmed[2]
    assert desk("confirm", "lnk1", "--as", "سمير").exit_code == 3
    assert "withdrawn" in desk("unlink", "lnk1").stdout


def test_several_links_are_confirmed_together_or_none(desk: Run):
    add(desk)
    for paragraph in ("p1", "p2", "p3"):
        desk("link", f"port:{paragraph}", "--source", "src1")
    refused = desk("confirm", "lnk1", "lnk9", "lnk3", "--as", "سمير")
    assert (refused.exit_code, refused.stdout) == (3, "")
    assert [line.split(" — ")[0] for line in refused.stderr.splitlines()] == [
        "provenance: no link called 'lnk9'", "provenance: nothing was done: 1 of 3 cannot be",
    ]  # fmt: skip
    done = desk("confirm", "lnk1", "lnk3", "lnk1", "--as", "سمير").stdout.splitlines()
    assert [line for line in done if line[0] != " "] == [
        "lnk1  confirmed  linked by Layla", "lnk3  confirmed  linked by Layla",
    ]  # fmt: skip
    told = json.loads(desk("confirm", "lnk2", "--as", "سمير", "--format", "json").stdout)
    assert told["links"] == [told["link"]]
    assert desk("confirm").exit_code == 2


def test_passage_that_is_not_there_is_refused_with_the_nearest_text(desk: Run):
    add(desk, "--file", "story.html")
    answer = desk(
        "link", "port:p1", "--source", "src1", "--passage", "will shut four offices in the capital next month"
    )
    assert (answer.exit_code, answer.stdout, len(answer.stderr.splitlines())) == (3, "", 1)
    assert "“three offices” in the capital next month" in answer.stderr


def test_passage_without_a_snapshot_is_said_to_be_unchecked(desk: Run):
    add(desk)
    assert "passage, typed, not checked: " in desk("link", "port:p1", "--source", "src1", "--passage", PASSAGE).stdout
    arabic = desk("link", "port:p2", "--source", "src1", "--passage", PASSAGE, "--lang", "ar")
    assert "المقطع، كُتب ولم يُفحص" in arabic.stdout


def test_link_comes_as_json(desk: Run):
    add(desk)
    found = json.loads(desk("link", "port:p1", "--source", "src1", "--format", "json").stdout)["link"]
    assert (found["handle"], found["claim"], found["checked"], found["credited"]) == (
        "lnk1", "clm1", False, ["Washington Post"],
    )  # fmt: skip
    acted = json.loads(desk("reject", "lnk1", "--reason", "no", "--format", "json").stdout)["link"]
    assert (acted["handle"], acted["state"], acted["linked_by"], acted["reason"]) == ("lnk1", "rejected", "Layla", "no")
    assert (acted["passage"], acted["evidence"]) == (None, None)


def test_link_to_an_outlet_that_the_prose_does_not_credit_is_remarked(desk: Run):
    assert desk("source", "add", "--outlet", "Politico").exit_code == 0
    answer = desk("link", "port:p1", "--source", "src1")
    assert answer.exit_code == 0
    assert "credits Washington Post" in answer.stderr


@pytest.mark.parametrize(
    "args",
    [
        ["link", "port:p99", "--source", "src1"],
        ["link", "port:p1", "--source", "src9"],
        ["link", "port:p1", "--source", "src1", "--claim", "clm9"],
        ["link", "port:p1", "--source", "src1", "--passage", ""],
        ["link", "port:p1", "--source", "src1", "--passage", "x" * 100_000],
        ["confirm", "lnk9"],
        ["reject", "lnk9", "--reason", "no"],
        ["unlink", "lnk9"],
        ["source", "show", "src9"],
        ["source", "snapshot", "src9", "story.html"],
    ],
)
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_what_is_not_there_is_one_short_line_with_exit_3(desk: Run, args: list[str], lang: str):
    add(desk)
    answer = desk(*args, "--lang", lang)
    assert (answer.exit_code, answer.stdout, len(answer.stderr.splitlines())) == (3, "", 1)
    assert len(answer.stderr) < 300


@pytest.mark.parametrize("command", ["source", "source add", "source snapshot", "source list", "source show", "link"])
@pytest.mark.parametrize("judged", ["confirm", "reject", "unlink"])
def test_help_has_an_example(run: Run, command: str, judged: str):
    for words in (command, judged):
        assert "Example:" in run(*words.split(), "--help").stdout


def test_source_is_found_by_its_address_and_its_outlet_suggested(desk: Run):
    first = desk("source", "add", "https://www.washingtonpost.com/a", "--title", "One")
    assert (first.exit_code, "by the address alone" in first.stderr) == (0, True)
    again = desk("source", "add", "http://washingtonpost.com/a?utm_source=x", "--title", "Two", "--file", "story.html")
    assert again.exit_code == 0
    assert "as src1" in again.stderr
    assert "title: stays" in again.stderr
    assert "snapshots: 1" in desk("source", "list").stdout
    assert desk("source", "add", "https://washingtonpost.com/a", "--file", "story.html").exit_code == 0


def test_sources_are_collected_for_an_article_to_come(desk: Run):
    add(desk, "--title", "One", "--for", "air-support")
    add(desk, "--title", "Two", "--spoken-in", "ar", "--cites", "src1")
    assert desk("source", "list", "--for", "air-support").stdout.count("src") == 1
    shown = desk("source", "show", "src2").stdout
    assert "cites src1" in shown
    assert "spoken in ar" in shown
    assert "collected for air-support" in desk("source", "show", "src1").stdout
    chain = desk("source", "chain", "src2").stdout.splitlines()
    assert [line.split()[0] for line in chain] == ["src2", "src1"]
    assert "where the story began" in chain[1]
    (root,) = json.loads(desk("source", "chain", "src1", "--format", "json").stdout)["chain"]
    assert (root["handle"], root["depth"]) == ("src1", 0)


def test_sources_without_a_snapshot_are_named_the_most_needed_first(desk: Run):
    add(desk, "--title", "Unused")
    add(desk, "--title", "Needed")
    desk("link", "port:p1", "--source", "src2")
    missing = json.loads(desk("source", "missing", "--format", "json").stdout)["sources"]
    assert [(source["handle"], source["links"]) for source in missing] == [("src2", 1), ("src1", 0)]
    for source in ("src1", "src2"):
        desk("source", "snapshot", source, "story.html")
    assert desk("source", "missing").stdout == "Every source has a snapshot.\n"
    assert "port:p1 rests on it (lnk1)" in desk("source", "show", "src2").stdout


def test_typed_passage_is_checked_by_itself_when_a_snapshot_arrives(desk: Run):
    add(desk)
    desk("link", "port:p1", "--source", "src1", "--passage", "close three offices")
    desk("link", "port:p2", "--source", "src1", "--passage", 'close "three offices"')
    desk("source", "snapshot", "src1", "story.html", "--captured", "2024-05-09")
    article = json.loads(desk("show", "port", "--format", "json").stdout)["article"]
    links = article["links"]
    assert [link["passage_checked"] for link in links] == [False, True]


def test_source_is_corrected_and_retracted(desk: Run):
    add(desk, "--file", "story.html")
    wrong = desk("source", "mark-corrected", "src1", "-m", "two, not three", "--affects", "four offices in the capital")
    assert (wrong.exit_code, "nearest" in wrong.stderr) == (3, True)
    done = desk("source", "mark-corrected", "src1", "-m", "two, not three", "--affects", '"three offices"')
    assert "corrected by its outlet: two, not three (said Layla" in done.stdout
    assert "retracted" in desk("source", "retract", "src1", "-m", "withdrawn").stdout
    assert desk("source", "retract", "src1", "-m", " ").exit_code == 3


ROWS = """الرابط;الوسيلة;published;file;cites
https://www.politico.com/1;;2021-01-01;story.html;
https://politico.com/1/;;;;
https://nobody.example/1;;;;
https://x.com/1;Reuters;2999-01-01;;
;=HYPERLINK("x");;;
;وول ستريت جورنال;;missing.html;src1

;رويترز;;;src1
"""


def test_import_says_per_row_what_happened(desk: Run, tmp_path: Path):
    (tmp_path / "rows.csv").write_text(ROWS, "utf-16")
    answer = desk("source", "import", "rows.csv", "--format", "json")
    assert answer.exit_code == 3
    rows = json.loads(answer.stdout)["rows"]
    assert [(row["row"], row["result"]) for row in rows] == [
        (2, "new"), (3, "known"), (4, "refused"), (5, "refused"), (6, "refused"), (7, "refused"), (9, "new"),
    ]  # fmt: skip
    listed = json.loads(desk("source", "list", "--format", "json").stdout)["sources"]
    assert [source["handle"] for source in listed] == ["src1", "src2"]
    again = desk("source", "import", "rows.csv", "--lang", "ar").stdout
    assert "مسجل من قبل: 3" in again


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "url,outlett\nx,y\n", "did you mean outlet"),
        ("a.csv", "url,url\nx,y\n", "twice"),
        ("a.csv", "url,outlet\n", "no rows"),
        ("a.csv", "", "empty"),
        ("a.csv", 'url,outlet\n"https://a.example,b\n', "row"),
        ("a.csv", "url\nhttps://a.example/,Reuters\n", "2 cells, and 1 columns"),
        ("a.json", "{", "not JSON"),
        ("a.json", '{"a": 1}', "a list of objects"),
        ("a.json", "[1]", "an object is expected"),
        ("a.json", "[" * 100_000, "not JSON"),
    ],
)
def test_table_that_cannot_be_read_is_one_line(desk: Run, tmp_path: Path, name: str, text: str, said: str):
    (tmp_path / name).write_text(text, "utf-8")
    answer = desk("source", "import", name)
    assert (answer.exit_code, answer.stdout, len(answer.stderr.splitlines())) == (3, "", 1)
    assert said in answer.stderr


@pytest.mark.parametrize("name", ["/etc/hostname", "../outside.html"])
def test_import_keeps_only_pages_that_lie_beside_the_table(desk: Run, tmp_path: Path, name: str):
    (tmp_path / "rows.csv").write_text(f"outlet,file\nReuters,{name}\n", "utf-8")
    answer = desk("source", "import", "rows.csv")
    assert answer.exit_code == 3
    assert "does not lie beside the table" in answer.stdout
    assert desk("source", "list").stdout == "No sources yet.\n"


def test_import_knows_again_what_has_no_address(desk: Run, tmp_path: Path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"The story {name} of the ministry.", "utf-8")
    (tmp_path / "rows.csv").write_text(
        "outlet,title,published,author,for,file\n"
        "Reuters,Grain,2024-05-09,,,\n"
        "Reuters,Grain,2024-05-10,,,\n"
        "Reuters,,,,port,\n"
        "Reuters,,,,strait,\n"
        "AFP,,,,,a.txt\n"
        "AFP,,,,,b.txt\n",
        "utf-8",
    )
    first = desk("source", "import", "rows.csv").stdout
    assert "logged: 6 · known: 0" in first
    before = desk("log").stdout
    assert "logged: 0 · known: 6" in desk("source", "import", "rows.csv").stdout
    assert desk("log").stdout == before
    (tmp_path / "rows.json").write_text(
        '[{"outlet": "رويترز", "title": "Grain", "published": "2024-05-09", "author": "Sam Hill"}]', "utf-8"
    )
    assert "known  src1 Reuters; author: stays" in desk("source", "import", "rows.json").stdout


def test_nothing_is_fetched_from_inside_a_network(desk: Run):
    answer = desk("source", "add", "http://localhost:1/a", "--outlet", "Politico", "--fetch")
    assert (answer.exit_code, len(answer.stderr.splitlines())) == (3, 1)
    assert desk("source", "list").stdout == "No sources yet.\n"


def test_likely_source_is_suggested_for_each_paragraph_without_one(desk: Run, tmp_path: Path):
    (tmp_path / "old.txt").write_text("The ministry will open two offices.", "utf-8")
    add(desk, "--file", "old.txt", "--title", "Old")
    add(desk, "--file", "story.html", "--title", "New", "--for", "port")
    before = desk("log", "--format", "json").stdout
    answer = desk("link", "port", "--suggest", "--format", "json")
    found = json.loads(answer.stdout)
    first = found["suggestions"][0]
    assert (first["paragraph"], first["source"], first["command"]) == (
        "p1", "src2", "provenance link port:p1 --source src2",
    )  # fmt: skip
    assert first["reasons"] == ["credited", "for-article", "numbers"]
    assert first["passage"] == "The ministry will close “three offices” in the capital next month."
    assert 0.8 < first["confidence"] < 1
    assert desk("log", "--format", "json").stdout == before, "suggestions stay suggestions"
    desk("link", "port:p1", "--source", "src2")
    assert "¶1 (p1)" not in desk("link", "port", "--suggest").stdout
    assert desk("link", "port:p1").exit_code == 2
    assert desk("link", "nobody", "--suggest").exit_code == 3


def executable() -> bytes:
    return b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40


def bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", bytes(60 * 1024 * 1024))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("large.html", b"<p>" + b"a" * (11 * 1024 * 1024), "larger than"),
        ("program.html", executable(), "not text"),
        ("bomb.docx", bomb(), "unpacks to more than"),
        ("empty.txt", b" \n", "empty"),
        ("scan.pdf", b"%PDF-1.4 nothing", "damaged"),
        ("archive.mhtml", b"MIME-Version: 1.0\r\n\r\n", "holds no text"),
    ],
)
def test_snapshot_that_cannot_be_kept_is_one_line_and_nothing_is_written(
    desk: Run, tmp_path: Path, name: str, content: bytes, said: str
):
    add(desk)
    (tmp_path / name).write_bytes(content)
    before = desk("log").stdout
    answer = desk("source", "snapshot", "src1", name)
    assert (answer.exit_code, answer.stdout, len(answer.stderr.splitlines())) == (3, "", 1)
    assert said in answer.stderr
    assert desk("log").stdout == before


@pytest.mark.parametrize(
    "args",
    [
        ["https://me:secret@example.org/a"], ["javascript:alert(1)"], ["https://exa\u202emple.org/"], ["notes.html"],
        ["https://nobody.example/a"], ["--outlet", "Politico", "--cites", "src9"],
        ["--outlet", "Politico", "--for", "two words"], ["--outlet", "Politico", "--language", "English!"],
    ],
)  # fmt: skip
def test_source_that_cannot_be_logged_is_one_line_and_nothing_is_written(desk: Run, args: list[str]):
    answer = desk("source", "add", *args)
    assert (answer.exit_code, answer.stdout, len(answer.stderr.splitlines())) == (3, "", 1)
    assert desk("source", "list").stdout == "No sources yet.\n"


def test_passage_of_a_hundred_thousand_characters_is_refused(desk: Run):
    add(desk, "--file", "story.html")
    answer = desk("link", "port:p1", "--source", "src1", "--passage", "word " * 20_000)
    assert (answer.exit_code, len(answer.stderr.splitlines())) == (3, 1)


def test_two_people_linking_one_paragraph_at_once_are_both_told(desk: Run):
    add(desk, "--file", "story.html")
    assert desk("link", "port:p1", "--source", "src1", "--passage", PASSAGE).exit_code == 0
    second = desk("link", "port:p1", "--source", "src1", "--passage", PASSAGE, "--as", "سمير")
    assert (second.exit_code, "lnk1" in second.stderr) == (3, True)
