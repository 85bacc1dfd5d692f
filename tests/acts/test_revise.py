from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
import sqlalchemy as sa

from provenance.acts.ingest import ingest_article
from provenance.acts.restore import restore_revision
from provenance.acts.revise import revise_article
from provenance.attribution import reader_for
from provenance.errors import Conflict, NotFound
from provenance.record import ArticleRecord, Kind
from provenance.record.history import Fate, LinkFate, Revised
from provenance.storage import Store
from provenance.storage.acts_log import Act, new_uuid
from provenance.storage.load import load_record
from provenance.storage.tables import (
    anchors,
    claims,
    events,
    expected_sources,
    link_acts,
    links,
    paragraphs,
    placements,
    revisions,
    sources,
    versions,
)
from provenance.storage.verify import verify

POST = "وذكرت صحيفة واشنطن بوست أن نسبة الرافضين للخطة بين سكان المدينة بلغت 12 في المئة فقط."
JOURNAL = "وذكرت صحيفة وول ستريت جورنال أن نسبة الرافضين للخطة بين سكان المدينة بلغت 21 في المئة فقط."
BUDGET = "أقر المجلس البلدي مساء الأحد ميزانية العام المقبل بعد نقاش استمر سبع ساعات وشارك فيه عشرون عضوًا."
HARBOUR = "ويشمل المشروع ترميم الميناء القديم وبناء رصيف للصيادين ومدرسة تتسع لثلاثمئة تلميذ من أبناء الحي."
MAYOR = "وقالت رئيسة البلدية إن الأعمال ستبدأ في الربيع ولن تتوقف في موسم الأمطار كما حدث العام الماضي."
TRADERS = "وطالب تجار السوق بتعويض عن أشهر الإغلاق وهددوا بالإضراب إن لم تُصرف لهم قبل نهاية الشهر الجاري."

READER = reader_for("ar")


def record(*texts: str, kinds: tuple[Kind, ...] = ()) -> ArticleRecord:
    kinds = kinds or (Kind.BODY,) * len(texts)
    return ArticleRecord("article.txt", READER.paragraphs(zip(kinds, texts, strict=True)))


@dataclass
class Desk:
    store: Store

    def ingest(self, *texts: str) -> None:
        with self.store.writing() as connection:
            ingest_article(connection, record(*texts), by="ليلى", slug="port")

    def revise(self, *texts: str, reason: str = "تحرير", force: bool = False) -> Revised:
        with self.store.writing() as connection:
            return revise_article(connection, "port", record(*texts), READER, by="سامي", reason=reason, force=force)

    def restore(self, number: int, reason: str = "تراجع") -> Revised:
        with self.store.writing() as connection:
            return restore_revision(connection, "port", number, READER, by="سامي", reason=reason)

    def link(self, handle: str, words: str, *, nth: int = 0) -> None:
        """Anchor `words` of a paragraph as the act of linking does."""
        placed = self.record().by_handle(handle)
        assert placed is not None
        start = -1
        for _ in range(nth + 1):
            start = placed.text.index(words, start + 1)
        with self.store.writing() as connection:
            version = connection.scalar(sa.select(versions.c.id).where(versions.c.text == placed.text))
            act = Act(connection, by="ليلى", verb="link")
            source = act.add(sources, uuid=new_uuid(), outlet="Washington Post", kind="story")
            claim = act.add(claims, uuid=new_uuid(), text=words)
            number = act.add(
                links, uuid=new_uuid(), version_id=version, start=start, end=start + len(words), exact=words,
                prefix="", suffix="", source_id=source, claim_id=claim, relation="derived",
            )  # fmt: skip
            act.close(f"link:lnk{number}")

    def record(self, revision: int | None = None) -> ArticleRecord:
        with self.store.reading() as connection:
            return load_record(connection, "port", READER, revision=revision)

    def handles(self, revision: int | None = None) -> list[str | None]:
        return [paragraph.handle for paragraph in self.record(revision).paragraphs]

    def words(self) -> list[str | None]:
        """What the links are anchored to now."""
        log = self.record().log
        assert log is not None
        return [link.words.text if link.words else None for link in log.links]

    def count(self, table: sa.Table) -> int:
        with self.store.reading() as connection:
            return connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


def fates(revised: Revised) -> dict[str, Fate]:
    return {paragraph.handle: paragraph.fate for paragraph in revised.paragraphs}


