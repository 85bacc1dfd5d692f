"""Sentences repeated from the body as display text, also where a sub-editor altered them.

A pull quote's content words stand, mostly and in order, close together in one longer paragraph. Paragraphs
are found by an index of words, so that a text of many paragraphs costs no more than its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from provenance.documents.wording import folded_set
from provenance.text.folding import fold

FEWEST = 6  # content words: shorter repetitions are names, offices and headings
KEPT = 0.7  # of the content words, in order; the two loosest pull quotes read for this kept 0.85
SHORT, KEPT_IF_SHORT = 9, 0.85  # content words; a headline shares most of its few words with the story
SPREAD = 1.9  # the repeated words may stand among at most this many times their number
LONGER = 1.1  # a paragraph must be at least so much longer than what repeats it
NEIGHBOURS = 12  # paragraphs either way in which a line that ends as body does is looked for, word for word
_NEAREST = 12  # paragraphs looked up for each word, nearest first
_RAREST = 6  # words looked up
_LONGEST_BODY = 1500  # content words compared

_OUTER = " .\"'”“»«…"
_WORD = re.compile(r"[^\W_]+")
_PARTICLES = folded_set(
    """
    في من إلى على عن مع أن إن أنه إنه أنها إنها ان لا ما لم لن قد كان كانت هو هي هم التي الذي الذين هذا
    هذه ذلك تلك أو ثم بل كما أيضا أحيانا بعد قبل بين عند حيث إلا غير كل بعض أي وقد كما لكن وهو وهي ولا
    ذات
    """
)
_CLITIC = re.compile(r"^(?:[وف]?(?:[بكل]?ال|لل)|[وف])(?=\w{3})")


class Repetitions:
    """The long paragraphs of an article, ready to be asked which of them a line repeats."""

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        self._bodies: dict[int, list[str]] = {}
        self._where: defaultdict[str, list[int]] = defaultdict(list)
        for number, text in texts:
            words = content_words(text)[:_LONGEST_BODY]
            self._bodies[number] = words
            for word in dict.fromkeys(words):
                self._where[word].append(number)

    def repeats(self, number: int, text: str) -> bool:
        """Whether the line at position `number` says again what a longer paragraph says."""
        words = content_words(text)
        if len(words) < FEWEST:
            return False
        kept = KEPT_IF_SHORT if len(words) <= SHORT else KEPT
        return any(_is_contained(words, self._bodies[n], kept) for n in self._likely(number, words) if n != number)

    def _likely(self, number: int, words: Sequence[str]) -> list[int]:
        found = sorted((p for w in set(words) if (p := self._where.get(w))), key=len)
        votes = Counter(n for places in found[:_RAREST] for n in _nearest(places, number))
        return [n for n, _ in votes.most_common(3)]


def stands_nearby(number: int, texts: Sequence[str]) -> bool:
    """Whether a longer paragraph in the neighbourhood holds the very sentence of paragraph `number`."""
    sentence = texts[number].strip(_OUTER)
    around = texts[max(0, number - NEIGHBOURS) : number + NEIGHBOURS + 1]
    return any(sentence in text and len(text) > LONGER * len(sentence) + 5 for text in around)


def content_words(text: str) -> list[str]:
    """The words of a text that carry its sense, folded, without article and conjunction."""
    words = (word for word in _WORD.findall(fold(text)) if word not in _PARTICLES)
    return [_CLITIC.sub("", word) for word in words]


def _nearest(places: list[int], number: int) -> list[int]:
    at = bisect_left(places, number)
    return places[max(0, at - _NEAREST // 2) : at + _NEAREST // 2]


def _is_contained(words: list[str], body: list[str], kept: float) -> bool:
    if len(body) < LONGER * len(words):
        return False
    from rapidfuzz.distance import LCSseq  # only where a paragraph shares rare words

    if LCSseq.similarity(words, body) < kept * len(words):
        return False
    matched = [block for block in LCSseq.opcodes(words, body) if block.tag == "equal"]
    spread = matched[-1].dest_end - matched[0].dest_start
    return spread <= SPREAD * len(words)
