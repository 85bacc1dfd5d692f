"""What a revision did to an article: the fate of each paragraph and of each link."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What became of a paragraph."""

    KEPT = "kept"
    REWORDED = "reworded"
    MOVED = "moved"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    RESTORED = "restored"
    GONE = "gone"


class LinkFate(StrEnum):
    """What became of a link: its words are where they were, in another paragraph, reworded, or gone.

    A link that was FOLLOWED into other words waits for a person to look at it. One is RESTORED with an old revision,
    and REATTACHED by a person to words of their choice.
    """

    KEPT = "kept"
    MOVED = "moved"
    FOLLOWED = "followed"
    RESTORED = "restored"
    REATTACHED = "reattached"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class RevisedParagraph:
    """A paragraph of either revision. `was` and `number` are its positions before and now, None where it has none.

    `partners` are the paragraphs that share its fate: those it was split from or into, those merged into it, or the one
    that it was merged into. `changed` says that its text or its kind is not what it was.
    """

    handle: str
    fate: Fate
    was: int | None
    number: int | None
    partners: tuple[str, ...] = ()
    changed: bool = False


@dataclass(frozen=True, slots=True)
class LinkCandidate:
    """A sentence of paragraph `handle` that comes near what a lost link stood on, and how near, in thousandths."""

    handle: str
    start: int
    end: int
    text: str
    permille: int


@dataclass(frozen=True, slots=True)
class RevisedLink:
    """A link that stood before the revision: the paragraph it was in, and the one it is in now, None if orphaned.

    `words` are those that it rests on now. `candidates` are for a person to choose from where it is orphaned.
    """

    handle: str
    fate: LinkFate
    was: str
    now: str | None
    exact: str
    words: str | None = None
    candidates: tuple[LinkCandidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """A revision that somebody made while another was edited: who, when, why, and the handles that it touched."""

    number: int
    by: str
    at: str
    reason: str
    changed: tuple[str, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clashing:
    """A paragraph that two editors changed, each otherwise; None where one of them took it out."""

    handle: str
    theirs: str | None
    mine: str | None


@dataclass(frozen=True, slots=True)
class Revised:
    """Revision `revision` of the article `slug`: paragraphs in the new order, then those that are gone; links.

    `title` and `published` are those that changed with it, `correction` what readers are told. `based_on` is the
    revision that it was made from where others were made `meanwhile`; `merged` says that theirs are in it too.
    """

    slug: str
    revision: int
    paragraphs: tuple[RevisedParagraph, ...]
    links: tuple[RevisedLink, ...]
    title: str | None = None
    published: str | None = None
    correction: str | None = None
    based_on: int | None = None
    merged: bool = False
    meanwhile: tuple[Meanwhile, ...] = ()


@dataclass(frozen=True, slots=True)
class LoggedAct:
    """An event as people read it: its number, when, who, what was done, and to what (`article:seed`).

    `details` are (what, words): a revision's number and reason, a correction note, a role, a reason.
    """

    seq: int
    at: str
    by: str
    verb: str
    subject: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedVersion:
    """A paragraph as a revision has it. `version` is the same number wherever the words are the very same version."""

    version: int
    handle: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A numbered state of a whole article: who made it, when, why, by which event, and its paragraphs in order."""

    number: int
    by: str
    at: str
    reason: str
    event: int
    placed: tuple[PlacedVersion, ...]


class Backing(StrEnum):
    """Whether a word was there when somebody held its paragraph against a source."""

    BACKED = "backed"
    ADDED = "added"
    UNLINKED = "unlinked"


@dataclass(frozen=True, slots=True)
class Blamed:
    """Words of a paragraph: `text[start:end]`, the revision that brought them, who made it and when, their backing."""

    start: int
    end: int
    revision: int
    by: str
    at: str
    backing: Backing


@dataclass(frozen=True, slots=True)
class BlamedParagraph:
    """A paragraph of the newest revision with all its words in order. `number` counts from 1."""

    number: int
    handle: str
    kind: str
    text: str
    words: tuple[Blamed, ...]
