"""Search over a newsroom's years: a phrase by the index beside a LIKE scan, and what an article's own work then takes.

python benchmarks/search.py [paragraphs]      1,000,000 by default, and 10,000 to compare with

The rows are inserted by the driver with the keys, guards and index that the program makes; every paragraph has a link.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from provenance import audit
from provenance.acts.ingest import ingest_article
from provenance.acts.sources import Told, log_source
from provenance.attribution import Reader, reader_for
from provenance.record import ArticleRecord, Kind
from provenance.record.searched import FoundIn
from provenance.storage import Store
from provenance.storage.load import load_record
from provenance.storage.search import Filters, search
from provenance.storage.search_index import rebuild

PARAGRAPHS = 25  # of an article
SMALL = 10_000
ROUNDS = 7
PARAGRAPHS_ONLY = Filters(found_in=frozenset({FoundIn.PARAGRAPH}))
PHRASE = "الدعم الجوي المتأخر"
RARE = 20_000  # one paragraph in so many holds the phrase
_NOUNS = (
    "الحكومة الوزارة المدينة الميناء الشركة المجلس الرئيس الوزير القرار المشروع التقرير الصحيفة الجيش الحدود الأسعار"
    " النفط البنك المصنع الطريق المطار المستشفى الجامعة المحكمة الانتخابات الميزانية العاصمة المنطقة السكان الأزمة"
)
NOUNS = _NOUNS.split(" ")
_VERBS = "أعلنت قررت أكدت رفضت بدأت أوقفت واصلت تراجعت ارتفعت نفت وقعت أجلت افتتحت أغلقت ناقشت"
VERBS = _VERBS.split(" ")


def paragraph(number: int, dice: random.Random) -> str:
    """A paragraph of some forty words; one in RARE holds the phrase."""
    words = [dice.choice(VERBS if place % 5 == 0 else NOUNS) for place in range(36)]
    if number % RARE == RARE // 2:
        words[20:20] = PHRASE.split()
    return f"وذكرت صحيفة واشنطن بوست أن {' '.join(words)} رقم {number}."


def articles(count: int) -> Iterator[list[tuple[int, str]]]:
    dice = random.Random(7)
    for first in range(0, count, PARAGRAPHS):
        yield [(number, paragraph(number, dice)) for number in range(first, first + PARAGRAPHS)]


def filled(path: Path, count: int, reader: Reader) -> Store:
    """A database of `count` paragraphs, each with a link."""
    store = Store(str(path))
    record = ArticleRecord("first.txt", reader.paragraphs([(Kind.BODY, "نص أول.")]))
    with store.writing() as connection:
        ingest_article(connection, record, by="ليلى", slug="first")
        log_source(connection, Told("Washington Post", title="The story"), by="ليلى")
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA synchronous = OFF")
        raw.execute("BEGIN")
        for n, listed in enumerate(articles(count), 2):
            _insert(raw, n, listed)
        raw.execute("COMMIT")
    with store.writing() as connection:
        rebuild(connection)
    return store


def _insert(raw: sqlite3.Connection, n: int, listed: list[tuple[int, str]]) -> None:
    raw.execute(
        "INSERT INTO articles VALUES (?, 1, ?, ?, ?, NULL, '2024-01-01', 'ar', NULL)", (n, f"u{n}", f"a{n}", "a")
    )
    raw.execute("INSERT INTO revisions VALUES (?, 1, ?, 1, ?, '')", (n, n, f"h{n}"))
    numbers = [number + 2 for number, _ in listed]
    raw.executemany("INSERT INTO paragraphs VALUES (?, 1, ?, ?)", [(k, n, i) for i, k in enumerate(numbers, 1)])
    raw.executemany("INSERT INTO versions VALUES (?, 1, ?, 'body', ?)", [(k + 2, k + 2, t) for k, t in listed])
    raw.executemany("INSERT INTO placements VALUES (?, 1, ?, ?, ?)", [(k, n, i, k) for i, k in enumerate(numbers, 1)])
    raw.executemany("INSERT INTO claims VALUES (?, 1, ?, ?)", [(k, f"c{k}", f"ادعاء {k}") for k in numbers])
    raw.executemany(
        "INSERT INTO links VALUES (?, 1, ?, ?, 0, 6, 'وذكرت', '', '', 1, ?, 'so', NULL, NULL, NULL, NULL, 'derived')",
        [(k, f"l{k}", k, k) for k in numbers],
    )
    raw.executemany("INSERT INTO expected_sources VALUES (?, ?, 'Washington Post')", [(n, i) for i in range(1, 26)])


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def by_index(store: Store) -> tuple[float, int]:
    """How long the newest twenty take on an open connection, and how many there are."""
    with store.reading() as connection:
        found = search(connection, f'"{PHRASE}"', PARAGRAPHS_ONLY, limit=20, newest=True)
        taken = best(lambda: search(connection, f'"{PHRASE}"', PARAGRAPHS_ONLY, limit=20, newest=True))
    return taken, len(found)


def by_scan(path: Path) -> float:
    """The same by looking through all the text."""
    query = "SELECT id FROM versions WHERE text LIKE ?"  # to the end, where it must go if there are fewer than twenty
    with closing(sqlite3.connect(path)) as raw:
        return best(lambda: raw.execute(query, (f"%{PHRASE}%",)).fetchall(), 3)


def one_audit(store: Store, slug: str, reader: Reader) -> Callable[[], object]:
    def work() -> object:
        with store.reading() as connection:
            return audit.run(load_record(connection, slug, reader))

    return work


def one_ingest(store: Store, reader: Reader) -> float:
    """The fastest of some ingests of different articles."""
    taken = []
    for n in range(ROUNDS):
        dice = random.Random(1000 + n)
        blocks = [(Kind.BODY, paragraph(10**8 + n * 100 + k, dice)) for k in range(PARAGRAPHS)]
        record = ArticleRecord(f"new-{n}.txt", reader.paragraphs(blocks))

        def work(record: ArticleRecord = record) -> None:
            with store.writing() as connection:
                ingest_article(connection, record, by="ليلى")

        taken.append(best(work, 1))
    return min(taken)


def main(count: int) -> None:
    reader = reader_for("ar")
    with tempfile.TemporaryDirectory() as folder:
        taken: dict[int, dict[str, float]] = {}
        for size in (SMALL, count):
            path = Path(folder) / f"{size}.db"
            start = time.perf_counter()
            store = filled(path, size, reader)
            made = time.perf_counter() - start
            found, hits = by_index(store)
            taken[size] = {
                "search": found,
                "scan": by_scan(path),
                "audit": best(one_audit(store, f"a{size // PARAGRAPHS // 2}", reader)),
                "ingest": one_ingest(store, reader),
            }
            megabytes = path.stat().st_size / 1e6
            print(f"{size:,} paragraphs with links: {megabytes:,.0f} MB, made in {made:,.0f} s, {hits} hits")
            for what, seconds in taken[size].items():
                print(f"  {what:8} {1000 * seconds:12.3f} ms")
    large, small = taken[count], taken[SMALL]
    print(f"search / LIKE scan: 1/{large['scan'] / large['search']:,.0f}   asked 1/1,000")
    for what in ("audit", "ingest"):
        print(f"{what} at {count:,} / at {SMALL:,}: {large[what] / small[what]:.2f}   asked 1.5")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1_000_000)
