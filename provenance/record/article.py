"""An article as every rule and report sees it, wherever it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from provenance.record.log import Log
from provenance.record.past import History
from provenance.record.span import Span, Spot
from provenance.record.vocabulary import Kind, Matter, Sourcing, SpeakerKind


class Attribution(NamedTuple):
    """The words by which the prose credits somebody (PARC, Citron: cue, source, content).

    `outlets` are English outlet names. A span is None where the prose has no such words. `anaphoric` says
    that the outlet or the person is given by reference (الصحيفة, a dropped subject). `permille` is the
    confidence in thousandths. `side` marks a credit that covers only a side clause, a naming or a denial,
    and so does not lift the paragraph's sourcing class; `credit` is the class that this credit alone gives.
    """

    outlets: tuple[str, ...] = ()
    outlet_text: Span | None = None
    speaker: Span | None = None
    speaker_kind: SpeakerKind = SpeakerKind.NONE
    speaker_resolved: str | None = None
    cue: Span | None = None
    content: Span | None = None
    anaphoric: bool = False
    quote: bool = False
    permille: int = 1000
    side: bool = False
    credit: Sourcing = Sourcing.SOURCED


class MentionProblem(StrEnum):
    """Why the outlet behind some words could not be told."""

    UNRESOLVED = "unresolved"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


class Mention(NamedTuple):
    """Words that stand for an outlet which the reader could not name.

    UNRESOLVED: الصحيفة with no outlet before it. AMBIGUOUS: two of `candidates` fit equally well.
    UNKNOWN: `words` follow صحيفة or موقع and name an outlet that the list does not hold; `outlet_kind`
    is the kind that the introducing noun gives ("newspaper", "site", …).
    """

    words: Span
    problem: MentionProblem
    candidates: tuple[str, ...] = ()
    outlet_kind: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of an article. `number` is its position from 1, `handle` its name in the store (`p14`).

    `quotations` are the direct quotations of a clause or more; `matter` is None unless the class is
    unsourced. Text is the reader's text, unfolded. `spot` is where it begins in the file that it was read from, where
    that is known; two paragraphs that differ in it alone are the same.
    """

    number: int
    text: str
    kind: Kind
    handle: str | None = None
    sourcing: Sourcing = Sourcing.NOT_APPLICABLE
    attributions: tuple[Attribution, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Span, ...] = ()
    matter: Matter | None = None
    spot: Spot | None = field(default=None, compare=False)


@dataclass(frozen=True)
class ArticleRecord:
    """One article, read from a file or loaded from the store. Rules and reports see this and nothing else.

    `log` is None for an article that is not on record, `history` for one that has none: no revision, no sign-off.
    """

    path: str
    paragraphs: tuple[Paragraph, ...]
    title: str | None = None
    published: date | None = None
    language: str = "ar"
    log: Log | None = None
    history: History | None = None

    def paragraph(self, number: int) -> Paragraph:
        """The paragraph at position `number`, counted from 1."""
        return self.paragraphs[number - 1]

    def by_handle(self, handle: str) -> Paragraph | None:
        """The paragraph with this handle (`p14`), None where this revision has none."""
        return self._by_handle.get(handle)

    @cached_property
    def _by_handle(self) -> dict[str | None, Paragraph]:
        return {p.handle: p for p in reversed(self.paragraphs)}

    def of_kind(self, *kinds: Kind) -> tuple[Paragraph, ...]:
        """The paragraphs of these kinds, in order."""
        return tuple(p for p in self.paragraphs if p.kind in kinds)
