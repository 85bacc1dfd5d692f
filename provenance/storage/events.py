"""Read the log: who did what, and when; and its head, which stands for all of it."""

from __future__ import annotations

from collections import defaultdict

import sqlalchemy as sa
from sqlalchemy import Connection, Select

from provenance.record.history import LoggedAct
from provenance.storage.acts_log import actor_names
from provenance.storage.canonical import GENESIS
from provenance.storage.find import article_named
from provenance.storage.tables import (
    anchors,
    answers,
    articles,
    corrections,
    events,
    issued_reports,
    link_acts,
    links,
    paragraphs,
    questions,
    redactions,
    revision_headers,
    revisions,
    signoffs,
    versions,
    waivers,
)

_TOLD = (
    (revisions, "reason", "revision", "rev{number}: {reason}"),
    (revision_headers, "title", "title", "{title}"),
    (revision_headers, "published", "published", "{published}"),
    (revision_headers, "based_on", "based-on", "rev{based_on}"),
    (corrections, "note", "correction", "{note}"),
    (signoffs, "role", "role", "{role}"),
    (signoffs, "override", "reason", "{override}"),
    (link_acts, "reason", "reason", "{reason}"),
    (waivers, "reason", "reason", "{reason}"),
    (redactions, "reason", "reason", "{reason}"),
)
"""What the log tells of acts: the table, the column that must say something, what it is, how it is told."""


def load_events(connection: Connection, slug: str | None = None) -> list[LoggedAct]:
    """All events, oldest first; or those that made, revised, linked, waived or signed something of one article."""
    query = sa.select(events.c.seq, events.c.at, events.c.actor_id, events.c.verb, events.c.subject)
    among = _on_article(article_named(connection, slug).id) if slug is not None else None
    if among is not None:
        query = query.where(events.c.seq.in_(among))
    names, details = actor_names(connection), _details(connection, among)
    return [
        LoggedAct(row.seq, row.at, names.get(row.actor_id, ""), row.verb, row.subject, tuple(details.get(row.seq, ())))
        for row in connection.execute(query.order_by(events.c.seq))
    ]


def _details(connection: Connection, among: sa.CompoundSelect[tuple[int]] | None) -> dict[int, list[tuple[str, str]]]:
    """By event what people want to read of an act beside its subject, in a query a table."""
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for table, column, what, form in _TOLD:
        told = table.c[column]
        query = sa.select(table).where(told.is_not(None), sa.cast(told, sa.Text) != "").order_by(table.c.id)
        for row in connection.execute(query if among is None else query.where(table.c.event.in_(among))):
            found[row.event].append((what, form.format_map(row._mapping)))
    return found


def head(connection: Connection) -> tuple[int, str]:
    """How many events there are, and the hash of the last, which follows from all of them."""
    last = connection.execute(sa.select(events.c.seq, events.c.hash).order_by(events.c.seq.desc()).limit(1)).first()
    return (last.seq, last.hash) if last else (0, GENESIS)


def seq_of(connection: Connection, kept: str) -> int | None:
    """The number of the event with this hash, None where the log does not hold it."""
    return connection.scalar(sa.select(events.c.seq).where(events.c.hash == kept.strip()))


def _on_article(article_id: int) -> sa.CompoundSelect[tuple[int]]:
    """The events whose rows belong to the article."""
    of_links = (
        sa.select(links.c.id)
        .join(versions, versions.c.id == links.c.version_id)
        .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
        .where(paragraphs.c.article_id == article_id)
    )
    touching: list[Select[tuple[int]]] = [
        sa.select(articles.c.event).where(articles.c.id == article_id),
        sa.select(revisions.c.event).where(revisions.c.article_id == article_id),
        sa.select(waivers.c.event).where(waivers.c.article_id == article_id),
        sa.select(links.c.event).where(links.c.id.in_(of_links)),
        sa.select(link_acts.c.event).where(link_acts.c.link_id.in_(of_links)),
        sa.select(anchors.c.event).where(anchors.c.link_id.in_(of_links)),
        *(
            sa.select(table.c.event)
            .join(revisions, revisions.c.id == table.c.revision_id)
            .where(revisions.c.article_id == article_id)
            for table in (signoffs, corrections, revision_headers, issued_reports)
        ),
        sa.select(questions.c.event).where(questions.c.article_id == article_id),
        sa.select(answers.c.event)
        .join(questions, questions.c.id == answers.c.question_id)
        .where(questions.c.article_id == article_id),
    ]
    return sa.union(*touching)
