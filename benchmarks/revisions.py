"""Re-finding paragraphs after an edit: F1 over (old, new) pairs, and time beside difflib and rapidfuzz, in one run.

Then where links go among look-alikes, beside a quote matcher (benchmarks/lookalikes.py).

python benchmarks/revisions.py [articles] [edits]
"""

from __future__ import annotations

import difflib
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

import lookalikes
from rapidfuzz import fuzz, process

from provenance.text.refinding import refind_words

Words = list[str]
Pairs = set[tuple[int, int]]

PARAGRAPHS = 30
MOVES, SPLITS, MERGES = 6, 3, 3
EDITED = 0.3
TARGET_F1, TARGET_TIME = 0.97, 0.35

STEMS = "كتب قرأ حكم عمل سكن نشر وصل حضر شرب رسم قطع فتح غلق جمع سمع نظر خرج دخل رجع صنع زرع حمل ربط نقل طلب شكر صبر"
BEFORE = ("", "ال", "وال", "ي", "ت", "م", "ب", "لل", "سي", "ا")
AFTER = ("", "ه", "ها", "ون", "ات", "ين", "ا", "تم", "نا", "وا")
SMALL = "في من على أن إن إلى عن مع هذا هذه التي الذي كان قد بعد قبل كما بين حتى لم لا ما هو هي ذلك وقد"


class Edit(NamedTuple):
    """An article before and after, and which new paragraph holds words of which old one."""

    old: list[Words]
    new: list[Words]
    truth: Pairs


class Desk:
    """Writes articles and edits them, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.words = [before + stem + after for stem in STEMS.split() for before in BEFORE for after in AFTER]
        self.random.shuffle(self.words)
        self.weights = [1 / (rank + 20) for rank in range(len(self.words))]

    def prose(self, size: int) -> Words:
        """Words as they fall in prose: a third are small ones, and the others have favourites."""
        large = self.random.choices(self.words, self.weights, k=size)
        small = SMALL.split()
        return [self.random.choice(small) if self.random.random() < 0.33 else word for word in large]

    def edited(self, words: Words, share: float) -> Words:
        """`words` with this share of them replaced, left out or joined by another."""
        result: Words = []
        for word in words:
            turn = self.random.random() / share
            if turn >= 0.8:
                result.append(word)
            if turn < 0.6 or 0.8 <= turn < 1:
                result += self.prose(1)
        return result or words

    def edit(self) -> Edit:
        """An article of thirty paragraphs, and what an editor made of it."""
        old = [self.prose(self.random.randint(20, 60)) for _ in range(PARAGRAPHS)]
        pieces = [[(i, words)] for i, words in enumerate(old)]
        pieces = self.merged(self.split(pieces))
        for _ in range(MOVES):
            piece = pieces.pop(self.random.randrange(len(pieces)))
            pieces.insert(self.random.randrange(len(pieces) + 1), piece)
        new = [self.edited([word for _, words in piece for word in words], EDITED) for piece in pieces]
        truth = {(i, j) for j, piece in enumerate(pieces) for i, _ in piece}
        return Edit(old, new, truth)

    def split(self, pieces: list[list[tuple[int, Words]]]) -> list[list[tuple[int, Words]]]:
        """Three paragraphs cut in two, somewhere in their middle third."""
        chosen = set(self.random.sample(range(len(pieces)), SPLITS))
        result = []
        for place, piece in enumerate(pieces):
            i, words = piece[0]
            cut = self.random.randint(len(words) // 3, 2 * len(words) // 3)
            result += [[(i, words[:cut])], [(i, words[cut:])]] if place in chosen else [piece]
        return result

    def merged(self, pieces: list[list[tuple[int, Words]]]) -> list[list[tuple[int, Words]]]:
        """Three pairs of neighbours made one paragraph each."""
        for _ in range(MERGES):
            single = [k for k in range(len(pieces) - 1) if len(pieces[k]) == 1 == len(pieces[k + 1])]
            place = self.random.choice([k for k in single if pieces[k][0][0] != pieces[k + 1][0][0]])
            pieces[place : place + 2] = [[*pieces[place], *pieces[place + 1]]]
        return pieces


def ours(edit: Edit) -> Pairs:
    return {(i, j) for j, found in enumerate(refind_words(edit.old, edit.new)) for i in found.origins}


def flat_difflib(edit: Edit) -> Pairs:
    """difflib over all words at once; a pair counts that shares a good part of the shorter one's words."""
    a, b = ([word for words in side for word in words] for side in (edit.old, edit.new))
    of_a, of_b = ([n for n, words in enumerate(side) for _ in words] for side in (edit.old, edit.new))
    shared: Counter[tuple[int, int]] = Counter()
    for i, j, size in difflib.SequenceMatcher(None, a, b, False).get_matching_blocks():
        shared.update(zip(of_a[i : i + size], of_b[j : j + size], strict=True))
    return {(i, j) for (i, j), n in shared.items() if n >= 0.4 * min(len(edit.old[i]), len(edit.new[j]))}


def close_matches(edit: Edit) -> Pairs:
    """difflib.get_close_matches, paragraph by paragraph."""
    old = {" ".join(words): i for i, words in enumerate(edit.old)}
    pairs = set()
    for j, words in enumerate(edit.new):
        pairs |= {(old[text], j) for text in difflib.get_close_matches(" ".join(words), old, 1, 0.5)}
    return pairs


def rapidfuzz_alone(edit: Edit) -> Pairs:
    """For each new paragraph the old one that is most like it, if half of it is."""
    old = [" ".join(words) for words in edit.old]
    pairs = set()
    for j, words in enumerate(edit.new):
        found = process.extractOne(" ".join(words), old, scorer=fuzz.ratio, score_cutoff=50)
        pairs |= {(found[2], j)} if found else set()
    return pairs


def f1(results: Iterable[tuple[Pairs, Pairs]]) -> float:
    """F1 over all pairs of all articles."""
    hit = found = true = 0
    for pairs, truth in results:
        hit, found, true = hit + len(pairs & truth), found + len(pairs), true + len(truth)
    return 2 * hit / (found + true)


def timed(method: Callable[[Edit], Pairs], edit: Edit, times: int = 3) -> tuple[float, Pairs]:
    """The best of some runs, and what they found."""
    best, pairs = float("inf"), set()
    for _ in range(times):
        start = time.perf_counter()
        pairs = method(edit)
        best = min(best, time.perf_counter() - start)
    return best, pairs


def main(articles: int) -> None:
    edits = [Desk(seed).edit() for seed in range(articles)]
    print(f"{articles} articles of {PARAGRAPHS} paragraphs: {MOVES} moves, {SPLITS} splits, {MERGES} merges, "
          f"{EDITED:.0%} of the words edited; from word lists")  # fmt: skip
    runs = {
        method.__name__: [timed(method, edit) for edit in edits] for method in (flat_difflib, rapidfuzz_alone, ours)
    }
    runs["close_matches"] = [timed(close_matches, edit, 1) for edit in edits[:3]]
    base = statistics.median(seconds for seconds, _ in runs["flat_difflib"])
    for name, run in runs.items():
        seconds = statistics.median(seconds for seconds, _ in run)
        score = f1((pairs, edit.truth) for (_, pairs), edit in zip(run, edits, strict=False))
        print(f"{name:16} F1 {score:.3f}   {seconds * 1000:7.2f} ms   {seconds / base:6.2f} x flat difflib")
    print(f"target: F1 {TARGET_F1}, {TARGET_TIME} x")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 100)
    lookalikes.main(int(sys.argv[2]) if sys.argv[2:] else 2000)
