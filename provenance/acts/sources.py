"""Log the stories that articles rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from provenance.acts.known_sources import of_the_same_address, of_the_same_words
from provenance.acts.slugs import checked_slug
from provenance.acts.snapshots import holds
from provenance.attribution.outlet_facts import outlet_of_host
from provenance.attribution.outlet_list import Outlet, OutletList
from provenance.attribution.outlet_names import known_outlets, outlet_called
from provenance.errors import Conflict, NotFound
from provenance.record import SourceKind
from provenance.record.logged import LoggedSource
from provenance.storage.acts_log import Act, new_uuid
from provenance.storage.find import source_named
from provenance.storage.load_outlets import load_outlets
from provenance.storage.load_sources import COLLECTED_FOR, SPOKEN_IN
from provenance.storage.tables import source_citations, source_details, sources
from provenance.text.given import given_words
from provenance.text.urls import canonical_url, host_of

LONGEST_TITLE = 1000  # characters; a headline with its deck has two hundred
LONGEST_NAME = 300
_PUBLISHED = (SourceKind.STORY, SourceKind.OPINION)
_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_EAST = timedelta(hours=14)  # the date that the easternmost time zone has already


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody tells of a source. Without an `outlet`, the one that publishes on the URL's host is meant."""

    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: date | None = None
    author: str | None = None
    language: str | None = None
    kind: str = SourceKind.STORY
    carrier: str | None = None
    spoken_in: str | None = None
    cites: Sequence[str] = ()
    collected_for: str | None = None


def log_source(
    connection: Connection,
    told: Told,
    *,
    by: str,
    own_outlets: Iterable[Outlet] | None = None,
    again: bool = False,
    page: bytes | None = None,
) -> LoggedSource:
    """Put a source on record, or find the one of the same address.

    `own_outlets` are the newsroom's, by default those on record. `again` says that it may have been told before, as a
    table is read twice: one without an address is then known by its title, or by its details and its `page`.

    Raises NotFound for an unknown outlet or cited source, Conflict for what cannot be taken.
    """
    own = list(load_outlets(connection) if own_outlets is None else own_outlets)
    details = _details(connection, told)
    known = of_the_same_address(connection, told.url)
    if known is not None:
        return _known(connection, known, told, details, by=by, own=own)
    outlet, suggested = _outlet_told(told, own)
    row = _row(told, outlet, known_outlets(own))
    if again and told.url is None:
        known = of_the_same_words(connection, row, lambda number: _holds_all(connection, number, details, page))
        if known is not None:
            return _known(connection, known, told, details, by=by, own=own)
    act = Act(connection, by=by, verb="log-source")
    number = act.add(sources, uuid=new_uuid(), **row)
    _add_details(act, number, details)
    act.close(f"source:src{number}")
    return LoggedSource(f"src{number}", row["outlet"], suggested=suggested)


def _row(told: Told, outlet: str, listed: OutletList) -> dict[str, Any]:
    """The source as it goes on record."""
    kind, url = _kind(told.kind), told.url
    return {
        "outlet": _outlet(listed, outlet, kind),
        "carrier": _outlet(listed, told.carrier, kind) if told.carrier is not None else None,
        "kind": kind.value,
        "url": url,
        "canonical_url": canonical_url(url) if url is not None else None,
        "title": _words(told.title, "title", "العنوان", LONGEST_TITLE),
        "author": _words(told.author, "author", "الكاتب", LONGEST_NAME),
        "published": _past(told.published).isoformat() if told.published is not None else None,
        "language": _language(told.language) if told.language is not None else None,
    }


@dataclass(frozen=True, slots=True)
class _Details:
    """What stands beside the story: the ids of cited sources, the language spoken, the article to come."""

    cites: tuple[int, ...]
    named: tuple[tuple[str, str], ...]


def _details(connection: Connection, told: Told) -> _Details:
    cites = tuple(dict.fromkeys(source_named(connection, handle).id for handle in told.cites))
    spoken = [(SPOKEN_IN, _language(told.spoken_in))] if told.spoken_in is not None else []
    wanted = [(COLLECTED_FOR, checked_slug(told.collected_for))] if told.collected_for is not None else []
    return _Details(cites, (*spoken, *wanted))


def _add_details(act: Act, source: int, details: _Details) -> None:
    for cited in details.cites:
        act.add(source_citations, source_id=source, cites_id=cited)
    for name, value in details.named:
        act.add(source_details, source_id=source, name=name, value=value)


