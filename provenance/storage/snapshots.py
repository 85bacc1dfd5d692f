"""Read back what was stored of sources: the list of snapshots, and the newest text."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.record.snapshot import Snapshot
from provenance.storage.packed import opened
from provenance.storage.tables import extracts, private, snapshots


@dataclass(frozen=True, slots=True)
class StoredText:
    """The text of an extract."""

    extract_id: int
    text: str


def newest_text(connection: Connection, source_id: int) -> StoredText | None:
    """The text of the source's newest snapshot; None where there is none, or where it was redacted."""
    row = connection.execute(
        _held().where(snapshots.c.source_id == source_id).order_by(extracts.c.id.desc()).limit(1)
    ).first()
    if row is None or row.value is None:
        return None
    return StoredText(row.extract_id, opened(row.codec, row.value).decode())


def load_snapshots(connection: Connection, source_id: int) -> tuple[Snapshot, ...]:
    """The source's snapshots, oldest first."""
    rows = connection.execute(_held().where(snapshots.c.source_id == source_id).order_by(extracts.c.id))
    return tuple(
        Snapshot(
            source=f"src{source_id}",
            sha256=row.sha256,
            size=row.size,
            media_type=row.media_type,
            captured_at=row.captured_at,
            characters=len(opened(row.codec, row.value).decode()),
            extractor=f"{row.extractor}/{row.extractor_version}",
            redacted=row.value is None,
        )
        for row in rows
    )


def _held() -> sa.Select[tuple[int, str]]:
    return (
        sa.select(snapshots, extracts.c.id.label("extract_id"), extracts.c.extractor, extracts.c.extractor_version)
        .add_columns(private.c.codec, private.c.value)
        .join(extracts, extracts.c.snapshot_id == snapshots.c.id)
        .join(private, private.c.commitment == extracts.c.commitment)
    )
