"""What is on record, told from above: an article in a list, the log's head, the database itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from provenance.record.log import Role


@dataclass(frozen=True, slots=True)
class Ingested:
    """What an ingest put on record: the slug, how many paragraphs, which outlets the prose credits."""

    slug: str
    paragraphs: int
    expected: tuple[str, ...]
    claims: int


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article in a list. `title` falls back to its first words; `links` counts those that were not taken back.

    `signed` is the highest role in which the text was signed off as it is, `edited` whether it was edited since.
    """

    slug: str
    title: str
    published: str | None
    revision: int
    paragraphs: int
    links: int
    signed: Role | None = None
    edited: bool = False


class LogHead(NamedTuple):
    """How many events the log holds, and the hash of the last, which follows from all of them."""

    events: int
    hash: str


class Issued(NamedTuple):
    """A report that was given out: of which revision, in which format, the SHA-256 of the file, to whom, by whom."""

    revision: int
    format: str
    sha256: str
    recipient: str | None
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class DatabaseState:
    """A database: where it is, how large (bytes), which schema, what it holds; `network` names a shared file system."""

    place: str
    kind: str
    size: int
    schema: str
    journal: str | None
    articles: int
    head: LogHead
    network: str | None = None


@dataclass(frozen=True, slots=True)
class Upgraded:
    """A schema brought up to date: which it was (None for a new database), which it is, where the copy before is."""

    before: str | None
    now: str
    backup: str | None = None
