"""Details and marks of sources, sign-offs, corrections, questions, reports that were given out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
ACTS = (
    "source_details", "source_citations", "source_marks", "signoffs", "corrections", "revision_headers", "redactions",
    "questions", "answers", "issued_reports",
)  # fmt: skip


def upgrade() -> None:
    _of_sources()
    _of_revisions()
    _of_questions()
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()


def _of_sources() -> None:
    op.create_table(
        "source_details",
        _id(),
        _event(),
        _to("source_id", "sources.id"),
        sa.Column("name", KEY, nullable=False),
        sa.Column("value", KEY, nullable=False, index=True),
    )
    op.create_table(
        "source_citations",
        _id(),
        _event(),
        _to("source_id", "sources.id"),
        _to("cites_id", "sources.id"),
    )
    op.create_table(
        "source_marks",
        _id(),
        _event(),
        _to("source_id", "sources.id"),
        sa.Column("mark", KEY, nullable=False),
        sa.Column("affects", sa.Text),
        sa.Column("reason", sa.Text, nullable=False),
    )


def _of_revisions() -> None:
    op.create_table(
        "signoffs",
        _id(),
        _event(),
        _to("revision_id", "revisions.id"),
        sa.Column("role", KEY, nullable=False),
        sa.Column("flags", sa.Text, nullable=False),
        sa.Column("override", sa.Text),
    )
    op.create_table(
        "corrections",
        _id(),
        _event(),
        _to("revision_id", "revisions.id"),
        sa.Column("note", sa.Text, nullable=False),
    )
    op.create_table(
        "revision_headers",
        _id(),
        _event(),
        _to("revision_id", "revisions.id"),
        sa.Column("title", sa.Text),
        sa.Column("published", KEY),
        sa.Column("based_on", sa.Integer),
    )
    op.create_table(
        "redactions",
        _id(),
        _event(),
        sa.Column("commitment", KEY, nullable=False, unique=True),
        sa.Column("codec", KEY, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
    )
    op.create_table(
        "issued_reports",
        _id(),
        _event(),
        _to("revision_id", "revisions.id"),
        sa.Column("format", KEY, nullable=False),
        sa.Column("sha256", KEY, nullable=False, index=True),
        sa.Column("recipient", sa.Text),
    )


def _of_questions() -> None:
    op.create_table(
        "questions",
        _id(),
        _event(),
        _to("article_id", "articles.id"),
        _to("paragraph_id", "paragraphs.id", nullable=True),
        sa.Column("code", KEY, nullable=False),
        sa.Column("words_hash", KEY, nullable=False),
    )
    op.create_table(
        "answers",
        _id(),
        _event(),
        _to("question_id", "questions.id"),
        _to("link_id", "links.id", nullable=True),
        sa.Column("words", sa.Text),
    )


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True, autoincrement=False)


def _event() -> sa.Column[int]:
    return sa.Column("event", sa.Integer, sa.ForeignKey("events.seq"), nullable=False, index=True)


def _to(name: str, target: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(target), nullable=nullable, index=True)


def _guard_sqlite() -> None:
    for table in ACTS:
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER guard_{table}_{change.lower()} BEFORE {change} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def _guard_postgresql() -> None:
    for table in ACTS:
        op.execute(
            f"CREATE TRIGGER guard_{table} BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION guard_append_only()"
        )
        op.execute(
            f"CREATE TRIGGER guard_{table}_truncate BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION guard_append_only()"
        )
