"""Follow an article from credit to credit: which outlet is الصحيفة, who is the dropped subject of وأضافت."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.mentions import How, Mention
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.speaker_kinds import speaker_kind
from provenance.attribution.outlet_list import OutletList
from provenance.record import SpeakerKind

REMEMBERED = 40  # credits that a reference may reach back over
FAR = 4  # paragraphs over which a dropped subject still finds its person
_LIKE = {
    "newspaper": ("newspaper", "magazine", "site"),
    "magazine": ("magazine", "newspaper"),
    "agency": ("agency",),
    "broadcaster": ("broadcaster",),
    "site": ("site", "newspaper", "broadcaster", "magazine", "agency"),
}


@dataclass(slots=True)
class Heard:
    """Somebody credited before: an outlet, a person or a body, with the gender that a verb shows."""

    paragraph: int
    outlet: int | None
    gender: str
    name: str | None = None
    kind: SpeakerKind = SpeakerKind.OUTLET
    with_outlet: int | None = None
    unlisted: str | None = None


@dataclass(slots=True)
class Discourse:
    """What the reader of one article remembers."""

    outlets: OutletList
    named: list[tuple[int, int]] = field(default_factory=list)  # (paragraph, outlet), latest last
    heard: list[Heard] = field(default_factory=list)
    full_names: dict[str, str] = field(default_factory=dict)
    countries: Counter[str] = field(default_factory=Counter)
    ahead: list[tuple[int, int]] = field(default_factory=list)  # (paragraph, outlet) of the whole article
    latest: dict[int, int] = field(default_factory=dict)  # outlet → its latest place in `named`
    bodies: bool = False  # the article names an agency that is no news agency
    bodies_until: list[int] = field(default_factory=list)  # by paragraph number: the body paragraphs up to it
    works: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)  # تحقيق → (paragraph, its outlets)
    called: dict[int, set[str]] = field(default_factory=dict)  # the kinds by which the desk introduced an outlet

    def name(self, paragraph: int, outlet: int) -> None:
        """Note that the article credits an outlet."""
        self.latest[outlet] = len(self.named)
        self.named.append((paragraph, outlet))

    def latest_outlet(self, paragraph: int, gender: str = "") -> int | None:
        """The outlet credited last, of this gender if one is given, within a few paragraphs."""
        for where, outlet in reversed(self.named[-REMEMBERED:]):
            if self.apart(where, paragraph) > FAR:
                return None
            if not gender or self.outlets.outlets[outlet].gender == gender:
                return outlet
        return None

    def apart(self, one: int, other: int) -> int:
        """How many body paragraphs a reader goes from one paragraph to the other; teasers and headings are no way."""
        return self.bodies_until[other] - self.bodies_until[one] if self.bodies_until else other - one

    def choose(self, mention: Mention) -> int | None:
        """The outlet that a name stands for; of several, the one that noun, adjective and article speak for."""
        if not mention.candidates:
            return None
        if mention.short and not mention.kind and not any(c in self.latest for c in mention.candidates):
            return None

        def weight(number: int) -> tuple[int, int, int, int]:
            outlet = self.outlets.outlets[number]
            return (
                (3 if mention.country and outlet.country == mention.country else 0)
                + (2 if mention.kind and outlet.kind == mention.kind else 0),
                self.latest.get(number, -1),
                self.countries[outlet.country],
                -mention.candidates.index(number),
            )

        return max(mention.candidates, key=weight)

    def refer(self, mention: Mention, paragraph: int) -> tuple[int | None, tuple[int, ...], int]:
        """The outlet behind a reference, the others that fit as well, and the confidence in thousandths."""
        scores: dict[int, int] = {}
        for order, (where, outlet) in enumerate(reversed(self.named[-REMEMBERED:])):
            score = self._fit(mention, outlet) - min(order, 6) * 90 - min(paragraph - where, 10) * 25
            if score > scores.get(outlet, 0):
                scores[outlet] = score
        if not scores:
            return self._mentioned_before(mention, paragraph)
        ranked = sorted(scores, key=lambda o: -scores[o])
        best = scores[ranked[0]]
        rivals = tuple(o for o in ranked[1:] if scores[o] >= 0.9 * best)
        return ranked[0], rivals, min(950, best)

    def _mentioned_before(self, mention: Mention, paragraph: int) -> tuple[int | None, tuple[int, ...], int]:
        """The latest outlet that the article named, although it credited it with nothing."""
        if not mention.kind:
            return None, (), 0
        before = bisect_right(self.ahead, (paragraph, len(self.outlets.outlets)))
        for _, outlet in reversed(self.ahead[max(0, before - REMEMBERED) : before]):
            if self._fit(mention, outlet) > 0:
                return outlet, (), 700
        return None, (), 0

    def _fit(self, mention: Mention, number: int) -> int:
        outlet, score = self.outlets.outlets[number], 900
        if mention.country and outlet.country and mention.country != outlet.country:
            return 0
        if mention.kind:
            called = self.called.get(number, ())
            if outlet.kind not in _LIKE[mention.kind] and mention.kind not in called:
                return 0
            if outlet.kind != mention.kind and mention.kind not in called:
                score -= 150
        return score

    def unnamed(self, mention: Mention, paragraph: int) -> int | None:
        """صحيفة بريطانية: the outlet that the next two paragraphs name, if kind and country fit."""
        first, last = (bisect_right(self.ahead, (paragraph + step, -1)) for step in (0, 3))
        for _, outlet in self.ahead[first:last]:
            if self._fit(mention, outlet) > 0:
                return outlet
        return None

    def person(self, gender: str, paragraph: int, *, plural: bool = False) -> Heard | None:
        """Who a verb without a subject speaks of: the latest credited of its gender."""
        for heard in reversed(self.heard):
            if self.apart(heard.paragraph, paragraph) > FAR:
                return None
            if plural or not heard.gender or heard.gender == gender:
                return heard
        return None

    def remember(self, draft: Draft, prose: Prose, paragraph: int, outlet: int | None) -> None:
        """Note who was credited, so that later references find them; the inner speaker is the later one."""
        if draft.impersonal:
            return
        if outlet is not None:
            inner = draft.speaker is not None
            gender = draft.mention.gender if draft.mention is not None else self.outlets.outlets[outlet].gender
            if not inner or (draft.lemma is not None and draft.gender == "f"):
                self.heard.append(Heard(paragraph, outlet, gender))
        elif draft.outlet_words is not None:
            self.heard.append(Heard(paragraph, None, "f", None, SpeakerKind.NONE))
        elif draft.mention is not None and draft.mention.how is How.UNKNOWN:
            words = prose.span(draft.mention.first, draft.mention.last).text
            self.heard.append(Heard(paragraph, None, draft.mention.gender, None, SpeakerKind.OUTLET, None, words))
        if draft.speaker is not None:
            name = self.full_name(prose.span(*draft.speaker).text)
            gender = _gender(draft, prose)
            self.heard.append(Heard(paragraph, None, gender, name, draft.speaker_kind, outlet))

    def speaks_on(self, draft: Draft, paragraph: int, outlet: int | None) -> None:
        """Note that a person given by a dropped subject was heard again, so that the next verb finds the same."""
        if draft.resolved is None or draft.speaker is not None:
            return
        before = next((heard for heard in reversed(self.heard) if heard.name == draft.resolved), None)
        if before is not None:
            self.heard.append(Heard(paragraph, None, before.gender, before.name, before.kind, outlet))

    def full_name(self, words: str) -> str:
        """The longest name under which the article introduced the person whose last name this is."""
        last = words.split()[-1] if words.split() else words
        full = self.full_names.get(last)
        if full is None or len(words.split()) > len(full.split()):
            self.full_names[last] = words
            return words
        return full


def _gender(draft: Draft, prose: Prose) -> str:
    """The speaker's gender: the verb's where the speaker is its subject, else the head noun's ending."""
    relays = draft.lemma is not None and "relays" in draft.lemma.marks
    if (
        draft.gender
        and draft.cue is not None
        and not (
            relays
            or (
                draft.mention
                and draft.mention.outer_first < draft.speaker[0]
                and draft.mention.outer_first < draft.cue[1] + 3
            )
            if draft.speaker
            else False
        )
    ):
        return "" if draft.plural else draft.gender
    assert draft.speaker is not None  # noqa: S101
    head = prose.folded[draft.speaker[0]]
    if speaker_kind(prose, *draft.speaker) is SpeakerKind.ORGANISATION:
        return "f" if head.endswith(("ه", "يا")) else "m"
    return "f" if head.endswith("ه") else "m"
