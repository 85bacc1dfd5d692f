"""What people let stand, ask, sign and give out."""

from __future__ import annotations

import sqlalchemy as sa

from provenance.storage.tables.base import HOLDS, Key, event, metadata, number, to

waivers = sa.Table(
    "waivers",
    metadata,
    number(),
    event(),
    to("article_id", "articles.id"),
    to("paragraph_id", "paragraphs.id", nullable=True),
    sa.Column("code", Key, nullable=False),
    sa.Column("words_hash", Key, nullable=False, doc="SHA-256 of the folded words that the flag covers"),
    sa.Column("reason", sa.Text, nullable=False),
    info={HOLDS: "Flags that somebody let stand, by the words that they cover."},
)

questions = sa.Table(
    "questions",
    metadata,
    number(),
    event(),
    to("article_id", "articles.id"),
    to("paragraph_id", "paragraphs.id", nullable=True),
    sa.Column("code", Key, nullable=False),
    sa.Column("words_hash", Key, nullable=False, doc="SHA-256 of the folded words that the flag covers"),
    info={HOLDS: "Open flags that were put to the translator, under a number that stays."},
)

answers = sa.Table(
    "answers",
    metadata,
    number(),
    event(),
    to("question_id", "questions.id"),
    to("link_id", "links.id", nullable=True),
    sa.Column("words", sa.Text),
    info={HOLDS: "What the translator answered: a link, or words."},
)

signoffs = sa.Table(
    "signoffs",
    metadata,
    number(),
    event(),
    to("revision_id", "revisions.id"),
    sa.Column("role", Key, nullable=False, doc="translator, fact-checker or editor"),
    sa.Column("flags", sa.Text, nullable=False, doc="open and waived ones at that time, as canonical JSON"),
    sa.Column("override", sa.Text, doc="the reason why it was signed although a block was open"),
    info={HOLDS: "Who put their name to which revision, and to which flags."},
)

corrections = sa.Table(
    "corrections",
    metadata,
    number(),
    event(),
    to("revision_id", "revisions.id"),
    sa.Column("note", sa.Text, nullable=False),
    info={HOLDS: "What readers are told about what a revision corrects."},
)

redactions = sa.Table(
    "redactions",
    metadata,
    number(),
    event(),
    sa.Column("commitment", Key, nullable=False, unique=True, doc="whose value was emptied in private"),
    sa.Column("codec", Key, nullable=False, doc="of the value, as private still has it"),
    sa.Column("reason", sa.Text, nullable=False),
    info={HOLDS: "Private values that were taken out, and why: the hole that a verification expects."},
)

issued_reports = sa.Table(
    "issued_reports",
    metadata,
    number(),
    event(),
    to("revision_id", "revisions.id"),
    sa.Column("format", Key, nullable=False),
    sa.Column("sha256", Key, nullable=False, index=True, doc="of the file that was given out"),
    sa.Column("recipient", sa.Text),
    info={HOLDS: "Reports that were given out, so that a later correction can list them."},
)
