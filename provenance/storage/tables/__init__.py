"""The tables. Acts are append-only and every row of theirs is named by one event; derived ones may be rebuilt.

Migrations do not import this package: they must still run when it has moved on. A test holds the two together.
"""

from __future__ import annotations

import sqlalchemy as sa

from provenance.storage.tables.articles import articles, paragraphs, placements, revision_headers, revisions, versions
from provenance.storage.tables.base import HOLDS, Key, metadata
from provenance.storage.tables.derived import expected_sources, suggested_claims
from provenance.storage.tables.judgement import (
    answers,
    corrections,
    issued_reports,
    questions,
    redactions,
    signoffs,
    waivers,
)
from provenance.storage.tables.links import anchors, claims, link_acts, links
from provenance.storage.tables.log import actors, events, private
from provenance.storage.tables.outlets import outlet_aliases, outlets
from provenance.storage.tables.sources import (
    extracts,
    snapshots,
    source_citations,
    source_details,
    source_marks,
    sources,
)

ACTS: tuple[sa.Table, ...] = (
    actors, outlets, outlet_aliases, sources, snapshots, extracts, articles, revisions, paragraphs, versions,
    placements, claims, links, link_acts, anchors, waivers, source_details, source_citations, source_marks, signoffs,
    corrections, revision_headers, redactions, questions, answers, issued_reports,
)  # fmt: skip
"""Append-only tables, parents before children."""

DERIVED: tuple[sa.Table, ...] = (expected_sources, suggested_claims)
"""Tables that may be dropped and rebuilt; they stand outside the chain."""

__all__ = [
    "ACTS",
    "DERIVED",
    "HOLDS",
    "Key",
    "actors",
    "anchors",
    "answers",
    "articles",
    "claims",
    "corrections",
    "events",
    "expected_sources",
    "extracts",
    "issued_reports",
    "link_acts",
    "links",
    "metadata",
    "outlet_aliases",
    "outlets",
    "paragraphs",
    "placements",
    "private",
    "questions",
    "redactions",
    "revision_headers",
    "revisions",
    "signoffs",
    "snapshots",
    "source_citations",
    "source_details",
    "source_marks",
    "sources",
    "suggested_claims",
    "versions",
    "waivers",
]
