"""The record: events, acts, private values; append-only by trigger."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
ACTS = (
    "actors", "outlets", "outlet_aliases", "sources", "snapshots", "extracts", "articles", "revisions", "paragraphs",
    "versions", "placements", "claims", "links", "link_acts", "anchors", "waivers",
)  # fmt: skip


def upgrade() -> None:
    _tables()
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()


def _tables() -> None:
    op.create_table(
        "events",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("log", KEY, nullable=False),
        sa.Column("at", KEY, nullable=False),
        sa.Column("actor_id", sa.Integer, nullable=False),
        sa.Column("verb", KEY, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("subject", KEY, nullable=False, index=True),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("hash", KEY, nullable=False, unique=True),
    )
    op.create_table(
        "private",
        sa.Column("commitment", KEY, primary_key=True),
        sa.Column("salt", sa.LargeBinary),
        sa.Column("codec", KEY, nullable=False),
        sa.Column("value", sa.LargeBinary),
    )
    op.create_table(
        "actors",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("uuid", KEY, nullable=False, unique=True),
        sa.Column("commitment", KEY, nullable=False, unique=True),
    )
    op.create_table(
        "outlets",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("uuid", KEY, nullable=False, unique=True),
        sa.Column("name", KEY, nullable=False, unique=True),
        sa.Column("kind", KEY, nullable=False),
        sa.Column("gender", KEY, nullable=False),
        sa.Column("country", KEY, nullable=False),
    )
    op.create_table(
        "outlet_aliases",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("outlet", KEY, nullable=False, index=True),
        sa.Column("sort", KEY, nullable=False),
        sa.Column("alias", KEY, nullable=False),
    )
    op.create_table(
        "sources",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("uuid", KEY, nullable=False, unique=True),
        sa.Column("outlet", KEY, nullable=False, index=True),
        sa.Column("carrier", KEY),
        sa.Column("kind", KEY, nullable=False),
        sa.Column("url", KEY),
        sa.Column("canonical_url", KEY, index=True),
        sa.Column("title", sa.Text),
        sa.Column("author", sa.Text),
        sa.Column("published", KEY),
        sa.Column("language", KEY),
    )
    op.create_table(
        "snapshots",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("source_id", sa.Integer, sa.ForeignKey("sources.id"), nullable=False, index=True),
        sa.Column("sha256", KEY, nullable=False, index=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("media_type", KEY, nullable=False),
        sa.Column("captured_at", KEY, nullable=False),
        sa.Column("commitment", KEY, nullable=False),
    )
    op.create_table(
        "extracts",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("snapshot_id", sa.Integer, sa.ForeignKey("snapshots.id"), nullable=False, index=True),
        sa.Column("extractor", KEY, nullable=False),
        sa.Column("extractor_version", KEY, nullable=False),
        sa.Column("commitment", KEY, nullable=False),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("uuid", KEY, nullable=False, unique=True),
        sa.Column("slug", KEY, nullable=False, unique=True),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("published", KEY),
        sa.Column("language", KEY, nullable=False),
        sa.Column("translation_of", sa.Integer, sa.ForeignKey("sources.id")),
    )
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("articles.id"), nullable=False, index=True),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("text_hash", KEY, nullable=False, index=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.UniqueConstraint("article_id", "number"),
    )
    op.create_table(
        "paragraphs",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("articles.id"), nullable=False, index=True),
        sa.Column("handle", sa.Integer, nullable=False),
        sa.UniqueConstraint("article_id", "handle"),
    )
    op.create_table(
        "versions",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("paragraph_id", sa.Integer, sa.ForeignKey("paragraphs.id"), nullable=False, index=True),
        sa.Column("kind", KEY, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "placements",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("revision_id", sa.Integer, sa.ForeignKey("revisions.id"), nullable=False, index=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("version_id", sa.Integer, sa.ForeignKey("versions.id"), nullable=False, index=True),
        sa.UniqueConstraint("revision_id", "position"),
    )
    op.create_table(
        "claims",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("uuid", KEY, nullable=False, unique=True),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "links",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("uuid", KEY, nullable=False, unique=True),
        sa.Column("version_id", sa.Integer, sa.ForeignKey("versions.id"), nullable=False, index=True),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("exact", sa.Text, nullable=False),
        sa.Column("prefix", sa.Text, nullable=False),
        sa.Column("suffix", sa.Text, nullable=False),
        sa.Column("source_id", sa.Integer, sa.ForeignKey("sources.id"), nullable=False, index=True),
        sa.Column("claim_id", sa.Integer, sa.ForeignKey("claims.id"), nullable=False, index=True),
        sa.Column("passage", sa.Text),
        sa.Column("extract_id", sa.Integer, sa.ForeignKey("extracts.id"), index=True),
        sa.Column("passage_start", sa.Integer),
        sa.Column("passage_end", sa.Integer),
        sa.Column("quote", sa.Text),
        sa.Column("relation", KEY, nullable=False),
    )
    op.create_table(
        "link_acts",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("link_id", sa.Integer, sa.ForeignKey("links.id"), nullable=False, index=True),
        sa.Column("act", KEY, nullable=False),
        sa.Column("reason", sa.Text),
    )
    op.create_table(
        "anchors",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("link_id", sa.Integer, sa.ForeignKey("links.id"), nullable=False, index=True),
        sa.Column("revision_id", sa.Integer, sa.ForeignKey("revisions.id"), nullable=False, index=True),
        sa.Column("fate", KEY, nullable=False),
        sa.Column("version_id", sa.Integer, sa.ForeignKey("versions.id"), index=True),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
    )
    op.create_table(
        "waivers",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True),
        sa.Column("article_id", sa.Integer, sa.ForeignKey("articles.id"), nullable=False, index=True),
        sa.Column("paragraph_id", sa.Integer, sa.ForeignKey("paragraphs.id"), index=True),
        sa.Column("code", KEY, nullable=False),
        sa.Column("words_hash", KEY, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
    )


def _guard_sqlite() -> None:
    for table in ("events", *ACTS):
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER guard_{table}_{change.lower()} BEFORE {change} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    op.execute(
        "CREATE TRIGGER guard_private_delete BEFORE DELETE ON private "
        "BEGIN SELECT RAISE(ABORT, 'private is kept: redact instead'); END"
    )
    op.execute(
        "CREATE TRIGGER guard_private_update BEFORE UPDATE ON private "
        "WHEN NEW.commitment IS NOT OLD.commitment OR NEW.codec IS NOT OLD.codec "
        "OR NEW.value IS NOT NULL OR NEW.salt IS NOT NULL "
        "BEGIN SELECT RAISE(ABORT, 'private is kept: redact instead'); END"
    )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION guard_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
    )
    op.execute(
        "CREATE FUNCTION guard_redaction() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN IF NEW.commitment IS DISTINCT FROM OLD.commitment OR NEW.codec IS DISTINCT FROM OLD.codec "
        "OR NEW.value IS NOT NULL OR NEW.salt IS NOT NULL THEN "
        "RAISE EXCEPTION 'private is kept: redact instead'; END IF; RETURN NEW; END $$"
    )
    for table in ("events", *ACTS):
        op.execute(
            f"CREATE TRIGGER guard_{table} BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION guard_append_only()"
        )
    for table in ("events", "private", *ACTS):
        op.execute(
            f"CREATE TRIGGER guard_{table}_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION guard_append_only()"
        )
    op.execute(
        "CREATE TRIGGER guard_private_delete BEFORE DELETE ON private FOR EACH ROW EXECUTE FUNCTION guard_append_only()"
    )
    op.execute(
        "CREATE TRIGGER guard_private_update BEFORE UPDATE ON private FOR EACH ROW EXECUTE FUNCTION guard_redaction()"
    )
