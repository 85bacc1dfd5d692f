"""What the log hashes, in canonical JSON: events, and commitments to values that may be redacted."""

from __future__ import annotations

import hashlib
import os

from provenance.text.canonical import canonical, sha256

__all__ = ["GENESIS", "canonical", "commitment", "event_hash", "new_salt", "sha256"]

GENESIS = "sha256:" + "0" * 64
_EVENT = b"provenance-event/1\n"
_COMMITMENT = b"provenance-commitment/1\n"
SALT = 16  # bytes


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
