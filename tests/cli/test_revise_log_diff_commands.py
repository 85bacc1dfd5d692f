from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from provenance.acts.ingest import ingest_article
from provenance.attribution import reader_for
from provenance.reading import read_article
from provenance.storage import Store
from provenance.storage.acts_log import Act, new_uuid
from provenance.storage.tables import claims, events, links, sources, versions

Run = Callable[..., tuple[int, str, str]]
Write = Callable[..., Path]

OPENING = "أقر المجلس البلدي مساء الأحد ميزانية العام المقبل بعد نقاش استمر سبع ساعات كاملة."
SOLDIERS = "وذكرت صحيفة واشنطن بوست أن 12 جنديًّا أصيبوا في الحادث ونُقلوا إلى مستشفى قريب من الميناء."
CLOSING = "وطالب تجار السوق بتعويض عن أشهر الإغلاق وهددوا بالإضراب إن لم تُصرف لهم قبل نهاية الشهر."

MAYOR = "وقالت رئيسة البلدية إن الأعمال ستبدأ في الربيع ولن تتوقف في موسم الأمطار."


@pytest.fixture
def port(run: Run, write: Write, tmp_path: Path) -> Path:
    """An article on record as `port`, with a link on its second paragraph; the file it came from."""
    path = write(tmp_path / "port.txt", OPENING, SOLDIERS, CLOSING)
    with Store(str(tmp_path / "provenance.db")).writing() as connection:
        ingest_article(connection, read_article(path, reader_for("ar")), by="ليلى", slug="port")
    return path


@pytest.fixture
def linked(port: Path, tmp_path: Path) -> Path:
    with Store(str(tmp_path / "provenance.db")).writing() as connection:
        version = connection.scalar(sa.select(versions.c.id).where(versions.c.text == SOLDIERS))
        act = Act(connection, by="ليلى", verb="link")
        start = SOLDIERS.index("12")
        act.add(
            links, uuid=new_uuid(), version_id=version, start=start, end=start + 8, exact=SOLDIERS[start : start + 8],
            prefix="", suffix="", source_id=act.add(sources, uuid=new_uuid(), outlet="Washington Post", kind="story"),
            claim_id=act.add(claims, uuid=new_uuid(), text="أصيب 12 جنديًّا"), relation="derived",
        )  # fmt: skip
        act.close("link:lnk1")
    return port


def revise(run: Run, path: Path, *more: object):
    return run("revise", "port", path, "-m", "تحديث", "--as", "سامي", *more)


def test_revise_says_what_became_of_paragraphs_and_links(run: Run, write: Write, linked: Path):
    write(linked, CLOSING, OPENING, SOLDIERS.replace("12 جنديًّا", "13 مقاتلًا"), "وكان بائع الصحف قد أغلق دكانه باكرًا.")
    said = revise(run, linked)
    assert said.exit_code == 0
    assert "port: revision 2" in said.stdout
    assert re.search(r"¶1 \(p3\)  moved · from ¶3", said.stdout)
    assert re.search(r"¶3 \(p2\)  reworded", said.stdout)
    assert re.search(r"¶4 \(p4\)  new", said.stdout)
    assert re.search(r"lnk1  p2  orphaned: its words are gone", said.stdout)
    assert said.stderr == ""


def test_revise_in_arabic_and_json(run: Run, write: Write, linked: Path):
    write(linked, OPENING, SOLDIERS)
    answer = json.loads(revise(run, linked, "--format", "json").stdout)
    assert answer["schema"] == "provenance-revise/1"
    assert [(p["handle"], p["fate"]) for p in answer["paragraphs"]] == [("p1", "kept"), ("p2", "kept"), ("p3", "gone")]
    words = SOLDIERS[27:35]
    stands = {"fate": "kept", "was": "p2", "now": "p2", "exact": words, "words": words, "candidates": []}
    assert answer["links"] == [{"handle": "lnk1", **stands}]
    write(linked, OPENING, SOLDIERS, CLOSING)
    assert "جديدة" in revise(run, linked, "--lang", "ar").stdout


