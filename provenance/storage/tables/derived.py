"""Tables that may be dropped and rebuilt; they stand outside the chain."""

from __future__ import annotations

import sqlalchemy as sa

from provenance.storage.tables.base import HOLDS, Key, metadata

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
