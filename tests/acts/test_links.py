from __future__ import annotations

from dataclasses import dataclass

import pytest
import sqlalchemy as sa

from provenance.acts.ingest import ingest_article
from provenance.acts.judging import confirm_link, reject_link, unlink
from provenance.acts.links import link_paragraph
from provenance.acts.revise import revise_article
from provenance.acts.snapshots import add_snapshot
from provenance.acts.sources import Told, log_source
from provenance.attribution import reader_for
from provenance.errors import Conflict, NotFound
from provenance.record import ArticleRecord, Kind, Link, LinkState
from provenance.record.linked import LinkActed, Linked
from provenance.storage import Store
from provenance.storage.load import load_record
from provenance.storage.tables import claims, events, link_acts, links
from provenance.storage.verify import verify

CREDITED = "وذكرت صحيفة واشنطن بوست أن المجلس سيغلق ثلاثة مكاتب في غرب المدينة خلال الشهر المقبل."
BOTH = "وذكرت صحيفة واشنطن بوست أن المكاتب ستغلق. وأفاد موقع بوليتيكو بأن القرار تأجل إلى الخريف."
BARE = "ووصل القطار متأخرًا إلى محطته الشمالية مساء الأحد."
STORY = "The council will “close” three offices\u00a0— in the west of the city — next month. The mayor did not answer."
PASSAGE = 'will "close" three offices - in the west of the city'

READER = reader_for("ar")


@dataclass
class Desk:
    store: Store

    def link(self, paragraph: str = "port:p1", *, by: str = "ليلى", source: str = "src1", **given: object) -> Linked:
        with self.store.writing() as connection:
            return link_paragraph(connection, paragraph, by=by, source=source, reader=READER, **given)  # type: ignore[arg-type]

    def snapshot(self, text: str = STORY) -> None:
        with self.store.writing() as connection:
            add_snapshot(connection, by="ليلى", source="src1", content=text.encode(), media_type="text/plain")

    def confirm(self, link: str = "lnk1", by: str = "سامي") -> LinkActed:
        with self.store.writing() as connection:
            return confirm_link(connection, link, by=by)

    def reject(self, reason: str = "لا يقول ذلك", by: str = "سامي") -> LinkActed:
        with self.store.writing() as connection:
            return reject_link(connection, "lnk1", by=by, reason=reason)

    def unlink(self, reason: str | None = None) -> LinkActed:
        with self.store.writing() as connection:
            return unlink(connection, "lnk1", by="ليلى", reason=reason)

    def revise(self, *texts: str) -> None:
        with self.store.writing() as connection:
            revise_article(connection, "port", article(*texts), READER, by="سامي", reason="تحرير")

    def links(self) -> tuple[Link, ...]:
        with self.store.reading() as connection:
            log = load_record(connection, "port", READER).log
        assert log is not None
        return log.links

    def count(self, table: sa.Table) -> int:
        with self.store.reading() as connection:
            return connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def article(*texts: str) -> ArticleRecord:
    return ArticleRecord("port.txt", READER.paragraphs((Kind.BODY, text) for text in texts))


@pytest.fixture
def desk(store: Store) -> Desk:
    with store.writing() as connection:
        ingest_article(connection, article(CREDITED, BOTH, BARE), by="ليلى", slug="port")
        log_source(connection, Told("Washington Post"), by="ليلى")
        log_source(connection, Told("Politico"), by="ليلى")
    return Desk(store)


def test_link_pins_the_credited_words_to_the_sources_own_passage(desk: Desk):
    desk.snapshot()
    made = desk.link(passage=PASSAGE)
    assert made.words.text == "المجلس سيغلق ثلاثة مكاتب في غرب المدينة خلال الشهر المقبل"
    assert made.passage == "will “close” three offices\u00a0— in the west of the city"
    assert (made.checked, made.same, made.times) == (True, False, 1)
    (kept,) = desk.links()
    assert (kept.passage, kept.checked, kept.state, kept.stands) == (made.passage, True, LinkState.LINKED, True)
    assert (kept.claim, kept.claim_text) == ("clm1", made.words.text)


