"""The tables. Acts are append-only and every row of theirs is named by one event; derived ones may be rebuilt.

Migrations do not import this module: they must still run when it has moved on. A test holds the two together.
"""

from __future__ import annotations

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Key = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Text that is compared byte by byte on both databases: slugs, hashes, times, names of things."""

HOLDS = "holds"
"""The key under which a table says what it holds, for docs/database.md."""

_NOW = "UTC, microseconds, Z"


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True, autoincrement=False)


def _event() -> sa.Column[int]:
    return sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True)


def _uuid() -> sa.Column[str]:
    return sa.Column("uuid", Key, nullable=False, unique=True)


def _to(name: str, target: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(target), nullable=nullable, index=True)


events = sa.Table(
    "events",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False, doc="from 1, without gaps"),
    sa.Column("log", Key, nullable=False, doc="main"),
    sa.Column("at", Key, nullable=False, doc=_NOW),
    sa.Column("actor_id", sa.Integer, nullable=False),
    sa.Column("verb", Key, nullable=False, doc="ingest, link, revise …"),
    sa.Column("version", sa.Integer, nullable=False, doc="of the payload's form"),
    sa.Column("subject", Key, nullable=False, index=True, doc="what the act was on: article:seed"),
    sa.Column("payload", sa.Text, nullable=False, doc="the rows, as canonical JSON, stored verbatim"),
    sa.Column("hash", Key, nullable=False, unique=True, doc="SHA-256 over the previous hash and all of this"),
    info={HOLDS: "What somebody did: one row an act, each chained to the one before. Never changed."},
)

private = sa.Table(
    "private",
    metadata,
    sa.Column("commitment", Key, primary_key=True),
    sa.Column("salt", sa.LargeBinary),
    sa.Column("codec", Key, nullable=False),
    sa.Column("value", sa.LargeBinary),
    info={HOLDS: "Values that a redaction may empty, with their salt; an act row holds the commitment to each."},
)

actors = sa.Table(
    "actors",
    metadata,
    _id(),
    _event(),
    _uuid(),
    sa.Column("commitment", Key, nullable=False, unique=True, doc="to the name, which stands in private"),
    info={HOLDS: "Everybody who ever acted."},
)

articles = sa.Table(
    "articles",
    metadata,
    _id(),
    _event(),
    _uuid(),
    sa.Column("slug", Key, nullable=False, unique=True),
    sa.Column("path", sa.Text, nullable=False),
    sa.Column("title", sa.Text),
    sa.Column("published", Key),
    sa.Column("language", Key, nullable=False),
    sa.Column("translation_of", sa.Integer, sa.ForeignKey("sources.id")),
    info={HOLDS: "What the desk publishes."},
)

revisions = sa.Table(
    "revisions",
    metadata,
    _id(),
    _event(),
    _to("article_id", "articles.id"),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("text_hash", Key, nullable=False, index=True),
    sa.Column("reason", sa.Text, nullable=False),
    sa.UniqueConstraint("article_id", "number"),
    info={HOLDS: "The numbered states of an article: who, when and why stands in the event and here."},
)

paragraphs = sa.Table(
    "paragraphs",
    metadata,
    _id(),
    _event(),
    _to("article_id", "articles.id"),
    sa.Column("handle", sa.Integer, nullable=False, doc="14 of p14, never reused"),
    sa.UniqueConstraint("article_id", "handle"),
    info={HOLDS: "The blocks of an article, each with a handle that is never used again."},
)

versions = sa.Table(
    "versions",
    metadata,
    _id(),
    _event(),
    _to("paragraph_id", "paragraphs.id"),
    sa.Column("kind", Key, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    info={HOLDS: "The words of a paragraph at one time."},
)

placements = sa.Table(
    "placements",
    metadata,
    _id(),
    _event(),
    _to("revision_id", "revisions.id"),
    sa.Column("position", sa.Integer, nullable=False),
    _to("version_id", "versions.id"),
    sa.UniqueConstraint("revision_id", "position"),
    info={HOLDS: "Which versions, in which order, a revision consists of."},
)

outlets = sa.Table(
    "outlets",
    metadata,
    _id(),
    _event(),
    _uuid(),
    sa.Column("name", Key, nullable=False, unique=True),
    sa.Column("kind", Key, nullable=False),
    sa.Column("gender", Key, nullable=False),
    sa.Column("country", Key, nullable=False),
    info={HOLDS: "The newsroom's own outlets."},
)

outlet_aliases = sa.Table(
    "outlet_aliases",
    metadata,
    _id(),
    _event(),
    sa.Column("outlet", Key, nullable=False, index=True, doc="the outlet's English name, listed or added"),
    sa.Column("sort", Key, nullable=False, doc="arabic, latin, short, ordinary or domain"),
    sa.Column("alias", Key, nullable=False),
    info={HOLDS: "Names of the newsroom's outlets, and its additional names for listed ones."},
)

sources = sa.Table(
    "sources",
    metadata,
    _id(),
    _event(),
    _uuid(),
    sa.Column("outlet", Key, nullable=False, index=True),
    sa.Column("carrier", Key),
    sa.Column("kind", Key, nullable=False),
    sa.Column("url", Key),
    sa.Column("canonical_url", Key, index=True),
    sa.Column("title", sa.Text),
    sa.Column("author", sa.Text),
    sa.Column("published", Key),
    sa.Column("language", Key),
    info={HOLDS: "Published stories, documents, speeches, interviews, data sets."},
)

snapshots = sa.Table(
    "snapshots",
    metadata,
    _id(),
    _event(),
    _to("source_id", "sources.id"),
    sa.Column("sha256", Key, nullable=False, index=True),
    sa.Column("size", sa.Integer, nullable=False, doc="bytes"),
    sa.Column("media_type", Key, nullable=False),
    sa.Column("captured_at", Key, nullable=False, doc=_NOW),
    sa.Column("commitment", Key, nullable=False),
    info={HOLDS: "The bytes of a source as they were stored; they stand in private."},
)

extracts = sa.Table(
    "extracts",
    metadata,
    _id(),
    _event(),
    _to("snapshot_id", "snapshots.id"),
    sa.Column("extractor", Key, nullable=False),
    sa.Column("extractor_version", Key, nullable=False),
    sa.Column("commitment", Key, nullable=False),
    info={HOLDS: "A snapshot's text as one extractor read it; it stands in private."},
)

claims = sa.Table(
    "claims",
    metadata,
    _id(),
    _event(),
    _uuid(),
    sa.Column("text", sa.Text, nullable=False),
    info={HOLDS: "What is asserted, in one sentence, shared by all links that assert it."},
)

links = sa.Table(
    "links",
    metadata,
    _id(),
    _event(),
    _uuid(),
    _to("version_id", "versions.id"),
    sa.Column("start", sa.Integer, nullable=False, doc="code points of the version's text"),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("exact", sa.Text, nullable=False),
    sa.Column("prefix", sa.Text, nullable=False),
    sa.Column("suffix", sa.Text, nullable=False),
    _to("source_id", "sources.id"),
    _to("claim_id", "claims.id"),
    sa.Column("passage", sa.Text),
    _to("extract_id", "extracts.id", nullable=True),
    sa.Column("passage_start", sa.Integer, doc="code points of the extract's text"),
    sa.Column("passage_end", sa.Integer),
    sa.Column("quote", sa.Text, doc="the words in the original language"),
    sa.Column("relation", Key, nullable=False, doc="derived, quoted or primary (PROV)"),
    info={HOLDS: "A paragraph's words, resting on a source's passage, for a claim."},
)

link_acts = sa.Table(
    "link_acts",
    metadata,
    _id(),
    _event(),
    _to("link_id", "links.id"),
    sa.Column("act", Key, nullable=False, doc="confirm, reject or unlink"),
    sa.Column("reason", sa.Text),
    info={HOLDS: "What people did with a link after it was made."},
)

anchors = sa.Table(
    "anchors",
    metadata,
    _id(),
    _event(),
    _to("link_id", "links.id"),
    _to("revision_id", "revisions.id"),
    sa.Column("fate", Key, nullable=False, doc="kept, moved or orphaned"),
    _to("version_id", "versions.id", nullable=True),
    sa.Column("start", sa.Integer),
    sa.Column("end", sa.Integer),
    info={HOLDS: "Where a link's words stand in a later revision."},
)

waivers = sa.Table(
    "waivers",
    metadata,
    _id(),
    _event(),
    _to("article_id", "articles.id"),
    _to("paragraph_id", "paragraphs.id", nullable=True),
    sa.Column("code", Key, nullable=False),
    sa.Column("words_hash", Key, nullable=False, doc="SHA-256 of the folded words that the flag covers"),
    sa.Column("reason", sa.Text, nullable=False),
    info={HOLDS: "Flags that somebody let stand, by the words that they cover."},
)

ACTS: tuple[sa.Table, ...] = (
    actors, outlets, outlet_aliases, sources, snapshots, extracts, articles, revisions, paragraphs, versions,
    placements, claims, links, link_acts, anchors, waivers,
)  # fmt: skip
"""Append-only tables, parents before children."""

expected_sources = sa.Table(
    "expected_sources",
    metadata,
    sa.Column("article_id", sa.Integer, nullable=False, index=True),
    sa.Column("handle", sa.Integer, nullable=False),
    sa.Column("outlet", Key, nullable=False, index=True),
    info={HOLDS: "Outlets that the prose of a newest revision credits."},
)

suggested_claims = sa.Table(
    "suggested_claims",
    metadata,
    sa.Column("article_id", sa.Integer, nullable=False, index=True),
    sa.Column("handle", sa.Integer, nullable=False),
    sa.Column("outlet", Key),
    sa.Column("speaker", sa.Text),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    info={HOLDS: "What the prose of a newest revision credits to somebody."},
)

DERIVED: tuple[sa.Table, ...] = (expected_sources, suggested_claims)
"""Tables that may be dropped and rebuilt; they stand outside the chain."""
