from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa

from provenance import audit
from provenance.acts.ingest import ingest_article
from provenance.acts.slugs import LONGEST, checked_slug
from provenance.acts.waive import LONGEST_REASON, article_of_flag, flag_named, waive_flag
from provenance.attribution import Reader
from provenance.errors import Conflict, NotFound
from provenance.record import ArticleRecord, Kind, Verdict
from provenance.storage import Store
from provenance.storage.load import load_record
from provenance.storage.tables import expected_sources, suggested_claims
from provenance.storage.verify import verify

CREDITED = "ذكرت صحيفة الغارديان أن إدارة الميناء ستغلق ثلاثة أرصفة خلال الشهر المقبل."
BROKEN_IN = "واقتحم محتجون مكتب الإدارة فجر الثلاثاء وكسروا نافذتين قبل وصول الشرطة."


def article(reader: Reader, *texts: str, path: str = "port.txt") -> ArticleRecord:
    blocks = [(Kind.TITLE, "الميناء يغلق أرصفته"), *((Kind.BODY, text) for text in texts)]
    return ArticleRecord(path, reader.paragraphs(blocks), title="الميناء يغلق أرصفته", published=date(2024, 3, 5))


def put(store: Store, record: ArticleRecord, slug: str | None = None) -> str:
    with store.writing() as connection:
        return ingest_article(connection, record, by="ليلى", slug=slug).slug


def test_what_was_read_comes_back_as_it_was_with_handles(store: Store, reader: Reader):
    record = article(reader, CREDITED, BROKEN_IN)
    put(store, record)
    with store.reading() as connection:
        loaded = load_record(connection, "port", reader)
        assert verify(connection).fault is None
    assert [p.handle for p in loaded.paragraphs] == ["p1", "p2", "p3"]
    assert tuple(replace(p, handle=None) for p in loaded.paragraphs) == record.paragraphs
    assert (loaded.title, loaded.published, loaded.path) == (record.title, record.published, "port.txt")
    assert loaded.log is not None
    assert (loaded.log.slug, loaded.log.revision) == ("port", 1)


def test_credited_outlets_are_expected_and_contents_suggested(store: Store, reader: Reader):
    with store.writing() as connection:
        ingested = ingest_article(connection, article(reader, CREDITED, BROKEN_IN), by="ليلى")
    assert (ingested.paragraphs, ingested.expected, ingested.claims) == (3, ("Guardian",), 1)
    with store.reading() as connection:
        expected = connection.execute(sa.select(expected_sources.c.handle, expected_sources.c.outlet)).all()
        suggested = connection.execute(sa.select(suggested_claims)).one()
    assert [tuple(row) for row in expected] == [(2, "Guardian")]
    assert CREDITED[suggested.start : suggested.end] == suggested.text
    assert (suggested.handle, suggested.outlet) == (2, "Guardian")


def test_the_same_text_is_refused_with_its_slug_whatever_the_file_is_called(store: Store, reader: Reader):
    put(store, article(reader, CREDITED), "first")
    with pytest.raises(Conflict, match="'first'"):
        put(store, article(reader, CREDITED, path="other.txt"), "second")
    assert put(store, article(reader, CREDITED, BROKEN_IN), "second") == "second"


def test_slugs_are_made_of_the_files_name_and_numbered(store: Store, reader: Reader):
    assert put(store, article(reader, CREDITED, path="a b/الميناء يغلق!.txt")) == "الميناء-يغلق"
    assert put(store, article(reader, BROKEN_IN, path="الميناء يغلق.txt")) == "الميناء-يغلق-2"
    assert put(store, article(reader, CREDITED, BROKEN_IN, path="!!!.txt")) == "article"


def test_a_path_that_is_not_utf8_is_kept_escaped(store: Store, reader: Reader):
    put(store, article(reader, CREDITED, path="caf\udce9.txt"))
    with store.reading() as connection:
        assert load_record(connection, "caf", reader).path == "caf\\udce9.txt"
        assert verify(connection).fault is None


