from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.attribution import reader_for
from provenance.record import ArticleRecord, Correction, Kind, Log
from provenance.reports.changes import Compared, compare
from provenance.reports.html.diff import render_diff
from provenance.reports.side_by_side import _width, side_by_side_lines
from provenance.reports.text import plain
from tests.reports.test_html import Page

READER = reader_for("ar")
OPENING = "أقر المجلس البلدي مساء الأحد ميزانية العام المقبل بعد نقاش استمر سبع ساعات كاملة."
SOLDIERS = "وذكرت صحيفة واشنطن بوست أن 12 جنديًّا أصيبوا في الحادث ونُقلوا إلى مستشفى قريب من الميناء."
CLOSING = "وطالب تجار السوق بتعويض عن أشهر الإغلاق وهددوا بالإضراب إن لم تُصرف لهم قبل نهاية الشهر."
RULE = "\u200e│\u200e"


def revision(number: int, *texts: str, corrections: tuple[Correction, ...] = ()) -> ArticleRecord:
    read = READER.paragraphs((Kind.BODY, text) for text in texts)
    log = Log("port", "uuid", number, corrections=corrections)
    return ArticleRecord("p.txt", tuple(replace(p, handle=f"p{p.number}") for p in read), title="عنوان", log=log)


def handled(record: ArticleRecord, *handles: str) -> ArticleRecord:
    named = tuple(replace(p, handle=h) for p, h in zip(record.paragraphs, handles, strict=True))
    return replace(record, paragraphs=named)


def edited() -> Compared:
    now = handled(revision(2, CLOSING, SOLDIERS.replace("12 جنديًّا", "13 مقاتلًا"), "فقرة أضيفت."), "p3", "p2", "p4")
    return compare(revision(1, OPENING, SOLDIERS, CLOSING), now)


def columns(compared: Compared, width: int) -> list[tuple[str, str]]:
    lines = plain(side_by_side_lines(compared, "en", width)).splitlines()
    assert max(_width(line) for line in lines if RULE in line) <= width
    rows = [line.partition(RULE) for line in lines if RULE in line]
    return [(left.strip(), right.strip()) for left, _, right in rows]


def test_old_words_stand_left_and_new_ones_right():
    old, new = (" ".join(side).split() for side in zip(*columns(edited(), 120), strict=True))
    assert "[-12" in old
    assert "{+13" in new
    assert "[-12" not in new
    assert "{+فقرة" in new


def test_columns_hold_the_whole_texts():
    old, new = (" ".join(side) for side in zip(*columns(edited(), 120), strict=True))
    unmarked = re.sub(r"\[-|-\]|{\+|\+}", "", f"{old} {new}")
    assert {*SOLDIERS.split()} <= {*unmarked.split()}


def test_rules_stand_under_each_other():
    lines = plain(side_by_side_lines(edited(), "en", 120)).splitlines()
    assert len({_width(line.partition(RULE)[0]) for line in lines if RULE in line}) == 1


@given(st.lists(st.text("ابتث قكل\u0651abc ", min_size=1, max_size=90), min_size=1, max_size=4), st.integers(30, 150))
def test_no_row_is_wider_than_the_terminal(texts: list[str], width: int):
    found = compare(revision(1, OPENING), handled(revision(2, *texts), *(f"p{n}" for n in range(1, len(texts) + 1))))
    columns(found, max(width, 40))


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_page_of_a_diff_is_whole_and_loads_nothing(lang: str):
    page = Page(render_diff(edited(), lang))
    assert not {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe"}
    assert page.named("del")
    assert page.named("ins")
    assert not re.search("https?:", render_diff(edited(), lang))
    assert page.named("html")[0]["dir"] == ("rtl" if lang == "ar" else "ltr")


def test_page_holds_both_texts_to_the_letter():
    html = re.sub("</?bdi>", "", render_diff(edited(), "en"))
    olds = re.findall(r'<p class="prose old"[^>]*>(.*?)</p>', html)
    news = re.findall(r'<p class="prose new"[^>]*>(.*?)</p>', html)
    plain_of = [re.sub("<[^>]+>", "", text) for text in (*olds, *news)]
    assert SOLDIERS in plain_of
    assert SOLDIERS.replace("12 جنديًّا", "13 مقاتلًا") in plain_of
    assert "فقرة أضيفت." in plain_of


def test_page_says_what_moved_and_what_was_corrected():
    note = Correction("كتبنا 12 والصواب 13", 2, "هدى", "2026-03-14T10:00:00.000000Z")
    before = revision(1, OPENING, SOLDIERS, CLOSING)
    moved = handled(revision(2, CLOSING, OPENING, SOLDIERS, corrections=(note,)), "p3", "p1", "p2")
    text = Page(render_diff(compare(before, moved), "ar")).text
    assert "منقولة" in text
    assert "كتبنا 12 والصواب 13" in text
    assert "لا فرق" in Page(render_diff(compare(before, before), "ar")).text


def test_headline_that_changed_stands_on_the_page():
    before = revision(1, OPENING)
    after = replace(revision(2, OPENING), title="عنوان آخر")
    assert "<ins>" in render_diff(compare(before, after), "en")


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_in_an_article_becomes_markup(old: str, new: str):
    texts = [f"{words} <script>alert(1)</script> & {OPENING}" for words in (old, new)]
    html = render_diff(compare(revision(1, texts[0]), revision(2, texts[1])), "en")
    assert "<script" not in html
    Page(html)
