"""What a document reader hands on: typed blocks of text, and what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from provenance.record import Kind, Spot


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it stood in the file: its kind and its text, stripped at both ends, else unchanged.

    `spot` is where it begins in the file; `told` names what told its kind (see `kinds.STEPS`),
    "" where nobody noted it.
    """

    kind: Kind
    text: str
    spot: Spot | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A file read: its blocks in order, its title and publication date where it has them, its language.

    `remarks` are sentences for stderr, such as a guess about the encoding: (Arabic, English) pairs.
    """

    blocks: tuple[Block, ...]
    title: str | None = None
    published: date | None = None
    language: str = "ar"
    remarks: tuple[tuple[str, str], ...] = ()
