"""The word diff beside difflib (without its junk heuristics), rapidfuzz alone and git, side by side in one run.

git diffs lines first, and words inside those that differ: it is given paragraphs of sixty words, a paragraph a line,
and its process's start counts. Moved words and hunks across lines it does not see.

python benchmarks/diff.py [--long]     --long: difflib also where it takes minutes
"""

from __future__ import annotations

import difflib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import Indel

from provenance.text.alignment import Opcode, opcodes

Words = list[str]
LENGTHS = (1_000, 10_000, 50_000)
TARGETS = {"edited 1000": 10.0, "edited 10000": 40.0, "edited 50000": 80.0}
HUNKS = 1.1
PARAGRAPH = 60  # words of a line that git is given
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


class Case(NamedTuple):
    """Two texts. `slow` says that difflib takes too long to wait for."""

    name: str
    a: Words
    b: Words
    slow: bool = False


def vocabulary(rng: random.Random, size: int) -> Words:
    return list(dict.fromkeys("".join(rng.choices(LETTERS, k=rng.randint(2, 7))) for _ in range(size)))


def prose(rng: random.Random, words: Words, size: int) -> Words:
    """Words as they fall in prose: a few very often, most of them seldom (Zipf)."""
    return rng.choices(words, [1 / (rank + 3) for rank in range(len(words))], k=size)


def edited(rng: random.Random, words: Words, text: Words, share: float) -> Words:
    """The text with this share of its words replaced (three fifths), left out or added."""
    result: Words = []
    for word in text:
        turn = rng.random() / share
        if turn >= 0.8:
            result.append(word)
        if turn < 0.6 or 0.8 <= turn < 1:
            result += prose(rng, words, 1)
    return result


def cases(size: int) -> Iterator[Case]:
    """Edits as an editor makes them, then what is awkward for a diff."""
    rng = random.Random(size)
    words = vocabulary(rng, 8000)
    text = prose(rng, words, size)
    unique = [f"{word}{n}" for n, word in enumerate(prose(rng, words, size))]
    sprinkled = ["قال" if n % 10 == 0 else word for n, word in enumerate(unique)]
    long = size > 10_000
    yield Case("edited", text, edited(rng, words, text, 0.05))
    yield Case("unrelated", text, prose(rng, words, size), slow=long)
    yield Case("unrelated, no word shared", unique, [word + "ـ" for word in unique])
    yield Case("all words equal", ["قال"] * size, ["قال"] * (size - size // 10), slow=size > 1000)
    yield Case("two words in turn", ["قال", "إن"] * (size // 2), ["إن", "قال"] * (size // 2), slow=size > 1000)
    yield Case("reversed", text, text[::-1], slow=long)
    yield Case("reversed, all unique", unique, unique[::-1])
    yield Case("one repeated among unique", sprinkled, unique, slow=long)
    yield Case("the same, reversed", sprinkled, sprinkled[::-1], slow=long)
    yield Case("the same text", text, list(text), slow=long)


def with_difflib(a: Words, b: Words) -> list[Opcode]:
    return difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()


def with_rapidfuzz(a: Words, b: Words) -> list[Opcode]:
    return [tuple(code) for code in Indel.opcodes(a, b).as_list()]


def with_git(case: Case) -> tuple[float, int] | None:
    """How long `git diff --word-diff` takes, and how many stretches it marks; None where there is no git."""
    git = shutil.which("git")
    if git is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("old", "new")]
        for path, words in zip(paths, (case.a, case.b), strict=True):
            lines = (" ".join(words[n : n + PARAGRAPH]) for n in range(0, len(words), PARAGRAPH))
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        start = time.perf_counter()
        said = subprocess.run(
            [git, "diff", "--no-index", "--word-diff=porcelain", "-U0", *map(str, paths)],
            capture_output=True, check=False,
        ).stdout.decode()  # fmt: skip
        seconds = time.perf_counter() - start
    marked = [line[:1] in "+-" for line in said.splitlines()[5:] if line[:1] in ("+", "-", " ")]
    return seconds, sum(mark and not before for before, mark in pairwise([False, *marked]))


def timed(method: Callable[[Words, Words], list[Opcode]], case: Case, runs: int) -> tuple[float, list[Opcode]]:
    """The best of some runs, in seconds, and what it found."""
    best, codes = float("inf"), []
    for _ in range(runs):
        start = time.perf_counter()
        codes = method(case.a, case.b)
        best = min(best, time.perf_counter() - start)
    return best, codes


def hunks(codes: list[Opcode]) -> int:
    return sum(tag != "equal" for tag, *_ in codes)


def exact(case: Case, codes: list[Opcode]) -> bool:
    """Whether the opcodes make one text of the other, both ways."""
    to_b = [word for tag, i, i2, j, j2 in codes for word in (case.a[i:i2] if tag == "equal" else case.b[j:j2])]
    to_a = [word for tag, i, i2, j, j2 in codes for word in (case.b[j:j2] if tag == "equal" else case.a[i:i2])]
    return to_b == case.b and to_a == case.a


def compare(case: Case, size: int, *, long: bool) -> str:
    ours, codes = timed(opcodes, case, 5)
    alone, _ = timed(with_rapidfuzz, case, 3)
    row = f"{size:6} {case.name:26} {ours * 1000:8.2f} ms  exact {'yes' if exact(case, codes) else 'NO'}"
    row += f"  rapidfuzz alone / ours {alone / ours:7.2f}"
    if case.slow and not long:
        return row + "  difflib not waited for"
    theirs, reference = timed(with_difflib, case, 3 if size <= 10_000 else 1)
    row += f"  difflib / ours {theirs / ours:8.2f}"
    target = TARGETS.get(f"{case.name} {size}", 1.0)
    row += f"  target {target:4.0f}  {'well' if theirs / ours >= target else 'BELOW'}"
    if case.name == "edited":
        row += f"  hunks {hunks(codes) / hunks(reference):.3f} x difflib's, target {HUNKS}"
        git = with_git(case)
        if git is not None:
            row += f"  git --word-diff / ours {git[0] / ours:.2f}, hunks {git[1] / hunks(reference):.2f} x difflib's"
    return row


def main(*, long: bool) -> None:
    for size in LENGTHS:
        for case in cases(size):
            print(compare(case, size, long=long), flush=True)


if __name__ == "__main__":
    main(long="--long" in sys.argv)