def test_same_text_with_other_line_ends_is_no_revision(run: Run, port: Path):
    port.write_bytes(port.read_text(encoding="utf-8").replace("\n", "\r\n").encode())
    said = revise(run, port)
    assert (said.exit_code, said.stdout) == (3, "")
    assert "has this very text already" in said.stderr


def test_file_of_another_article_is_refused_unless_forced(run: Run, write: Write, port: Path, unsourced: str):
    write(port, unsourced)
    refused = revise(run, port)
    assert refused.exit_code == 3
    assert "--force" in refused.stderr
    assert revise(run, port, "--force").exit_code == 0


def test_revise_wants_a_reason_and_an_article_that_exists(run: Run, port: Path):
    assert run("revise", "port", port).exit_code == 2
    assert "no article called 'harbour'" in run("revise", "harbour", port, "-m", "x", "--as", "سامي").stderr
    assert revise(run, port.with_name("missing.txt")).exit_code == 3


def test_diff_marks_deleted_and_inserted_words(run: Run, write: Write, port: Path):
    write(port, OPENING, SOLDIERS.replace("12 جنديًّا", "13 مقاتلًا"), CLOSING)
    revise(run, port)
    said = run("diff", "port")
    assert said.exit_code == 0
    assert "[-12 جنديًّا-]{+13 مقاتلًا+} أصيبوا" in said.stdout
    assert "¶2 (p2)  reworded · a number changed" in said.stdout
    assert OPENING[:10] not in said.stdout


def test_diff_says_what_moved_and_what_is_gone(run: Run, write: Write, port: Path):
    write(port, OPENING, SOLDIERS, CLOSING, MAYOR)
    revise(run, port)
    write(port, MAYOR, OPENING, CLOSING)
    revise(run, port)
    said = run("diff", "port", "--lang", "ar").stdout
    assert "¶1 (p4)  منقولة · من ¶4" in said
    assert "¶2 (p2)  محذوفة" in said
    assert f"[-{SOLDIERS}-]" in said


def test_diff_shows_a_split_as_a_break_inside_one_block(run: Run, write: Write, port: Path):
    long = f"{OPENING} {CLOSING} {SOLDIERS}"
    write(port, OPENING, long, CLOSING)
    revise(run, port)
    write(port, OPENING, f"{OPENING} {CLOSING}", SOLDIERS, CLOSING)
    revise(run, port)
    said = run("diff", "port").stdout
    assert "split · from ¶2 (p2)" in said
    assert "{+¶+}" in said
    assert "[-" not in said


def test_diff_in_json_gives_opcodes_over_words(run: Run, write: Write, port: Path):
    write(port, OPENING, SOLDIERS.replace("جنديًّا", "جنديا"), CLOSING)
    revise(run, port)
    answer = json.loads(run("diff", "port", "rev1", "2", "--format", "json").stdout)
    assert (answer["from"], answer["to"]) == (1, 2)
    (change,) = answer["changes"]
    assert change["size"] == "small"
    assert ("".join(change["old"]), "".join(change["new"])) == (SOLDIERS, SOLDIERS.replace("جنديًّا", "جنديا"))
    assert [code[0] for code in change["opcodes"]] == ["equal", "replace", "equal"]


def test_diff_of_equal_revisions_finds_nothing(run: Run, write: Write, port: Path):
    write(port, OPENING, CLOSING)
    revise(run, port)
    assert "No difference." in run("diff", "port", "1", "1").stdout


def test_diff_wants_two_revisions_that_exist(run: Run, write: Write, port: Path):
    assert "one revision only" in run("diff", "port").stderr
    assert "no revision 7" in run("diff", "port", "rev7").stderr
    assert run("diff", "port", "first").exit_code == 2


def test_log_lists_acts_newest_last(run: Run, write: Write, linked: Path):
    write(linked, OPENING, SOLDIERS)
    revise(run, linked)
    lines = run("log").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["1", "2", "3", "revision:"]
    assert lines[3].strip() == "revision: rev2: تحديث"
    assert lines[0].endswith("ليلى  ingest  article:port")
    assert re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ  سامي  revise  article:port$", lines[2])


