"""Private values as they are stored: packed where that saves room, unpacked within bounds."""

from __future__ import annotations

import zlib

_PACK_FROM = 512  # bytes; a shorter value gains nothing from compression


def packed(value: bytes) -> tuple[str, bytes]:
    """The codec, and the value in it."""
    return ("zlib", zlib.compress(value)) if len(value) >= _PACK_FROM else ("raw", value)


def opened(codec: str, value: bytes | None, limit: int = 1 << 30) -> bytes:
    """A private value as it was given; empty where it was redacted. Raises ValueError where it is not intact.

    No more than `limit` bytes are unpacked.
    """
    if value is None:
        return b""
    if codec == "raw":
        return value
    unpacking = zlib.decompressobj()
    whole = unpacking.decompress(value, limit) if codec == "zlib" else b""
    if not unpacking.eof or unpacking.unused_data:
        raise ValueError(f"a private value is damaged or too large: {codec}, {len(value)} bytes")
    return whole
