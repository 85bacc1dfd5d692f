"""How long a passage's context must be, and how long it takes to find one, or what comes nearest, in a megabyte.

python benchmarks/passages.py [articles]

The articles are those of the tests, unless others are named.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from provenance.text.comparable import comparable
from provenance.text.nearest import nearest
from provenance.text.selectors import find
from provenance.text.words import words

ARTICLES = Path(__file__).parent.parent / "tests" / "articles" / "texts"
LENGTHS = (0, 4, 8, 12, 16, 24, 32, 48)
WORDS = (1, 2, 3)
MEGABYTE = 1_000_000


def repeated(text: str, size: int) -> Iterator[list[tuple[int, int]]]:
    """The places of each run of `size` words that stands more than once."""
    found, places = words(text), defaultdict(list)
    for n in range(len(found) - size + 1):
        if all(found.is_word(i) for i in range(n, n + size)):
            places[tuple(found.folded[n : n + size])].append((found.start[n], found.end[n + size - 1]))
    return (listed for listed in places.values() if len(listed) > 1)


def told_apart(texts: list[str], size: int, context: int) -> float:
    """The share of repeated runs whose context, `context` code points either side, no other place has."""
    apart = total = 0
    for text in texts:
        for places in repeated(text, size):
            around = [comparable(text[max(s - context, 0) : s] + "\0" + text[e : e + context]) for s, e in places]
            times = Counter(around)
            apart += sum(times[a] == 1 for a in around)
            total += len(around)
    return apart / total if total else 1.0


def timed(what: str, text: str, passage: str) -> None:
    """Print the time of finding the passage, and of looking for what is nearest."""
    start = time.perf_counter()
    found = find(text, passage)
    middle = time.perf_counter()
    near = nearest(text, passage)
    end = time.perf_counter()
    best = f"{near[0].permille / 10:.0f}%" if near else "none"
    finding = f"find {middle - start:6.2f} s {'found' if found else 'not found':9}"
    print(f"{what:38} {finding}  nearest {end - middle:6.2f} s {best}")


def main(names: list[str]) -> None:
    """Print both tables."""
    texts = [path.read_text("utf-8") for path in (map(Path, names) if names else sorted(ARTICLES.glob("*.txt")))]
    print("repeated passages that their context tells apart, in 100")
    print("words  " + "".join(f"{length:>7}" for length in LENGTHS))
    for size in WORDS:
        print(f"{size:>5}  " + "".join(f"{100 * told_apart(texts, size, length):7.1f}" for length in LENGTHS))
    text = ("\n".join(texts) * (MEGABYTE // sum(map(len, texts)) + 1))[:MEGABYTE]
    place = text.rindex("\n", 0, MEGABYTE // 2) + 1
    passage = text[place : place + 300]
    print(f"\n{len(text):,} characters")
    timed("300 characters that are there", text, passage)
    timed("with three words changed", text, passage.replace(" ", " غير ", 3))
    timed("20,000 characters, one word changed", text, "غير " + text[place : place + 20_000])
    timed("words that stand nowhere", text, "zzqx vvkw jjpt")
    timed("one letter", "a" * MEGABYTE, "a" * 20_000)
    timed("one word", "في " * (MEGABYTE // 3), "في في من في")


if __name__ == "__main__":
    main(sys.argv[1:])
