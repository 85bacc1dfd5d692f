"""Numbers and guarded words as the article tells them, one mention after another, made comparable."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from provenance.audit.laid import Laid, laid
from provenance.record import ArticleRecord, Kind, Paragraph, Place
from provenance.text.folding import fold
from provenance.text.stems import consonants, is_content
from provenance.text.values import Number
from provenance.text.word_sets import word_set

AROUND = 10  # words either side that tell what a number is about
ALIKE_NOUNS = (
    ("جندي", "عسكري", "عنصر", "مجند"),
    ("شخص", "قتيل", "ضحية", "مدني"),
    ("سنه", "عام"),
)
_SAME_NOUN = {fold(noun): fold(group[0]) for group in ALIKE_NOUNS for noun in group}
MENTIONS = 60  # mentions of one noun that are compared; a live blog has more
_OTHERS = word_set("آخر آخرون آخرين أخرى أخريات إضافي إضافية باقي بقية منهم بينهم بينها منها ثان ثالث سابق سابقة")
MEASURES = frozenset(
    map(fold, ("سنة", "شهر", "أسبوع", "يوم", "ساعة", "دقيقة", "ثانية", "كيلومتر", "متر", "مرة", "%", "ميل"))
)
_STRIKES = word_set("هجوم هجمات غارة غارات ضربة ضربات قصف غارتين هجومين ضربتين")


class Telling(NamedTuple):
    """One mention of a number: where, of what class of things, and the words that stand around it."""

    paragraph: Paragraph
    number: Number
    thing: str
    around: frozenset[str]

    def place(self, role: str = "") -> Place:
        """The number and what it counts."""
        end = self.number.end
        if self.number.counted_at >= self.number.last:
            end = laid(self.paragraph).words.end[self.number.counted_at]
        return Place(self.paragraph.number, self.number.start, end, role)

    def words(self) -> str:
        """The number and what it counts, as written."""
        _, start, end, _ = self.place()
        return self.paragraph.text[start:end]


def tellings(paragraph: Paragraph) -> list[Telling]:
    """The numbers of the paragraph that count something."""
    return [Telling(paragraph, number, thing, around) for number, thing, around in _told(laid(paragraph))]


@lru_cache(maxsize=256)
def _told(text: Laid) -> list[tuple[Number, str, frozenset[str]]]:
    return [(n, _SAME_NOUN.get(n.counted, n.counted), _around(text, n)) for n in text.numbers if n.counted]


def _around(text: Laid, number: Number) -> frozenset[str]:
    sentence = text.sentence_at(number.start)
    near = range(max(sentence.first, number.first - AROUND), min(sentence.last, number.last + AROUND))
    own = {number.counted_at, *range(number.first, number.last)}
    return frozenset(idea(text.folded[i]) for i in near if i not in own and is_content(text.folded[i]))


def idea(folded: str) -> str:
    """A word by its consonants; the words for a blow from the air or the ground are one."""
    bare = folded[2:] if folded.startswith("ال") else folded
    return "strike" if bare in _STRIKES or folded[1:] in _STRIKES or bare[1:] in _STRIKES else consonants(folded)


def by_thing(record: ArticleRecord, kinds: tuple[Kind, ...]) -> dict[str, list[Telling]]:
    """The mentions of each thing that the paragraphs of these kinds count, in order."""
    found: defaultdict[str, list[Telling]] = defaultdict(list)
    for paragraph in record.of_kind(*kinds):
        for telling in tellings(paragraph):
            if len(found[telling.thing]) < MENTIONS:
                found[telling.thing].append(telling)
    return found


def is_part(telling: Telling) -> bool:
    """5 آخرين, 3 منهم: part of a number, or one more."""
    text, at = laid(telling.paragraph), telling.number
    near = text.folded[max(0, at.first - 2) : max(at.last, at.counted_at + 1) + 2]
    return any(word in _OTHERS or word[1:] in _OTHERS for word in near)
