"""A small newsroom's record: every act table holds rows, so that a test of tables tests all of them."""

from __future__ import annotations

from sqlalchemy import Connection

from provenance.acts.ingest import ingest_article
from provenance.attribution import Reader
from provenance.record import ArticleRecord, Kind
from provenance.storage import Store
from provenance.storage.acts_log import Act, new_uuid
from provenance.storage.canonical import sha256
from provenance.storage.load_judgement import signed_flags
from provenance.storage.tables import (
    anchors,
    answers,
    claims,
    corrections,
    extracts,
    issued_reports,
    link_acts,
    links,
    outlet_aliases,
    outlets,
    questions,
    redactions,
    revision_headers,
    signoffs,
    snapshots,
    source_citations,
    source_details,
    source_marks,
    sources,
    waivers,
)

PAGE = "The harbour office will close three of its quays next month, officials said.\n" * 20
TITLE = "الميناء يغلق ثلاثة أرصفة"
CREDITED = "ذكرت صحيفة الغارديان أن إدارة الميناء رقم {} ستغلق ثلاثة أرصفة خلال الشهر المقبل."
VAGUE = "وأفادت تقارير صحفية بأن القرار تأجل أسبوعين بسبب خلاف على الميزانية."
UNSOURCED = "واقتحم محتجون مكتب الإدارة فجر الثلاثاء وكسروا نافذتين قبل وصول الشرطة."


def article(number: int, reader: Reader) -> ArticleRecord:
    """An article of four paragraphs that differs from every other number's."""
    blocks = [
        (Kind.TITLE, TITLE),
        (Kind.BODY, CREDITED.format(number)),
        (Kind.BODY, VAGUE),
        (Kind.BODY, UNSOURCED),
    ]
    return ArticleRecord(f"article-{number}.txt", reader.paragraphs(blocks), title=TITLE)


def ingest(store: Store, reader: Reader, *numbers: int, by: str = "ليلى") -> None:
    """Put these articles on record, each in a transaction of its own."""
    for number in numbers:
        with store.writing() as connection:
            ingest_article(connection, article(number, reader), by=by)


def fill(store: Store, reader: Reader) -> None:
    """Three articles, an outlet, a source with a snapshot, a link with its history, a waiver; by three people."""
    ingest(store, reader, 1, 2)
    ingest(store, reader, 3, by="سامي")
    with store.writing() as connection:
        _add_outlet(connection)
        _log_source(connection)
        _link(connection)
        _confirm_and_move(connection)
        _waive(connection)
        _say_of_the_source(connection)
        _sign_and_give_out(connection)
        _ask(connection)


def _add_outlet(connection: Connection) -> None:
    act = Act(connection, by="ليلى", verb="outlet-add")
    act.add(outlets, uuid=new_uuid(), name="Harbour Post", kind="newspaper", gender="f", country="XX")
    act.add(outlet_aliases, outlet="Harbour Post", sort="arabic", alias="هاربر بوست")
    act.add(outlet_aliases, outlet="Harbour Post", sort="latin", alias="Harbour Post")
    act.close("outlet:Harbour Post")


def _log_source(connection: Connection) -> None:
    act = Act(connection, by="ليلى", verb="source-add")
    source = act.add(
        sources,
        uuid=new_uuid(),
        outlet="Harbour Post",
        kind="story",
        url="https://example.org/quays",
        title="Three quays to close",
        published="2024-03-05",
        language="en",
    )
    snapshot = act.add(
        snapshots,
        source_id=source,
        sha256=sha256(PAGE.encode()),
        size=len(PAGE.encode()),
        media_type="text/plain",
        captured_at=act.at,
        commitment=act.keep_private(PAGE.encode()),
    )
    act.add(
        extracts,
        snapshot_id=snapshot,
        extractor="plain",
        extractor_version="1",
        commitment=act.keep_private(PAGE.strip().encode()),
    )
    act.close("source:src1")


def _link(connection: Connection) -> None:
    act = Act(connection, by="سامي", verb="link")
    claim = act.add(claims, uuid=new_uuid(), text="ثلاثة أرصفة ستغلق")
    act.add(
        links,
        uuid=new_uuid(),
        version_id=2,
        start=0,
        end=10,
        exact=CREDITED[:10],
        prefix="",
        suffix=CREDITED[10:34],
        source_id=1,
        claim_id=claim,
        passage="close three of its quays",
        extract_id=1,
        passage_start=24,
        passage_end=48,
        relation="derived",
    )
    act.close("link:lnk1")


def _confirm_and_move(connection: Connection) -> None:
    act = Act(connection, by="هدى", verb="confirm")
    act.add(link_acts, link_id=1, act="confirm")
    act.add(anchors, link_id=1, revision_id=1, fate="kept", version_id=2, start=0, end=10)
    act.add(anchors, link_id=1, revision_id=2, fate="orphaned")
    act.close("link:lnk1")


def _waive(connection: Connection) -> None:
    act = Act(connection, by="هدى", verb="waive")
    act.add(waivers, article_id=1, paragraph_id=4, code="S01", words_hash=sha256(b"words"), reason="شهده مراسلنا")
    act.add(waivers, article_id=2, code="A04", words_hash=sha256(b"title"), reason="العنوان من المكتب")
    act.close("flag:article-1:p4/S01")


def _say_of_the_source(connection: Connection) -> None:
    act = Act(connection, by="ليلى", verb="log-source")
    copy = act.add(sources, uuid=new_uuid(), outlet="Harbour Post", kind="story", title="The same, again")
    act.add(source_details, source_id=copy, name="for", value="article-1")
    act.add(source_citations, source_id=copy, cites_id=1)
    act.add(source_marks, source_id=copy, mark="corrected", affects="three quays", reason="two quays")
    act.close(f"source:src{copy}")


def _sign_and_give_out(connection: Connection) -> None:
    act = Act(connection, by="هدى", verb="signoff")
    act.add(signoffs, revision_id=1, role="editor", flags=signed_flags((), (), ("lnk1",)), override="seen")
    act.add(corrections, revision_id=1, note="كتبنا أربعة أرصفة والصواب ثلاثة")
    act.add(revision_headers, revision_id=1, title=TITLE, published="2024-03-06")
    act.add(issued_reports, revision_id=1, format="html", sha256=sha256(b"report"), recipient="المحامي")
    act.add(redactions, commitment="sha256:" + "0" * 64, reason="بطلب صاحبه")
    act.close("article:article-1")


def _ask(connection: Connection) -> None:
    act = Act(connection, by="هدى", verb="ask")
    question = act.add(questions, article_id=1, paragraph_id=4, code="S01", words_hash=sha256(b"words"))
    act.add(answers, question_id=question, link_id=1, words="من بيان الشرطة")
    act.close("article:article-1")
