"""What the store knows of an article, as people see it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.record import (
    ArticleRecord,
    Attribution,
    Kind,
    Link,
    LinkState,
    Log,
    Paragraph,
    Source,
    Sourcing,
    Span,
    Verdict,
    Waiver,
)
from provenance.record.overview import LogHead
from provenance.reports import REPORTS, render, render_report
from provenance.reports.checked import Checked
from provenance.reports.dossier import Dossier
from provenance.reports.linked import link_line, state_of
from provenance.reports.outlets import outlets_toml
from provenance.reports.paragraph import paragraph_page, suggested_claims
from provenance.reports.reconciliation import reconcile
from provenance.reports.text import plain
from provenance.reports.unchecked import Gap, Unchecked, unchecked

TEXT = "وقالت الغارديان إن الصفقة تأجلت إلى الربيع."
GUARDIAN = Source("src1", "Guardian", title="Deal delayed", carrier="Independent")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.cut(TEXT, start, start + len(words))


LINK = Link(
    handle="lnk1", paragraph="p4", source="src1", claim="clm1", claim_text="الصفقة تأجلت", exact="الصفقة تأجلت",
    words=span("الصفقة تأجلت"), state=LinkState.LINKED, passage="the deal was delayed", by="Layla",
    at="2026-03-14T10:00:00.000000Z",
)  # fmt: skip


def article(*links: Link, **log: object) -> ArticleRecord:
    credit = Attribution(("Guardian",), span("الغارديان"), cue=span("قالت"), content=span("الصفقة تأجلت إلى الربيع"))
    paragraph = Paragraph(1, TEXT, Kind.BODY, "p4", Sourcing.SOURCED, (credit,))
    held = Log("deal", "uuid", 2, sources=(GUARDIAN,), links=links, **log)  # type: ignore[arg-type]
    return ArticleRecord("deal.txt", (paragraph,), log=held)


def said(record: ArticleRecord) -> str:
    return render([Checked(record, Verdict((), ()))], form="text", lang="en")


STATES = [
    (LINK, "linked"),
    (LINK._replace(state=LinkState.CONFIRMED), "confirmed"),
    (LINK._replace(words=None), "orphaned"),
    (LINK._replace(words=None, state=LinkState.CONFIRMED), "orphaned"),
    (LINK._replace(words=None, state=LinkState.REJECTED), "rejected"),
]


@pytest.mark.parametrize(("link", "state"), STATES)
def test_that_words_are_gone_outweighs_that_the_link_was_made(link: Link, state: str):
    assert state_of(link) == state


@pytest.mark.parametrize(
    ("link", "passage"),
    [
        (LINK, "passage typed, not checked"),
        (LINK._replace(checked=True), "passage found in the snapshot"),
        (LINK._replace(passage=None), "no passage"),
    ],
)
def test_a_passage_that_was_only_typed_is_never_shown_as_found(link: Link, passage: str):
    log = article(link).log
    assert log is not None
    assert link_line(link, log, "en", indent=0).text == f"lnk1  linked · src1 Guardian · {passage}"
    for form in REPORTS:
        dossier = Dossier(Checked(article(link), Verdict((), ())), LogHead(1, "sha256:0"))
        told = render_report(dossier, form=form, lang="en")
        assert (passage if form in ("md", "text") else f'"passage_checked": {str(link.checked).lower()}') in told


def test_a_link_that_was_taken_back_is_not_shown_and_one_without_its_paragraph_is():
    assert "lnk1" not in said(article(LINK._replace(state=LinkState.WITHDRAWN)))
    gone = said(article(LINK._replace(paragraph="p9", words=None)))
    assert "links whose paragraphs are gone\n    lnk1  orphaned" in gone


def test_an_article_on_record_is_headed_by_its_slug_and_revision():
    assert said(article()).splitlines()[0] == "deal · revision 2 · deal.txt"


def test_a_page_has_the_words_of_credit_link_and_claim():
    page = plain(paragraph_page(Checked(article(LINK), Verdict((), ())), article(LINK).paragraphs[0], "en"))
    for words in (
        "the crediting words: قالت",
        "passage: the deal was delayed",
        "claim clm1: الصفقة تأجلت",
        "Layla, 2026-03-14",
    ):
        assert words in page


def test_a_claim_is_suggested_until_a_link_that_stands_covers_its_words():
    for links, suggested in (
        ((), ("الصفقة تأجلت إلى الربيع",)),
        ((LINK,), ()),
        ((LINK._replace(state=LinkState.REJECTED),), ("الصفقة تأجلت إلى الربيع",)),
    ):
        record = article(*links)
        assert suggested_claims(Checked(record, Verdict((), ())), record.paragraphs[0]) == suggested


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (article(), [("Guardian", "prose", ())]),
        (article(LINK), [("Guardian", "both", ("src1",))]),
        (article(LINK._replace(state=LinkState.REJECTED)), [("Guardian", "prose", ())]),
        (article(translation_of="src1"), [("Guardian", "both", ("src1",))]),
        (replace(article(LINK), paragraphs=()), [("Guardian", "log", ("src1",))]),
    ],
)
def test_prose_and_log_are_held_against_each_other(record: ArticleRecord, told: list[tuple[str, str, tuple[str, ...]]]):
    assert [(o.outlet, o.agreement, o.sources) for o in reconcile(record)] == told


def test_a_carrier_counts_where_the_prose_credits_it():
    record = article(LINK)
    credit = record.paragraphs[0].attributions[0]._replace(outlets=("Independent",))
    record = replace(record, paragraphs=(replace(record.paragraphs[0], attributions=(credit,)),))
    assert [(o.outlet, o.agreement) for o in reconcile(record)] == [("Independent", "both"), ("Guardian", "log")]


def test_what_could_not_be_checked_is_named():
    assert unchecked(article(LINK)) == (
        Unchecked(Gap.PASSAGE_TYPED, "lnk1"),
        Unchecked(Gap.NOT_CONFIRMED, "lnk1"),
        Unchecked(Gap.NO_SNAPSHOT, "src1"),
    )
    confirmed = LINK._replace(state=LinkState.CONFIRMED, checked=True)
    record = article(confirmed)
    assert record.log is not None
    held = replace(record, log=record.log._replace(sources=(GUARDIAN._replace(snapshots=1),)))
    assert unchecked(held) == ()


def test_markdown_of_a_record_cannot_be_broken_by_what_people_typed():
    link = LINK._replace(passage="a | b\n# c [x](y)", by="*Layla*")
    checked = Checked(article(link), Verdict((), ()))
    told = render_report(Dossier(checked, LogHead(1, "sha256:0")), form="md", lang="en")
    assert "a \\| b \\# c \\[x\\](y)" in told
    assert "\\*Layla\\*" in told


def test_outlets_are_written_as_toml_that_says_the_same(tmp_path):
    from provenance.attribution import Outlet, outlets_in

    names = ('"quoted"', "back\\slash", "tab\there", "سطر", "emoji 🗞", "del\x7f", "#no comment", "'single'")
    given = [
        Outlet("A [b] = c", "agency", "f", "LB", ("a.example",), names, ("A",), ("B",), ("A",)),
        Outlet("Guardian", "site", "m", "", arabic=("الغاردية",), extends=True),
    ]
    path = tmp_path / "outlets.toml"
    path.write_text(outlets_toml(given), encoding="utf-8")
    assert outlets_in(path) == given


def test_a_waived_flag_is_told_with_who_and_why(checked: Checked):
    (flag,) = checked.verdict.flags
    waiver = Waiver("S01", "p9", "sha256:0", "شهده مراسلنا", "هدى", "2026-03-14T10:00:00.000000Z")
    record = replace(checked.record, log=Log("deal", "uuid", 1))
    waived = Checked(record, Verdict((), (), ((flag, waiver),)))
    for form in ("text", "md", "json"):
        told = render([waived], form=form, lang="en")
        assert "شهده مراسلنا" in told
        assert flag.id in told
