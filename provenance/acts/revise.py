"""Give an article on record a new text: paragraphs keep their handles, links are carried over or orphaned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.acts.carrying import standing_links
from provenance.acts.headings import UNCHANGED, add_header, header_now
from provenance.acts.ingest import hash_of_text
from provenance.acts.meanwhile import put_together, refuse_undoing, revised_since
from provenance.acts.revising import (
    Before,
    Now,
    carry,
    follow_links,
    given_reason,
    placed_before,
    told_paragraphs,
)
from provenance.attribution import Reader
from provenance.errors import Conflict
from provenance.record import ArticleRecord, Paragraph
from provenance.record.history import Revised
from provenance.storage.acts_log import Act
from provenance.storage.derive import derive
from provenance.storage.find import article_named, newest_revision, revision_numbered
from provenance.storage.headers import load_headers
from provenance.storage.history import load_revisions
from provenance.storage.tables import corrections, paragraphs, placements, revisions, versions
from provenance.text.fates import Refound
from provenance.text.given import given_words
from provenance.text.refinding import refind

_IN_COMMON = 0.1  # of a text must have been found again; a byline or a heading of the house is less
_LONGEST_NOTE = 5000  # letters of a correction note, a paragraph or two


def revise_article(
    connection: Connection,
    slug: str,
    record: ArticleRecord,
    reader: Reader,
    *,
    by: str,
    reason: str,
    force: bool = False,
    merge: bool = False,
    based_on: int | None = None,
    title: str | None = None,
    published: date | None = None,
    correction: str | None = None,
) -> Revised:
    """Make `record` the newest revision of the article `slug`, and say what became of paragraphs and links.

    `based_on` is the revision that it was made from; where others were made since, `merge` puts them together and
    `force` overwrites them. Without it, a text that undoes what somebody else changed is refused unless `force`.
    A `title` that is given replaces the article's, and so does a title line that changed. `correction` is what
    readers are told. `reader` reads the text before where links must be followed into other words.

    Raises NotFound; RevisedMeanwhile; and Conflict where the text is the same, where no reason is given, and, unless
    `force`, where it has next to nothing in common with the text before.
    """
    article, why = article_named(connection, slug), given_reason(reason)
    note = given_words(correction, "correction", "التصحيح", longest=_LONGEST_NOTE) if correction is not None else None
    newest = newest_revision(connection, article.id)
    start = revision_numbered(connection, article.id, based_on).number
    revised = load_revisions(connection, slug)
    meanwhile = revised_since(revised, start)
    if meanwhile and not force:
        record = put_together(slug, revised, start, record, reader, merge=merge)
    elif based_on is None and not force:
        refuse_undoing(slug, revised, record, by=by)
    before = placed_before(connection, newest.id)
    header = header_now(load_headers(connection, article).at(newest.number), before, record, title, published)
    text_hash = hash_of_text(record.paragraphs)
    if text_hash == newest.text_hash and header == UNCHANGED:
        raise _same(slug)
    found = refind([p.text for p in before], [p.text for p in record.paragraphs])
    if not force:
        _refuse_another_article(slug, record.paragraphs, found)
    act = Act(connection, by=by, verb="revise")
    revision = act.add(revisions, article_id=article.id, number=newest.number + 1, text_hash=text_hash, reason=why)
    add_header(act, revision, header, based_on=start if meanwhile else None)
    if note is not None:
        act.add(corrections, revision_id=revision, note=note)
    now = _placed_now(act, article.id, revision, before, record.paragraphs, found)
    links = carry(act, revision, follow_links(standing_links(connection, article.id), before, now, reader), now)
    act.close(f"article:{slug}")
    derive(connection, article.id, [n.paragraph for n in now])
    return Revised(
        slug,
        newest.number + 1,
        told_paragraphs(before, now),
        links,
        title=header.title,
        published=header.published,
        correction=note,
        based_on=start if meanwhile else None,
        merged=bool(meanwhile) and merge,
        meanwhile=meanwhile,
    )


def _same(slug: str) -> Conflict:
    return Conflict(
        f"{slug} has this very text already", hint="line ends and the file's name make no revision",
        ar=f"هذا هو نص {slug} نفسه", hint_ar="لا تُعدّ نهايات الأسطر ولا اسم الملف مراجعة",
    )  # fmt: skip


def _refuse_another_article(slug: str, given: Sequence[Paragraph], found: Sequence[Refound]) -> None:
    known = sum(len(p.text) for p, f in zip(given, found, strict=True) if f.origins)
    if known < _IN_COMMON * sum(len(p.text) for p in given) or not known:
        raise Conflict(
            f"this text has nothing in common with {slug}", hint="is it another article's? if not, give --force",
            ar=f"لا شيء مشترك بين هذا النص و{slug}", hint_ar="أهو نص مقال آخر؟ إن لم يكن فأعط --force",
        )  # fmt: skip


def _placed_now(
    act: Act,
    article: int,
    revision: int,
    before: Sequence[Before],
    given: Sequence[Paragraph],
    found: Sequence[Refound],
) -> list[Now]:
    """Place each paragraph: in the version it had, in a new one, or as a paragraph with a handle never used."""
    highest = act.connection.scalar(
        sa.select(sa.func.max(paragraphs.c.handle)).where(paragraphs.c.article_id == article)
    )
    handle = int(highest or 0)
    placed = []
    for position, (paragraph, refound) in enumerate(zip(given, found, strict=True), 1):
        old = before[refound.heir_of] if refound.heir_of is not None else None
        changed = old is None or (old.kind, old.text) != (paragraph.kind.value, paragraph.text)
        if old is None:
            handle += 1
            name, of = f"p{handle}", act.add(paragraphs, article_id=article, handle=handle)
        else:
            name, of = old.handle, old.paragraph_id
        if old is None or changed:
            version = act.add(versions, paragraph_id=of, kind=paragraph.kind.value, text=paragraph.text)
        else:
            version = old.version_id
        act.add(placements, revision_id=revision, position=position, version_id=version)
        placed.append(Now(version, replace(paragraph, handle=name), refound, changed))
    return placed
