"""What is kept of saved news pages, beside trafilatura: facts and paragraphs of each kind, and how much rubbish.

The pages are those of tests/documents/pages, one in the mark-up of each of twelve content systems, with what a careful
reader wants of them. A paragraph is kept where its words stand together in what was read, whatever they are taken for.
Rubbish is the words that stand in no paragraph that is wanted.

python benchmarks/pages.py
"""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from provenance.documents import read
from provenance.record import Kind

PAGES = Path(__file__).parents[1] / "tests" / "documents" / "pages"
CLASSES = {"body": "body", "headings": "heading", "captions": "caption", "quotes": "pull_quote"}
COLUMNS = ("title", "date", "author", *CLASSES)
WIDTH = 15  # characters of a column
RUNS = 3  # the fastest counts
Gold = dict[str, Any]


class Found(NamedTuple):
    """What a reader made of a page."""

    title: str
    published: str
    author: str
    lines: list[str]


def ours(page: Path) -> Found:
    document = read(page)
    authors = " ".join(block.text for block in document.blocks if block.kind is Kind.BYLINE)
    lines = [_plain(block.text) for block in document.blocks]
    return Found(document.title or "", str(document.published), authors, lines)


def theirs(page: Path) -> Found:
    """As trafilatura reads it when asked for no comments; its tables and lists are on, as it comes."""
    from trafilatura import bare_extraction

    read = bare_extraction(page.read_text(encoding="utf-8"), include_comments=False, with_metadata=True)
    if read is None:
        return Found("", "", "", [])
    lines = [_plain(line) for line in (read.text or "").split("\n")]
    return Found(read.title or "", read.date or "", read.author or "", [line for line in lines if line])


def _plain(text: str) -> str:
    return " ".join(re.sub(r"^\s*- ", "", text).split())


def kept(gold: Gold, found: Found) -> Counter[str]:
    """How many of each class of COLUMNS were kept, and how many words of rubbish came with them."""
    text = " ".join((found.title, *found.lines))
    return Counter(
        title=int(found.title == gold["title"]),
        date=int(found.published == gold["published"]),
        author=int(_names(gold, found.author)),
        rubbish=sum(_foreign(line, gold) for line in found.lines),
        **{name: sum(one in text for one in _texts(gold, kind)) for name, kind in CLASSES.items()},
    )


def wanted(gold: Gold) -> Counter[str]:
    authors = int(gold["author"] is not None)
    return Counter(title=1, date=1, author=authors, **{name: len(_texts(gold, kind)) for name, kind in CLASSES.items()})


def _names(gold: Gold, author: str) -> bool:
    """Whether everybody who wrote the article is named; False where the page names nobody."""
    names = re.split(r" و(?=\S)", gold["author"] or "")
    return names != [""] and all(name in author for name in names)


def _texts(gold: Gold, kind: str) -> list[str]:
    return [paragraph["text"] for paragraph in gold["paragraphs"] if paragraph["kind"] == kind]


def _foreign(line: str, gold: Gold) -> int:
    """The words of a line that are left when all that is wanted, or may be kept, is taken out of it."""
    known = [*(paragraph["text"] for paragraph in gold["paragraphs"]), *gold.get("either_way", [])]
    if any(line in text for text in known):
        return 0
    for text in sorted(known, key=len, reverse=True):
        line = line.replace(text, " ")
    return sum(any(c.isalnum() for c in word) for word in line.split())


def timed(reader: Callable[[Path], Found], page: Path) -> tuple[Found, float]:
    took = []
    for _ in range(RUNS):
        start = time.perf_counter()
        found = reader(page)
        took.append(time.perf_counter() - start)
    return found, min(took)


def readers() -> dict[str, Callable[[Path], Found]]:
    try:
        import trafilatura  # noqa: F401  whether it is there
    except ImportError:
        print("trafilatura is not installed (pip install -e '.[bench]'): our half only\n")
        return {"ours": ours}
    return {"ours": ours, "trafilatura": theirs}


def row(name: str, tallies: list[Counter[str]], of: Counter[str], seconds: list[float]) -> str:
    """A line of the table: in every cell what each reader kept, then of how many."""
    cells = ["/".join(str(tally[column]) for tally in tallies) + f" of {of[column]}" for column in COLUMNS]
    rubbish = "/".join(str(tally["rubbish"]) for tally in tallies)
    took = "/".join(f"{1000 * second:.0f}" for second in seconds)
    return f"{name:18}" + "".join(f"{cell:>{WIDTH}}" for cell in (*cells, rubbish, took))


def main() -> None:
    asked = readers()
    print(f"each cell: {' / '.join(asked)}, of how many; rubbish in words; time in milliseconds")
    print(f"{'':18}" + "".join(f"{column:>{WIDTH}}" for column in (*COLUMNS, "rubbish", "ms")))
    totals, all_of, spent = [Counter[str]() for _ in asked], Counter[str](), [0.0 for _ in asked]
    for page in sorted(PAGES.glob("*.html")):
        gold = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        read_by = [timed(reader, page) for reader in asked.values()]
        tallies, seconds = [kept(gold, found) for found, _ in read_by], [took for _, took in read_by]
        print(row(page.stem, tallies, wanted(gold), seconds))
        totals = [total + tally for total, tally in zip(totals, tallies, strict=True)]
        all_of, spent = all_of + wanted(gold), [sum(pair) for pair in zip(spent, seconds, strict=True)]
    print(row("all", totals, all_of, spent))


if __name__ == "__main__":
    main()