@pytest.mark.parametrize("slug", ["a b", "a:p1", "-a", "a/b", "", "x" * (LONGEST + 1)])
def test_what_cannot_be_a_slug_is_refused(slug: str):
    with pytest.raises(Conflict):
        checked_slug(slug)


def test_a_slug_in_use_and_a_source_that_is_not_there_are_refused(store: Store, reader: Reader):
    put(store, article(reader, CREDITED), "port")
    with pytest.raises(Conflict, match="'port'"):
        put(store, article(reader, BROKEN_IN), "port")
    with pytest.raises(NotFound, match="src7"), store.writing() as connection:
        ingest_article(connection, article(reader, BROKEN_IN), by="ليلى", translation_of="src7")
    with store.reading() as connection:
        assert verify(connection).events == 1


def judged(store: Store, reader: Reader) -> tuple[ArticleRecord, Verdict]:
    with store.reading() as connection:
        record = load_record(connection, "port", reader)
    return record, audit.run(record)


def waive(store: Store, reader: Reader, name: str, reason: str = "شهده مراسلنا") -> None:
    with store.writing() as connection:
        record = load_record(connection, "port", reader)
        waive_flag(connection, record, flag_named(audit.run(record), name), by="هدى", reason=reason)


def test_a_waived_flag_is_open_no_more_and_keeps_who_and_why(store: Store, reader: Reader):
    put(store, article(reader, CREDITED, BROKEN_IN))
    waive(store, reader, "port:p3/S01")
    _, verdict = judged(store, reader)
    assert "port:p3/S01" not in [flag.id for flag in verdict.flags]
    ((flag, waiver),) = verdict.waived
    assert (flag.id, waiver.by, waiver.reason) == ("port:p3/S01", "هدى", "شهده مراسلنا")
    with store.reading() as connection:
        assert verify(connection).fault is None


def test_a_flag_on_the_whole_article_can_be_waived(store: Store, reader: Reader):
    put(store, article(reader, BROKEN_IN, CREDITED))
    _, verdict = judged(store, reader)
    whole = [flag.id for flag in verdict.flags if flag.at is None]
    if not whole:
        pytest.skip("no rule flags the whole of this article")
    waive(store, reader, whole[0])
    assert whole[0] in [flag.id for flag, _ in judged(store, reader)[1].waived]


def test_a_waiver_covers_one_paragraph_and_not_the_same_words_in_another(store: Store, reader: Reader):
    put(store, article(reader, BROKEN_IN, CREDITED, BROKEN_IN))
    waive(store, reader, "port:p2/S01")
    assert "port:p4/S01" in [flag.id for flag in judged(store, reader)[1].flags]


@pytest.mark.parametrize("reason", ["", "  ", "x" * (LONGEST_REASON + 1), "bell\x07"])
def test_a_waiver_needs_a_reason_that_can_be_kept(store: Store, reader: Reader, reason: str):
    put(store, article(reader, BROKEN_IN))
    with pytest.raises(Conflict):
        waive(store, reader, "port:p2/S01", reason)
    assert judged(store, reader)[1].waived == ()


def test_what_is_not_open_cannot_be_waived(store: Store, reader: Reader):
    put(store, article(reader, BROKEN_IN))
    with pytest.raises(NotFound, match="S02"):
        waive(store, reader, "port:p2/S02")
    waive(store, reader, "port:p2/S01")
    with pytest.raises(Conflict, match="already"):
        waive(store, reader, "port:p2/S01")


@pytest.mark.parametrize(("name", "slug"), [("a:p1/S01", "a"), ("الميناء:p1/S01#2", "الميناء"), ("a:article/L01", "a")])
def test_a_flags_name_holds_its_articles(name: str, slug: str):
    assert article_of_flag(name) == slug


@pytest.mark.parametrize("name", ["S01", "p1/S01", "", "/"])
def test_a_name_without_an_article_names_no_flag(name: str):
    with pytest.raises(NotFound):
        article_of_flag(name)
