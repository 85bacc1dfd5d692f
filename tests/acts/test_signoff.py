"""Sign-offs, and the rules about what revisions do to words that were signed, quoted or credited."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import sqlalchemy as sa

from provenance import audit
from provenance.acts.ingest import ingest_article
from provenance.acts.judging import confirm_link, unlink
from provenance.acts.links import link_paragraph
from provenance.acts.reattach import reattach_link
from provenance.acts.restore import restore_revision
from provenance.acts.revise import revise_article
from provenance.acts.signoff import SignoffRefused, sign_off
from provenance.acts.sources import Told, log_source
from provenance.attribution import reader_for
from provenance.audit.catalogue import message
from provenance.errors import Conflict
from provenance.record import ArticleRecord, Flag, Kind, Log, Role, Severity
from provenance.record.signed import Signed
from provenance.storage import Store
from provenance.storage.load import load_record
from provenance.storage.overview import list_articles
from provenance.storage.verify import verify

CREDITED = "وذكرت صحيفة واشنطن بوست أن المجلس سيغلق ثلاثة مكاتب في غرب المدينة خلال الشهر المقبل."
BARE_CREDIT = "ويغلق المجلس ثلاثة مكاتب في غرب المدينة خلال الشهر المقبل."
QUOTING = "وقالت رئيسة البلدية نجوى سالم لصحيفة واشنطن بوست: «لن نغادر المدينة قبل نهاية الشتاء المقبل»."
ALTERED = QUOTING.replace("قبل نهاية الشتاء المقبل", "قبل حلول الصيف أبدا")
OTHER = "وأفاد موقع بوليتيكو بأن القرار تأجل إلى الخريف بسبب خلاف على الميزانية."
NEWS = "واقتحم مسلحون مقر البلدية فجر الثلاثاء وقتلوا حارسين وأصابوا أربعة موظفين."

READER = reader_for("ar")


@dataclass
class Desk:
    store: Store

    def revise(self, *texts: str, by: str = "سامي") -> None:
        with self.store.writing() as connection:
            revise_article(connection, "port", article(*texts), READER, by=by, reason="تحرير")

    def link(self, paragraph: str, **given: str) -> None:
        with self.store.writing() as connection:
            link_paragraph(connection, paragraph, by="ليلى", source="src1", reader=READER, **given)

    def confirm(self, link: str = "lnk1", by: str = "هدى") -> None:
        with self.store.writing() as connection:
            confirm_link(connection, link, by=by)

    def sign(self, role: Role = Role.EDITOR, by: str = "هدى", override: str | None = None) -> Signed:
        with self.store.writing() as connection:
            record = load_record(connection, "port", READER)
            return sign_off(connection, record, audit.run(record), by=by, role=role, override=override)

    def record(self) -> ArticleRecord:
        with self.store.reading() as connection:
            assert verify(connection).fault is None
            return load_record(connection, "port", READER)

    def log(self) -> Log:
        log = self.record().log
        assert log is not None
        return log

    def flags(self, code: str) -> list[Flag]:
        found = [flag for flag in audit.run(self.record()).flags if flag.code == code]
        for flag in found:
            assert "{" not in message(flag, "ar") + message(flag, "en")
        return found


def article(*texts: str) -> ArticleRecord:
    return ArticleRecord("port.txt", READER.paragraphs((Kind.BODY, text) for text in texts))


@pytest.fixture
def desk(store: Store) -> Desk:
    with store.writing() as connection:
        ingest_article(connection, article(CREDITED, QUOTING, OTHER), by="ليلى", slug="port")
        log_source(connection, Told("Washington Post"), by="ليلى")
    return Desk(store)


@pytest.fixture
def quoted(desk: Desk) -> Desk:
    """The quotation linked with its original, and confirmed."""
    desk.link("port:p2", quote="we will not leave the city before the end of next winter")
    desk.confirm()
    return desk


def test_signoff_binds_a_name_to_revision_flags_and_unconfirmed_links(desk: Desk):
    desk.link("port:p1")
    signed = desk.sign(Role.FACT_CHECKER)
    (kept,) = desk.log().signoffs
    assert (kept.role, kept.revision, kept.by, kept.override, kept.edited) == ("fact-checker", 1, "هدى", None, False)
    assert kept.open == tuple(flag.id for flag in signed.open)
    assert "port:p3/L01" in kept.open
    assert kept.unconfirmed == ("lnk1",)


def test_the_very_same_is_signed_once(desk: Desk):
    desk.sign()
    with pytest.raises(Conflict, match="already"):
        desk.sign()
    desk.sign(by="نادر")
    desk.link("port:p1")
    desk.sign()
    assert len(desk.log().signoffs) == 3


def test_signed_text_that_is_edited_says_so_everywhere(desk: Desk):
    desk.sign()
    desk.revise(CREDITED, QUOTING, OTHER.replace("الخريف", "الربيع"))
    (flag,) = desk.flags("R01")
    assert (flag.severity, flag.at, flag.params["case"], flag.params["paragraphs"]) == ("error", None, "editor", "3")
    assert [place.paragraph for place in flag.related] == [3]
    assert desk.log().edited_since is not None
    with desk.store.reading() as connection:
        (listed,) = list_articles(connection)
    assert (listed.signed, listed.edited) == (None, True)
    desk.sign(Role.TRANSLATOR)
    assert len(desk.flags("R01")) == 1
    desk.sign()
    assert desk.flags("R01") == []
    with desk.store.reading() as connection:
        (listed,) = list_articles(connection)
    assert (listed.signed, listed.edited) == ("editor", False)


def test_words_that_are_restored_are_signed_again(desk: Desk):
    desk.sign()
    desk.revise(CREDITED, OTHER)
    with desk.store.writing() as connection:
        restore_revision(connection, "port", 1, READER, by="سامي", reason="تراجع")
    assert desk.flags("R01") == []


def test_older_revision_knows_no_later_signoff(desk: Desk):
    desk.revise(CREDITED, OTHER)
    desk.sign()
    with desk.store.reading() as connection:
        log = load_record(connection, "port", READER, revision=1).log
    assert log is not None
    assert log.signoffs == ()


def test_who_signs_their_own_words_is_named(desk: Desk):
    desk.revise(CREDITED, QUOTING, OTHER, NEWS, by="هدى")
    desk.sign(Role.TRANSLATOR)
    assert desk.flags("R02") == []
    desk.sign(Role.FACT_CHECKER)
    (flag,) = desk.flags("R02")
    assert (flag.severity, flag.params["by"], flag.params["count"]) == (Severity.INFO, "هدى", 1)
    desk.sign(Role.FACT_CHECKER, by="نادر")
    assert desk.flags("R02") == []


def test_desk_of_one_reviews_itself(desk: Desk):
    desk.sign(by="ليلى")
    assert desk.flags("R02") == []
    desk.revise(CREDITED, OTHER, by="سامي")
    desk.sign(by="ليلى")
    assert len(desk.flags("R02")) == 1


def test_altered_quote_blocks_until_somebody_reviewed_it(quoted: Desk):
    quoted.revise(CREDITED, ALTERED, OTHER)
    (flag,) = quoted.flags("R04")
    assert (flag.severity, flag.handle, flag.params["link"]) == (Severity.BLOCK, "p2", "lnk1")
    assert flag.at is not None
    assert ALTERED[flag.at.start : flag.at.end] == "لن نغادر المدينة قبل حلول الصيف أبدا"
    with pytest.raises(SignoffRefused) as refused:
        quoted.sign()
    assert [f.code for f in refused.value.flags] == ["R04"]
    quoted.sign(Role.FACT_CHECKER)


def test_confirming_the_link_again_reviews_the_quote(quoted: Desk):
    quoted.revise(CREDITED, QUOTING.replace("الشتاء المقبل", "هذا الشتاء المقبل"), OTHER)
    (link,) = quoted.log().links
    assert not link.orphaned
    assert len(quoted.flags("R04")) == 1
    quoted.confirm(by="نادر")
    assert quoted.flags("R04") == []


def test_orphaned_quote_blocks_until_it_was_reattached_and_confirmed(quoted: Desk):
    quoted.revise(CREDITED, QUOTING.replace("قبل نهاية الشتاء المقبل", "قبل مرور 40 يوما"), OTHER)
    assert quoted.log().links[0].orphaned
    with quoted.store.writing() as connection:
        reattach_link(connection, "port:p2", by="سامي", link="lnk1", reader=READER)
    assert len(quoted.flags("R04")) == 1
    with pytest.raises(Conflict, match="somebody else"):
        quoted.confirm(by="سامي")
    quoted.confirm(by="هدى")
    assert quoted.flags("R04") == []
    quoted.sign()


def test_quote_that_is_spelled_otherwise_moved_or_taken_out_is_not_altered(quoted: Desk):
    quoted.revise(QUOTING.replace("الشتاء", "الشّتاء"), CREDITED, OTHER)
    assert quoted.flags("R04") == []
    quoted.revise(CREDITED, OTHER)
    assert quoted.flags("R04") == []


def test_quote_of_a_link_that_was_taken_back_is_no_matter(quoted: Desk):
    quoted.revise(CREDITED, ALTERED, OTHER)
    with quoted.store.writing() as connection:
        unlink(connection, "lnk1", by="ليلى")
    assert quoted.flags("R04") == []


def test_override_is_an_act_of_its_own_with_a_reason(quoted: Desk):
    with pytest.raises(Conflict, match="nothing keeps"):
        quoted.sign(override="لا داعي")
    quoted.revise(CREDITED, ALTERED, OTHER)
    signed = quoted.sign(override="أكدته الرئيسة هاتفيًّا")
    assert signed.override == "أكدته الرئيسة هاتفيًّا"
    (kept,) = quoted.log().signoffs
    assert kept.override == "أكدته الرئيسة هاتفيًّا"
    assert any(name.endswith("/R04") for name in kept.open)


def test_credit_that_a_revision_took_away_is_flagged(desk: Desk):
    desk.revise(BARE_CREDIT, QUOTING, OTHER)
    (flag,) = desk.flags("R05")
    assert (flag.handle, flag.params["credit"], flag.params["revision"]) == ("p1", "Washington Post", 1)
    desk.revise(BARE_CREDIT, QUOTING, OTHER, NEWS)
    assert len(desk.flags("R05")) == 1
    desk.revise(BARE_CREDIT[:-1] + "، بحسب صحيفة واشنطن بوست.", QUOTING, OTHER, NEWS)
    assert desk.flags("R05") == []


def test_credit_that_went_with_its_statement_or_was_replaced_is_not_lost(desk: Desk):
    desk.revise(QUOTING, OTHER)
    assert desk.flags("R05") == []
    desk.revise(QUOTING, OTHER.replace("وأفاد موقع بوليتيكو", "وأفادت صحيفة لوموند"))
    assert desk.flags("R05") == []


def test_statement_added_after_the_first_signoff_wants_a_source(desk: Desk):
    desk.revise(CREDITED, QUOTING, OTHER, NEWS)
    assert desk.flags("R06") == []
    desk.revise(CREDITED, QUOTING, OTHER)
    desk.sign(Role.FACT_CHECKER)
    desk.revise(CREDITED, QUOTING, OTHER, NEWS)
    (flag,) = desk.flags("R06")
    assert (flag.severity, flag.handle, flag.params["by"]) == (Severity.ERROR, flag.handle, "هدى")
    desk.sign()
    assert len(desk.flags("R06")) == 1
    desk.link(f"port:{flag.handle}")
    assert desk.flags("R06") == []


def test_sentence_added_inside_a_sourced_paragraph_is_an_addition(desk: Desk):
    desk.sign()
    desk.revise(f"{CREDITED} {NEWS}", QUOTING, OTHER)
    (flag,) = desk.flags("R06")
    assert flag.at is not None
    assert f"{CREDITED} {NEWS}"[flag.at.start : flag.at.end] == NEWS


def test_moving_and_rewording_add_nothing(desk: Desk):
    desk.revise(CREDITED, QUOTING, OTHER, NEWS)
    desk.sign()
    desk.revise(NEWS.replace("وأصابوا أربعة موظفين", "وجرحوا أربعة موظفين"), OTHER, CREDITED, QUOTING)
    assert desk.flags("R06") == []


def test_record_is_loaded_in_as_many_queries_however_long_its_history(quoted: Desk):
    quoted.sign()
    for place in ("قبل نهاية", "مع حلول"):
        quoted.revise(CREDITED, QUOTING.replace("قبل نهاية", place), OTHER, f"{NEWS} {place}.")
    few = queries(quoted)
    for number in range(6):
        quoted.revise(CREDITED, QUOTING, OTHER, f"{NEWS} {number}.")
        quoted.sign(by=f"محرر {number}")
    assert queries(quoted) == few


def queries(desk: Desk) -> int:
    """How many statements it takes to load the record."""
    sent: list[str] = []
    with desk.store.reading() as connection:
        sa.event.listen(connection, "before_cursor_execute", lambda *given: sent.append(given[2]))
        load_record(connection, "port", READER)
    return len(sent)