def test_log_of_an_article_leaves_the_others_out(run: Run, write: Write, linked: Path, tmp_path: Path, credited: str):
    other = write(tmp_path / "other.txt", credited)
    with Store(str(tmp_path / "provenance.db")).writing() as connection:
        ingest_article(connection, read_article(other, reader_for("ar")), by="ليلى")
    acts = json.loads(run("log", "port", "--format", "json").stdout)["acts"]
    assert [(act["verb"], act["subject"]) for act in acts] == [("ingest", "article:port"), ("link", "link:lnk1")]
    assert "no article called 'nothing'" in run("log", "nothing").stderr


def test_log_head_is_the_hash_of_the_last_event(run: Run, port: Path, tmp_path: Path):
    with Store(str(tmp_path / "provenance.db")).reading() as connection:
        last = connection.scalar(sa.select(events.c.hash))
    assert run("log", "--head").stdout == f"{last}\n"
    assert run("log", "port", "--head").exit_code == 2


@pytest.mark.parametrize("command", [["diff", "port"], ["log"]])
def test_reading_commands_make_no_database(run: Run, command: list[str], tmp_path: Path):
    said = run(*command)
    assert said.exit_code == 4
    assert "no database" in said.stderr
    assert not (tmp_path / "provenance.db").exists()


def test_diff_on_a_terminal_keeps_its_marks(run: Run, write: Write, port: Path):
    write(port, OPENING, SOLDIERS.replace("12", "13"), CLOSING)
    revise(run, port)
    assert "{+13+}" in run("diff", "port", terminal=True).stdout


HEADLINE = "المجلس البلدي يقر ميزانية العام المقبل"


@pytest.fixture
def updated(run: Run, write: Write, port: Path) -> Path:
    write(port, HEADLINE, OPENING, SOLDIERS, CLOSING)
    revise(run, port)
    write(
        port,
        HEADLINE.replace("العام المقبل", "2027"),
        OPENING.replace("سبع", "تسع"),
        SOLDIERS.replace("وذكرت صحيفة واشنطن بوست أن", "ويذكر أن").replace("12", "13"),
        CLOSING.replace("الإغلاق", "التوقف"),
    )
    revise(run, port)
    return port


def test_diff_of_the_headline_only(run: Run, updated: Path):
    said = run("diff", "port", "--headline").stdout
    assert "[-العام المقبل-]{+2027+}" in said
    assert "¶2" not in said


def test_diff_of_the_numbers_only_shows_each_in_the_words_around_it(run: Run, updated: Path):
    said = run("diff", "port", "--numbers").stdout
    assert "[-سبع-]{+تسع+} ساعات كاملة" in said
    assert "12" in said
    assert "13" in said
    assert "التوقف" not in said
    changes = json.loads(run("diff", "port", "--numbers", "--format", "json").stdout)["changes"]
    assert {"old": "سبع", "new": "تسع"} in changes[1]["numbers"]


def test_diff_of_the_attributions_only_says_which_credit_was_lost(run: Run, updated: Path):
    said = run("diff", "port", "--attributions").stdout
    assert "credit lost: Washington Post" in said
    assert "¶2" not in said
    (change,) = json.loads(run("diff", "port", "--attributions", "--format", "json").stdout)["changes"]
    assert [credit["outlets"] for credit in change["lost"]] == [["Washington Post"]]
    assert change["gained"] == []


def test_view_that_finds_nothing_says_so(run: Run, write: Write, port: Path):
    write(port, OPENING, SOLDIERS, CLOSING.replace("الإغلاق", "التوقف"))
    revise(run, port)
    assert "No difference." in run("diff", "port", "--numbers").stdout


def test_correction_note_is_shown_wherever_the_revision_is(run: Run, write: Write, port: Path):
    note = "كتبنا أن المصابين 12، والصواب 13."
    write(port, OPENING, SOLDIERS.replace("12", "13"), CLOSING)
    said = revise(run, port, "--correction", note)
    assert f"correction for readers: {note}" in said.stdout
    assert f"correction for readers: {note}" in run("log", "port").stdout
    assert note in run("diff", "port").stdout
    assert note in run("show", "port").stdout
    assert f"(revision 2): {note.replace('.', '.')}" in run("report", "port").stdout
    told = json.loads(run("report", "port", "--format", "json").stdout)["article"]["corrections"]
    assert [(t["note"], t["revision"], t["by"]) for t in told] == [(note, 2, "سامي")]
    acts = json.loads(run("log", "port", "--format", "json").stdout)["acts"]
    assert {"what": "correction", "words": note} in acts[-1]["details"]
    assert "corrections" not in run("diff", "port", "rev2", "rev2").stdout
    assert revise(run, port, "--correction", " ").exit_code == 3


