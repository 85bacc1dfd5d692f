"""Claims, links, and what became of them."""

from __future__ import annotations

import sqlalchemy as sa

from provenance.storage.tables.base import HOLDS, Key, event, metadata, number, to, uuid

claims = sa.Table(
    "claims",
    metadata,
    number(),
    event(),
    uuid(),
    sa.Column("text", sa.Text, nullable=False),
    info={HOLDS: "What is asserted, in one sentence, shared by all links that assert it."},
)

links = sa.Table(
    "links",
    metadata,
    number(),
    event(),
    uuid(),
    to("version_id", "versions.id"),
    sa.Column("start", sa.Integer, nullable=False, doc="code points of the version's text"),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("exact", sa.Text, nullable=False),
    sa.Column("prefix", sa.Text, nullable=False),
    sa.Column("suffix", sa.Text, nullable=False),
    to("source_id", "sources.id"),
    to("claim_id", "claims.id"),
    sa.Column("passage", sa.Text),
    to("extract_id", "extracts.id", nullable=True),
    sa.Column("passage_start", sa.Integer, doc="code points of the extract's text"),
    sa.Column("passage_end", sa.Integer),
    sa.Column("quote", sa.Text, doc="the words in the original language"),
    sa.Column("relation", Key, nullable=False, doc="derived, quoted or primary (PROV)"),
    info={HOLDS: "A paragraph's words, resting on a source's passage, for a claim."},
)

link_acts = sa.Table(
    "link_acts",
    metadata,
    number(),
    event(),
    to("link_id", "links.id"),
    sa.Column("act", Key, nullable=False, doc="confirm, reject, unlink or note"),
    sa.Column("reason", sa.Text),
    info={HOLDS: "What people did with a link after it was made."},
)

NOTE = "note"
judges = link_acts.c.act != NOTE
"""Of the acts on links those that say how far one has come: a note says nothing of that."""

anchors = sa.Table(
    "anchors",
    metadata,
    number(),
    event(),
    to("link_id", "links.id"),
    to("revision_id", "revisions.id"),
    sa.Column("fate", Key, nullable=False, doc="kept, moved, followed, restored, reattached or orphaned"),
    to("version_id", "versions.id", nullable=True),
    sa.Column("start", sa.Integer),
    sa.Column("end", sa.Integer),
    info={HOLDS: "Where a link's words stand in a later revision."},
)
