from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

from provenance.acts.snapshots import add_snapshot
from provenance.acts.sources import Told, log_source
from provenance.attribution import Outlet
from provenance.errors import CannotRead, Conflict, NotFound
from provenance.record import Source, SourceKind
from provenance.record.logged import LoggedSource
from provenance.storage import Store
from provenance.storage.canonical import sha256
from provenance.storage.load_sources import load_sources
from provenance.storage.snapshots import load_snapshots, newest_text
from provenance.storage.tables import events, extracts, private, snapshots, source_details, sources
from provenance.storage.verify import verify

STORY = b"The council voted on Sunday.\n\nThe budget fell by two votes.\n"


def log(store: Store, own: list[Outlet] | None = None, **given: object) -> str:
    return logging(store, own, **given).handle


def logging(store: Store, own: list[Outlet] | None = None, **given: object) -> LoggedSource:
    with store.writing() as connection:
        told = Told(**{"outlet": "Politico", **given})  # type: ignore[arg-type]
        return log_source(connection, told, by="ليلى", own_outlets=own)


def keep(store: Store, content: bytes = STORY, media_type: str = "text/plain", **given: object) -> None:
    with store.writing() as connection:
        add_snapshot(connection, by="ليلى", source="src1", content=content, media_type=media_type, **given)  # type: ignore[arg-type]


def logged(store: Store) -> tuple[Source, ...]:
    with store.reading() as connection:
        return load_sources(connection)


def count(store: Store, table: sa.Table) -> int:
    with store.reading() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def test_source_is_on_record_as_it_was_told(store: Store):
    handle = log(
        store, url="https://www.politico.com/a/?utm_source=x", title=" A budget falls ", published=date(2024, 5, 9),
        author="Sam Hill", language="en", kind="opinion", carrier="الغارديان",
    )  # fmt: skip
    assert handle == "src1"
    assert logged(store) == (
        Source(
            "src1", "Politico", SourceKind.OPINION, "Guardian", "https://www.politico.com/a/?utm_source=x",
            "A budget falls", "Sam Hill", date(2024, 5, 9), "en", called="بوليتيكو", outlet_kind="site",
        ),
    )  # fmt: skip


def test_outlet_may_be_named_in_arabic(store: Store):
    log(store, outlet="بوليتيكو")
    assert logged(store)[0].outlet == "Politico"


def test_unknown_outlet_is_refused_with_the_nearest(store: Store):
    with pytest.raises(NotFound) as caught:
        log(store, outlet="Politiko")
    assert "Politico" in caught.value.hint
    assert count(store, events) == 0


def test_outlet_that_the_newsroom_added_may_be_named(store: Store):
    log(
        store, [Outlet("Harbour Gazette", "newspaper", "f", "GB", latin=("Harbour Gazette",))], outlet="harbour gazette"
    )
    assert logged(store)[0].outlet == "Harbour Gazette"


def test_document_may_be_of_somebody_who_is_no_outlet(store: Store):
    log(store, outlet="Port Authority", kind="document")
    assert logged(store)[0].outlet == "Port Authority"


def test_same_story_is_found_and_not_stored_twice(store: Store):
    log(store, url="https://www.politico.com/a", title="One")
    again = logging(
        store,
        outlet=None,
        url="http://politico.com/a/?utm_source=mail#top",
        title="Another",
        collected_for="air-support",
    )
    assert again == LoggedSource("src1", "Politico", new=False, ignored=("title",))
    assert log(store, url="https://www.politico.com/b") == "src2"
    assert (count(store, sources), count(store, source_details)) == (2, 1)


def test_outlet_is_suggested_by_the_address(store: Store):
    own = [Outlet("Harbour Gazette", "newspaper", "f", "GB", domains=("gazette.example",))]
    for url, outlet in (
        ("https://www.washingtonpost.com/a", "Washington Post"),
        ("https://web.archive.org/web/2021/https://edition.cnn.com/a", "CNN"),
        ("https://news.gazette.example/a", "Harbour Gazette"),
    ):
        assert logging(store, own, outlet=None, url=url)[1:] == (outlet, True, True, ())
    with pytest.raises(NotFound, match=r"nobody\.example"):
        log(store, outlet=None, url="https://nobody.example/a")
    with pytest.raises(NotFound):
        log(store, outlet=None, title="No address")


