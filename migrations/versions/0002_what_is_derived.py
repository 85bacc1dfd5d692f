"""Tables for what is derived from the record; they stand outside the chain and may be rebuilt."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "expected_sources",
        sa.Column("article_id", sa.Integer, nullable=False, index=True),
        sa.Column("handle", sa.Integer, nullable=False),
        sa.Column("outlet", KEY, nullable=False, index=True),
    )
    op.create_table(
        "suggested_claims",
        sa.Column("article_id", sa.Integer, nullable=False, index=True),
        sa.Column("handle", sa.Integer, nullable=False),
        sa.Column("outlet", KEY),
        sa.Column("speaker", sa.Text),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
