"""The whole record as JSON lines: a head, every event with its payload to the letter, every private value, an end.

Act rows are not written: each stands in the payload of its event. The end holds the SHA-256 of all lines before it.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.errors import CannotWrite, Conflict
from provenance.storage.canonical import canonical
from provenance.storage.schema import HEAD
from provenance.storage.streaming import FEW, streamed
from provenance.storage.tables import events, private
from provenance.storage.verify import Verification, verify

FORMAT = "provenance-export/1"


def export(connection: Connection, target: Path) -> Verification:
    """Write the record to a new file, whole or not at all; what was verified before.

    Raises Conflict where the file is there or the record does not verify, CannotWrite where it cannot be written.
    """
    if target.exists():
        raise Conflict(
            f"{target} exists already", hint="an export never overwrites; give another name",
            ar=f"{target} موجود", hint_ar="التصدير لا يستبدل ملفًا؛ أعط اسمًا آخر",
        )  # fmt: skip
    found = verify(connection)
    if found.fault is not None:
        raise Conflict(
            f"the record does not verify: {found.fault}", hint="only a record that verifies is exported",
            ar=f"السجل غير سليم: {found.fault}", hint_ar="لا يُصدَّر إلا سجل سليم",
        )  # fmt: skip
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        _write(connection, part, found)
        part.replace(target)
    except OSError as error:
        raise CannotWrite(target, error) from error
    finally:
        part.unlink(missing_ok=True)
    return found


def _write(connection: Connection, part: Path, found: Verification) -> None:
    digest = hashlib.sha256()
    with part.open("wb") as file:
        for value in _lines(connection, found):
            line = (canonical(value) + "\n").encode()
            digest.update(line)
            file.write(line)
        file.write((canonical({"end": {"sha256": f"sha256:{digest.hexdigest()}"}}) + "\n").encode())
        file.flush()
        os.fsync(file.fileno())


def _lines(connection: Connection, found: Verification) -> Iterator[dict[str, Any]]:
    yield {"format": FORMAT, "schema": HEAD, "events": found.events, "head": found.head}
    for row in streamed(connection, sa.select(events).order_by(events.c.seq), at_once=FEW):
        yield {"event": dict(row._mapping)}
    for row in streamed(connection, sa.select(private).order_by(private.c.commitment), at_once=FEW):
        yield {"private": {**row._mapping, "salt": _text(row.salt), "value": _text(row.value)}}


def _text(value: bytes | None) -> str | None:
    return None if value is None else base64.b64encode(value).decode()
