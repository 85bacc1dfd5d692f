"""Find what people name: `seed`, `seed:p14`, `src7`, `clm12`, `lnk33`. What is not there is said with what is."""

from __future__ import annotations

import re
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection, Row, Table

from provenance.errors import NotFound
from provenance.storage.tables import articles, claims, links, paragraphs, placements, revisions, sources, versions

_NAMED = 8  # articles named in a hint


@dataclass(frozen=True, slots=True)
class FoundParagraph:
    """A paragraph as an article's newest revision has it; `version_id` is None where it is gone."""

    article_id: int
    slug: str
    paragraph_id: int
    handle: str
    version_id: int | None
    text: str | None


def article_named(connection: Connection, slug: str) -> Row[tuple[int, str]]:
    """The articles row of this slug. Raises NotFound, naming those that exist."""
    row = connection.execute(sa.select(articles).where(articles.c.slug == slug)).first()
    if row is not None:
        return row
    known = connection.scalars(sa.select(articles.c.slug).order_by(articles.c.id.desc()).limit(_NAMED)).all()
    listed = ", ".join(known) or "none yet"
    raise NotFound(
        f"no article called {slug!r}", hint=f"known: {listed}",
        ar=f"لا مقال باسم {slug!r}", hint_ar=f"المعروف: {listed}",
    )  # fmt: skip


def newest_revision(connection: Connection, article_id: int) -> Row[tuple[int, int]]:
    """The revisions row with the article's highest number."""
    found = connection.execute(
        sa.select(revisions).where(revisions.c.article_id == article_id).order_by(revisions.c.number.desc()).limit(1)
    ).first()
    assert found is not None  # noqa: S101  ingest writes revision 1 in the article's own transaction
    return found


def revision_numbered(connection: Connection, article_id: int, number: int | None) -> Row[tuple[int, int]]:
    """The revisions row with this number; the newest for None. Raises NotFound."""
    if number is None:
        return newest_revision(connection, article_id)
    found = connection.execute(
        sa.select(revisions).where(revisions.c.article_id == article_id, revisions.c.number == number)
    ).first()
    if found is None:
        last = newest_revision(connection, article_id).number
        raise NotFound(
            f"there is no revision {number}", hint=f"revisions are rev1 to rev{last}",
            ar=f"لا مراجعة رقم {number}", hint_ar=f"المراجعات من rev1 إلى rev{last}",
        )  # fmt: skip
    return found


def paragraph_named(connection: Connection, name: str) -> FoundParagraph:
    """The paragraph that `seed:p14` names. Raises NotFound."""
    slug, _, handle = name.rpartition(":")
    number = re.fullmatch(r"p(\d{1,9})", handle)
    if not slug or number is None:
        raise NotFound(
            f"{name!r} names no paragraph", hint="write ARTICLE:p14",
            ar=f"{name!r} ليس اسم فقرة", hint_ar="اكتب ARTICLE:p14",
        )  # fmt: skip
    article = article_named(connection, slug)
    kept = connection.execute(
        sa.select(paragraphs.c.id).where(paragraphs.c.article_id == article.id, paragraphs.c.handle == int(number[1]))
    ).first()
    if kept is None:
        last = connection.scalar(
            sa.select(sa.func.max(paragraphs.c.handle)).where(paragraphs.c.article_id == article.id)
        )
        raise NotFound(
            f"{slug} has no paragraph {handle}", hint=f"its paragraphs are p1 to p{last}",
            ar=f"لا فقرة {handle} في {slug}", hint_ar=f"فقراته من p1 إلى p{last}",
        )  # fmt: skip
    now = connection.execute(
        sa.select(versions.c.id, versions.c.text)
        .join(placements, placements.c.version_id == versions.c.id)
        .where(
            placements.c.revision_id == newest_revision(connection, article.id).id,
            versions.c.paragraph_id == kept.id,
        )
    ).first()
    return FoundParagraph(article.id, slug, kept.id, handle, now.id if now else None, now.text if now else None)


def source_named(connection: Connection, handle: str) -> Row[tuple[int, str]]:
    """The sources row of `src7`. Raises NotFound."""
    return _numbered(connection, sources, handle, "src", "source", "مصدر")


def claim_named(connection: Connection, handle: str) -> Row[tuple[int, str]]:
    """The claims row of `clm12`. Raises NotFound."""
    return _numbered(connection, claims, handle, "clm", "claim", "ادعاء")


def link_named(connection: Connection, handle: str) -> Row[tuple[int, str]]:
    """The links row of `lnk33`. Raises NotFound."""
    return _numbered(connection, links, handle, "lnk", "link", "ربط")


def _numbered(
    connection: Connection, table: Table, handle: str, prefix: str, what: str, what_ar: str
) -> Row[tuple[int, str]]:
    number = re.fullmatch(rf"{prefix}(\d{{1,9}})", handle)
    row = connection.execute(sa.select(table).where(table.c.id == int(number[1]))).first() if number else None
    if row is not None:
        return row
    last = connection.scalar(sa.select(sa.func.max(table.c.id)))
    known = f"{prefix}1 to {prefix}{last}" if last else f"no {what} yet"
    raise NotFound(
        f"no {what} called {handle!r}", hint=f"known: {known}",
        ar=f"لا {what_ar} باسم {handle!r}", hint_ar=f"المعروف: {known}",
    )  # fmt: skip
