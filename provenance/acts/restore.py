"""Make an old revision of an article the newest again, by a new one: its paragraphs come back under their handles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from provenance.acts.carrying import Standing, standing_links
from provenance.acts.following import Followed
from provenance.acts.headings import add_header, header_back
from provenance.acts.revising import (
    Before,
    Carried,
    Now,
    carry,
    follow_links,
    given_reason,
    placed_before,
    told_paragraphs,
)
from provenance.attribution import Reader
from provenance.errors import Conflict
from provenance.record import Kind
from provenance.record.history import Fate, LinkFate, Revised
from provenance.storage.acts_log import Act
from provenance.storage.derive import derive
from provenance.storage.find import article_named, newest_revision, revision_numbered
from provenance.storage.headers import load_headers
from provenance.storage.tables import placements, revisions
from provenance.text.fates import Refound
from provenance.text.order import stayed


def restore_revision(
    connection: Connection, slug: str, number: int, reader: Reader, *, by: str, reason: str
) -> Revised:
    """Make a new revision of `slug` that has the versions of revision `number`, and say what became of all.

    A link that stood in revision `number` stands again where it stood. Raises NotFound, and Conflict where the newest
    revision has this very text or no reason is given.
    """
    article = article_named(connection, slug)
    newest, wanted = newest_revision(connection, article.id), revision_numbered(connection, article.id, number)
    headers = load_headers(connection, article)
    header, over = headers.at(number), headers.at(newest.number)
    if wanted.text_hash == newest.text_hash and header == over:
        raise Conflict(
            f"{slug} has the text of rev{number} already", hint=f"`provenance log {slug}` lists the revisions",
            ar=f"نص {slug} هو نص المراجعة {number} نفسه", hint_ar=f"يعدد provenance log {slug} المراجعات",
        )  # fmt: skip
    why = given_reason(reason)
    before, back = placed_before(connection, newest.id), placed_before(connection, wanted.id)
    act = Act(connection, by=by, verb="restore")
    revision = act.add(
        revisions, article_id=article.id, number=newest.number + 1, text_hash=wanted.text_hash, reason=why
    )
    add_header(act, revision, header_back(header, over))
    for paragraph in back:
        act.add(placements, revision_id=revision, position=paragraph.position, version_id=paragraph.version_id)
    now = _now(before, back, reader)
    standing, stood = (standing_links(connection, article.id, at) for at in (None, wanted.id))
    links = carry(act, revision, _links(standing, stood, before, back, now, reader), now)
    act.close(f"article:{slug}")
    derive(connection, article.id, [n.paragraph for n in now])
    return Revised(slug, newest.number + 1, told_paragraphs(before, now), links)


def _now(before: Sequence[Before], back: Sequence[Before], reader: Reader) -> list[Now]:
    """The paragraphs that come back, each as what became of the one with its handle."""
    at = {paragraph.handle: i for i, paragraph in enumerate(before)}
    in_order = {j for _, j in stayed((at[p.handle], j) for j, p in enumerate(back) if p.handle in at)}
    read = reader.paragraphs((Kind(p.kind), p.text) for p in back)
    found = []
    for j, (paragraph, placed) in enumerate(zip(read, back, strict=True)):
        i = at.get(placed.handle)
        changed = i is None or before[i].version_id != placed.version_id
        if i is None:
            refound = Refound(Fate.RESTORED)
        else:
            fate = Fate.MOVED if j not in in_order else Fate.REWORDED if changed else Fate.KEPT
            refound = Refound(fate, (i,), i)
        found.append(Now(placed.version_id, replace(paragraph, handle=placed.handle), refound, changed))
    return found


def _links(
    standing: Sequence[Standing],
    stood: Sequence[Standing],
    before: Sequence[Before],
    back: Sequence[Before],
    now: Sequence[Now],
    reader: Reader,
) -> list[Carried]:
    """Links that stood in the revision that comes back stand there again; of later ones the words are followed."""
    places = {paragraph.version_id: j for j, paragraph in enumerate(back)}
    again = {link.link_id: link for link in stood if link.version_id in places}
    kept = {link.link_id for link in standing}
    returned = [
        (link, back[j].handle, Followed(fate, (j, link.start, link.end)))
        for number, link in again.items()
        for j, fate in [(places[link.version_id], LinkFate.KEPT if number in kept else LinkFate.RESTORED)]
    ]
    later = [link for link in standing if link.link_id not in again]
    return sorted([*returned, *follow_links(later, before, now, reader)], key=lambda carried: carried[0].link_id)
