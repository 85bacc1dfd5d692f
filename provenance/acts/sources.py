"""Log the stories that articles rest on, and store what they said."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.attribution.outlet_list import OutletList
from provenance.attribution.outlet_names import known_outlets, outlet_called
from provenance.documents.extract import extract
from provenance.errors import Conflict, NotFound
from provenance.record import SourceKind
from provenance.record.snapshot import Snapshot
from provenance.storage.acts_log import Act, new_uuid
from provenance.storage.canonical import sha256
from provenance.storage.find import source_named
from provenance.storage.load import load_outlets
from provenance.storage.tables import extracts, snapshots, sources
from provenance.text.given import given_words
from provenance.text.urls import canonical_url

LONGEST_TITLE = 1000  # characters; a headline with its deck has two hundred
LONGEST_NAME = 300
_PUBLISHED = (SourceKind.STORY, SourceKind.OPINION)
_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_EAST = timedelta(hours=14)  # the date that the easternmost time zone has already


def log_source(
    connection: Connection,
    *,
    by: str,
    outlet: str,
    url: str | None = None,
    title: str | None = None,
    published: date | None = None,
    author: str | None = None,
    language: str | None = None,
    kind: str = SourceKind.STORY,
    carrier: str | None = None,
    outlets: OutletList | None = None,
) -> str:
    """Put a source on record; its handle. `outlets` are those that may be named, by default the list and the desk's.

    Raises NotFound for an unknown outlet, Conflict for what cannot be taken and for a story that is logged already.
    """
    listed = outlets or known_outlets(load_outlets(connection))
    sort = _kind(kind)
    row = {
        "outlet": _outlet(listed, outlet, sort),
        "carrier": _outlet(listed, carrier, sort) if carrier is not None else None,
        "kind": sort.value,
        "url": url,
        "canonical_url": canonical_url(url) if url is not None else None,
        "title": given_words(title, "title", "العنوان", longest=LONGEST_TITLE) if title is not None else None,
        "author": given_words(author, "author", "الكاتب", longest=LONGEST_NAME) if author is not None else None,
        "published": _past(published).isoformat() if published is not None else None,
        "language": _language(language) if language is not None else None,
    }
    _refuse_twice(connection, row["canonical_url"])
    act = Act(connection, by=by, verb="log-source")
    handle = f"src{act.add(sources, uuid=new_uuid(), **row)}"
    act.close(f"source:{handle}")
    return handle


def add_snapshot(
    connection: Connection,
    *,
    by: str,
    source: str,
    content: bytes,
    media_type: str,
    captured_at: datetime | None = None,
    name: str = "the snapshot",
) -> Snapshot:
    """Store the bytes of a source and the text in them. `name` is what errors call them; None captured is now.

    Raises NotFound, Conflict where the source holds these bytes already, CannotRead where there is no text in them.
    """
    found = source_named(connection, source)
    digest = sha256(content)
    _refuse_same_bytes(connection, found.id, source, digest)
    read = extract(content, media_type, name)
    act = Act(connection, by=by, verb="add-snapshot")
    at = act.at if captured_at is None else _log_time(captured_at)
    snapshot = act.add(
        snapshots,
        source_id=found.id,
        sha256=digest,
        size=len(content),
        media_type=media_type,
        captured_at=at,
        commitment=act.keep_private(content),
    )
    act.add(
        extracts,
        snapshot_id=snapshot,
        extractor=read.extractor,
        extractor_version=read.version,
        commitment=act.keep_private(read.text.encode()),
    )
    act.close(f"source:{source}")
    extractor = f"{read.extractor}/{read.version}"
    return Snapshot(source, digest, len(content), media_type, at, len(read.text), extractor)


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


def _refuse_twice(connection: Connection, canonical: str | None) -> None:
    if canonical is None:
        return
    known = connection.scalar(sa.select(sources.c.id).where(sources.c.canonical_url == canonical))
    if known is not None:
        raise Conflict(
            f"this story is logged already as src{known}", hint=f"see `provenance source show src{known}`",
            ar=f"هذا الخبر مسجل باسم src{known}", hint_ar=f"انظر provenance source show src{known}",
        )  # fmt: skip


def _refuse_same_bytes(connection: Connection, source_id: int, source: str, digest: str) -> None:
    known = connection.scalar(
        sa.select(snapshots.c.captured_at).where(snapshots.c.source_id == source_id, snapshots.c.sha256 == digest)
    )
    if known is not None:
        raise Conflict(
            f"{source} holds these very bytes since {known[:10]}", hint="nothing new to store",
            ar=f"هذا المحتوى نفسه محفوظ في {source} منذ {known[:10]}", hint_ar="لا جديد ليُحفظ",
        )  # fmt: skip


def _log_time(moment: datetime) -> str:
    """A moment as the log writes it. Raises Conflict for one without a time zone or in the future."""
    if moment.tzinfo is None or moment > datetime.now(UTC) + timedelta(minutes=5):
        raise Conflict(
            "the time of capture is in the future or has no time zone", ar="وقت الحفظ في المستقبل أو بلا منطقة زمنية"
        )
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