def test_source_says_what_it_took_its_story_from(store: Store):
    log(store, url="https://www.politico.com/a")
    log(store, url="https://www.politico.com/b", cites=["src1"], spoken_in="ar")
    one, other = logged(store)
    assert (one.cites, other.cites, other.spoken_in) == ((), ("src1",), "ar")
    with pytest.raises(Conflict, match="src2 itself rests on src1"):
        log(store, url="https://www.politico.com/a", cites=["src2"])
    with pytest.raises(Conflict):
        log(store, url="https://www.politico.com/a", cites=["src1"])
    with pytest.raises(NotFound):
        log(store, url="https://www.politico.com/c", cites=["src9"])


@pytest.mark.parametrize(
    "given",
    [
        {"outlet": ""}, {"outlet": "x" * 100_000}, {"title": " "}, {"title": "a\x00b"}, {"title": "x" * 5000},
        {"author": "a\ud800"}, {"published": (datetime.now(UTC) + timedelta(days=3)).date()}, {"language": "english!"},
        {"url": "ftp://example.org"}, {"url": "https://me:secret@example.org/"}, {"carrier": ""},
        {"collected_for": "a b"}, {"spoken_in": "Arabic!"},
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_refused_and_nothing_written(store: Store, given: dict[str, object]):
    with pytest.raises(Conflict):
        log(store, **given)
    assert count(store, events) == 0


def test_unknown_kind_is_refused_with_the_known_ones(store: Store):
    with pytest.raises(NotFound) as caught:
        log(store, kind="tweet")
    assert "interview" in caught.value.hint


def test_snapshot_is_kept_by_the_hash_of_its_bytes_with_its_text(store: Store):
    log(store)
    keep(store)
    with store.reading() as connection:
        (held,) = load_snapshots(connection, 1)
        text = newest_text(connection, 1)
        assert verify(connection).fault is None
    assert (held.sha256, held.size, held.extractor) == (sha256(STORY), len(STORY), "plain/1")
    assert text is not None
    assert text.text == STORY.decode()
    assert logged(store)[0].snapshots == 1


def test_bytes_stand_beside_the_chain_not_in_it(store: Store):
    log(store)
    keep(store)
    with store.reading() as connection:
        assert not [p for p in connection.scalars(sa.select(events.c.payload)) if "council" in p]
    assert count(store, private) == 3  # a name, the bytes, the text


def test_same_bytes_of_the_same_source_are_refused(store: Store):
    log(store)
    keep(store)
    with pytest.raises(Conflict, match="these very bytes"):
        keep(store)
    assert count(store, snapshots) == 1


def test_newest_snapshot_is_the_one_that_is_looked_in(store: Store):
    log(store)
    keep(store)
    keep(store, b"<p>The budget <b>stands</b>.", "text/html")
    with store.reading() as connection:
        text = newest_text(connection, 1)
    assert text is not None
    assert text.text == "The budget stands."


def test_time_of_capture_may_be_told_but_not_of_the_future(store: Store):
    log(store)
    keep(store, captured_at=datetime(2024, 5, 9, 12, tzinfo=UTC))
    with store.reading() as connection:
        assert load_snapshots(connection, 1)[0].captured_at == "2024-05-09T12:00:00.000000Z"
    for moment in (datetime.now(UTC) + timedelta(days=1), datetime(2024, 5, 9)):
        with pytest.raises(Conflict):
            keep(store, b"other", captured_at=moment)


@pytest.mark.parametrize(("content", "media_type"), [(b"%PDF-1.7", "application/pdf"), (b"", "text/plain")])
def test_bytes_without_text_are_refused_and_nothing_written(store: Store, content: bytes, media_type: str):
    log(store)
    with pytest.raises(CannotRead):
        keep(store, content, media_type)
    assert (count(store, snapshots), count(store, extracts), count(store, events)) == (0, 0, 1)


def test_snapshot_of_an_unknown_source_is_refused(store: Store):
    with pytest.raises(NotFound):
        keep(store)
