"""The bytes of a source as they were stored, and the text that was taken out of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is stored of a source. `sha256` is of the bytes, `size` their number; `characters` counts the text.

    What was `redacted` is no longer there.
    """

    source: str
    sha256: str
    size: int
    media_type: str
    captured_at: str
    characters: int
    extractor: str
    redacted: bool = False
