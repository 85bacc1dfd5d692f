"""What the desk has logged about an article: sources, links, waivers, and where it stands in its history."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from provenance.record.span import Span


class SourceKind(StrEnum):
    """What a source is."""

    STORY = "story"
    DOCUMENT = "document"
    SPEECH = "speech"
    INTERVIEW = "interview"
    OPINION = "opinion"
    DATA = "data"


class LinkState(StrEnum):
    """How far a link has come: a person linked it, another opened the passage, or it was taken back."""

    LINKED = "linked"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Mark(NamedTuple):
    """What its outlet did to a source: `corrected` it, in the words that `affects` gives, or `retracted` it."""

    mark: str
    reason: str
    affects: str | None
    by: str
    at: str


class Source(NamedTuple):
    """One published story of an outlet, or a document, speech, interview, data set.

    `snapshots` counts what is stored of it. `cites` are the handles of the sources that it took its story from,
    `spoken_in` is the language in which its quotations were spoken. `called` is how Arabic prose names its outlet, and
    `outlet_kind` what that is (newspaper, agency …), where they are known.
    """

    handle: str
    outlet: str
    kind: SourceKind = SourceKind.STORY
    carrier: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    language: str | None = None
    snapshots: int = 0
    spoken_in: str | None = None
    cites: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    called: str = ""
    outlet_kind: str = ""

    @property
    def published_by(self) -> frozenset[str]:
        """Its outlet, and the one that carries it."""
        return frozenset(name for name in (self.outlet, self.carrier) if name)


class Evidence(NamedTuple):
    """A link's passage as its source's snapshot has it, between the words `before` and `after` it.

    `sha256` is of the snapshot's bytes, `start` and `end` are code points of the text that `extractor` read in them.
    """

    before: str
    words: str
    after: str
    start: int
    end: int
    sha256: str
    captured_at: str
    extractor: str


class Link(NamedTuple):
    """A paragraph's words, resting on a source's passage, for a claim.

    `words` are the anchored words in the paragraph as it stands, None where they are gone (orphaned); `exact`
    are the words as they were linked. `checked` says that the passage was found in a snapshot, not only typed;
    `drifted` that the newest snapshot no longer holds it, `quote_found` whether a snapshot holds the quote (None where
    there is no quote, or nothing to look in). `evidence` is there where the record was loaded with it.
    `followed` says that a revision reworded the words, and that nobody has looked at the link since. `note` is what
    somebody wrote beside it in a sheet.
    """

    handle: str
    paragraph: str
    source: str
    claim: str
    claim_text: str
    exact: str
    words: Span | None
    state: LinkState
    passage: str | None = None
    checked: bool = False
    quote: str | None = None
    relation: str = "derived"
    by: str = ""
    at: str = ""
    confirmed_by: str | None = None
    followed: bool = False
    drifted: bool = False
    quote_found: bool | None = None
    evidence: Evidence | None = None
    note: str | None = None

    @property
    def orphaned(self) -> bool:
        """Whether the words are gone."""
        return self.words is None

    @property
    def stands(self) -> bool:
        """Whether the link counts: made or confirmed, its words there."""
        return self.state in (LinkState.LINKED, LinkState.CONFIRMED) and not self.orphaned


class Waiver(NamedTuple):
    """A person's word that a flag may stand. It covers words by their hash, and dies when they change."""

    code: str
    paragraph: str | None
    words_hash: str
    reason: str
    by: str
    at: str


class Role(StrEnum):
    """As what somebody signs an article off, the least first: who signs for more also signs for less."""

    TRANSLATOR = "translator"
    FACT_CHECKER = "fact-checker"
    EDITOR = "editor"

    @property
    def rank(self) -> int:
        """The place in the order, from 0."""
        return tuple(Role).index(self)


class Signoff(NamedTuple):
    """A person's name under a revision, and under the flags that were open and waived then.

    `unconfirmed` are the links that nobody had confirmed. `override` is the reason why an editor signed although a
    block was open. `edited` says that the words have changed between that revision and this one, `wrote` in which
    paragraphs of that revision the words are the signer's own.
    """

    role: Role
    revision: int
    open: tuple[str, ...]
    waived: tuple[str, ...]
    unconfirmed: tuple[str, ...]
    override: str | None
    by: str
    at: str
    edited: bool = False
    wrote: tuple[str, ...] = ()


def edited_since(signoffs: Iterable[Signoff]) -> Signoff | None:
    """Of an article's sign-offs, oldest first, the highest that was edited since and not given again as high."""
    last = last_of_each(signoffs)
    held = max((signoff.role.rank for signoff in last if not signoff.edited), default=-1)
    stale = [signoff for signoff in last if signoff.edited and signoff.role.rank > held]
    return max(stale, key=lambda signoff: signoff.role.rank, default=None)


def last_of_each(signoffs: Iterable[Signoff]) -> tuple[Signoff, ...]:
    """Of an article's sign-offs, oldest first, the last in each role, the highest role last."""
    return tuple(sorted({signoff.role: signoff for signoff in signoffs}.values(), key=lambda s: s.role.rank))


class Correction(NamedTuple):
    """What readers are told about what a revision corrects."""

    note: str
    revision: int
    by: str
    at: str


class _LogValues(NamedTuple):
    slug: str
    uuid: str
    revision: int
    sources: tuple[Source, ...] = ()
    links: tuple[Link, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    translation_of: str | None = None
    signoffs: tuple[Signoff, ...] = ()
    corrections: tuple[Correction, ...] = ()


class Log(_LogValues):
    """An article's place on record: its slug and newest revision, and what was logged for it."""

    @property
    def edited_since(self) -> Signoff | None:
        """The sign-off that holds no longer: the highest whose words were edited, and not signed since as high."""
        return edited_since(self.signoffs)

    def source(self, handle: str) -> Source:
        """The source with this handle."""
        return self._sources_by_handle[handle]

    def chain(self, handle: str) -> tuple[Source, ...]:
        """The source and those that it took its story from, and so on, each once, the nearest first."""
        found, left = dict[str, Source](), [handle]
        while left:
            source = self.source(left.pop(0))
            if source.handle not in found:
                found[source.handle] = source
                left.extend(source.cites)
        return tuple(found.values())

    def links_of(self, paragraph: str | None) -> tuple[Link, ...]:
        """The links that stand or are orphaned in the paragraph with this handle."""
        return self._links_by_paragraph.get(paragraph, ())

    @cached_property
    def _sources_by_handle(self) -> dict[str, Source]:
        return {source.handle: source for source in self.sources}

    @cached_property
    def _links_by_paragraph(self) -> dict[str | None, tuple[Link, ...]]:
        found: dict[str | None, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.paragraph, []).append(link)
        return {paragraph: tuple(links) for paragraph, links in found.items()}
