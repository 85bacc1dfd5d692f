"""What a format hands over before the kinds are told: pieces of text and what the format says of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from provenance.record import Kind, Spot

Remark = tuple[str, str]
"""A sentence for stderr: (Arabic, English)."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph whose kind is still to be told. `kind` is set where the format says it beyond doubt.

    `displayed` marks text that the format sets apart (a Markdown block quotation): a pull quote if it
    repeats the body, otherwise body. `spot` is where it begins in the file, where the format can tell.
    """

    text: str
    kind: Kind | None = None
    displayed: bool = False
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Manuscript:
    """The drafts of a file in order, with the title and date that its front matter gives, and what was guessed."""

    drafts: tuple[Draft, ...]
    title: str | None = None
    published: date | None = None
    remarks: tuple[Remark, ...] = ()
