"""Values as bytes that are hashed: canonical JSON, and SHA-256 as it is written everywhere."""

from __future__ import annotations

import hashlib
import json
from typing import Any

_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: Any) -> str:
    """`value` as JSON text with sorted keys, no spaces and no floats (confidences are permille)."""
    return _JSON.encode(value)


def sha256(value: bytes) -> str:
    """The SHA-256 of `value`: `sha256:` and hexadecimal digits."""
    return "sha256:" + hashlib.sha256(value).hexdigest()
