"""Of what an uncredited paragraph is made: the story's own news, an accusation, a quotation, background, a bridge.

What is told as having just happened, or of those whom the story is about, is news; standing facts, and what the
paragraph itself puts into an earlier time, are background.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from provenance.attribution.arabic.lexicon import BIT
from provenance.attribution.arabic.prose import NAME_WORDS, Prose
from provenance.record import Kind, Matter
from provenance.text.word_sets import word_set

SHORT = 6  # words of a sentence that only joins two others
RECURS = 3  # paragraphs in which a name recurs that the story is about


class Story(NamedTuple):
    """What a paragraph is measured by: the words of title and lead, the names that recur, the year of publication."""

    lead: int = -1  # position of the first body paragraph
    title: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    year: int | None = None

    @classmethod
    def of(cls, laid: Sequence[tuple[Kind, Prose]]) -> Story:
        """The story that these paragraphs tell."""
        body = [n for n, (kind, _) in enumerate(laid) if kind is Kind.BODY]
        heads = [prose for kind, prose in laid if kind is Kind.TITLE] + [laid[n][1] for n in body[:1]]
        recurring = Counter(word for n in body for word in set(_names(laid[n][1])))
        title = frozenset(word for prose in heads for word in _names(prose))
        actors = frozenset(word for word, times in recurring.items() if times >= RECURS)
        return cls(body[0] if body else -1, title, actors, _year(laid))


def _year(laid: Iterable[tuple[Kind, Prose]]) -> int | None:
    for kind, prose in laid:
        if kind is Kind.DATE:
            years = [int(t) for t in prose.folded if len(t) == 4 and t.isdigit() and t.startswith(("19", "20"))]
            if years:
                return years[0]
    return None


def _names(prose: Prose) -> list[str]:
    """The words that may name somebody or something: no verb of saying, no particle; article and clitics off."""
    return [
        w.bare[2:] if w.definite else w.bare
        for w in prose.lex
        if len(w.bare) > 3 and w.bare[0].isalpha() and not (w.kinds & _FUNCTION or w.form)
    ]


_FUNCTION = (
    BIT["that"] | BIT["relative"] | BIT["preposition"] | BIT["conjunction"] | BIT["negation"] | BIT["adverb"]
    | BIT["day"] | BIT["month"] | BIT["prep_cue"]
)  # fmt: skip


def matter_of(prose: Prose, story: Story, number: int) -> Matter:
    """Of what the uncredited paragraph at position `number` (from 1) is made, the gravest first."""
    return Matter.NEWS