def test_reworded_paragraph_keeps_its_handle_and_gets_a_version(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    revised = desk.revise(BUDGET, HARBOUR.replace("ترميم", "إصلاح"))
    assert fates(revised) == {"p1": Fate.KEPT, "p2": Fate.REWORDED}
    assert [p.changed for p in revised.paragraphs] == [False, True]
    assert desk.count(versions) == 3
    assert desk.count(placements) == 4


def test_revision_is_one_event_and_the_log_verifies(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    desk.link("p1", "ميزانية العام المقبل")
    before = desk.count(events)
    desk.revise(HARBOUR, BUDGET, MAYOR)
    assert desk.count(events) == before + 1
    with desk.store.reading() as connection:
        assert verify(connection).fault is None


def test_older_revision_stays_as_it_was(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    desk.revise(HARBOUR, MAYOR)
    assert [p.text for p in desk.record(1).paragraphs] == [BUDGET, HARBOUR]
    assert [p.text for p in desk.record(2).paragraphs] == [HARBOUR, MAYOR]


def test_moved_paragraph_takes_its_handle_along(desk: Desk):
    desk.ingest(BUDGET, HARBOUR, MAYOR, TRADERS)
    revised = desk.revise(HARBOUR, MAYOR, TRADERS, BUDGET)
    assert desk.handles() == ["p2", "p3", "p4", "p1"]
    assert fates(revised)["p1"] is Fate.MOVED
    assert desk.count(versions) == 4


def test_new_paragraph_gets_a_handle_that_was_never_used(desk: Desk):
    desk.ingest(BUDGET, HARBOUR, MAYOR)
    assert fates(desk.revise(BUDGET, HARBOUR))["p3"] is Fate.GONE
    assert fates(desk.revise(BUDGET, HARBOUR, TRADERS))["p4"] is Fate.NEW
    assert desk.handles() == ["p1", "p2", "p4"]


def test_larger_part_of_a_split_keeps_the_handle(desk: Desk):
    desk.ingest(BUDGET, f"{MAYOR} {HARBOUR} {HARBOUR[:40]}", TRADERS)
    revised = desk.revise(BUDGET, MAYOR, f"{HARBOUR} {HARBOUR[:40]}", TRADERS)
    assert desk.handles() == ["p1", "p4", "p2", "p3"]
    told = {p.handle: (p.fate, p.partners) for p in revised.paragraphs}
    assert told["p2"] == (Fate.SPLIT, ("p4",))
    assert told["p4"] == (Fate.SPLIT, ("p2",))


def test_merge_keeps_the_first_handle_and_says_so(desk: Desk):
    desk.ingest(BUDGET, HARBOUR, MAYOR)
    revised = desk.revise(BUDGET, f"{HARBOUR} {MAYOR}")
    told = {p.handle: (p.fate, p.partners, p.number) for p in revised.paragraphs}
    assert told["p2"] == (Fate.MERGED, ("p3",), 2)
    assert told["p3"] == (Fate.MERGED, ("p2",), None)


def test_changed_kind_alone_is_a_new_version(desk: Desk):
    desk.ingest("خلفية القرار", BUDGET)
    with desk.store.writing() as connection:
        given = record("خلفية القرار", BUDGET, kinds=(Kind.HEADING, Kind.BODY))
        revised = revise_article(connection, "port", given, READER, by="سامي", reason="عنوان فرعي")
    assert [p.changed for p in revised.paragraphs] == [True, False]
    assert desk.record().paragraphs[0].kind is Kind.HEADING


def test_link_follows_its_words_when_text_is_inserted_before_them(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    desk.link("p2", "رصيف للصيادين")
    revised = desk.revise(BUDGET, f"وبحسب بيان البلدية فإن الكلفة لم تُعلن. {HARBOUR}")
    assert [(link.fate, link.now) for link in revised.links] == [(LinkFate.KEPT, "p2")]
    assert desk.words() == ["رصيف للصيادين"]


@pytest.mark.parametrize("spelling", ["رَصيفٍ للصيادين", "رصيف، للصيادين", "رصـيف  للصيادين"])
def test_link_is_kept_when_only_marks_and_punctuation_change(desk: Desk, spelling: str):
    desk.ingest(BUDGET, HARBOUR)
    desk.link("p2", "رصيف للصيادين")
    desk.revise(BUDGET, HARBOUR.replace("رصيف للصيادين", spelling))
    assert desk.words() == [spelling]


@pytest.mark.parametrize("words", ["رصيف للبحارة", "رصيف جديد للصيادين", "للصيادين رصيف"])
def test_link_follows_its_reworded_sentence_and_waits_for_review(desk: Desk, words: str):
    desk.ingest(BUDGET, HARBOUR)
    desk.link("p2", "رصيف للصيادين")
    revised = desk.revise(BUDGET, HARBOUR.replace("رصيف للصيادين", words))
    assert [(link.fate, link.was, link.now, link.words) for link in revised.links] == [
        (LinkFate.FOLLOWED, "p2", "p2", words)
    ]
    assert desk.words() == [words]


@pytest.mark.parametrize("words", ["مسجد وسوق", "سوق", ""])
def test_link_is_orphaned_when_its_words_are_gone(desk: Desk, words: str):
    desk.ingest(BUDGET, HARBOUR)
    desk.link("p2", "رصيف للصيادين")
    revised = desk.revise(BUDGET, HARBOUR.replace("رصيف للصيادين", words))
    assert [(link.fate, link.was, link.now) for link in revised.links] == [(LinkFate.ORPHANED, "p2", None)]
    assert desk.words() == [None]


def test_link_is_orphaned_when_its_number_changes(desk: Desk):
    desk.ingest(BUDGET, POST)
    desk.link("p2", "12 في المئة")
    desk.revise(BUDGET, POST.replace("12", "21"))
    assert desk.words() == [None]


def test_link_never_lands_on_the_sibling_paragraph_of_another_paper(desk: Desk):
    desk.ingest(BUDGET, POST, JOURNAL, MAYOR)
    desk.link("p2", POST)
    desk.link("p2", "12 في المئة")
    desk.link("p2", "في المئة فقط")
    desk.link("p2", "نسبة الرافضين للخطة بين سكان المدينة بلغت")
    revised = desk.revise(BUDGET, JOURNAL, MAYOR)
    assert fates(revised)["p2"] is Fate.GONE
    assert fates(revised)["p3"] is Fate.KEPT
    assert {link.fate for link in revised.links} == {LinkFate.ORPHANED}
    assert desk.words() == [None] * 4


@pytest.mark.parametrize("sibling", [JOURNAL.replace("فقط", "لا أكثر"), f"{JOURNAL} {MAYOR}", JOURNAL + POST[:14]])
def test_link_does_not_land_on_a_sibling_that_is_edited_too(desk: Desk, sibling: str):
    desk.ingest(BUDGET, POST, JOURNAL, MAYOR)
    desk.link("p2", "نسبة الرافضين للخطة")
    desk.revise(BUDGET, sibling, TRADERS)
    assert desk.words() == [None]


def test_link_moves_with_its_words_to_the_other_part_of_a_split(desk: Desk):
    desk.ingest(BUDGET, f"{MAYOR} {HARBOUR} {HARBOUR[:40]}")
    desk.link("p2", "ستبدأ في الربيع")
    revised = desk.revise(BUDGET, MAYOR, f"{HARBOUR} {HARBOUR[:40]}")
    assert [(link.fate, link.was, link.now) for link in revised.links] == [(LinkFate.MOVED, "p2", "p3")]
    assert desk.words() == ["ستبدأ في الربيع"]


def test_link_moves_with_its_words_into_a_merge(desk: Desk):
    desk.ingest(BUDGET, HARBOUR, MAYOR)
    desk.link("p3", "ستبدأ في الربيع")
    revised = desk.revise(BUDGET, f"{HARBOUR} {MAYOR}")
    assert [(link.fate, link.was, link.now) for link in revised.links] == [(LinkFate.MOVED, "p3", "p2")]


TWICE = "قال الوزير إن القرار نهائي وأضاف مساعده أن القرار نهائي ولا رجعة فيه مهما كانت الضغوط."


@pytest.mark.parametrize(
    ("edit", "words"),
    [(("إن القرار نهائي", "إنه لم يتردد"), "القرار نهائي"), (("أن القرار نهائي", "أنه لم يتردد"), None)],
)
def test_of_words_that_stand_twice_the_anchored_ones_are_followed(desk: Desk, edit: tuple[str, str], words: str):
    desk.ingest(BUDGET, TWICE)
    desk.link("p2", "القرار نهائي", nth=1)
    desk.revise(BUDGET, TWICE.replace(*edit))
    assert desk.words() == [words]


def test_orphan_stays_orphaned_when_the_words_come_back(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    desk.link("p2", "رصيف للصيادين")
    desk.revise(BUDGET, HARBOUR.replace("رصيف للصيادين", "سوق"))
    assert desk.revise(BUDGET, HARBOUR).links == ()
    assert desk.words() == [None]


def test_withdrawn_link_is_not_carried(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    desk.link("p2", "رصيف للصيادين")
    with desk.store.writing() as connection:
        act = Act(connection, by="ليلى", verb="unlink")
        act.add(link_acts, link_id=1, act="unlink", reason="")
        act.close("link:lnk1")
    assert desk.revise(BUDGET, HARBOUR, MAYOR).links == ()
    assert desk.count(anchors) == 0


def test_every_standing_link_has_an_anchor_in_every_revision(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    desk.link("p1", "ميزانية العام المقبل")
    desk.revise(BUDGET, HARBOUR, MAYOR)
    desk.revise(MAYOR, BUDGET, HARBOUR)
    assert desk.count(anchors) == 2
    assert desk.words() == ["ميزانية العام المقبل"]


def test_same_text_is_no_revision(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    with pytest.raises(Conflict, match="this very text"):
        desk.revise(BUDGET, HARBOUR)
    assert desk.count(revisions) == 1


def test_text_of_an_older_revision_may_come_back(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    desk.revise(BUDGET, HARBOUR, MAYOR)
    assert desk.revise(BUDGET, HARBOUR).revision == 3


def test_text_of_another_article_needs_force(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    with pytest.raises(Conflict, match="nothing in common"):
        desk.revise(MAYOR, TRADERS)
    assert desk.count(revisions) == 1
    revised = desk.revise(MAYOR, TRADERS, force=True)
    assert fates(revised) == {"p3": Fate.NEW, "p4": Fate.NEW, "p1": Fate.GONE, "p2": Fate.GONE}
    assert desk.count(paragraphs) == 4


def test_revision_without_a_reason_is_refused(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    with pytest.raises(Conflict, match="reason"):
        desk.revise(BUDGET, reason="  ")


def test_unknown_article_cannot_be_revised(desk: Desk):
    desk.ingest(BUDGET)
    with desk.store.writing() as connection, pytest.raises(NotFound, match="no article"):
        revise_article(connection, "other", record(MAYOR), READER, by="سامي", reason="تحرير")


def test_what_is_derived_follows_the_new_text_under_the_old_handles(desk: Desk):
    desk.ingest(BUDGET, POST, MAYOR)
    desk.revise(MAYOR, BUDGET, JOURNAL + " " + POST, TRADERS)
    with desk.store.reading() as connection:
        known = {(row.handle, row.outlet) for row in connection.execute(sa.select(expected_sources))}
    assert known == {(2, "Washington Post"), (2, "Wall Street Journal")}


def test_revision_that_fails_leaves_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    desk.ingest(BUDGET, HARBOUR)
    before = [desk.count(table) for table in (events, revisions, versions, placements)]
    failing: Callable[..., object] = lambda *args: 1 / 0  # noqa: E731
    monkeypatch.setattr("provenance.acts.revise.derive", failing)
    with pytest.raises(ZeroDivisionError):
        desk.revise(BUDGET, HARBOUR, MAYOR)
    assert [desk.count(table) for table in (events, revisions, versions, placements)] == before


def test_restored_revision_is_a_new_one_with_the_old_text_and_handles(desk: Desk):
    desk.ingest(BUDGET, HARBOUR, MAYOR)
    desk.revise(MAYOR, BUDGET.replace("سبع", "ثماني"), TRADERS)
    restored = desk.restore(1)
    assert restored.revision == 3
    assert fates(restored) == {
        "p1": Fate.MOVED, "p2": Fate.RESTORED, "p3": Fate.KEPT, "p4": Fate.GONE,
    }  # fmt: skip
    assert [(p.handle, p.text) for p in desk.record().paragraphs] == [("p1", BUDGET), ("p2", HARBOUR), ("p3", MAYOR)]
    assert [(p.handle, p.text) for p in desk.record(2).paragraphs][2] == ("p4", TRADERS)


def test_links_that_stood_in_a_restored_revision_stand_again_and_later_ones_are_followed(desk: Desk):
    desk.ingest(BUDGET, HARBOUR, MAYOR)
    desk.link("p2", "رصيف للصيادين")
    desk.revise(BUDGET, MAYOR, TRADERS)
    desk.link("p3", "ستبدأ في الربيع")
    desk.link("p4", "وهددوا بالإضراب")
    assert desk.words() == [None, "ستبدأ في الربيع", "وهددوا بالإضراب"]
    restored = desk.restore(1)
    assert [(link.fate, link.now) for link in restored.links] == [
        (LinkFate.RESTORED, "p2"), (LinkFate.KEPT, "p3"), (LinkFate.ORPHANED, None),
    ]  # fmt: skip
    assert desk.words() == ["رصيف للصيادين", "ستبدأ في الربيع", None]


def test_restoring_is_one_event_and_the_record_verifies(desk: Desk):
    desk.ingest(BUDGET, HARBOUR)
    desk.link("p2", "رصيف للصيادين")
    desk.revise(HARBOUR, MAYOR)
    before = desk.count(events), desk.count(versions), desk.count(paragraphs)
    desk.restore(1)
    assert (desk.count(events), desk.count(versions), desk.count(paragraphs)) == (before[0] + 1, *before[1:])
    with desk.store.reading() as connection:
        assert verify(connection).fault is None


@pytest.mark.parametrize(
    ("number", "reason", "error"), [(2, "تراجع", Conflict), (1, " ", Conflict), (3, "تراجع", NotFound)]
)
def test_revision_that_cannot_be_restored_is_refused(desk: Desk, number: int, reason: str, error: type[Exception]):
    desk.ingest(BUDGET, HARBOUR)
    desk.revise(BUDGET, HARBOUR, MAYOR)
    with pytest.raises(error):
        desk.restore(number, reason)
    assert desk.count(revisions) == 2
