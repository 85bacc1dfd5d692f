"""What a sentence says beside its words: whom it credits, which numbers and times it gives.

Two sentences of a report may share every other word and be about different things; these are what tells them apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from provenance.record import Attribution, Paragraph
from provenance.text.quotations import quotations
from provenance.text.sentences import sentences
from provenance.text.stems import FUNCTION_WORDS, stem
from provenance.text.values.dates import moments
from provenance.text.values.numbers import numbers
from provenance.text.weight import words_in
from provenance.text.words import words

Range = tuple[int, int]
"""(start, end): code points of a paragraph's text, half-open."""


class Fit(NamedTuple):
    """How two fingerprints go together, the smaller the better: kinds of value that contradict, or only one has."""

    conflicts: int
    gaps: int


class Fingerprint(NamedTuple):
    """Outlets credited, stems of the speakers' words, numbers as they are valued, and times as they are named."""

    outlets: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    numbers: frozenset[float] = frozenset()
    times: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether the sentence credits nobody and gives no value."""
        return not any(self)

    def fit(self, other: Fingerprint) -> Fit:
        """How well `other` can be the same sentence, reworded."""
        named = [(self.outlets, other.outlets), (self.speakers, other.speakers)]
        valued = [(self.numbers, other.numbers), (self.times, other.times)]
        conflicts = sum(bool(a and b and a.isdisjoint(b)) for a, b in named)
        conflicts += sum(bool(a - b and b - a) for a, b in valued)
        return Fit(conflicts, sum(bool(a) != bool(b) for a, b in (*named, *valued)))

    def has_of(self, other: Fingerprint, beside: Fingerprint) -> bool:
        """Whether it holds a name or value of `other` that `beside` does not give."""
        return any(mine & theirs - own for mine, theirs, own in zip(self, other, beside, strict=True))

    def agrees(self, other: Fingerprint) -> bool:
        """Whether both credit the same outlets and give the same values, and some words of their speakers agree."""
        same = self._replace(speakers=frozenset()) == other._replace(speakers=frozenset())
        return same and self.fit(other) == (0, 0)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, or several, of the paragraph at position `at` (from 0): its place, its words folded, its print."""

    at: int
    start: int
    end: int
    words: tuple[str, ...]
    print: Fingerprint


def statements(at: int, paragraph: Paragraph) -> list[Statement]:
    """The sentences of a paragraph."""
    return [statement(at, paragraph, cut) for cut in _cut(paragraph.text)]


def statement_around(at: int, paragraph: Paragraph, start: int, end: int) -> Statement:
    """The sentence, or the sentences, that hold `text[start:end]`."""
    held = [cut for cut in _cut(paragraph.text) if cut[0] < end and start < cut[1]] or [(start, end)]
    return statement(at, paragraph, (held[0][0], held[-1][1]))


def statement(at: int, paragraph: Paragraph, cut: Range) -> Statement:
    """`text[start:end]` of a paragraph with its fingerprint."""
    start, end = cut
    text = paragraph.text[start:end]
    cut_words = words(text)
    credits_here = [credit for credit in paragraph.attributions if _stands_in(credit, cut)]
    return Statement(
        at,
        start,
        end,
        tuple(words_in(text)),
        Fingerprint(
            frozenset(outlet for credit in credits_here for outlet in credit.outlets),
            frozenset(word for credit in credits_here for word in _speaker_stems(credit)),
            frozenset(value for n in numbers(cut_words) for value in (n.value, n.upto) if value is not None),
            frozenset(" ".join(words_in(text[m.start : m.end])) for m in moments(cut_words)),
        ),
    )


def _cut(text: str) -> list[Range]:
    cut_words = words(text)
    ranges = sentences(cut_words, quotations(cut_words))
    return [(cut_words.start[first], cut_words.end[last - 1]) for first, last in ranges]


def _stands_in(credit: Attribution, cut: Range) -> bool:
    spans = [s for s in (credit.cue, credit.outlet_text, credit.speaker, credit.content) if s is not None]
    return bool(spans) and cut[0] <= spans[0].start < cut[1]


def _speaker_stems(credit: Attribution) -> set[str]:
    named = credit.speaker.text if credit.speaker is not None else credit.speaker_resolved
    return {stem(word) for word in words_in(named or "") if word not in FUNCTION_WORDS}
