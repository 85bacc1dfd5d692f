from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.attribution import reader_for
from provenance.audit import AuditSettings, run
from provenance.audit.catalogue import message
from provenance.record import ArticleRecord, Flag, Kind, Link, LinkState, Log, NotRun, Severity, Source, Span

POST = "وذكرت صحيفة واشنطن بوست أن المجلس سيغلق ثلاثة مكاتب في غرب المدينة."
BOTH = "وذكرت صحيفة واشنطن بوست أن المكاتب ستغلق. وأفاد موقع بوليتيكو بأن القرار تأجل إلى الخريف."
BARE = "واقتحم مسلحون مقر البلدية فجر الثلاثاء وقتلوا حارسين وأصابوا أربعة موظفين."

READER = reader_for("ar")
THESE = AuditSettings(select=frozenset(("S01", "L01", "L05", "R03")))
SNAPPED = Source("src1", "Washington Post", snapshots=1)
POLITICO = Source("src2", "Politico", snapshots=1)


def record(
    *texts: str, sources: tuple[Source, ...] = (), links: tuple[Link, ...] = (), translation_of: str | None = None
) -> ArticleRecord:
    read = READER.paragraphs((Kind.BODY, text) for text in texts)
    log = Log("port", "uuid", 1, sources, links, translation_of=translation_of)
    return ArticleRecord("a.txt", tuple(replace(p, handle=f"p{p.number}") for p in read), log=log)


def link(paragraph: str, source: str = "src1", **given: object) -> Link:
    words = Span("x", 0, 1)
    made = Link("lnk1", paragraph, source, "clm1", "x", "x", words, LinkState.LINKED, "passage", True)
    return made._replace(**given)  # type: ignore[arg-type]


def flags(article: ArticleRecord, code: str) -> list[Flag]:
    return [flag for flag in run(article, THESE).flags if flag.code == code]


def test_rules_that_need_the_log_are_named_as_not_run_for_a_file():
    file = replace(record(POST), log=None)
    assert run(file, THESE).not_run == tuple(NotRun(code, "no-log") for code in ("L01", "L05", "R03"))


def test_article_without_any_source_is_said_once():
    (flag,) = flags(record(POST, BOTH, POST), "L01")
    assert (flag.at, flag.severity, flag.id) == (None, Severity.ERROR, "port:article/L01")
    assert "Washington Post, Politico" in message(flag, "en")


def test_article_that_credits_nobody_has_nothing_to_log():
    assert flags(record(BARE), "L01") == []


def test_each_credited_outlet_without_a_link_is_flagged_at_its_words():
    article = record(POST, BOTH, POST, sources=(SNAPPED, POLITICO), links=(link("p1"), link("p2")))
    found = flags(article, "L01")
    assert [flag.id for flag in found] == ["port:p2/L01", "port:p3/L01"]
    assert [flag.params["outlet"] for flag in found] == ["Politico", "Washington Post"]
    assert found[0].at is not None
    assert BOTH[found[0].at.start : found[0].at.end] == "بوليتيكو"


def test_credit_to_the_carrier_of_the_linked_source_is_logged():
    agency = Source("src1", "Associated Press", carrier="Washington Post", snapshots=1)
    assert flags(record(POST, sources=(agency,), links=(link("p1"),)), "L01") == []


@pytest.mark.parametrize(
    "fallen", [{"state": LinkState.REJECTED}, {"state": LinkState.WITHDRAWN}, {"words": None}, {"paragraph": "p2"}]
)
def test_link_that_does_not_stand_in_the_paragraph_logs_nothing(fallen: dict[str, object]):
    article = record(POST, POST, sources=(SNAPPED,), links=(link("p1")._replace(**fallen), link("p2")))  # type: ignore[arg-type]
    assert [flag.handle for flag in flags(article, "L01")] == ["p1"]


def test_straight_translation_rests_on_its_source():
    article = record(POST, BOTH, BARE, sources=(SNAPPED,), translation_of="src1")
    assert run(article, THESE).flags == ()


@pytest.mark.parametrize(
    ("state", "flagged"),
    [
        (LinkState.LINKED, False),
        (LinkState.CONFIRMED, False),
        (LinkState.REJECTED, True),
        (LinkState.WITHDRAWN, True),
    ],
)
def test_paragraph_that_rests_on_a_link_is_not_unsourced(state: LinkState, flagged: bool):
    article = record(BARE, sources=(SNAPPED,), links=(link("p1", state=state),))
    assert bool(flags(article, "S01")) is flagged


def test_source_without_a_snapshot_is_flagged_once_where_it_is_first_used():
    bare = SNAPPED._replace(snapshots=0)
    article = record(POST, POST, sources=(bare,), links=(link("p1", checked=False), link("p2", checked=False)))
    (flag,) = flags(article, "L05")
    assert (flag.severity, flag.handle, flag.params["case"]) == (Severity.WARNING, "p1", "no-snapshot")
    assert [place.paragraph for place in flag.related] == [2]


def test_passage_that_was_only_typed_is_flagged():
    article = record(POST, POST, sources=(SNAPPED,), links=(link("p1"), link("p2", checked=False)))
    (flag,) = flags(article, "L05")
    assert (flag.handle, flag.params["case"]) == ("p2", "typed")


def test_link_without_a_passage_has_none_to_check():
    assert flags(record(POST, sources=(SNAPPED,), links=(link("p1", passage=None, checked=False),)), "L05") == []


def test_withdrawn_link_does_not_make_its_source_unchecked():
    bare = SNAPPED._replace(snapshots=0)
    article = record(POST, sources=(bare,), links=(link("p1", state=LinkState.WITHDRAWN),))
    assert flags(article, "L05") == []


def test_translated_source_without_a_snapshot_is_flagged_for_the_whole_article():
    article = record(POST, sources=(SNAPPED._replace(snapshots=0),), translation_of="src1")
    (flag,) = flags(article, "L05")
    assert flag.at is None


def test_orphaned_link_is_flagged_with_the_nearest_words():
    lost = link("p1", exact="المجلس سيغلق أربعة مكاتب في غرب المدينة", words=None)
    (flag,) = flags(record(BARE, POST, sources=(SNAPPED,), links=(lost,)), "R03")
    assert (flag.severity, flag.handle, flag.params["case"]) == (Severity.ERROR, "p1", "candidate")
    assert flag.related[0].paragraph == 2
    assert "lnk1" in message(flag, "ar")


def test_orphan_with_nothing_like_it_in_a_paragraph_that_is_gone():
    lost = link("p7", exact="كلمات لا أثر لها", words=None)
    (flag,) = flags(record(POST, sources=(SNAPPED,), links=(lost,)), "R03")
    assert (flag.at, flag.related, flag.params["case"]) == (None, (), "")
    assert "كلمات لا أثر لها" in message(flag, "en")


@pytest.mark.parametrize("state", [LinkState.REJECTED, LinkState.WITHDRAWN])
def test_orphan_that_was_taken_back_is_no_matter(state: LinkState):
    lost = link("p1", words=None, state=state)
    assert flags(record(POST, sources=(SNAPPED,), links=(lost,)), "R03") == []
