"""L02 to L14: the log held against the prose, and against itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from provenance.attribution import reader_for
from provenance.audit import RULES, AuditSettings, run
from provenance.audit.catalogue import message
from provenance.record import (
    ArticleRecord,
    Flag,
    Kind,
    Link,
    LinkState,
    Log,
    Mark,
    Severity,
    Source,
    SourceKind,
    Span,
)

POST = "وذكرت صحيفة واشنطن بوست أن المجلس سيغلق ثلاثة مكاتب في غرب المدينة."
NESTED = "وأفادت رويترز بأن صحيفة واشنطن بوست ذكرت أن المجلس سيغلق ثلاثة مكاتب."
BARE = "وسيُغلق المجلس ثلاثة مكاتب في غرب المدينة بداية الشهر المقبل."
OTHER = "وتراجعت حركة الشحن في الميناء بنسبة الثلث منذ بداية العام."
SAID = "وقال وزير النقل سامي الحاج: «لن نغلق المكاتب قبل أن نجد للعاملين فيها عملًا آخر»."
UNTITLED = (Kind.BODY,)

READER = reader_for("ar")
L_RULES = AuditSettings(select=frozenset(rule.code for rule in RULES if rule.code.startswith("L")))
WAPO = Source("src1", "Washington Post", called="واشنطن بوست", outlet_kind="newspaper", snapshots=1)
POLITICO = Source("src2", "Politico", snapshots=1)


def article(*texts: str | tuple[Kind, str], published: date | None = None, **log: object) -> ArticleRecord:
    blocks = [text if isinstance(text, tuple) else (Kind.BODY, text) for text in texts]
    read = READER.paragraphs(blocks)
    found = Log("port", "uuid", 1, **log)  # type: ignore[arg-type]
    return ArticleRecord(
        "a.txt", tuple(replace(p, handle=f"p{p.number}") for p in read), published=published, log=found
    )


def link(record: ArticleRecord, paragraph: int, source: str = "src1", words: str = "", **given: object) -> Link:
    """A link of these words of the paragraph, or of all of it."""
    text = record.paragraph(paragraph).text
    exact = words or text
    start = text.index(exact)
    span = Span(exact, start, start + len(exact))
    made = Link(f"lnk{paragraph}", f"p{paragraph}", source, "clm1", exact, exact, span, LinkState.LINKED, "so", True)
    return made._replace(**given)  # type: ignore[arg-type]


def linked(record: ArticleRecord, *links: Link) -> ArticleRecord:
    assert record.log is not None
    return replace(record, log=record.log._replace(links=links))


def flags(record: ArticleRecord, code: str) -> list[Flag]:
    return [flag for flag in run(record, L_RULES).flags if flag.code == code]


def test_link_that_the_prose_hides_is_flagged_with_a_ready_credit():
    record = article(BARE, sources=(WAPO,))
    (flag,) = flags(linked(record, link(record, 1)), "L02")
    assert (flag.severity, flag.handle) == (Severity.WARNING, "p1")
    assert "«وبحسب صحيفة واشنطن بوست،»" in message(flag, "ar")


def test_credit_reaches_the_paragraphs_after_it_up_to_a_heading_or_another_credit():
    record = article(POST, BARE, (Kind.HEADING, "الميناء"), OTHER, sources=(WAPO, POLITICO))
    both = linked(record, link(record, 2), link(record, 4))
    (flag,) = flags(both, "L02")
    assert flag.handle == "p4"
    assert "«وبحسب واشنطن بوست،»" in message(flag, "ar"), "it was named before"


def test_document_is_credited_to_whoever_speaks_in_it():
    record = article(BARE, sources=(WAPO._replace(kind=SourceKind.DOCUMENT),))
    assert flags(linked(record, link(record, 1)), "L02") == []


def test_credit_to_one_and_link_to_another_is_a_block():
    record = article(POST, sources=(WAPO, POLITICO))
    content = "المجلس سيغلق ثلاثة مكاتب في غرب المدينة"
    (flag,) = flags(linked(record, link(record, 1, "src2", content)), "L03")
    assert (flag.severity, flag.params["credited"], flag.params["rests"]) == (
        Severity.BLOCK, "Washington Post", "Politico",
    )  # fmt: skip
    assert flag.at is not None
    assert POST[flag.at.start : flag.at.end] == "واشنطن بوست"
    assert flags(linked(record, link(record, 1, "src2", content)), "L02") == [], "said once"
    assert flags(linked(record, link(record, 1, "src1", content), link(record, 1, "src2", content)), "L03") == []


@pytest.mark.parametrize(
    "source",
    [
        Source("src2", "Associated Press", carrier="Washington Post"),
        Source("src2", "Washington Post", carrier="Guardian"),
        Source("src2", "Politico", cites=("src1",)),
    ],
    ids=["carried by the one credited", "credited agency", "citing the one credited"],
)
def test_carrier_agency_and_cited_outlet_are_no_mismatch(source: Source):
    record = article(POST, sources=(WAPO, source))
    assert flags(linked(record, link(record, 1, "src2")), "L03") == []


def test_mismatch_is_judged_credit_by_credit():
    text = "وذكرت صحيفة واشنطن بوست أن المكاتب ستغلق. وأفاد موقع بوليتيكو بأن القرار تأجل إلى الخريف."
    record = article(text, sources=(WAPO, POLITICO))
    well = linked(record, link(record, 1, "src1", "المكاتب ستغلق"), link(record, 1, "src2", "القرار تأجل إلى الخريف"))
    crossed = linked(
        record, link(record, 1, "src2", "المكاتب ستغلق"), link(record, 1, "src1", "القرار تأجل إلى الخريف")
    )
    assert [len(flags(found, "L03")) for found in (well, crossed)] == [0, 2]


def test_paragraph_that_says_who_quotes_whom_is_no_mismatch():
    reuters = Source("src2", "Reuters")
    record = article(NESTED, sources=(WAPO, reuters))
    for source in ("src1", "src2"):
        assert flags(linked(record, link(record, 1, source)), "L03") == []


def test_quote_that_no_snapshot_holds_is_a_block():
    record = article(SAID, sources=(WAPO,))
    found = [flags(linked(record, link(record, 1, quote="we will not", quote_found=held)), "L04") for held in
             (False, True, None)]  # fmt: skip
    assert [len(each) for each in found] == [1, 0, 0]
    assert (found[0][0].severity, "we will not" in message(found[0][0], "en")) == (Severity.BLOCK, True)


def test_passage_that_the_newest_snapshot_lost_is_flagged():
    record = article(POST, sources=(WAPO,))
    assert [len(flags(linked(record, link(record, 1, drifted=lost)), "L06")) for lost in (True, False)] == [1, 0]


def corrected(affects: str | None) -> Source:
    return WAPO._replace(marks=(Mark("corrected", "12, not 21", affects, "Layla", "2024-05-09T00:00:00.000000Z"),))


@pytest.mark.parametrize(
    ("affects", "passage", "at", "flagged"),
    [
        ("fell by 21 percent", "Revenue fell by 21 percent.", "2024-05-01", True),
        ("Revenue “fell by 21 percent” in May", "fell by 21 percent", "2024-05-01", True),
        ("fell by 21 percent", "It fell by 2", "2024-05-01", False),
        ("fell by 21 percent", None, "2024-05-01", True),
        (None, "It employs 40 people.", "2024-05-01", True),
        (None, "It employs 40 people.", "2024-05-10", False),
    ],
)
def test_link_on_corrected_words_is_a_block(affects: str | None, passage: str | None, at: str, flagged: bool):
    record = article(POST, sources=(corrected(affects),))
    found = flags(linked(record, link(record, 1, passage=passage, at=at)), "L07")
    assert [flag.severity for flag in found] == [Severity.BLOCK] * flagged


def test_link_on_a_retracted_source_is_a_block_whenever_it_was_made():
    source = WAPO._replace(marks=(Mark("retracted", "made up", None, "Layla", "2024-05-09"),))
    record = article(POST, sources=(source,))
    (flag,) = flags(linked(record, link(record, 1, at="2024-06-01")), "L07")
    assert "retracted" in message(flag, "en")


def chain(length: int) -> tuple[Source, ...]:
    """src1 cites src2, and so on; the last is the root."""
    outlets = ("Washington Post", "Politico", "Reuters", "Guardian", "CNN")
    return tuple(
        Source(f"src{n}", outlets[n - 1], cites=(f"src{n + 1}",) if n < length else ()) for n in range(1, length + 1)
    )


@pytest.mark.parametrize(
    ("length", "severity"), [(1, None), (2, Severity.WARNING), (3, Severity.WARNING), (4, Severity.ERROR)]
)
def test_second_hand_source_is_flagged_by_its_depth(length: int, severity: Severity | None):
    record = article(POST, BARE, sources=chain(length))
    found = flags(linked(record, link(record, 1), link(record, 2)), "L08")
    assert [flag.severity for flag in found] == ([severity] if severity else [])
    if severity:
        assert (found[0].params["depth"], len(found[0].related)) == (length - 1, 1)


def test_circle_of_citations_ends():
    one, other = Source("src1", "Washington Post", cites=("src2",)), Source("src2", "Politico", cites=("src1",))
    record = article(POST, sources=(one, other))
    assert flags(linked(record, link(record, 1)), "L08")[0].params["depth"] == 1


def test_several_outlets_with_one_root_are_flagged_unless_the_prose_says_so():
    sources = (WAPO, Source("src2", "Politico", cites=("src1",)), Source("src3", "Reuters", cites=("src1",)))
    hidden = article(POST, "وأكد موقع بوليتيكو أن المكاتب ستغلق.", sources=sources)
    (flag,) = flags(linked(hidden, link(hidden, 1), link(hidden, 2, "src2")), "L09")
    assert (flag.severity, flag.params["outlets"]) == (Severity.ERROR, "Washington Post, Politico")
    told = article(POST, NESTED, sources=sources)
    assert flags(linked(told, link(told, 1), link(told, 2, "src3")), "L09") == []


@pytest.mark.parametrize(
    ("text", "published", "flagged"),
    [
        (POST, date(2024, 3, 1), True),
        (POST, date(2024, 5, 1), False),
        (POST.replace("وذكرت", "وفي مارس 2024 ذكرت"), date(2024, 3, 1), False),
        (POST, None, False),
    ],
)
def test_old_story_told_without_a_date_is_noted(text: str, published: date | None, flagged: bool):
    record = article(text, published=date(2024, 5, 9), sources=(WAPO._replace(published=published),))
    assert len(flags(linked(record, link(record, 1)), "L10")) == flagged


def test_link_without_a_passage_is_noted():
    record = article(POST, sources=(WAPO,))
    assert len(flags(linked(record, link(record, 1, passage=None)), "L11")) == 1
    assert flags(linked(record, link(record, 1)), "L11") == []


@pytest.mark.parametrize(
    ("source", "text", "flagged"),
    [
        (WAPO._replace(spoken_in="ar", language="en"), SAID, True),
        (WAPO._replace(spoken_in="ar-LB"), SAID, True),
        (WAPO._replace(spoken_in="ar", language="ar"), SAID, False),
        (WAPO._replace(spoken_in="en", language="en"), SAID, False),
        (WAPO._replace(spoken_in="ar", language="en"), POST, False),
    ],
)
def test_arabic_words_translated_back_are_flagged_where_they_are_quoted(source: Source, text: str, flagged: bool):
    record = article(text, sources=(source,))
    assert len(flags(linked(record, link(record, 1)), "L12")) == flagged


def test_article_that_rests_on_one_outlet_is_noted():
    record = article(POST, BARE, OTHER, POST, POST, sources=(WAPO, POLITICO))
    one = linked(record, *(link(record, n) for n in range(1, 6)))
    two = linked(record, *(link(record, n, "src1" if n < 4 else "src2") for n in range(1, 6)))
    (flag,) = flags(one, "L13")
    assert (flag.at, flag.params["percent"]) == (None, 100)
    assert flags(two, "L13") == []
    assert flags(linked(record, *(link(record, n) for n in range(1, 5))), "L13") == [], "too few to say"


@pytest.mark.parametrize(
    ("blocks", "declared"),
    [
        ([(Kind.BODY, BARE)], False),
        ([(Kind.BODY, POST)], True),
        ([(Kind.BYLINE, "ترجمة: سعاد"), (Kind.BODY, BARE)], True),
        ([(Kind.BODY, BARE), (Kind.BODY, OTHER), (Kind.BODY, POST)], False),
    ],
)
def test_translation_says_that_it_is_one(blocks: list[tuple[Kind, str]], declared: bool):
    record = article(*blocks, sources=(WAPO,), translation_of="src1")
    assert len(flags(record, "L14")) == (not declared)
    assert [code for code in ("L01", "L02", "L13") if flags(record, code)] == []
