"""A paragraph laid open for the rules: tokens, sentences, quotations, stems, numbers and dates, each read once."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, lru_cache
from typing import NamedTuple

from provenance.record import Paragraph
from provenance.text.quotations import Quotation, quotations
from provenance.text.sentences import sentences
from provenance.text.stems import consonants, is_content, stem
from provenance.text.values import Moment, Number, moments, numbers
from provenance.text.words import Words, words


class Sentence(NamedTuple):
    """Tokens `first` to `last` (exclusive); `text[start:end]`."""

    first: int
    last: int
    start: int
    end: int


class Laid:
    """What rules ask of one text. Everything is read when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: Words = words(text)
        self.folded = self.words.folded

    @cached_property
    def quoted(self) -> list[Quotation]:
        """What stands in quotation marks."""
        return quotations(self.words)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences, in order."""
        at = self.words
        return [Sentence(f, k, at.start[f], at.end[k - 1]) for f, k in sentences(self.words, self.quoted)]

    @cached_property
    def numbers(self) -> list[Number]:
        """Numbers, calendar years left out, and days of dates too."""
        found = [n for n in numbers(self.words) if not n.year]
        dated = {i for m in self.moments for i in range(m.first, m.last)} if found else set()
        return [n for n in found if n.first not in dated]

    @cached_property
    def inside(self) -> frozenset[int]:
        """The tokens that stand in quotation marks."""
        return frozenset(i for q in self.quoted for i in range(q.first, q.last))

    @cached_property
    def moments(self) -> list[Moment]:
        """Times that the text names."""
        return moments(self.words)

    @cached_property
    def content(self) -> list[int]:
        """The tokens that carry content."""
        return [i for i, word in enumerate(self.folded) if is_content(word)]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems and consonants of the words with content."""
        found = {stem(self.folded[i]) for i in self.content}
        return frozenset(found | {"=" + consonants(self.folded[i]) for i in self.content})

    def has(self, folded: str, *, least: int = 2) -> bool:
        """Whether the text holds a form of this word; `least` consonants must speak for a form with another stem."""
        skeleton = consonants(folded)
        return stem(folded) in self.stems or (len(skeleton) >= least and "=" + skeleton in self.stems)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence around a code point."""
        at = bisect_right(self.sentences, offset, key=lambda sentence: sentence.end)
        return self.sentences[min(at, len(self.sentences) - 1)]

    def token_at(self, offset: int) -> int:
        """The first token that ends after a code point."""
        return min(bisect_right(self.words.end, offset), len(self.words) - 1)


@lru_cache(maxsize=256)
def laid_text(text: str) -> Laid:
    """A text laid open, likewise remembered."""
    return Laid(text)


def laid(paragraph: Paragraph) -> Laid:
    """The paragraph laid open; remembered while its article is audited."""
    return laid_text(paragraph.text)
