"""Feed readers, attribution and rules with broken files: nothing may be raised but CannotRead, and nothing take long.

python benchmarks/fuzz.py [inputs]
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from provenance import audit
from provenance.attribution import reader_for
from provenance.documents.read import ENDINGS
from provenance.errors import CannotRead
from provenance.reading import read_article

SLOW = 20e-6  # seconds a byte beyond a start of a tenth of a second; ordinary text takes a thirtieth of it
DEBRIS = [
    b"<div>", b"</p>", b"<p>", b"<!--", b"]]>", b"<br>", b"&#x202e;", b"\x00", b"\xff\xfe", b"\xd9", b"PK\x03\x04",
    "«".encode(), b'"', "قالت صحيفة ".encode(), "وأضافت أن ".encode(), b"\n", b"\r", b"\n---\n", b"# ", b"> ", b"![",
    b"Content-Type: text/html\n\n", b"<h1>", b"<table><tr><td>", b"{", b'class="share"', "\u202e".encode(), b"\xc7\xe1",
]  # fmt: skip


def seeds(folder: Path) -> list[bytes]:
    """The files that the tests have: articles, and what cannot be read."""
    from tests.documents.bad_files import BAD

    found = [path.read_bytes() for path in sorted(folder.rglob("*.txt"))]
    return [*found, *(data[:20_000] for data, _ in BAD.values())]


def mutated(data: bytes, rng: random.Random) -> bytes:
    """A piece of `data` with bytes changed, taken out, doubled and put in."""
    start = rng.randrange(max(len(data) - 1, 1))
    result = bytearray(data[start : start + rng.randrange(1, 3000)] if rng.random() < 0.7 else data[:3000])
    for _ in range(rng.randrange(1, 12)):
        at = rng.randrange(len(result) + 1)
        turn = rng.random()
        if turn < 0.5:
            result[at:at] = rng.choice(DEBRIS) * (1 if rng.random() < 0.9 else 50)
        elif turn < 0.7:
            del result[at : at + rng.randrange(40)]
        elif turn < 0.9:
            result[at:at] = result[max(at - 60, 0) : at]
        elif at < len(result):
            result[at] = rng.randrange(256)
    return bytes(result)


def main(inputs: int) -> int:
    rng, reader = random.Random(1), reader_for("ar")
    corpus = seeds(Path(__file__).parent.parent / "tests" / "articles")
    endings, read, slowest = sorted(ENDINGS), 0, (0.0, "")
    began = time.monotonic()
    for number in range(inputs):
        data, ending = mutated(rng.choice(corpus), rng), rng.choice(endings)
        start = time.perf_counter()
        try:
            audit.run(read_article(Path(f"a{ending}"), reader, data=data))
            read += 1
        except CannotRead:
            pass
        except Exception:
            print(f"input {number}, {ending}: {data!r}")
            raise
        took = time.perf_counter() - start
        slowest = max(
            slowest, (took / (len(data) + 1000), f"input {number}, {ending}, {len(data)} bytes, {took:.3f} s")
        )
        if took > 0.1 + SLOW * len(data):
            print(f"slow: input {number}, {ending}, {len(data)} bytes, {took:.3f} s")
    rate = inputs / (time.monotonic() - began)
    print(f"{inputs} inputs, {read} read, {inputs - read} refused, nothing raised; {rate:.0f}/s; slowest: {slowest[1]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 100_000))