def test_title_and_date_change_with_a_revision_and_come_back_with_an_old_one(run: Run, port: Path):
    given = ("--title", "ميزانية المدينة تُقر", "--published", "2026-03-14")
    said = revise(run, port, *given)
    assert said.exit_code == 0
    assert "headline: ميزانية المدينة تُقر" in said.stdout
    assert revise(run, port, *given).exit_code == 3
    assert "2026-03-14" in run("article", "list").stdout
    assert "ميزانية المدينة تُقر" in run("article", "list").stdout
    assert "headline: {+ميزانية المدينة تُقر+}" in run("diff", "port").stdout
    assert json.loads(run("show", "port", "--revision", "rev1", "--format", "json").stdout)["article"]["title"] is None
    assert run("restore", "port", "rev1", "-m", "تراجع", "--as", "سامي").exit_code == 0
    article = json.loads(run("show", "port", "--format", "json").stdout)["article"]
    assert (article["title"], article["published"]) == (None, None)
    assert run("verify-log").exit_code == 0


def test_title_line_of_the_new_text_is_the_title(run: Run, write: Write, port: Path):
    write(port, HEADLINE, OPENING, SOLDIERS, CLOSING)
    revise(run, port)
    assert HEADLINE in run("article", "list").stdout
    signed = run("signoff", "port", "--role", "editor", "--as", "هدى")
    assert signed.exit_code == 0
    revise(run, port, "--title", "عنوان آخر")
    assert "edited after sign-off" in run("article", "list").stdout


@pytest.fixture
def twice(run: Run, write: Write, port: Path, tmp_path: Path) -> Path:
    """Samir has changed the second paragraph of rev1; Huda's file, made from rev1 too, changes the third."""
    write(port, OPENING, SOLDIERS.replace("12", "13"), CLOSING)
    revise(run, port)
    return write(tmp_path / "huda.txt", OPENING, SOLDIERS, CLOSING.replace("نهاية الشهر", "العيد"))


def second(run: Run, path: Path, *more: object):
    return run("revise", "port", path, "-m", "إضراب", "--as", "هدى", "--from", "rev1", *more)


def test_second_editor_is_told_what_changed_meanwhile(run: Run, twice: Path):
    told = second(run, twice)
    assert told.exit_code == 3
    assert re.search(r"rev2  سامي · \d{4}-\d\d-\d\d · تحديث · reworded p2", told.stdout)
    assert "سامي revised port since rev1 — --merge puts both together" in told.stderr
    answer = json.loads(second(run, twice, "--format", "json").stdout)
    assert (answer["revision"], answer["meanwhile"][0]["changed"], answer["clashes"]) == (None, ["p2"], [])
    assert "revision 2" in run("article", "list").stdout


def test_second_editor_may_merge(run: Run, twice: Path):
    said = second(run, twice, "--merge")
    assert said.exit_code == 0
    assert "put together with what changed since rev1" in said.stdout
    shown = json.loads(run("show", "port", "--format", "json").stdout)["article"]
    assert "13" in shown["paragraphs"][1]["text"]
    assert "العيد" in shown["paragraphs"][2]["text"]
    assert "made from: rev1" in run("log", "port").stdout


def test_second_editor_may_overwrite(run: Run, twice: Path):
    said = second(run, twice, "--force")
    assert said.exit_code == 0
    assert "overwrites what changed since rev1" in said.stdout
    assert "12" in json.loads(run("show", "port", "--format", "json").stdout)["article"]["paragraphs"][1]["text"]


