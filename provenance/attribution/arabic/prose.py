"""One paragraph laid open: its tokens, what each can be, its quotations and sentences."""

from __future__ import annotations

from functools import cache
from itertools import accumulate

from provenance.attribution.arabic.lexicon import BIT, Lexicon, Word
from provenance.record import Span
from provenance.text.letters import LATIN_LETTERS
from provenance.text.quotations import MARKS, Quotation, quotations
from provenance.text.sentences import sentences
from provenance.text.word_sets import word_set
from provenance.text.words import words

_BEFORE_NOUNS = word_set(
    "في من عن إلى على بعد قبل منذ مع دون حتى خلال عند بين بسبب رغم حول ضد عبر لدى أو كل أي هذا عدم لعدم بعدم"
)
_WHO = word_set("أول كل هناك هو وكان كان")
LONGEST = 300  # tokens; the longest sentence of 3,500 news articles, quotations apart, has fewer
NAME_WORDS = 5  # a quotation of up to so many words can be a name or a term; a longer one is somebody's words


@cache
def _bits(names: tuple[str, ...]) -> int:
    """The kinds of these names as bits."""
    bits = 0
    for name in names:
        bits |= BIT[name]
    return bits


class Prose:
    """A paragraph's tokens. Token ranges are half-open (first, last); `lex[i]` says what token i can be."""

    __slots__ = ("_words_before", "folded", "lex", "named", "people", "quoted", "sentences", "text", "within", "words")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.words = words(text)
        self.folded = self.words.folded
        self.lex: list[Word] = [lexicon.word(f) for f in self.folded]
        if "ان" in self.folded:
            self._read_acronyms()
        self.quoted: list[Quotation] = quotations(self.words)
        self.sentences = _bounded(_without_dateline(self.folded, sentences(self.words, self.quoted)))
        self.within = self._within()
        self.named: frozenset[int] = frozenset()  # tokens inside an outlet's name, where إن is no particle
        self.people: frozenset[str] = frozenset()  # names that the article introduces, for a headline that says X: …
        self._words_before = [0, *accumulate(f[:1].isalnum() for f in self.folded)]

    def _read_acronyms(self) -> None:
        """سي إن إن, بي.ان.بي: إن between the names of Latin letters is one of them, and no particle."""
        for i, folded in enumerate(self.folded):
            dotted = self.folded[i + 1 : i + 2] == ["."] and self.words.end[i] == self.words.start[i + 1]
            if folded == "ان" and self._letter(i, 1) and (dotted or self._letter(i, -1)):
                self.lex[i] = Word(folded, folded)

    def _letter(self, i: int, step: int) -> bool:
        """Whether the next token in this direction, a dot aside, is the Arabic name of a Latin letter."""
        j = i + step
        if 0 <= j < len(self.folded) and self.folded[j] == ".":
            j += step
        return 0 <= j < len(self.folded) and self.folded[j] in LATIN_LETTERS

    def _within(self) -> list[Quotation | None]:
        """For each token the quotation that it stands in, marks excluded."""
        within: list[Quotation | None] = [None] * len(self.folded)
        for quotation in self.quoted:
            within[quotation.first : quotation.last] = [quotation] * (quotation.last - quotation.first)
        return within

    def __len__(self) -> int:
        return len(self.folded)

    def span(self, first: int, last: int) -> Span:
        """The words of tokens first to last (exclusive), clitics included."""
        return Span.cut(self.text, self.words.start[first], self.words.end[last - 1])

    def is_(self, i: int, *names: str) -> bool:
        """Whether token i exists and can be a word of one of these kinds."""
        return 0 <= i < len(self.lex) and bool(self.lex[i].kinds & _bits(names))

    def raw(self, i: int) -> str:
        """Token i as written."""
        return self.text[self.words.start[i] : self.words.end[i]]

    def word_count(self, first: int, last: int) -> int:
        """How many of the tokens are words or numbers, not signs."""
        return self._words_before[last] - self._words_before[first] if last > first else 0

    def spoken(self, i: int) -> Quotation | None:
        """The quotation of somebody's words that token i stands in; None for a name or term in quotation marks."""
        quotation = self.within[i]
        if quotation is None or quotation.last - quotation.first <= NAME_WORDS:
            return None
        return quotation

    def opening(self, i: int) -> Quotation | None:
        """The quotation whose opening mark is token i."""
        if i + 1 < len(self.within) and self.folded[i] in MARKS:
            inner = self.within[i + 1]
            if inner is not None and inner.first == i + 1:
                return inner
        return None

    def reports(self, i: int) -> bool:
        """Whether token i can be a finite reporting verb.

        حملة is not "he blamed him", although it folds alike, nor طالبًا "both demanded";
        after a preposition كشف and نشر are nouns.
        """
        word = self.lex[i]
        if not word.finite or word.clitic or word.kinds & BIT["prep_cue"]:
            return False
        raw = self.raw(i)
        if self.folded[i] in ("قدرها", "قدره") and i + 1 < len(self.folded) and self.folded[i + 1][:1].isdecimal():
            return False  # جائزة قدرها 5 آلاف
        if raw.endswith(("راي", "رأي")) and not (i + 1 < len(self.lex) and self.lex[i + 1].kinds & BIT["that"]):
            return False  # a noun, or a part of a name; رأى keeps its last letter
        if i > 1 and self.folded[i - 1] == "ما" and self.folded[i - 2] in ("اقل", "اكثر", "اول", "اخر"):
            return False  # أقل ما يقال عنه
        like_participle = word.form == "pmd" and len(word.bare) > 4 and word.bare[1] == "ا"
        if like_participle and not word.lead and i > 0 and self.folded[i - 1] == "،":
            return False  # قال مسؤول، طالبا عدم نشر اسمه، إن …; not قالا
        if (word.form.endswith("o") and raw.endswith("ة")) or (word.form == "pmd" and raw.endswith(("ًا", "اً"))):
            return False
        return not (word.form == "pms" and not word.lead and i > 0 and self._makes_a_noun(i))

    def _makes_a_noun(self, i: int) -> bool:
        """Whether what stands before token i makes a noun of it: بعد كشف, حفل نقل السفارة."""
        before = self.folded[i - 1]
        if before in _BEFORE_NOUNS:
            return not (before == "من" and i > 1 and self.folded[i - 2] in _WHO)  # أول من كشف
        word = self.lex[i - 1]
        lemma = self.lex[i].lemma
        three_letters = lemma is not None and "noun" in lemma.marks  # نقل, نشر: a noun in the same spelling
        bare_noun = self.words.is_word(i - 1) and not (word.definite or word.kinds or word.form or word.country)
        return three_letters and bare_noun and self.within[i - 1] is None and not self._behind_a_person(i)

    def _behind_a_person(self, i: int) -> bool:
        """رئيس الوزراء بنيامين نتانياهو حذر …: a name behind a title stands before token i."""
        return any(self.is_(j, "title", "office") for j in range(max(0, i - 4), i - 1))

    def starts_with(self, i: int, phrase: list[str]) -> bool:
        """Whether the tokens from i on are this folded phrase; proclitic و/ف on the first is allowed."""
        first = self.lex[i]
        if first.folded != phrase[0] and first.folded[1:] != phrase[0]:
            return False
        return self.folded[i + 1 : i + len(phrase)] == phrase[1:]


def _bounded(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, none longer than LONGEST, so that no reading grows faster than its text."""
    if all(last - first <= LONGEST for first, last in found):
        return found
    return [(start, min(start + LONGEST, last)) for first, last in found for start in range(first, last, LONGEST)]


def _without_dateline(folded: list[str], found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences, the first without دبي، الإمارات العربية المتحدة (CNN)--, which credits nobody."""
    if not found:
        return found
    first, last = found[0]
    for i in range(first, min(last - 2, first + 16)):
        if folded[i] == ")" and folded[i + 1][:1] == "-":
            start = i + 2
            while start < last and folded[start] == "-":
                start += 1
            return [(start, last), *found[1:]] if start < last else found
    return found
