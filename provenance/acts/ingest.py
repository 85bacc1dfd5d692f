"""Put an article on record: article, revision 1, paragraphs and their versions, in one act."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from provenance.acts.slugs import checked_slug, free_slug
from provenance.errors import Conflict
from provenance.record import ArticleRecord, Paragraph
from provenance.record.overview import Ingested
from provenance.storage.acts_log import Act, new_uuid
from provenance.storage.canonical import sha256
from provenance.storage.derive import derive
from provenance.storage.driver import fetch
from provenance.storage.find import source_named
from provenance.storage.tables import articles, paragraphs, placements, revisions, versions

_SAME_TEXT = (
    "SELECT articles.slug FROM revisions JOIN articles ON articles.id = revisions.article_id "
    "WHERE revisions.text_hash = ? LIMIT 1"
)


def ingest_article(
    connection: Connection,
    record: ArticleRecord,
    *,
    by: str,
    slug: str | None = None,
    translation_of: str | None = None,
) -> Ingested:
    """Put `record` on record under `slug` (made of the file's name if None), as a translation of `src1` if told.

    Raises Conflict where the same text or the slug is on record already, NotFound for an unknown source.
    """
    text_hash = hash_of_text(record.paragraphs)
    _refuse_twice(connection, text_hash)
    name = checked_slug(slug) if slug else free_slug(connection, record.path)
    if slug and fetch(connection, "SELECT 1 FROM articles WHERE slug = ?", slug):
        raise Conflict(
            f"there is an article called {slug!r} already", hint="`provenance revise` gives it a new text",
            ar=f"يوجد مقال باسم {slug!r}", hint_ar="يعطيه الأمر revise نصًا جديدًا",
        )  # fmt: skip
    source = source_named(connection, translation_of).id if translation_of else None
    act = Act(connection, by=by, verb="ingest")
    article = act.add(
        articles,
        uuid=new_uuid(),
        slug=name,
        path=record.path.encode("utf-8", "backslashreplace").decode(),  # a file's name need not be UTF-8
        title=record.title,
        published=record.published.isoformat() if record.published else None,
        language=record.language,
        translation_of=source,
    )
    revision = act.add(revisions, article_id=article, number=1, text_hash=text_hash, reason="")
    for position, paragraph in enumerate(record.paragraphs, 1):
        place_new(act, article, revision, position, position, paragraph)
    act.close(f"article:{name}")
    derived = derive(connection, article, record.paragraphs)
    return Ingested(name, len(record.paragraphs), derived.outlets, derived.claims)


def place_new(act: Act, article: int, revision: int, handle: int, position: int, paragraph: Paragraph) -> None:
    """Add a paragraph with a handle of its own, and place its first version."""
    number = act.add(paragraphs, article_id=article, handle=handle)
    version = act.add(versions, paragraph_id=number, kind=paragraph.kind.value, text=paragraph.text)
    act.add(placements, revision_id=revision, position=position, version_id=version)


def hash_of_text(found: Sequence[Paragraph]) -> str:
    """The hash by which the same text is known again: kinds and texts, whatever the file's line ends were."""
    return sha256("".join(f"{p.kind.value} {len(p.text)}\n{p.text}\n" for p in found).encode("utf-8", "surrogatepass"))


def _refuse_twice(connection: Connection, text_hash: str) -> None:
    found = fetch(connection, _SAME_TEXT, text_hash)
    if found:
        known = found[0][0]
        raise Conflict(
            f"this text is on record already as {known!r}", hint=f"see `provenance show {known}`",
            ar=f"هذا النص مسجل باسم {known!r}", hint_ar=f"انظر provenance show {known}",
        )  # fmt: skip
