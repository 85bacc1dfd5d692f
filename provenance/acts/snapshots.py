"""Keep what a source said: its bytes, by their hash, and the text that was read in them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.documents.extract import extract
from provenance.errors import Conflict
from provenance.record.snapshot import Snapshot
from provenance.storage.acts_log import Act
from provenance.storage.canonical import sha256
from provenance.storage.find import source_named
from provenance.storage.tables import extracts, redactions, snapshots


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

    Raises NotFound, Conflict where the source holds these bytes already or they were redacted, CannotRead where there
    is no text in them.
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


def holds(connection: Connection, source_id: int, content: bytes) -> bool:
    """Whether these very bytes were stored of the source; they may have been redacted since."""
    return _stored(connection, source_id, sha256(content)) is not None


def holds_still(connection: Connection, source_id: int, content: bytes) -> bool:
    """Whether these very bytes are stored of the source."""
    stored = _stored(connection, source_id, sha256(content))
    return stored is not None and stored[1] is None


def _stored(connection: Connection, source_id: int, digest: str) -> tuple[str, str | None] | None:
    """When the bytes were captured, and for what reason they were redacted, if they were."""
    found = connection.execute(
        sa.select(snapshots.c.captured_at, redactions.c.reason)
        .outerjoin(redactions, redactions.c.commitment == snapshots.c.commitment)
        .where(snapshots.c.source_id == source_id, snapshots.c.sha256 == digest)
    ).first()
    return (found.captured_at, found.reason) if found is not None else None


def _refuse_same_bytes(connection: Connection, source_id: int, source: str, digest: str) -> None:
    stored = _stored(connection, source_id, digest)
    if stored is None:
        return
    captured, reason = stored
    if reason is not None:
        raise Conflict(
            f"{source} held these very bytes, and they were redacted: {reason}",
            hint="they stay out; type the passage in `provenance link`, or keep another copy that may be kept",
            ar=f"كان هذا المحتوى نفسه محفوظًا في {source} ثم حُجب: {reason}",
            hint_ar="لا يعود ما حُجب؛ اكتب المقطع في provenance link أو احفظ نسخة أخرى يجوز حفظها",
        )
    since = captured[:10]
    raise Conflict(
        f"{source} holds these very bytes since {since}", hint="nothing new to store",
        ar=f"هذا المحتوى نفسه محفوظ في {source} منذ {since}", hint_ar="لا جديد ليُحفظ",
    )  # fmt: skip


def _log_time(moment: datetime) -> str:
    """A moment as the log writes it. Raises Conflict for one without a time zone or in the future."""
    if moment.tzinfo is None or moment > datetime.now(UTC) + timedelta(minutes=5):
        raise Conflict(
            "the time of capture is in the future or has no time zone", ar="وقت الحفظ في المستقبل أو بلا منطقة زمنية"
        )
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
