"""Take a name or a snapshot out of the record, and leave a hole that a verification expects."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.errors import Conflict, NotFound
from provenance.record.redacted import BAR, Redaction, redacted_name
from provenance.storage.acts_log import Act, actor_names
from provenance.storage.packed import opened
from provenance.storage.search_index import forget_snapshot
from provenance.storage.tables import actors, extracts, private, redactions, snapshots
from provenance.text.given import given_words

_LONGEST = 2000  # letters of a reason; it is a sentence or two
_ENOUGH = 12  # hexadecimal digits by which a snapshot may be named; git takes seven


def redact_name(connection: Connection, name: str, *, by: str, reason: str) -> Redaction:
    """Empty the name of somebody who acted. Their acts stay, under a number. Raises NotFound, and Conflict."""
    why = _why(reason)
    number = next((number for number, known in actor_names(connection).items() if known == name), None)
    if number is None or name.startswith(BAR):
        raise NotFound(
            f"nobody called {name!r} has acted", hint="`provenance log` has the names",
            ar=f"لم يعمل أحد باسم {name!r}", hint_ar="الأسماء في provenance log",
        )  # fmt: skip
    promised = connection.scalars(sa.select(actors.c.commitment).where(actors.c.id == number)).one()
    _empty(connection, [promised], f"actor:{number}", by=by, reason=why)
    return Redaction(redacted_name(number), 1, why)


def redact_snapshot(connection: Connection, digest: str, *, by: str, reason: str) -> Redaction:
    """Empty the bytes of every snapshot with this SHA-256 (or its beginning), and the text that was read in them.

    What links quote of it stays: it is part of their acts. Raises NotFound, and Conflict where it is emptied already.
    """
    why = _why(reason)
    wanted = digest.strip().lower().removeprefix("sha256:")
    found = connection.execute(
        sa.select(snapshots.c.id, snapshots.c.sha256, snapshots.c.commitment).order_by(snapshots.c.id)
    ).all()
    held = [row for row in found if len(wanted) >= _ENOUGH and row.sha256.removeprefix("sha256:").startswith(wanted)]
    if len({row.sha256 for row in held}) != 1:
        raise NotFound(
            f"no snapshot has the SHA-256 {digest!r}" if not held else f"{digest!r} begins several SHA-256",
            hint="`provenance source show SOURCE` has them; give at least twelve digits",
            ar=f"لا نسخة محفوظة بصمتها {digest!r}" if not held else f"{digest!r} بداية أكثر من بصمة",
            hint_ar="البصمات في provenance source show؛ أعط اثني عشر رقمًا على الأقل",
        )
    read = connection.execute(
        sa.select(extracts.c.id, extracts.c.commitment, private.c.codec, private.c.value)
        .join(private, private.c.commitment == extracts.c.commitment)
        .where(extracts.c.snapshot_id.in_([row.id for row in held]))
    ).all()
    promised = [row.commitment for row in (*held, *read)]
    values = _empty(connection, promised, f"snapshot:{held[0].sha256}", by=by, reason=why)
    for row in read:
        if row.value is not None:
            forget_snapshot(connection, row.id, opened(row.codec, row.value).decode())
    return Redaction(held[0].sha256, values, why)


def _why(reason: str) -> str:
    return given_words(reason, "reason", "السبب", longest=_LONGEST)


def _empty(connection: Connection, promised: list[str], subject: str, *, by: str, reason: str) -> int:
    """Write the act, then empty the values that are there; how many."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete = ON")  # freed bytes are overwritten with zeros
    here = private.c.commitment.in_(promised), private.c.value.is_not(None)
    full = {
        row.commitment: row.codec
        for row in connection.execute(
            sa.select(private.c.commitment, private.c.codec).where(*here).order_by(private.c.commitment)
        )
    }
    if not full:
        raise Conflict(f"{subject} was redacted before", ar=f"سبق حجب {subject}")
    act = Act(connection, by=by, verb="redact")
    for commitment, codec in full.items():
        act.add(redactions, commitment=commitment, codec=codec, reason=reason)
    act.close(subject)
    connection.execute(sa.update(private).where(private.c.commitment.in_(full)).values(value=None, salt=None))
    return len(full)
