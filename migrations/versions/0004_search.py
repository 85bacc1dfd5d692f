"""The search index: derived, outside the chain, filled by the program; full text on either database."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search USING fts5(terms, content='', columnsize=0, tokenize=\"ascii tokenchars '_'\")"
        )
    else:
        op.execute("CREATE TABLE search (id bigint PRIMARY KEY, terms tsvector NOT NULL)")
        op.execute("CREATE INDEX ix_search_terms ON search USING gin (terms)")
