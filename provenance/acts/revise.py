"""Give an article on record a new text: paragraphs keep their handles, links are carried over or orphaned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.acts.carrying import Standing, carry_links, standing_links, told
from provenance.acts.following import Followed, Follower
from provenance.acts.ingest import hash_of_text
from provenance.attribution import Reader
from provenance.errors import Conflict
from provenance.record import ArticleRecord, Kind, Paragraph
from provenance.record.history import Fate, Revised, RevisedParagraph
from provenance.storage.acts_log import Act
from provenance.storage.derive import derive
from provenance.storage.find import article_named, newest_revision
from provenance.storage.tables import paragraphs, placements, revisions, versions
from provenance.text.fates import Refound
from provenance.text.refinding import refind

_IN_COMMON = 0.1  # of a text must have been found again; a byline or a heading of the house is less


class _Before(NamedTuple):
    """A paragraph of the revision before; `position` counts from 1."""

    version_id: int
    paragraph_id: int
    handle: str
    kind: str
    text: str
    position: int


class _Now(NamedTuple):
    """A paragraph of the new revision, and the one that it goes on as."""

    version_id: int
    paragraph: Paragraph
    found: Refound
    changed: bool

    @property
    def handle(self) -> str:
        """The paragraph's handle, which every paragraph on record has."""
        return self.paragraph.handle or ""


def revise_article(
    connection: Connection,
    slug: str,
    record: ArticleRecord,
    reader: Reader,
    *,
    by: str,
    reason: str,
    force: bool = False,
) -> Revised:
    """Make `record` the newest revision of the article `slug`, and say what became of paragraphs and links.

    `reader` reads the text before where links must be followed into other words. Raises NotFound, and Conflict
    where the text is the same, where no reason is given, and, unless `force`,
    where it has next to nothing in common with the text before.
    """
    article = article_named(connection, slug)
    newest = newest_revision(connection, article.id)
    text_hash = hash_of_text(record.paragraphs)
    _refuse(slug, reason, same=text_hash == newest.text_hash)
    before = _placed_before(connection, newest.id)
    found = refind([p.text for p in before], [p.text for p in record.paragraphs])
    if not force:
        _refuse_another_article(slug, record.paragraphs, found)
    act = Act(connection, by=by, verb="revise")
    revision = act.add(
        revisions, article_id=article.id, number=newest.number + 1, text_hash=text_hash, reason=reason.strip()
    )
    now = _placed_now(act, article.id, revision, before, record.paragraphs, found)
    carried = _followed(standing_links(connection, article.id), before, now, reader)
    carry_links(act, revision, [(link, followed) for link, _, followed in carried], [n.version_id for n in now])
    act.close(f"article:{slug}")
    new = [n.paragraph for n in now]
    derive(connection, article.id, new)
    links = tuple(told(link, was, followed, new) for link, was, followed in carried)
    return Revised(slug, newest.number + 1, _told(before, now), links)


def _followed(
    standing: Sequence[Standing], before: Sequence[_Before], now: Sequence[_Now], reader: Reader
) -> list[tuple[Standing, str, Followed]]:
    """Each link, the handle of the paragraph that it stood in, and where its words are now."""
    if not standing:
        return []
    old = reader.paragraphs((Kind(b.kind), b.text) for b in before)
    follower = Follower(old, [n.paragraph for n in now], [n.found for n in now])
    at = {b.version_id: i for i, b in enumerate(before)}
    return [
        (link, before[i].handle, follower.where((i, link.start, link.end)))
        for link in standing
        for i in (at[link.version_id],)
    ]


def _refuse(slug: str, reason: str, *, same: bool) -> None:
    if same:
        raise Conflict(
            f"{slug} has this very text already", hint="line ends and the file's name make no revision",
            ar=f"هذا هو نص {slug} نفسه", hint_ar="لا تُعدّ نهايات الأسطر ولا اسم الملف مراجعة",
        )  # fmt: skip
    if not reason.strip():
        raise Conflict("a revision needs a reason", hint='give -m "…"', ar="لا مراجعة بلا سبب", hint_ar='أعط -m "…"')


def _refuse_another_article(slug: str, given: Sequence[Paragraph], found: Sequence[Refound]) -> None:
    known = sum(len(p.text) for p, f in zip(given, found, strict=True) if f.origins)
    if known < _IN_COMMON * sum(len(p.text) for p in given) or not known:
        raise Conflict(
            f"this text has nothing in common with {slug}", hint="is it another article's? if not, give --force",
            ar=f"لا شيء مشترك بين هذا النص و{slug}", hint_ar="أهو نص مقال آخر؟ إن لم يكن فأعط --force",
        )  # fmt: skip


def _placed_before(connection: Connection, revision_id: int) -> list[_Before]:
    rows = connection.execute(
        sa.select(
            versions.c.id,
            paragraphs.c.id.label("paragraph_id"),
            paragraphs.c.handle,
            versions.c.kind,
            versions.c.text,
            placements.c.position,
        )
        .join(placements, placements.c.version_id == versions.c.id)
        .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
        .where(placements.c.revision_id == revision_id)
        .order_by(placements.c.position)
    ).all()
    return [_Before(row[0], row[1], f"p{row[2]}", row[3], row[4], row[5]) for row in rows]


def _placed_now(
    act: Act,
    article: int,
    revision: int,
    before: Sequence[_Before],
    given: Sequence[Paragraph],
    found: Sequence[Refound],
) -> list[_Now]:
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
        placed.append(_Now(version, replace(paragraph, handle=name), refound, changed))
    return placed


def _told(before: Sequence[_Before], now: Sequence[_Now]) -> tuple[RevisedParagraph, ...]:
    """The fate of the paragraphs that are there, then of those that are not."""
    there = [_told_of(position, n, now, before) for position, n in enumerate(now, 1)]
    heirs = {n.found.heir_of for n in now}
    gone = [_told_gone(i, old, now) for i, old in enumerate(before) if i not in heirs]
    return (*there, *gone)


def _told_of(position: int, here: _Now, now: Sequence[_Now], before: Sequence[_Before]) -> RevisedParagraph:
    found = here.found
    was = before[found.heir_of].position if found.heir_of is not None else None
    partners = [before[i].handle for i in found.origins if i != found.heir_of]
    if found.fate is Fate.SPLIT and found.heir_of is not None:
        partners = [n.handle for n in now if n is not here and found.heir_of in n.found.origins]
    return RevisedParagraph(here.handle, found.fate, was, position, tuple(partners), here.changed)


def _told_gone(i: int, old: _Before, now: Sequence[_Now]) -> RevisedParagraph:
    into = tuple(n.handle for n in now if i in n.found.origins)
    return RevisedParagraph(old.handle, Fate.MERGED if into else Fate.GONE, old.position, None, into, changed=True)
