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
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("log", Key, nullable=False),
    sa.Column("at", Key, nullable=False, comment=_NOW),
    sa.Column("actor_id", sa.Integer, nullable=False),
    sa.Column("verb", Key, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("subject", Key, nullable=False, index=True),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("hash", Key, nullable=False, unique=True),
)

private = sa.Table(  # values that a redaction may take away; an act row holds the salted commitment
    "private",
    metadata,
    sa.Column("commitment", Key, primary_key=True),
    sa.Column("salt", sa.LargeBinary),
    sa.Column("codec", Key, nullable=False),
    sa.Column("value", sa.LargeBinary),
)

actors = sa.Table(
    "actors",
    metadata,
    _id(),
    _event(),
    _uuid(),
    sa.Column("commitment", Key, nullable=False, unique=True, comment="to the name, which stands in private"),
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
)

paragraphs = sa.Table(
    "paragraphs",
    metadata,
    _id(),
    _event(),
    _to("article_id", "articles.id"),
    sa.Column("handle", sa.Integer, nullable=False, comment="14 of p14, never reused"),
    sa.UniqueConstraint("article_id", "handle"),
)

versions = sa.Table(
    "versions",
    metadata,
    _id(),
    _event(),
    _to("paragraph_id", "paragraphs.id"),
    sa.Column("kind", Key, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

placements = sa.Table(  # which versions, in which order, a revision consists of
    "placements",
    metadata,
    _id(),
    _event(),
    _to("revision_id", "revisions.id"),
    sa.Column("position", sa.Integer, nullable=False),
    _to("version_id", "versions.id"),
    sa.UniqueConstraint("revision_id", "position"),
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
)

outlet_aliases = sa.Table(
    "outlet_aliases",
    metadata,
    _id(),
    _event(),
    sa.Column("outlet", Key, nullable=False, index=True, comment="the outlet's English name, listed or added"),
    sa.Column("sort", Key, nullable=False, comment="arabic, latin, short, ordinary or domain"),
    sa.Column("alias", Key, nullable=False),
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
)

snapshots = sa.Table(
    "snapshots",
    metadata,
    _id(),
    _event(),
    _to("source_id", "sources.id"),
    sa.Column("sha256", Key, nullable=False, index=True),
    sa.Column("size", sa.Integer, nullable=False, comment="bytes"),
    sa.Column("media_type", Key, nullable=False),
    sa.Column("captured_at", Key, nullable=False, comment=_NOW),
    sa.Column("commitment", Key, nullable=False),
)

extracts = sa.Table(  # a snapshot's text as one extractor read it
    "extracts",
    metadata,
    _id(),
    _event(),
    _to("snapshot_id", "snapshots.id"),
    sa.Column("extractor", Key, nullable=False),
    sa.Column("extractor_version", Key, nullable=False),
    sa.Column("commitment", Key, nullable=False),
)

claims = sa.Table("claims", metadata, _id(), _event(), _uuid(), sa.Column("text", sa.Text, nullable=False))

links = sa.Table(
    "links",
    metadata,
    _id(),
    _event(),
    _uuid(),
    _to("version_id", "versions.id"),
    sa.Column("start", sa.Integer, nullable=False, comment="code points of the version's text"),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("exact", sa.Text, nullable=False),
    sa.Column("prefix", sa.Text, nullable=False),
    sa.Column("suffix", sa.Text, nullable=False),
    _to("source_id", "sources.id"),
    _to("claim_id", "claims.id"),
    sa.Column("passage", sa.Text),
    _to("extract_id", "extracts.id", nullable=True),
    sa.Column("passage_start", sa.Integer, comment="code points of the extract's text"),
    sa.Column("passage_end", sa.Integer),
    sa.Column("quote", sa.Text, comment="the words in the original language"),
    sa.Column("relation", Key, nullable=False, comment="derived, quoted or primary (PROV)"),
)

link_acts = sa.Table(  # what people did with a link after it was made
    "link_acts",
    metadata,
    _id(),
    _event(),
    _to("link_id", "links.id"),
    sa.Column("act", Key, nullable=False, comment="confirm, reject or unlink"),
    sa.Column("reason", sa.Text),
)

anchors = sa.Table(  # where a link's words stand in a later revision
    "anchors",
    metadata,
    _id(),
    _event(),
    _to("link_id", "links.id"),
    _to("revision_id", "revisions.id"),
    sa.Column("fate", Key, nullable=False, comment="kept, moved or orphaned"),
    _to("version_id", "versions.id", nullable=True),
    sa.Column("start", sa.Integer),
    sa.Column("end", sa.Integer),
)

waivers = sa.Table(
    "waivers",
    metadata,
    _id(),
    _event(),
    _to("article_id", "articles.id"),
    _to("paragraph_id", "paragraphs.id", nullable=True),
    sa.Column("code", Key, nullable=False),
    sa.Column("words_hash", Key, nullable=False, comment="SHA-256 of the folded words that the flag covers"),
    sa.Column("reason", sa.Text, nullable=False),
)

ACTS: tuple[sa.Table, ...] = (
    actors, outlets, outlet_aliases, sources, snapshots, extracts, articles, revisions, paragraphs, versions,
    placements, claims, links, link_acts, anchors, waivers,
)  # fmt: skip
"""Append-only tables, parents before children."""

expected_sources = sa.Table(  # derived: outlets that the prose credits
    "expected_sources",
    metadata,
    sa.Column("article_id", sa.Integer, nullable=False, index=True),
    sa.Column("handle", sa.Integer, nullable=False),
    sa.Column("outlet", Key, nullable=False, index=True),
)

suggested_claims = sa.Table(  # derived: what the prose credits to somebody
    "suggested_claims",
    metadata,
    sa.Column("article_id", sa.Integer, nullable=False, index=True),
    sa.Column("handle", sa.Integer, nullable=False),
    sa.Column("outlet", Key),
    sa.Column("speaker", sa.Text),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
)

DERIVED: tuple[sa.Table, ...] = (expected_sources, suggested_claims)
"""Tables that may be dropped and rebuilt; they stand outside the chain."""