def test_link_is_one_event_and_the_record_verifies(desk: Desk):
    before = desk.count(events)
    desk.link()
    assert desk.count(events) == before + 1
    with desk.store.reading() as connection:
        assert verify(connection).fault is None


def test_words_are_those_credited_to_the_outlet_of_the_source(desk: Desk):
    assert "القرار تأجل" in desk.link("port:p2", source="src2").words.text
    assert "المكاتب ستغلق" in desk.link("port:p2", source="src1").words.text


def test_paragraph_that_credits_nobody_is_linked_as_a_whole(desk: Desk):
    made = desk.link("port:p3")
    assert made.words.text == BARE
    assert made.credited == ()


def test_words_may_be_given_in_another_spelling(desk: Desk):
    made = desk.link("port:p3", exact="القطار متاخرا")
    assert made.words.text == "القطار متأخرًا"
    assert BARE[made.words.start : made.words.end] == made.words.text


def test_words_that_are_not_in_the_paragraph_are_refused_with_the_nearest(desk: Desk):
    with pytest.raises(Conflict, match="not in p3") as caught:
        desk.link("port:p3", exact="ووصل القطار باكرا إلى محطته")
    assert "ووصل القطار متأخرًا إلى محطته" in caught.value.hint
    assert desk.count(links) == 0


def test_claim_on_record_may_be_linked_again(desk: Desk):
    desk.link()
    made = desk.link("port:p2", claim="clm1")
    assert (made.claim, made.new_claim) == ("clm1", False)
    assert desk.count(claims) == 1


def test_passage_that_is_not_in_the_snapshot_is_refused_with_the_nearest(desk: Desk):
    desk.snapshot()
    before = desk.count(events)
    with pytest.raises(Conflict) as caught:
        desk.link(passage="The council will shut thirteen offices in the west of the city")
    assert "three offices" in caught.value.hint
    assert caught.value.exit_code == 3
    assert (desk.count(events), desk.count(claims)) == (before, 0)


def test_number_that_differs_is_no_small_difference(desk: Desk):
    desk.snapshot("Some 15 people died.")
    for passage in ("Some 14 people died", "5 people died"):
        with pytest.raises(Conflict):
            desk.link(passage=passage)


def test_passage_without_a_snapshot_is_typed_not_checked(desk: Desk):
    made = desk.link(passage=PASSAGE)
    assert (made.passage, made.checked) == (PASSAGE, False)
    assert desk.links()[0].checked is False


def test_quote_is_looked_for_and_its_absence_told(desk: Desk):
    assert desk.link(quote="did not answer").quote_found is None
    desk.snapshot()
    assert desk.link(quote="The mayor did not answer", exact="ثلاثة مكاتب").quote_found is True
    assert desk.link(quote="no comment", exact="غرب المدينة").quote_found is False


@pytest.mark.parametrize(
    "given", [{"passage": ""}, {"passage": "\u00a0"}, {"passage": "x" * 100_000}, {"quote": " "}, {"exact": ""}]
)
@pytest.mark.parametrize("stored", [True, False])
def test_empty_and_endless_words_are_refused_in_one_short_line(desk: Desk, given: dict[str, str], stored: bool):
    if stored:
        desk.snapshot()
    with pytest.raises(Conflict) as caught:
        desk.link(**given)
    assert len(caught.value.said("en")) < 300
    assert desk.count(links) == 0


@pytest.mark.parametrize(
    ("paragraph", "given", "known"),
    [
        ("port:p9", {}, "p1 to p3"),
        ("other:p1", {}, "port"),
        ("port", {}, "ARTICLE:p14"),
        ("port:p1", {"source": "src9"}, "src1 to src2"),
        ("port:p1", {"claim": "clm4"}, "no claim yet"),
        ("port:p1", {"relation": "stolen"}, "derived"),
    ],
)
def test_unknown_names_are_refused_with_the_known(desk: Desk, paragraph: str, given: dict[str, str], known: str):
    with pytest.raises(NotFound) as caught:
        desk.link(paragraph, **given)
    assert known in caught.value.hint
    assert desk.count(links) == 0


