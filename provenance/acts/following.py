"""Follow a link's words into a new revision: to where they still stand, or to the one sentence that took their place.

Words that are there are followed, unless what stands around them is about something else and another old sentence
fits it better: such words have only landed on a look-alike. Words that changed are followed where the sentence
credits the same people, gives the same values, and no other sentence comes near it; people are then asked to look.
Everything else is lost, and the nearest sentences are named for a person to choose from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import LCSseq

from provenance.acts.fingerprint import Fit, Statement, statement_around, statements
from provenance.record import Paragraph
from provenance.record.history import LinkCandidate, LinkFate
from provenance.text.alignment import matching_blocks
from provenance.text.anchors import where_now
from provenance.text.fates import Refound
from provenance.text.weight import weighty, words_in

REWORDED = 600  # thousandths of their words that a sentence and its rewording share at least
NOTHING_ELSE = 750  # the same, where neither credits anybody or gives a value
CLEARLY = 150  # thousandths by which the next best sentence must be worse
NAMED = 3  # sentences named for a lost link
LIKE = 400  # thousandths: sentences less alike are not named

Place = tuple[int, int, int]
"""(position of a paragraph from 0, start, end): code points of its text, half-open."""


@dataclass(frozen=True, slots=True)
class Followed:
    """Where a link's words are now; `place` is None where they are lost, and then `candidates` come nearest."""

    fate: LinkFate
    place: Place | None = None
    candidates: tuple[LinkCandidate, ...] = ()


class Follower:
    """Two revisions of an article, ready to be asked where words of the old one went."""

    def __init__(self, old: Sequence[Paragraph], new: Sequence[Paragraph], found: Sequence[Refound]) -> None:
        self._old, self._new = old, new
        self._heirs = {f.heir_of: j for j, f in enumerate(found) if f.heir_of is not None}
        self._others = {
            i: [j for j, f in enumerate(found) if i in f.origins and f.heir_of != i] for i in range(len(old))
        }

    def where(self, place: Place) -> Followed:
        """Where the words at `place` of the old revision are in the new one."""
        i, start, end = place
        heir = self._heirs.get(i)
        if heir is not None and self._new[heir].text == self._old[i].text:
            return Followed(LinkFate.KEPT, (heir, start, end))
        was = statement_around(i, self._old[i], start, end)
        standing = self._standing(place)
        words = " ".join(words_in(self._old[i].text[start:end]))
        if standing is not None and self._accepted(was, words, standing):
            return Followed(LinkFate.KEPT if standing[0] == heir else LinkFate.MOVED, standing)
        return self._reworded(was, place)

    def _standing(self, place: Place) -> Place | None:
        """Where the very words stand: in the paragraph, or in exactly one other that took over words of it."""
        i, start, end = place
        heir = self._heirs.get(i)
        for among in ([heir] if heir is not None else [], self._others[i]):
            found = [(j, *spot) for j in among if (spot := where_now(self._old[i].text, start, end, self._new[j].text))]
            if len(found) == 1:
                return found[0]
        return None

    def _accepted(self, was: Statement, words: str, standing: Place) -> bool:
        """Whether `words` stand there as the link's own, not in a sentence that only looks like theirs."""
        j, start, end = standing
        now = statement_around(j, self._new[j], start, end)
        if was.print == now.print:
            return True
        own = was.print.fit(now.print), -_alike(was, now)
        return own[0].conflicts == 0 and not any(self._may_be(t, was, words, now, own) for t in self._rivals(was))

    def _may_be(self, rival: Statement, was: Statement, words: str, now: Statement, own: tuple[Fit, int]) -> bool:
        """Whether the words in `now` may as well be those of another old sentence."""
        fit = rival.print.fit(now.print)
        holds = f" {words} " in f" {' '.join(rival.words)} "
        if holds and (fit.conflicts == 0 or now.print.has_of(rival.print, beside=was.print)):
            return True
        return _alike(rival, now) >= LIKE and (fit, -_alike(rival, now)) < own

    def _rivals(self, was: Statement) -> Iterator[Statement]:
        """The old sentences that are no part of the link's own."""
        return (s for s in self._before if not (s.at == was.at and s.start < was.end and was.start < s.end))

    def _reworded(self, was: Statement, place: Place) -> Followed:
        """The one new sentence that the old one became; or the nearest ones, for a person."""
        near = sorted(((_alike(was, s), -s.at, s) for s in self._after), key=lambda n: n[:2], reverse=True)
        best = next((n for n in near if was.print.agrees(n[2].print)), None)
        if best is not None and self._surely(was, best[0], best[2], [n[2] for n in near if n is not best]):
            mapped = self._mapped(place, best[2])
            if mapped is not None:
                return Followed(LinkFate.FOLLOWED, mapped)
        named = tuple(_candidate(self._new[s.at], s, alike) for alike, _, s in near[:NAMED] if alike >= LIKE)
        return Followed(LinkFate.ORPHANED, candidates=named)

    def _surely(self, was: Statement, alike: int, now: Statement, others: Sequence[Statement]) -> bool:
        """Whether the old sentence can only have become this one, and this one only come from it."""
        if alike < (NOTHING_ELSE if was.print.empty else REWORDED):
            return False
        forwards = (_alike(was, s) for s in others if was.print.fit(s.print).conflicts == 0)
        backwards = (_alike(t, now) for t in self._rivals(was) if t.print.fit(now.print).conflicts == 0)
        return max(*forwards, *backwards, 0, 0) <= alike - CLEARLY

    def _mapped(self, place: Place, now: Statement) -> Place | None:
        """What stands in the new sentence between the words that stood around the link's.

        None where less than half of the link's words are among them: what it rested on was taken out.
        """
        i, start, end = place
        before = weighty(self._old[i].text)
        after = [w for w in weighty(self._new[now.at].text) if now.start <= w.start and w.end <= now.end]
        heads, tails = [0], [len(after)]
        inside: list[int] = []
        for a, b, size in matching_blocks([w.folded for w in before], [w.folded for w in after]):
            for old, new in zip(before[a : a + size], range(b, b + size), strict=True):
                side = heads if old.end <= start else tails if old.start >= end else inside
                side.append(new + (side is heads))
        first = heads[-1] if heads[1:] or not inside else inside[0]
        last = tails[1] if tails[1:] or not inside else inside[-1] + 1
        linked = [w.folded for w in before if start < w.end and w.start < end]
        kept = Counter(linked) & Counter(w.folded for w in after[first:last])
        if 2 * kept.total() < len(linked) or not kept:
            return None
        return now.at, after[first].start, after[last - 1].end

    @cached_property
    def _before(self) -> list[Statement]:
        return [s for i, paragraph in enumerate(self._old) for s in statements(i, paragraph)]

    @cached_property
    def _after(self) -> list[Statement]:
        return [s for j, paragraph in enumerate(self._new) for s in statements(j, paragraph)]


def _alike(a: Statement, b: Statement) -> int:
    """How many of their words two sentences share in order, in thousandths."""
    size = len(a.words) + len(b.words)
    return 2000 * int(LCSseq.similarity(a.words, b.words)) // size if size else 0


def _candidate(paragraph: Paragraph, near: Statement, permille: int) -> LinkCandidate:
    return LinkCandidate(paragraph.handle or "", near.start, near.end, paragraph.text[near.start : near.end], permille)
