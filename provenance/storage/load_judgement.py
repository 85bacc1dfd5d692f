"""Load what people said of an article beside its links: who signed it off, and what readers were told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from provenance.record import Correction, Role, Signoff
from provenance.storage.canonical import canonical
from provenance.storage.driver import fetch
from provenance.storage.headers import Headers, load_headers
from provenance.storage.tables import corrections, events, revisions, signoffs


class Judged(NamedTuple):
    """What people said of an article's revisions: titles and dates, sign-offs, correction notes; oldest first."""

    headers: Headers
    signoffs: tuple[Signoff, ...] = ()
    corrections: tuple[Correction, ...] = ()


_ANY = (
    "SELECT 1 FROM revisions WHERE article_id = ? AND ("
    "EXISTS (SELECT 1 FROM signoffs WHERE signoffs.revision_id = revisions.id) OR "
    "EXISTS (SELECT 1 FROM corrections WHERE corrections.revision_id = revisions.id) OR "
    "EXISTS (SELECT 1 FROM revision_headers WHERE revision_headers.revision_id = revisions.id)) LIMIT 1"
)


def load_judged(connection: Connection, article: Row[Any], state: Row[Any], names: Mapping[int, str]) -> Judged:
    """What was said of an article up to its revision `state`, given both rows; of most nothing was."""
    if not fetch(connection, _ANY, article.id):
        return Judged(Headers(article.title, article.published, []))
    headers = load_headers(connection, article)
    return Judged(
        headers,
        load_signoffs(connection, state, names, headers),
        load_corrections(connection, state, names),
    )


def load_signoffs(
    connection: Connection, state: Row[Any], names: Mapping[int, str], headers: Headers
) -> tuple[Signoff, ...]:
    """The sign-offs of the article up to its revision `state` (a row of revisions), oldest first."""
    return tuple(
        _signoff(row, state, names.get(row.actor_id, ""), headers)
        for row in connection.execute(_up_to(state, signoffs, revisions.c.text_hash))
    )


def signoffs_by_article(
    connection: Connection, newest: Mapping[int, Any], headers: Mapping[int, Headers]
) -> dict[int, list[Signoff]]:
    """For each article's id the sign-offs, oldest first, without names. `newest` are rows of the newest revisions."""
    found: dict[int, list[Signoff]] = {number: [] for number in newest}
    for row in connection.execute(
        sa.select(signoffs, revisions.c.article_id, revisions.c.number, revisions.c.text_hash, events.c.at)
        .join(revisions, revisions.c.id == signoffs.c.revision_id)
        .join(events, events.c.seq == signoffs.c.event)
        .order_by(signoffs.c.id)
    ):
        article = row.article_id
        found[article].append(_signoff(row, newest[article], "", headers[article]))
    return found


def load_corrections(connection: Connection, state: Row[Any], names: Mapping[int, str]) -> tuple[Correction, ...]:
    """The correction notes of the article up to its revision `state`, oldest first."""
    return tuple(
        Correction(row.note, row.number, names.get(row.actor_id, ""), row.at)
        for row in connection.execute(_up_to(state, corrections))
    )


def signed_flags(opened: tuple[str, ...], waived: tuple[str, ...], unconfirmed: tuple[str, ...]) -> str:
    """What a sign-off is bound to beside the revision, as its row holds it."""
    return canonical({"open": opened, "waived": waived, "unconfirmed": unconfirmed})


def _up_to(state: Row[Any], table: sa.Table, *more: sa.Column[Any]) -> sa.Select[Any]:
    """The rows of `table` on revisions of the article up to this one, with who and when."""
    return (
        sa.select(table, revisions.c.number, events.c.at, events.c.actor_id, *more)
        .join(revisions, revisions.c.id == table.c.revision_id)
        .join(events, events.c.seq == table.c.event)
        .where(revisions.c.article_id == state.article_id, revisions.c.number <= state.number)
        .order_by(table.c.id)
    )


def _signoff(row: Row[Any], now: Any, by: str, headers: Headers) -> Signoff:
    flags = json.loads(row.flags)
    return Signoff(
        role=Role(row.role),
        revision=row.number,
        open=tuple(flags["open"]),
        waived=tuple(flags["waived"]),
        unconfirmed=tuple(flags["unconfirmed"]),
        override=row.override,
        by=by,
        at=row.at,
        edited=row.text_hash != now.text_hash or headers.at(row.number).title != headers.at(now.number).title,
    )
