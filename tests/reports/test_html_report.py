"""The parts of the HTML report that need no browser: its figures, its readers' version, its receipt."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.record import (
    ArticleRecord,
    Correction,
    Evidence,
    Kind,
    Link,
    LinkState,
    Log,
    Mark,
    NotRun,
    Paragraph,
    Role,
    Signoff,
    Source,
    Sourcing,
    Span,
    Verdict,
    Waiver,
)
from provenance.record.history import PlacedVersion, Revision
from provenance.record.overview import Issued, LogHead
from provenance.reports import render_report
from provenance.reports.checked import Checked
from provenance.reports.dossier import Dossier
from provenance.reports.html.figures import MOST_BARS, STRIP, flow, strip
from provenance.reports.paragraph_history import histories
from provenance.reports.public import for_public
from provenance.reports.receipt_check import Fault, checked_report
from provenance.reports.shares import shares_of

HEAD = LogHead(7, "sha256:" + "ab" * 32)
AT = "2026-03-14T10:00:00.000000Z"


def paragraphs(count: int) -> tuple[Paragraph, ...]:
    classes = (Sourcing.SOURCED, Sourcing.VAGUE, Sourcing.UNSOURCED)
    return tuple(
        Paragraph(n, f"فقرة رقم {n}", Kind.BODY, f"p{n}", sourcing=classes[n % 3]) for n in range(1, count + 1)
    )


def link(number: int, source: int, **changed: object) -> Link:
    text = f"فقرة رقم {number}"
    made = Link(
        handle=f"lnk{number}",
        paragraph=f"p{number}",
        source=f"src{source}",
        claim=f"clm{number}",
        claim_text="قول",
        exact=text,
        words=Span.cut(text, 0, len(text)),
        state=LinkState.CONFIRMED,
        passage="the words",
        checked=True,
        by="Layla",
        at=AT,
        confirmed_by="Karim",
        evidence=Evidence("Before it. ", "the words", ", and after.", 11, 20, "sha256:" + "0" * 64, AT, "text/1"),
    )
    return made._replace(**changed)  # type: ignore[arg-type]


def dossier(record: ArticleRecord, **more: object) -> Dossier:
    return Dossier(Checked(record, Verdict((), ())), HEAD, **more)  # type: ignore[arg-type]


def record(count: int, *links: Link, sources: int = 1, **log: object) -> ArticleRecord:
    held = tuple(Source(f"src{n}", f"Outlet {n % 7}", title=f"Story {n}") for n in range(1, sources + 1))
    on_record = Log("x", "uuid", 2, held, links, **log)  # type: ignore[arg-type]
    return ArticleRecord("x.txt", paragraphs(count), "عنوان", log=on_record)


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("form", ["html", "md", "json", "text"])
def test_an_article_without_paragraphs_gives_a_report(lang: str, form: str):
    told = render_report(dossier(record(0)), form=form, lang=lang)
    assert "عنوان" in told
    if form == "html":
        assert {"ar": "المقال بلا فقرات.", "en": "The article has no paragraphs."}[lang] in told
        assert checked_report(told.encode()).faults == ()


def test_thirty_paragraphs_with_twenty_sources_are_small():
    links = [link(n, 1 + n % 20) for n in range(1, 31)]
    told = render_report(dossier(record(30, *links, sources=20)), form="html", lang="ar")
    assert len(told.encode()) <= 400_000


def test_every_bar_is_as_high_as_its_class_and_stands_where_its_paragraph_does():
    found = strip(Checked(record(3), Verdict((), ())), "ltr")
    assert [(bar.anchor, bar.sourcing, bar.x) for bar in found.bars] == [
        ("p-1", "vague", 0),
        ("p-2", "unsourced", 10),
        ("p-3", "sourced", 20),
    ]
    assert found.bars[2].height > found.bars[0].height > found.bars[1].height
    assert all(bar.y + bar.height == STRIP for bar in found.bars)
    turned = strip(Checked(record(3), Verdict((), ())), "rtl")
    assert [bar.x for bar in turned.bars] == [20, 10, 0]


def test_a_bar_for_several_paragraphs_is_that_of_the_worst():
    found = strip(Checked(record(MOST_BARS * 3), Verdict((), ())), "ltr")
    assert (len(found.bars), found.each) == (MOST_BARS, 3)
    assert {bar.sourcing for bar in found.bars} == {"unsourced"}


def test_the_flow_joins_outlets_sources_and_paragraphs_once_each():
    found = flow(record(3, link(1, 1), link(2, 1, handle="lnk2"), link(2, 2, handle="lnk3"), sources=2), "rtl")
    assert found is not None
    assert [node.name for node in found.outlets] == ["Outlet 1", "Outlet 2"]
    assert [node.name for node in found.sources] == ["src1", "src2"]
    assert [node.anchor for node in found.paragraphs] == ["p-1", "p-2"]
    assert [edge.gap for edge in found.edges] == [False] * 5
    assert found.columns[0] > found.columns[2]
    assert flow(record(3), "rtl") is None


def test_shares_overlap_and_count_the_body_only():
    found = shares_of(record(4, link(1, 1), link(2, 1), link(2, 2, handle="lnk9"), sources=2))
    assert [(share.outlet, share.percent, share.linked) for share in found] == [
        ("Outlet 1", 50, [1, 2]),
        ("Outlet 2", 25, [2]),
    ]


def test_readers_learn_nothing_of_the_desk():
    inside = "Layla", "Karim", "Huda", "secret", "x.txt", "lnk2", "lnk3"
    log = {
        "waivers": (Waiver("S01", "p1", "hash", "secret", "Huda", AT),),
        "signoffs": (Signoff(Role.EDITOR, 2, ("x:p1/S01",), (), ("lnk1",), "secret", "Huda", AT),),
        "corrections": (Correction("Readers were told", 2, "Huda", AT),),
    }
    links = link(1, 1), link(2, 1, state=LinkState.REJECTED), link(3, 1, words=None)
    full = record(3, *links, **log)
    assert full.log is not None
    marked = full.log.sources[0]._replace(marks=(Mark("corrected", "secret", None, "Huda", AT),))
    full = ArticleRecord(full.path, full.paragraphs, full.title, log=full.log._replace(sources=(marked,)))
    revision = Revision(1, "Huda", AT, "secret", 1, (PlacedVersion(1, "p1", "body", "مسودة"),))
    whole = dossier(full, revisions=(revision,), issued=(Issued(2, "html", "sha", "secret", "Huda", AT),))
    for form in ("html", "md", "json", "text"):
        told, shown = (render_report(one, form=form, lang="en") for one in (whole, for_public(whole)))
        assert "Layla" in told or form == "text"
        assert [word for word in inside if word in shown] == []
        assert "the words" in shown or form == "text"
    assert "linked (2026" not in render_report(for_public(whole), form="md", lang="en")
    assert "confirmed (2026-03-14; confirmed by a second person)" in render_report(
        for_public(whole), form="md", lang="en"
    )
    assert "signed off as editor, 2026" in render_report(for_public(whole), form="md", lang="en")
    assert "Readers were told" in render_report(for_public(whole), form="html", lang="en")


def test_readers_see_the_sources_behind_what_is_linked_and_no_others():
    held = record(2, link(1, 1), link(2, 3, state=LinkState.WITHDRAWN), sources=3)
    assert held.log is not None
    first, second, third = held.log.sources
    log = held.log._replace(sources=(first._replace(cites=("src2",)), second, third))
    whole = dossier(ArticleRecord("x", held.paragraphs, "عنوان", log=log))
    for form in ("html", "json"):
        told = render_report(for_public(whole), form=form, lang="en")
        assert ("Story 1" in told, "Story 2" in told, "Story 3" in told) == (True, True, False)
    assert "Story 3" in render_report(whole, form="html", lang="en")


def test_signoffs_say_what_they_stood_for_and_given_reports_what_came_after():
    signed = Signoff(
        Role.EDITOR, 1, ("x:p1/S01", "x:p2/S01"), (), ("lnk1",), "the wire was late", "Huda", AT, edited=True
    )
    held = record(2, signoffs=(signed,), corrections=(Correction("The figure was 12.", 2, "Huda", AT),))
    issued = (Issued(1, "html", "sha", "Partner desk", "Huda", AT), Issued(2, "md", "sha", None, "Huda", AT))
    text = Text.of(render_report(dossier(held, issued=issued), form="html", lang="en"))
    for words in (
        "editor, revision 1",
        "then: 2 flags open, 0 waived, 1 links not confirmed",
        "the words were edited after this sign-off",
        "signed although a block was open: the wire was late",
        "The figure was 12.",
        "to Partner desk, by Huda before the correction in revision 2",
        "to not said whom, by Huda",
    ):
        assert words in text
    assert text.count("before the correction") == 1
    for form in ("md", "text"):
        told = render_report(dossier(held, issued=issued), form=form, lang="en").replace("\\", "")
        assert "to Partner desk, by Huda · before the correction in revision 2" in told
    assert "Edited after it was signed off, and not signed again." in text
    again = signed._replace(revision=2, edited=False)
    assert "not signed again" not in render_report(dossier(record(2, signoffs=(signed, again))), form="html", lang="en")


def test_the_steps_of_a_paragraph_are_the_revisions_that_changed_it():
    first = Revision(1, "Layla", AT, "", 1, (PlacedVersion(1, "p1", "body", "قال الوزير نعم"),))
    same = Revision(2, "Huda", AT, "order", 2, first.placed)
    other = PlacedVersion(2, "p1", "body", "قال الوزير لا"), PlacedVersion(3, "p2", "body", "جديدة")
    found = histories([first, same, Revision(3, "Karim", AT, "why", 3, other)])
    assert [(step.revision, step.by, step.words is None) for step in found["p1"]] == [
        (1, "Layla", True),
        (3, "Karim", False),
    ]
    assert [step.revision for step in found["p2"]] == [3]
    words = found["p1"][1].words
    assert words is not None
    assert [(change.old.strip(), change.new.strip()) for change in words.changes()] == [("نعم", "لا")]


def test_what_could_not_be_checked_is_said_by_kind():
    verdict = Verdict((), (NotRun("A04", "no-title"),))
    links = link(1, 1, state=LinkState.LINKED, confirmed_by=None), link(2, 1, state=LinkState.LINKED, confirmed_by=None)
    told = render_report(Dossier(Checked(record(2, *links), verdict), HEAD), form="html", lang="en")
    text = Text.of(told)
    assert "lnk1, lnk2: no second person has opened the passage" in text
    assert "not run: A04" in text
    assert "src1: no snapshot of the source is stored" in text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://x"])
def test_only_web_addresses_become_links(url: str):
    held = record(1, link(1, 1))
    assert held.log is not None
    log = held.log._replace(sources=(held.log.sources[0]._replace(url=url),))
    told = render_report(dossier(ArticleRecord("x", held.paragraphs, log=log)), form="html", lang="ar")
    assert re.findall('href="(?!#)', told) == []


def test_the_data_is_the_json_report_and_cannot_end_its_element():
    held = record(1, link(1, 1, claim_text="</script><!--<script>\u2028"))
    told = render_report(dossier(held), form="html", lang="en")
    (data,) = re.findall('id="data">(.*)</script>', told)
    assert "<" not in data
    assert json.loads(data) == json.loads(render_report(dossier(held), form="json", lang="en"))
    assert checked_report(told.encode()).faults == ()


def test_any_byte_of_a_report_that_changes_is_noticed():
    told = render_report(dossier(record(2, link(1, 1))), form="html", lang="en").encode()
    for at in range(0, len(told), 997):
        changed = told[:at] + bytes([told[at] ^ 1]) + told[at + 1 :]
        assert checked_report(changed).faults != ()
    assert checked_report(told[:-9]).faults == ((Fault.PAGE, ""),)
    assert checked_report(b"").faults == ((Fault.NO_RECEIPT, ""),)


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")), min_size=1, max_size=3))
def test_a_report_on_any_words_agrees_with_its_receipt(texts: list[str]):
    held = tuple(Paragraph(n, text, Kind.BODY, f"p{n}") for n, text in enumerate(texts, 1))
    log = Log("x", "uuid", 1, (Source("src1", texts[0], title=texts[-1]),), (link(1, 1, claim_text=texts[0]),))
    told = render_report(dossier(ArticleRecord("x", held, texts[0], log=log)), form="html", lang="ar")
    assert checked_report(told.encode()).faults == ()


@given(st.text(alphabet='<>&"/!-scriptp \u202e[]{}ا', max_size=60))
def test_a_report_on_markup_agrees_with_its_receipt(text: str):
    held = (Paragraph(1, text, Kind.BODY, "p1"),)
    told = render_report(dossier(ArticleRecord("x", held, log=Log("x", "uuid", 1))), form="html", lang="en")
    assert checked_report(told.encode()).faults == ()


class Text(HTMLParser):
    """The text of a page without its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.skip = "", False

    @classmethod
    def of(cls, html: str) -> str:
        page = cls()
        page.feed(html)
        return page.words

    def handle_starttag(self, tag, attrs):
        self.skip = tag in ("script", "style")

    def handle_endtag(self, tag):
        self.skip = False

    def handle_data(self, data):
        self.words += "" if self.skip else data
