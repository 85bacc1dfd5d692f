"""The newsroom's own outlets and their names."""

from __future__ import annotations

import sqlalchemy as sa

from provenance.storage.tables.base import HOLDS, Key, event, metadata, number, uuid

outlets = sa.Table(
    "outlets",
    metadata,
    number(),
    event(),
    uuid(),
    sa.Column("name", Key, nullable=False, unique=True),
    sa.Column("kind", Key, nullable=False),
    sa.Column("gender", Key, nullable=False),
    sa.Column("country", Key, nullable=False),
    info={HOLDS: "The newsroom's own outlets."},
)

outlet_aliases = sa.Table(
    "outlet_aliases",
    metadata,
    number(),
    event(),
    sa.Column("outlet", Key, nullable=False, index=True, doc="the outlet's English name, listed or added"),
    sa.Column("sort", Key, nullable=False, doc="arabic, latin, short, ordinary or domain"),
    sa.Column("alias", Key, nullable=False),
    info={HOLDS: "Names of the newsroom's outlets, and its additional names for listed ones."},
)
