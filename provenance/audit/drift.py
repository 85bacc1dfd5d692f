"""How a display sentence differs from the body sentence that it repeats."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import Indel, Opcode

from provenance.record import Paragraph
from provenance.text.word_sets import word_set
from provenance.text.wordings import Shade, quantity, shade_of
from provenance.text.words import Words, words

ALIKE = 0.5  # share of the display's words that the body must hold in order for it to be a repetition
_FREE = word_set(
    "في من عن الي علي مع ان بان او ثم كما قد وقد لقد هو هي هم هذا هذه ذلك تلك التي الذي الذين و ف ب ل حيث "
    "بين اخري الاخري اخر ايضا كذلك لكن فان انه انها خاصه"
)


class Drift(NamedTuple):
    """The differences that matter. `gone` are words of the body that the display lacks, `added` those it has alone.

    `stronger` is "display", "body" or "different". `start` to `end` is the repeated part of the body paragraph.
    """

    paragraph: int
    start: int
    end: int
    likeness: float
    gone: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    stronger: str = "different"

    @property
    def matters(self) -> bool:
        """Whether it is a repetition, and not the same in what counts."""
        return self.likeness >= ALIKE and bool(self.gone or self.added)


def drift(display: Paragraph, body: Paragraph) -> Drift:
    """What the display sentence made of the body paragraph; the ends may be cut and particles are free."""
    shown, told = _content_words(display.text), _content_words(body.text)
    left, right = [w for w, _, _ in shown], [w for w, _, _ in told]
    blocks = [op for op in Indel.opcodes(left, right) if op.tag == "equal"]
    if not blocks or not left:
        return Drift(body.number, 0, len(body.text), 0.0)
    same = sum(op.src_end - op.src_start for op in blocks)
    blocks = _core(blocks)
    first, last = blocks[0], blocks[-1]
    gone, added = _shaded_edges(told, first.dest_start, last.dest_end), []
    for op in Indel.opcodes(left, right):
        if op.tag == "equal" or op.src_end < first.src_start or op.src_start > last.src_end:
            continue
        added += shown[op.src_start : op.src_end]
        if first.dest_start <= op.dest_start and op.dest_end <= last.dest_end:
            gone += told[op.dest_start : op.dest_end]
    gone_words = _that_matter([p for p in gone if p[0] not in left])
    added_words = _that_matter([p for p in added if p[0] not in right])
    return Drift(
        body.number, told[first.dest_start][1], told[last.dest_end - 1][2], same / len(left),
        tuple(body.text[s:e] for _, s, e in gone_words), tuple(display.text[s:e] for _, s, e in added_words),
        _stronger(gone_words, added_words),
    )  # fmt: skip


Placed = tuple[str, int, int]


def _shaded_edges(words_there: list[Placed], first: int, last: int) -> list[Placed]:
    """The hedge, quantifier or negation right before or behind the repeated part: no cut frees an end of it."""
    edges = [*words_there[max(0, first - 1) : first], *words_there[last : last + 1]]
    return [placed for placed in edges if shade_of(placed[0]) not in (None, Shade.NUMBER)]


def _core(blocks: list[Opcode]) -> list[Opcode]:
    """The run of blocks that belong together: a stray common word far away is no part of the repetition."""
    best: list[Opcode] = []
    run = [blocks[0]]
    for before, block in pairwise(blocks):
        if block.dest_start - before.dest_end > 12:
            best, run = max(best, run, key=_size), []
        run.append(block)
    return max(best, run, key=_size)


def _size(blocks: list[Opcode]) -> int:
    return sum(b.src_end - b.src_start for b in blocks)


def _content_words(text: str) -> list[Placed]:
    found: Words = words(text)
    return [
        (_bare(found.folded[i]), found.start[i], found.end[i])
        for i in range(len(found))
        if found.is_word(i) and found.folded[i] not in _FREE
    ]


def _bare(folded: str) -> str:
    return folded[1:] if len(folded) > 4 and folded[0] in "وف" else folded


def _that_matter(placed: list[Placed]) -> list[Placed]:
    """Hedges, quantifiers, numbers and negations always; other words where two or more stand together."""
    shaded = [p for p in placed if shade_of(p[0]) is not None]
    if shaded:
        return placed
    together = any(b[1] - a[2] <= 2 for a, b in pairwise(placed))
    return placed if together else []


def _stronger(gone: list[Placed], added: list[Placed]) -> str:
    hedges_gone = sum(shade_of(w) is Shade.HEDGE for w, _, _ in gone)
    hedges_added = sum(shade_of(w) is Shade.HEDGE for w, _, _ in added)
    if hedges_gone != hedges_added:
        return "display" if hedges_gone > hedges_added else "body"
    told, shown = (max((quantity(w) for w, _, _ in side), default=0) for side in (gone, added))
    if told and shown and told != shown:
        return "display" if shown > told else "body"
    return "different"
