"""Listen to the reader while it reads: what it asked the discourse in one paragraph, and what it was told.

Nothing is decided here. The reader, the credits and the discourse are those that read every article; these only
remember what passed between them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields

from provenance.attribution.arabic.credits import CreditReader
from provenance.attribution.arabic.discourse import REMEMBERED, Discourse, Heard
from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.mentions import Mention
from provenance.attribution.arabic.newsworth import Story
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.reader import ArabicReader
from provenance.record import Kind, Paragraph
from provenance.record.trace import Candidate


@dataclass(slots=True)
class Told:
    """What was answered for a mention: the outlet's number, where it was named before, and who else could be meant."""

    outlet: int | None
    paragraph: int | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(slots=True)
class Answers:
    """All answers in one paragraph: by mention (its id), and about verbs without a subject, in the order asked."""

    outlets: dict[int, Told] = field(default_factory=dict)
    people: deque[Heard | None] = field(default_factory=deque)


@dataclass(slots=True)
class ListeningDiscourse(Discourse):
    """A discourse that notes its answers while `answers` is set."""

    answers: Answers | None = None
    only: int | None = None  # the one outlet that may be meant, while a candidate is weighed

    def choose(self, mention: Mention) -> int | None:
        """As the discourse has it."""
        outlet = Discourse.choose(self, mention)
        if self.answers is not None:
            self.answers.outlets[id(mention)] = Told(outlet, self._named_at(outlet))
        return outlet

    def refer(self, mention: Mention, paragraph: int) -> tuple[int | None, tuple[int, ...], int]:
        """As the discourse has it."""
        answer = Discourse.refer(self, mention, paragraph)
        if self.answers is not None:
            candidates = self._candidates(mention, paragraph)
            where = self._named_at(answer[0]) or self._mentioned_at(answer[0], paragraph)
            self.answers.outlets[id(mention)] = Told(answer[0], where, candidates)
        return answer

    def unnamed(self, mention: Mention, paragraph: int) -> int | None:
        """As the discourse has it."""
        outlet = Discourse.unnamed(self, mention, paragraph)
        if self.answers is not None:
            ahead = (where for where, named in self.ahead if named == outlet and where >= paragraph)
            self.answers.outlets[id(mention)] = Told(outlet, next(ahead, None))
        return outlet

    def person(self, gender: str, paragraph: int, *, plural: bool = False) -> Heard | None:
        """As the discourse has it."""
        heard = Discourse.person(self, gender, paragraph, plural=plural)
        if self.answers is not None:
            self.answers.people.append(heard)
        return heard

    def _candidates(self, mention: Mention, paragraph: int) -> tuple[Candidate, ...]:
        """Each outlet in reach, weighed by the discourse as if no other had been named; the likeliest first."""
        found = []
        for outlet in dict.fromkeys(outlet for _, outlet in reversed(self.named[-REMEMBERED:])):
            fit = Discourse._fit(self, mention, outlet)
            self.only = outlet
            permille = Discourse.refer(self, mention, paragraph)[2]
            self.only = None
            found.append(Candidate(self.outlets.outlets[outlet].name, self._named_at(outlet) or 0, fit, permille))
        return tuple(sorted(found, key=lambda candidate: -candidate.permille))

    def _fit(self, mention: Mention, number: int) -> int:
        return Discourse._fit(self, mention, number) if self.only in (None, number) else 0

    def _mentioned_before(self, mention: Mention, paragraph: int) -> tuple[int | None, tuple[int, ...], int]:
        if self.only is not None:
            return None, (), 0
        return Discourse._mentioned_before(self, mention, paragraph)

    def _named_at(self, outlet: int | None) -> int | None:
        at = self.latest.get(outlet) if outlet is not None else None
        return self.named[at][0] if at is not None else None

    def _mentioned_at(self, outlet: int | None, paragraph: int) -> int | None:
        return max((where for where, named in self.ahead if named == outlet and where <= paragraph), default=None)


class ListeningCredits:
    """The credits' reader, remembering its last drafts and the confidence of each as it was read."""

    def __init__(self, credit_reader: CreditReader) -> None:
        self._reader = credit_reader
        self.drafts: list[Draft] = []
        self.outright: list[int] = []

    def read(self, prose: Prose, mentions: Sequence[Mention], kind: Kind) -> list[Draft]:
        """As the reader has it."""
        self.drafts = self._reader.read(prose, mentions, kind)
        self.outright = [draft.permille for draft in self.drafts]
        return self.drafts


@dataclass(slots=True)
class Heeded:
    """What passed in the reading of one paragraph."""

    prose: Prose
    kind: Kind
    mentions: list[Mention]
    drafts: list[Draft]
    outright: list[int]
    answers: Answers
    discourse: ListeningDiscourse


class ListeningReader(ArabicReader):
    """Reads as `reader` does, and heeds the paragraph at position `number`."""

    def __init__(self, reader: ArabicReader, number: int) -> None:
        self.outlets, self._lexicon, self._mentions = reader.outlets, reader._lexicon, reader._mentions
        self._listening = ListeningCredits(reader._credits)
        self._credits = self._listening  # type: ignore[assignment]  # it reads as the one inside it
        self._number = number
        self.heeded: Heeded | None = None

    def _discourse(self, laid: list[tuple[Kind, Prose]], mentions: list[list[Mention]]) -> Discourse:
        plain = super()._discourse(laid, mentions)
        return ListeningDiscourse(**{f.name: getattr(plain, f.name) for f in fields(plain)})

    def _paragraph(
        self, number: int, kind: Kind, prose: Prose, mentions: list[Mention], discourse: Discourse, story: Story
    ) -> Paragraph:
        if number != self._number:
            return super()._paragraph(number, kind, prose, mentions, discourse, story)
        assert isinstance(discourse, ListeningDiscourse)  # noqa: S101  made above
        answers = discourse.answers = Answers()
        self._listening.drafts, self._listening.outright = [], []
        read = super()._paragraph(number, kind, prose, mentions, discourse, story)
        discourse.answers = None
        listening = self._listening
        self.heeded = Heeded(prose, kind, mentions, listening.drafts, listening.outright, answers, discourse)
        return read


def heed(reader: ArabicReader, blocks: Iterable[tuple[Kind, str]], number: int) -> Heeded:
    """Read the article as `reader` does, and say what passed in the paragraph at position `number`."""
    listening = ListeningReader(reader, number)
    listening.paragraphs(blocks)
    assert listening.heeded is not None  # noqa: S101  the article has such a paragraph
    return listening.heeded
