"""How the reader came to what it says of one paragraph: the parts of each credit, and what it did not take for one.

Ways and reasons are codes; reports have the sentences for them. Nothing here is needed to judge an article.
"""

from __future__ import annotations

from typing import NamedTuple

from provenance.record.span import Span


class CueTrace(NamedTuple):
    """The crediting words: `way` is verb, participle, masdar, preposition, preposition-verb, impersonal, colon,
    occasion or bracket. `lemma` is their verb, `shade` its class, `form` its code (see `conjugation`), "" without one.
    """

    way: str
    lemma: str = ""
    shade: str = ""
    form: str = ""


class Candidate(NamedTuple):
    """An outlet that a reference might mean, and where the article credited it last.

    `fit` is what kind and country leave of the confidence, `permille` what distance leaves of that; 0 rules it out.
    """

    outlet: str
    paragraph: int
    fit: int
    permille: int


class OutletTrace(NamedTuple):
    """How the outlet was found. `words` are its words here, "" where there are none; `kind` and `country` what
    the prose says of it. `paragraph` is where it was named or credited before (or after), None where that plays
    no part.
    """

    way: str
    words: str = ""
    outlet: str | None = None
    kind: str = ""
    country: str = ""
    paragraph: int | None = None
    candidates: tuple[Candidate, ...] = ()
    others: tuple[str, ...] = ()


class SpeakerTrace(NamedTuple):
    """How the speaker was found and its kind told. `head` is the noun that decides, `classes` what the lexicon
    has it as.
    """

    way: str
    head: str = ""
    classes: tuple[str, ...] = ()
    paragraph: int | None = None


class ContentTrace(NamedTuple):
    """How what is credited is bounded: by what it `begins` and `ends`."""

    begins: str
    ends: str


class Step(NamedTuple):
    """A part of the confidence in thousandths; the steps of a credit add up to it."""

    reason: str
    permille: int


class CreditTrace(NamedTuple):
    """One attribution taken apart, part by part; None for a part that it does not have."""

    cue: CueTrace
    outlet: OutletTrace | None
    speaker: SpeakerTrace | None
    content: ContentTrace | None
    confidence: tuple[Step, ...]


class Refusal(NamedTuple):
    """Words that look like a credit, and why they are none."""

    words: Span
    reason: str
    outlets: tuple[str, ...] = ()


class ParagraphTrace(NamedTuple):
    """The credits of a paragraph in the order of its attributions, and what was refused, in reading order."""

    credits: tuple[CreditTrace, ...]
    refused: tuple[Refusal, ...]
