"""Articles, their revisions, paragraphs and words."""

from __future__ import annotations

import sqlalchemy as sa

from provenance.storage.tables.base import HOLDS, Key, event, metadata, number, to, uuid

articles = sa.Table(
    "articles",
    metadata,
    number(),
    event(),
    uuid(),
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
    number(),
    event(),
    to("article_id", "articles.id"),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("text_hash", Key, nullable=False, index=True),
    sa.Column("reason", sa.Text, nullable=False),
    sa.UniqueConstraint("article_id", "number"),
    info={HOLDS: "The numbered states of an article: who, when and why stands in the event and here."},
)

paragraphs = sa.Table(
    "paragraphs",
    metadata,
    number(),
    event(),
    to("article_id", "articles.id"),
    sa.Column("handle", sa.Integer, nullable=False, doc="14 of p14, never reused"),
    sa.UniqueConstraint("article_id", "handle"),
    info={HOLDS: "The blocks of an article, each with a handle that is never used again."},
)

versions = sa.Table(
    "versions",
    metadata,
    number(),
    event(),
    to("paragraph_id", "paragraphs.id"),
    sa.Column("kind", Key, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    info={HOLDS: "The words of a paragraph at one time."},
)

placements = sa.Table(
    "placements",
    metadata,
    number(),
    event(),
    to("revision_id", "revisions.id"),
    sa.Column("position", sa.Integer, nullable=False),
    to("version_id", "versions.id"),
    sa.UniqueConstraint("revision_id", "position"),
    info={HOLDS: "Which versions, in which order, a revision consists of."},
)

revision_headers = sa.Table(
    "revision_headers",
    metadata,
    number(),
    event(),
    to("revision_id", "revisions.id"),
    sa.Column("title", sa.Text, doc="empty where it was taken away"),
    sa.Column("published", Key, doc="empty where it was taken away"),
    sa.Column(
        "based_on", sa.Integer, doc="the revision's number that it was made from, where it is not the one before"
    ),
    info={HOLDS: "A revision's title and date where they changed with it, and what it was made from."},
)
