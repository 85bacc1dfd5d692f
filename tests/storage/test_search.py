"""Search over a real record, on both databases: the same query, the same answer."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from provenance.acts.ingest import ingest_article
from provenance.acts.links import link_paragraph
from provenance.acts.redact import redact_snapshot
from provenance.acts.revise import revise_article
from provenance.acts.snapshots import add_snapshot
from provenance.acts.sources import Told, log_source
from provenance.attribution import Reader
from provenance.errors import Conflict
from provenance.record import ArticleRecord, Kind
from provenance.record.searched import FoundIn, Searched
from provenance.storage import Store
from provenance.storage.search import Filters, search
from provenance.storage.search_index import STRETCH, rebuild
from provenance.storage.snapshots import load_snapshots

AIR = "وذكرت صحيفة واشنطن بوست أن الدعم الجوي الأمريكي توقف، وقُتل ثلاثة جنود قرب المطار."
PORT = "وأفاد موقع بوليتيكو بأن الميناء سيغلق أرصفته بعد تراجع الدعم البري في أغسطس."
BARE = "وتوقفت الحركة في الميناء."
STORY = "American air support stopped on Monday.\n\nThree soldiers died near the airport."


@pytest.fixture
def desk(store: Store, reader: Reader) -> Store:
    """Two articles, a source with a snapshot, a link with its claim."""
    with store.writing() as connection:
        for slug, day, texts in (
            ("air", date(2021, 8, 27), (AIR, BARE)),
            ("port", date(2024, 5, 9), (PORT, BARE + ".")),
        ):
            blocks = [(Kind.TITLE, f"عنوان {slug}"), *((Kind.BODY, text) for text in texts)]
            record = ArticleRecord(f"{slug}.txt", reader.paragraphs(blocks), published=day)
            ingest_article(connection, record, by="ليلى", slug=slug)
        told = Told("Washington Post", title="Air support stopped", published=date(2021, 8, 26))
        log_source(connection, told, by="ليلى")
        add_snapshot(connection, by="ليلى", source="src1", content=STORY.encode(), media_type="text/plain")
        link_paragraph(connection, "air:p2", by="ليلى", source="src1", reader=reader, passage="air support stopped")
    return store


def found(desk: Store, query: str, **given: object) -> tuple[Searched, ...]:
    newest = bool(given.pop("newest", False))
    with desk.reading() as connection:
        return search(connection, query, Filters(**given), limit=20, newest=newest)  # type: ignore[arg-type]


def names(desk: Store, query: str, **given: object) -> list[str]:
    return [each.name for each in found(desk, query, **given)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("قتل", {"air:p2", "clm1"}), ("الأميركي", {"air:p2", "clm1"}), ('"الدعم الجوي"', {"air:p2", "clm1"}),
        ("الدعم", {"air:p2", "port:p2", "clm1"}), ("الدعم -الجوي", {"port:p2"}), ("بوليتيكو أغسطس", {"port:p2"}),
        ("بوليتيك*", {"port:p2"}), ("soldiers", {"src1"}), ("Air SUPPORT", {"src1"}), ('"الجوي الدعم"', set()),
        ("دبابات", set()),
    ],
)  # fmt: skip
def test_words_are_found_in_any_spelling_and_form(desk: Store, query: str, expected: set[str]):
    assert set(names(desk, query)) == expected


def test_words_are_marked_where_they_stand(desk: Store):
    (each,) = found(desk, "قتل الأميركي", found_in=frozenset({FoundIn.PARAGRAPH}))
    assert [span.text for span in each.marked] == ["الأمريكي", "وقُتل"]
    assert all(each.text[span.start : span.end] == span.text for span in each.marked)
    assert (each.outlets, each.day, each.kind) == (("Washington Post",), date(2021, 8, 27), "body")


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"outlet": "Politico"}, ["port:p2"]), ({"since": date(2022, 1, 1)}, ["port:p2"]),
        ({"until": date(2022, 1, 1)}, ["air:p2"]), ({"kind": "title"}, []), ({"article": "air"}, ["air:p2"]),
        ({"found_in": frozenset({FoundIn.SOURCE})}, []),
    ],
)  # fmt: skip
def test_search_is_narrowed(desk: Store, filters: dict[str, object], expected: list[str]):
    narrowed = {"found_in": frozenset({FoundIn.PARAGRAPH}), **filters}
    assert names(desk, "الدعم", **narrowed) == expected


def test_better_answers_come_first_or_newer_ones(desk: Store):
    paragraphs = {"found_in": frozenset({FoundIn.PARAGRAPH})}
    assert names(desk, "الميناء توقفت", **paragraphs)[0] == "port:p3"
    assert names(desk, "الميناء", newest=True, **paragraphs) == ["port:p3", "port:p2", "air:p3"]


def test_words_of_older_revisions_are_found_only_when_asked_for(desk: Store, reader: Reader):
    text = [(Kind.TITLE, "عنوان air"), (Kind.BODY, AIR.replace("المطار", "القاعدة")), (Kind.BODY, BARE)]
    record = ArticleRecord("air.txt", reader.paragraphs(text))
    with desk.writing() as connection:
        revise_article(connection, "air", record, reader, by="سامي", reason="تصحيح")
    paragraphs = {"found_in": frozenset({FoundIn.PARAGRAPH})}
    assert names(desk, "المطار", **paragraphs) == []
    assert [(each.name, each.current) for each in found(desk, "المطار", history=True, **paragraphs)] == [
        ("air:p2", False)
    ]
    assert names(desk, "القاعدة", **paragraphs) == ["air:p2"]


def test_index_that_is_made_anew_answers_the_same(desk: Store):
    queries = ("الدعم", "soldiers", "Air", "الميناء -توقفت", "توقف*")
    before = [found(desk, query) for query in queries]
    with desk.writing() as connection:
        assert rebuild(connection) == 9
    assert [found(desk, query) for query in queries] == before


def test_word_late_in_a_long_text_is_found(desk: Store):
    long = "filler " * (STRETCH * 2 - 3) + "the needle in the hay"
    with desk.writing() as connection:
        add_snapshot(connection, by="ليلى", source="src1", content=long.encode(), media_type="text/plain")
    assert names(desk, '"filler the needle in the hay"') == ["src1"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.text(alphabet="الدعم جوي\"*-()|&!<>:'\\^~", max_size=30))
def test_no_query_breaks_the_database(desk: Store, query: str):
    with suppress(Conflict):
        found(desk, query)


def test_redacted_snapshot_is_no_longer_found(desk: Store):
    with desk.reading() as connection:
        digest = load_snapshots(connection, 1)[0].sha256
    with desk.writing() as connection:
        redact_snapshot(connection, digest, by="هدى", reason="بطلب الناشر")
    assert names(desk, "soldiers") == []
    assert names(desk, "support") == ["src1"], "its title stays"
    if desk.path is not None:
        assert b"soldier" not in b"".join(path.read_bytes() for path in desk.path.parent.glob("desk.db*"))
