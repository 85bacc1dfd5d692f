"""The chain of events, the values beside it, and everybody who acted."""

from __future__ import annotations

import sqlalchemy as sa

from provenance.storage.tables.base import HOLDS, NOW, Key, event, metadata, number, uuid

events = sa.Table(
    "events",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False, doc="from 1, without gaps"),
    sa.Column("log", Key, nullable=False, doc="main"),
    sa.Column("at", Key, nullable=False, doc=NOW),
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
    number(),
    event(),
    uuid(),
    sa.Column("commitment", Key, nullable=False, unique=True, doc="to the name, which stands in private"),
    info={HOLDS: "Everybody who ever acted."},
)
