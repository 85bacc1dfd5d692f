"""Short names for articles: letters of any script, digits, - and _."""

from __future__ import annotations

import re
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.errors import Conflict
from provenance.storage.driver import fetch
from provenance.storage.tables import articles

SLUG = re.compile(r"[^\W_][\w\u064b-\u065f\u0670-]*")
LONGEST = 60


def checked_slug(slug: str) -> str:
    """`slug`, if it may be one. Raises Conflict."""
    if SLUG.fullmatch(slug) and len(slug) <= LONGEST:
        return slug
    raise Conflict(
        f"{slug!r} cannot be a slug", hint=f"letters, digits, - and _, at most {LONGEST}",
        ar=f"لا يصلح {slug!r} اسمًا مختصرًا", hint_ar=f"حروف وأرقام و- و_، ولا يزيد على {LONGEST}",
    )  # fmt: skip


def free_slug(connection: Connection, path: str) -> str:
    """A slug made of the file's name that no article has: `seed`, `seed-2` …"""
    stem = re.sub(r"[^\w-]+", "-", Path(path).stem).strip("-_")[:LONGEST] or "article"
    if not fetch(connection, "SELECT 1 FROM articles WHERE slug = ?", stem):
        return stem
    taken = set(connection.scalars(sa.select(articles.c.slug).where(articles.c.slug.startswith(stem, autoescape=True))))
    number = 2
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