def test_paragraph_that_is_gone_cannot_be_linked(desk: Desk):
    desk.revise(CREDITED, BOTH)
    with pytest.raises(Conflict, match="not in the newest revision"):
        desk.link("port:p3")


def test_same_link_twice_is_refused_until_the_first_is_taken_back(desk: Desk):
    desk.link(passage=PASSAGE)
    with pytest.raises(Conflict, match="lnk1"):
        desk.link(passage=PASSAGE)
    desk.unlink()
    assert desk.link(passage=PASSAGE).handle == "lnk2"


def test_link_is_confirmed_by_somebody_else(desk: Desk):
    desk.link()
    with pytest.raises(Conflict) as caught:
        desk.confirm(by="ليلى")
    assert "--as" in caught.value.hint
    acted = desk.confirm()
    assert (acted.handle, acted.state, acted.linked_by) == ("lnk1", LinkState.CONFIRMED, "ليلى")
    assert desk.links()[0].confirmed_by == "سامي"


def test_act_on_a_link_changes_no_row_of_it(desk: Desk):
    desk.link()
    with desk.store.reading() as connection:
        before = connection.execute(sa.select(links)).all()
    desk.confirm()
    desk.unlink(reason="فقرة أخرى")
    with desk.store.reading() as connection:
        assert connection.execute(sa.select(links)).all() == before
        assert verify(connection).fault is None
    assert desk.count(link_acts) == 2


def test_confirmed_rejected_and_withdrawn_links_cannot_be_confirmed(desk: Desk):
    for act in (Desk.confirm, Desk.reject, Desk.unlink):
        desk_links = len(desk.links())
        if not desk_links:
            desk.link()
        act(desk)
        with pytest.raises(Conflict, match="already"):
            desk.confirm()


def test_withdrawn_link_is_withdrawn_for_good(desk: Desk):
    desk.link()
    desk.unlink()
    with pytest.raises(Conflict):
        desk.unlink()
    with pytest.raises(Conflict):
        desk.reject()
    assert not desk.links()[0].stands


def test_rejecting_needs_a_reason(desk: Desk):
    desk.link()
    with pytest.raises(Conflict, match="reason"):
        desk.reject(" ")
    assert desk.reject("يقول غير ذلك").reason == "يقول غير ذلك"
    with pytest.raises(Conflict):
        desk.reject()


def test_orphaned_link_cannot_be_confirmed(desk: Desk):
    desk.link()
    desk.revise(CREDITED.replace("ثلاثة", "أربعة"), BOTH, BARE)
    with pytest.raises(Conflict, match="gone"):
        desk.confirm()


def test_unknown_link_is_refused(desk: Desk):
    with pytest.raises(NotFound, match="lnk7"):
        desk.confirm("lnk7")


def test_reworded_link_must_be_confirmed_again(desk: Desk):
    desk.link()
    desk.confirm()
    assert [(kept.state, kept.followed) for kept in desk.links()] == [(LinkState.CONFIRMED, False)]
    desk.revise(CREDITED.replace("سيغلق ثلاثة مكاتب", "سيقفل ثلاثة مكاتب"), BOTH, BARE)
    (kept,) = desk.links()
    assert (kept.state, kept.followed, kept.confirmed_by) == (LinkState.LINKED, True, None)
    assert kept.words is not None
    assert kept.words.text.startswith("المجلس سيقفل ثلاثة")
    desk.confirm()
    assert [(kept.state, kept.followed) for kept in desk.links()] == [(LinkState.CONFIRMED, False)]
    desk.revise(CREDITED.replace("سيغلق ثلاثة مكاتب", "سيقفل ثلاثة مكاتب"), BOTH, BARE, BARE.replace("الأحد", "الجمعة"))
    assert [(kept.state, kept.followed) for kept in desk.links()] == [(LinkState.CONFIRMED, False)]


def test_rewording_is_followed_until_somebody_confirms_it(desk: Desk):
    desk.link()
    desk.revise(CREDITED.replace("سيغلق", "سيقفل"), BOTH, BARE)
    desk.revise(CREDITED.replace("سيغلق", "سيقفل"), BARE, BOTH)
    assert [kept.followed for kept in desk.links()] == [True]
