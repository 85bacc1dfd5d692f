"""Sources, what was said of them, and what they said."""

from __future__ import annotations

import sqlalchemy as sa

from provenance.storage.tables.base import HOLDS, NOW, Key, event, metadata, number, to, uuid

sources = sa.Table(
    "sources",
    metadata,
    number(),
    event(),
    uuid(),
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

source_details = sa.Table(
    "source_details",
    metadata,
    number(),
    event(),
    to("source_id", "sources.id"),
    sa.Column("name", Key, nullable=False, doc="for (an article to come) or spoken-in"),
    sa.Column("value", Key, nullable=False, index=True, doc="a slug, or a language code"),
    info={HOLDS: "What was said of a source beside its story: which article it was collected for, what was spoken."},
)

source_citations = sa.Table(
    "source_citations",
    metadata,
    number(),
    event(),
    to("source_id", "sources.id"),
    to("cites_id", "sources.id"),
    info={HOLDS: "Which source a source itself took its story from."},
)

source_marks = sa.Table(
    "source_marks",
    metadata,
    number(),
    event(),
    to("source_id", "sources.id"),
    sa.Column("mark", Key, nullable=False, doc="corrected or retracted"),
    sa.Column("affects", sa.Text, doc="the words of the source that were corrected"),
    sa.Column("reason", sa.Text, nullable=False),
    info={HOLDS: "Corrections and retractions that outlets made to sources."},
)

snapshots = sa.Table(
    "snapshots",
    metadata,
    number(),
    event(),
    to("source_id", "sources.id"),
    sa.Column("sha256", Key, nullable=False, index=True),
    sa.Column("size", sa.Integer, nullable=False, doc="bytes"),
    sa.Column("media_type", Key, nullable=False),
    sa.Column("captured_at", Key, nullable=False, doc=NOW),
    sa.Column("commitment", Key, nullable=False),
    info={HOLDS: "The bytes of a source as they were stored; they stand in private."},
)

extracts = sa.Table(
    "extracts",
    metadata,
    number(),
    event(),
    to("snapshot_id", "snapshots.id"),
    sa.Column("extractor", Key, nullable=False),
    sa.Column("extractor_version", Key, nullable=False),
    sa.Column("commitment", Key, nullable=False),
    info={HOLDS: "A snapshot's text as one extractor read it; it stands in private."},
)
