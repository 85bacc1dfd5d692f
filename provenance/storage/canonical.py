"""The bytes that are hashed: canonical JSON, the event hash, and commitments to values that may be redacted."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any

GENESIS = "sha256:" + "0" * 64
_EVENT = b"provenance-event/1\n"
_COMMITMENT = b"provenance-commitment/1\n"
SALT = 16  # bytes
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: Any) -> str:
    """`value` as JSON text with sorted keys, no spaces and no floats (confidences are permille)."""
    return _JSON.encode(value)


def event_hash(previous: str, header: list[str | int], payload: str) -> str:
    """The hash of an event: SHA-256 of a domain tag, the previous hash, the other fields, the payload's bytes."""
    digest = hashlib.sha256(_EVENT)
    digest.update(canonical([previous, *header]).encode("utf-8", "surrogatepass"))
    digest.update(b"\n")
    digest.update(payload.encode("utf-8", "surrogatepass"))
    return "sha256:" + digest.hexdigest()


def commitment(salt: bytes, value: bytes) -> str:
    """What an act row keeps of a value that a redaction may take away."""
    return "sha256:" + hashlib.sha256(_COMMITMENT + salt + value).hexdigest()


def new_salt() -> bytes:
    """Fresh salt for a commitment."""
    return os.urandom(SALT)


def sha256(value: bytes) -> str:
    """The SHA-256 of `value`, as it is written everywhere: `sha256:` and hexadecimal digits."""
    return "sha256:" + hashlib.sha256(value).hexdigest()