def test_what_both_changed_is_named_with_both_versions(run: Run, write: Write, twice: Path):
    write(twice, OPENING, SOLDIERS.replace("12", "14"), CLOSING)
    told = second(run, twice, "--merge")
    assert told.exit_code == 3
    assert "سامي and you both changed p2 of port" in told.stderr
    assert SOLDIERS.replace("12", "13") in told.stdout
    assert SOLDIERS.replace("12", "14") in told.stdout
    assert "غيّرها الاثنان" in second(run, twice, "--merge", "--lang", "ar").stdout
    (clash,) = json.loads(second(run, twice, "--merge", "--format", "json").stdout)["clashes"]
    assert (clash["handle"], "13" in clash["theirs"], "14" in clash["mine"]) == ("p2", True, True)


def test_from_the_newest_revision_nothing_changed_meanwhile(run: Run, twice: Path):
    assert run("revise", "port", twice, "-m", "إضراب", "--as", "هدى", "--from", "rev2").exit_code == 0
    assert "made from" not in run("log", "port").stdout


def test_merge_that_is_asked_for_wrongly(run: Run, write: Write, twice: Path):
    assert run("revise", "port", twice, "-m", "x", "--merge").exit_code == 2
    assert second(run, twice, "--merge", "--force").exit_code == 2
    assert "no revision 9" in run("revise", "port", twice, "-m", "x", "--from", "rev9", "--as", "هدى").stderr
    write(twice, OPENING, SOLDIERS, CLOSING)
    assert "has this very text already" in second(run, twice, "--merge").stderr


def test_empty_revision_file_is_refused(run: Run, port: Path):
    port.write_text("", encoding="utf-8")
    assert revise(run, port).exit_code == 3
    port.write_text(" \n\n ", encoding="utf-8")
    refused = revise(run, port)
    assert (refused.exit_code, refused.stdout) == (3, "")


def test_reason_that_is_not_text_is_refused(run: Run, write: Write, port: Path):
    write(port, OPENING, SOLDIERS)
    assert run("revise", "port", port, "-m", "\udcff", "--as", "سامي").exit_code == 3


@pytest.fixture
def orphaned(run: Run, write: Write, linked: Path) -> Path:
    write(linked, OPENING, SOLDIERS.replace("12 جنديًّا", "13 مقاتلًا"), CLOSING)
    revise(run, linked)
    return linked


def test_person_decides_where_an_orphaned_link_goes(run: Run, orphaned: Path):
    said = run("link", "port:p2", "--reattach", "lnk1", "--as", "هدى")
    assert said.exit_code == 0
    assert "lnk1: now in port:p2" in said.stdout
    assert "words as they were linked: 12 جندي" in said.stdout
    assert "R03" not in run("audit", "port", "--fail-on", "never").stdout
    assert run("log", "port").stdout.splitlines()[-1].endswith("هدى  reattach  link:lnk1")
    assert "somebody else must confirm it" in run("confirm", "lnk1", "--as", "هدى").stderr
    assert run("confirm", "lnk1", "--as", "نادر").exit_code == 0
    assert run("verify-log").exit_code == 0


def test_reattached_link_stands_on_the_words_that_were_given(run: Run, orphaned: Path):
    said = run(
        "link", "port:p2", "--reattach", "lnk1", "--exact", "13 مقاتلًا أصيبوا", "--as", "هدى", "--format", "json"
    )
    link = json.loads(said.stdout)["link"]
    assert (link["words"]["text"], link["state"]) == ("13 مقاتلًا أصيبوا", "linked")
    (stored,) = json.loads(run("show", "port", "--format", "json").stdout)["article"]["links"]
    assert (stored["words"]["text"], stored["orphaned"], stored["followed"]) == ("13 مقاتلًا أصيبوا", False, False)


def test_confirmation_of_other_words_ends_with_the_reattaching(run: Run, write: Write, linked: Path):
    assert run("confirm", "lnk1", "--as", "نادر").exit_code == 0
    write(linked, OPENING, SOLDIERS.replace("12 جنديًّا", "13 مقاتلًا"), CLOSING)
    revise(run, linked)
    run("link", "port:p2", "--reattach", "lnk1", "--as", "هدى")
    (stored,) = json.loads(run("show", "port", "--format", "json").stdout)["article"]["links"]
    assert (stored["state"], stored["confirmed_by"]) == ("linked", None)


