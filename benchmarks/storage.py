"""Bulk ingest, as a ratio to the driver's executemany of the very same rows; and what a transaction costs.

python benchmarks/storage.py [articles]

Records are made beforehand, so nothing is analysed here. Rounds of each take turns; the fastest counts.
"""

from __future__ import annotations

import gc
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from provenance.acts.ingest import ingest_article
from provenance.record import ArticleRecord, Attribution, Kind, Paragraph, Span
from provenance.storage import Store
from provenance.storage.search_index import Sort, entries
from provenance.storage.tables import metadata

SEARCH = "search"
PARAGRAPHS = 27  # of an article, as in the seed article
TARGET = 2.0
ROUNDS = 5
WORDS = "ذكرت صحيفة واشنطن بوست أن الحكومة قررت إغلاق الميناء القديم وبناء ثلاثة أرصفة جديدة قبل نهاية العام رقم"


def record(number: int) -> ArticleRecord:
    """An article whose paragraphs each credit an outlet with a content; no two are alike."""
    return ArticleRecord(
        path=f"article-{number}.txt",
        paragraphs=tuple(_paragraph(number, place) for place in range(1, PARAGRAPHS + 1)),
        title=f"مقال {number}",
        language="ar",
    )


def _paragraph(article: int, number: int) -> Paragraph:
    text = f"{WORDS} {article} {number}. " * 3
    outlet, content = Span(text[5:22], 5, 22), Span(text[26:60], 26, 60)
    credit = Attribution(outlets=("Washington Post",), outlet_text=outlet, content=content)
    return Paragraph(number, text.strip(), Kind.BODY, attributions=(credit,))


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_one_transaction(store: Store, records: Sequence[ArticleRecord]) -> None:
    with store.writing() as connection:
        for made in records:
            ingest_article(connection, made, by="ليلى")


def each_in_its_own(store: Store, records: Sequence[ArticleRecord]) -> None:
    for made in records:
        with store.writing() as connection:
            ingest_article(connection, made, by="ليلى")


Rows = dict[str, list[tuple[object, ...]]]


def rows_in(path: Path) -> Rows:
    """Every row of a database, by table; those of the search index, which keeps no text, made again."""
    with closing(sqlite3.connect(path)) as connection:
        rows: Rows = {
            table.name: connection.execute(f"SELECT * FROM {table.name}").fetchall() for table in metadata.sorted_tables
        }
        texts = connection.execute("SELECT id, text FROM versions").fetchall()
    return {**rows, SEARCH: [entry for number, text in texts for entry in entries(Sort.PARAGRAPH, number, text)]}


def by_article(rows: Rows, articles: int) -> list[Rows]:
    """The same rows in portions, one an article, as they are inserted where files come one after another."""
    portions = []
    for number in range(articles):
        portion = {}
        for name, values in rows.items():
            size = len(values) / articles
            portion[name] = values[round(number * size) : round((number + 1) * size)]
        portions.append(portion)
    return portions


def insert_raw(path: Path, portions: Sequence[Rows]) -> None:
    """What the driver alone needs for these rows: same schema, guards, keys, indexes and durability."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("BEGIN IMMEDIATE")
        for rows in portions:
            for name, values in rows.items():
                if values:
                    marks = ", ".join("?" * len(values[0]))
                    into = "search (rowid, terms)" if name == SEARCH else name
                    connection.executemany(f"INSERT INTO {into} VALUES ({marks})", values)
        connection.execute("COMMIT")


class Databases:
    """Fresh databases with the newest schema."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0

    def new(self) -> Path:
        self._made += 1
        path = self._folder / f"{self._made}.db"
        with Store(str(path)).writing():
            pass
        return path


def best(databases: Databases, works: dict[str, Callable[[Path], object]]) -> dict[str, float]:
    """The fastest of some rounds of each, the works taking turns so that a busy moment hits all alike."""
    taken: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            path = databases.new()
            taken[name].append(timed(lambda work=work, path=path: work(path)))
    return {name: min(times) for name, times in taken.items()}


def main(articles: int) -> None:
    records = [record(number) for number in range(articles)]
    few = records[: max(1, articles // 10)]
    with tempfile.TemporaryDirectory() as folder:
        databases = Databases(Path(folder))
        first = databases.new()
        in_one_transaction(Store(str(first)), records)
        rows = rows_in(first)
        portions = by_article(rows, articles)
        gc.freeze()  # what is prepared is not looked through again while others are timed
        taken = best(
            databases,
            {
                "executemany, a table at a time": lambda path: insert_raw(path, [rows]),
                "executemany, an article at a time": lambda path: insert_raw(path, portions),
                "ingest, one transaction": lambda path: in_one_transaction(Store(str(path)), records),
                "ingest, one transaction a file": lambda path: each_in_its_own(Store(str(path)), few),
            },
        )
    taken["ingest, one transaction a file"] *= articles / len(few)
    total = sum(map(len, rows.values()))
    print(f"{articles} articles, {total} rows with their events; best of {ROUNDS}")
    lowest, baseline = list(taken.values())[:2]
    for name, seconds in taken.items():
        print(
            f"{name:34} {total / seconds:9,.0f} rows/s {articles / seconds:7,.0f} articles/s"
            f" {seconds / lowest:6.2f} x {seconds / baseline:6.2f} x"
        )
    ratio = taken["ingest, one transaction"] / baseline
    verdict = "well" if ratio <= TARGET else "OVER"
    print(f"ingest / executemany of the same rows: {ratio:.2f}   target {TARGET}   {verdict}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 1000)
