"""Words as the search knows them, and the queries that people type: the same on SQLite and on PostgreSQL.

A term is a word folded, without clitics, article and one ending: قتل finds قُتِلَ and القتلى. Spellings that folding
leaves apart (الأميركي, الأمريكي) come together by a short list. A query is words that must all be there, "words in a
row", -words that must not be, and beginnings*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from provenance.errors import Conflict
from provenance.text.stems import stem
from provenance.text.words import words

LONGEST_TERM = 48  # letters; a longer word is no word
MOST_TERMS = 32  # of a query; what is longer is a text to be found by its passage
_PIECE = re.compile(r"""(-?)(?:"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|(\S+))""")
_VARIANTS = {
    "اميرك": "امريك", "انكلتر": "انجلتر", "انكليز": "انجليز", "تليفز": "تلفز", "تلفاز": "تلفز", "ترمب": "ترامب",
    "غوغل": "جوجل", "غرام": "جرام", "انترنيت": "انترنت",
}  # fmt: skip
"""Beginnings of terms that the Arab press spells in two ways which folding leaves apart."""
_VARIANT = re.compile("|".join(_VARIANTS))
_UNSAFE = re.compile(r"[^\w]|_")


class Term(NamedTuple):
    """A term of a text, and where its word stands: code points, half-open."""

    term: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Terms that stand in a row; one alone is a word. `prefix`: the last is a beginning. `absent`: not to be there."""

    terms: tuple[str, ...]
    prefix: bool = False
    absent: bool = False


def terms_of(text: str) -> list[Term]:
    """The terms of `text`, in order."""
    found = words(text)
    places = zip(found.folded, found.start, found.end, strict=True)
    return [Term(term_of(folded), start, end) for folded, start, end in places if folded[:1].isalnum()]


def indexed(text: str) -> str:
    """The terms alone, a space between two, as an index takes them."""
    return " ".join(filter(None, map(_CHUNKS.__getitem__, text.split())))


class _Chunks(dict[str, str]):
    """The terms of what stands between two spaces, remembered: news repeats its words, and cutting is what costs."""

    def __missing__(self, chunk: str) -> str:
        if len(self) >= _MEMORY:
            self.clear()
        terms = (term_of(folded) for folded in words(chunk).folded if folded[:1].isalnum())
        known = self[chunk] = " ".join(terms)
        return known


_MEMORY = 200_000
_CHUNKS = _Chunks()


@lru_cache(maxsize=200_000)
def term_of(folded: str) -> str:
    """The term of a folded word."""
    term = stem(folded) if "\u0620" <= folded[:1] <= "\u064a" else folded
    spelled = _VARIANT.match(term)
    if spelled is not None:
        term = _VARIANTS[spelled[0]] + term[spelled.end() :]
    return _UNSAFE.sub("_", term)[:LONGEST_TERM]


def parsed(query: str) -> tuple[Wanted, ...]:
    """What a query asks for. Raises Conflict where it names nothing that must be there, or too much."""
    wanted = tuple(_pieces(query))
    if not any(not piece.absent for piece in wanted):
        raise Conflict(
            "nothing to look for", hint='give words, "words in a row", -words that must not be there, or begin*',
            ar="لا شيء يُبحث عنه", hint_ar='أعط كلمات، أو "كلمات متتالية"، أو -كلمة مستثناة، أو بداية*',
        )  # fmt: skip
    if sum(len(piece.terms) for piece in wanted) > MOST_TERMS:
        raise Conflict(
            f"a query has at most {MOST_TERMS} words", hint="give fewer",
            ar=f"لا يزيد البحث على {MOST_TERMS} كلمة", hint_ar="أعط أقل",
        )  # fmt: skip
    return wanted


def _pieces(query: str) -> Iterator[Wanted]:
    for minus, *quoted, word in _PIECE.findall(query):
        phrase = next((words_ for words_ in quoted if words_), word)
        prefix = not any(quoted) and word.endswith("*")
        terms = tuple(indexed(phrase).split())
        if prefix and terms:
            terms = (*terms[:-1], _beginning(word))
        if terms:
            yield Wanted(terms, prefix, bool(minus))


def _beginning(word: str) -> str:
    """What words may begin with, folded; its ending is not taken off, since it is none."""
    from provenance.text.stems import bare

    folded = words(word).folded
    last = next((each for each in reversed(folded) if each[:1].isalnum()), "")
    return _UNSAFE.sub("_", bare(last))[:LONGEST_TERM]


def matches(found: Sequence[Term], wanted: Sequence[Wanted]) -> list[Term]:
    """The terms of a text that a query asked for, those of phrases only where they stand in a row."""
    hit: set[int] = set()
    terms = [term.term for term in found]
    for piece in wanted:
        if not piece.absent:
            for n in _places(terms, piece):
                hit.update(range(n, n + len(piece.terms)))
    return [found[n] for n in sorted(hit)]


def _places(terms: list[str], piece: Wanted) -> Iterator[int]:
    """Where the piece begins in a row of terms."""
    *row, last = piece.terms
    size = len(row)
    for n in _ends(terms, last, prefix=piece.prefix):
        if n >= size and terms[n - size : n] == row:
            yield n - size


def _ends(terms: list[str], last: str, *, prefix: bool) -> Iterator[int]:
    """Where the last term of a piece stands, or what begins with it."""
    if prefix:
        yield from (n for n, term in enumerate(terms) if term.startswith(last))
        return
    n = -1
    for _ in range(terms.count(last)):
        n = terms.index(last, n + 1)
        yield n