def test_reattaching_that_cannot_be(run: Run, write: Write, linked: Path, tmp_path: Path):
    assert "the words of lnk1 stand in p2" in run("link", "port:p1", "--reattach", "lnk1", "--as", "هدى").stderr
    write(linked, OPENING, SOLDIERS.replace("12 جنديًّا", "13 مقاتلًا"), CLOSING)
    revise(run, linked)
    for options, why in (
        (("port:p1", "--reattach", "lnk1"), "nothing in p1 is like the words"),
        (("port:p2", "--reattach", "lnk1", "--exact", "كلمات أخرى"), "these words are not in p2"),
        (("port:p9", "--reattach", "lnk1"), "has no paragraph p9"),
        (("port:p2", "--reattach", "lnk7"), "no link called 'lnk7'"),
    ):
        refused = run("link", *options, "--as", "هدى")
        assert (refused.exit_code, why in refused.stderr) == (3, True), refused
    assert run("link", "port:p2").exit_code == 2
    assert run("link", "port:p2", "--reattach", "lnk1", "--source", "src1").exit_code == 2
    assert run("link", "port:p2", "--reattach", "lnk1", "--quote", "x").exit_code == 2
    run("unlink", "lnk1", "--as", "هدى")
    assert "withdrawn" in run("link", "port:p2", "--reattach", "lnk1", "--as", "هدى").stderr
    other = write(tmp_path / "other.txt", MAYOR)
    run("ingest", other, "--slug", "other", "--as", "هدى")
    assert "is no link of other" in run("link", "other:p1", "--reattach", "lnk1", "--as", "هدى").stderr


def test_diff_stands_side_by_side_in_a_wide_terminal(
    run: Run, write: Write, port: Path, monkeypatch: pytest.MonkeyPatch
):
    write(port, OPENING, SOLDIERS.replace("12", "13"), CLOSING)
    revise(run, port)
    assert "│" not in run("diff", "port", terminal=True).stdout
    monkeypatch.setenv("COLUMNS", "120")
    assert "│" in run("diff", "port", terminal=True).stdout
    assert "│" not in run("diff", "port", "--unified", terminal=True).stdout
    assert "│" not in run("diff", "port").stdout
    assert "│" in run("diff", "port", "--side-by-side").stdout


def test_diff_as_a_page(run: Run, write: Write, port: Path):
    write(port, OPENING, SOLDIERS.replace("12", "13"), CLOSING)
    revise(run, port)
    said = run("diff", "port", "--format", "html")
    assert said.stdout.startswith("<!DOCTYPE html>")
    assert "<del>12</del>" in said.stdout
    assert run("diff", "port", "--format", "html", "--numbers").exit_code == 2
    assert run("diff", "port", "--side-by-side", "--headline").exit_code == 2


def test_file_that_undoes_what_somebody_else_changed_is_noticed_without_being_told(run: Run, twice: Path):
    given = ("revise", "port", twice, "-m", "إضراب", "--as", "هدى")
    told = run(*given)
    assert told.exit_code == 3
    assert "your file undoes what سامي changed: p2 of port as in rev1" in told.stderr
    assert "--from rev1 --merge" in told.stderr
    assert "reworded p2" in told.stdout
    assert "ملفك يلغي ما غيّره سامي" in run(*given, "--lang", "ar").stderr
    assert run(*given, "--from", "rev2").exit_code == 0


def test_paragraph_that_somebody_else_took_out_does_not_slip_back(run: Run, write: Write, twice: Path):
    write(twice, OPENING, SOLDIERS.replace("12", "13"))
    revise(run, twice)
    write(twice, f"{OPENING} وانتهى.", SOLDIERS.replace("12", "13"), CLOSING)
    given = ("revise", "port", twice, "-m", "إضراب", "--as", "هدى")
    assert "undoes what سامي changed: p3 of port as in rev2" in run(*given).stderr
    assert run(*given, "--force").exit_code == 0


def test_who_undoes_their_own_change_is_not_asked(run: Run, twice: Path):
    assert revise(run, twice).exit_code == 0