def _known(
    connection: Connection, known: Row[Any], told: Told, details: _Details, *, by: str, own: list[Outlet]
) -> LoggedSource:
    """A source that was logged before: what is told beside its story is added, what is told of it stays as it was."""
    row = _row(told, told.outlet or known.outlet, known_outlets(own))
    ignored = tuple(
        name for name, value in row.items()
        if name not in ("url", "canonical_url") and value not in (None, getattr(known, name))
        and not (name == "kind" and told.kind == SourceKind.STORY)
    )  # fmt: skip
    new = _not_yet(connection, known.id, details)
    _refuse_circle(connection, known.id, new.cites)
    if new.cites or new.named:
        act = Act(connection, by=by, verb="add-details")
        _add_details(act, known.id, new)
        act.close(f"source:src{known.id}")
    return LoggedSource(f"src{known.id}", known.outlet, new=False, ignored=ignored)


def _not_yet(connection: Connection, source: int, details: _Details) -> _Details:
    """What of the details the source does not have."""
    return _Details(
        tuple(cited for cited in details.cites if not _is_there(connection, source_citations, source, cites_id=cited)),
        tuple((n, v) for n, v in details.named if not _is_there(connection, source_details, source, name=n, value=v)),
    )


def _holds_all(connection: Connection, source: int, details: _Details, page: bytes | None) -> bool:
    """Whether the source has these details already, and the page where there is one."""
    new = _not_yet(connection, source, details)
    return not new.cites and not new.named and (page is None or holds(connection, source, page))


def _is_there(connection: Connection, table: sa.Table, source: int, **values: object) -> bool:
    wanted = [table.c[name] == value for name, value in values.items()]
    return connection.execute(sa.select(table.c.id).where(table.c.source_id == source, *wanted)).first() is not None


def _refuse_circle(connection: Connection, source: int, cites: Iterable[int]) -> None:
    """Raise Conflict where a cited source rests, by way of others, on this one."""
    from provenance.storage.load_sources import with_their_roots

    for cited in cites:
        if source in with_their_roots(connection, {cited}):
            raise Conflict(
                f"src{cited} itself rests on src{source}", hint="who had the story first?",
                ar=f"src{cited} نفسه يقوم على src{source}", hint_ar="من نشر الخبر أولًا؟",
            )  # fmt: skip


def _outlet_told(told: Told, own: list[Outlet]) -> tuple[str, bool]:
    """The outlet as it was told, or as the URL's host suggests it."""
    if told.outlet is not None:
        return told.outlet, False
    host = host_of(told.url) if told.url is not None else ""
    found = outlet_of_host(host, own) if host else None
    if found is not None:
        return found, True
    at = f" on {host}" if host else ""
    at_ar = f" على {host}" if host else ""
    raise NotFound(
        f"it is not known who publishes{at}", hint="give --outlet NAME",
        ar=f"لا يُعرف من ينشر{at_ar}", hint_ar="أعط --outlet مع الاسم",
    )  # fmt: skip


def _words(text: str | None, what: str, what_ar: str, longest: int) -> str | None:
    return None if text is None else given_words(text, what, what_ar, longest=longest)


def _kind(kind: str) -> SourceKind:
    try:
        return SourceKind(kind)
    except ValueError as error:
        known = ", ".join(SourceKind)
        raise NotFound(
            f"a source cannot be a {kind!r}", hint=f"known: {known}",
            ar=f"لا يكون المصدر {kind!r}", hint_ar=f"المعروف: {known}",
        ) from error  # fmt: skip


def _outlet(listed: OutletList, name: str, kind: SourceKind) -> str:
    """The outlet's English name. A document or a speech may be of somebody who is no news organisation."""
    given = given_words(name, "outlet", "وسيلة الإعلام", longest=LONGEST_NAME)
    try:
        return outlet_called(listed, given)
    except NotFound:
        if kind in _PUBLISHED:
            raise
        return given


def _past(published: date) -> date:
    if published > (datetime.now(UTC) + _EAST).date():
        raise Conflict(
            f"{published} is in the future", hint="when was the story published?",
            ar=f"{published} في المستقبل", hint_ar="متى نُشر الخبر؟",
        )  # fmt: skip
    return published


def _language(code: str) -> str:
    if not _LANGUAGE.fullmatch(code):
        raise Conflict(
            f"{code!r} is no language code", hint="write en, fr, ar-EG …",
            ar=f"{code!r} ليس رمز لغة", hint_ar="اكتب en أو fr أو ar-EG",
        )  # fmt: skip
    return code
