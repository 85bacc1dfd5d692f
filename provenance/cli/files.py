"""Write a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from provenance.errors import ProvenanceError


def write_whole(path: Path, content: str) -> None:
    """Put `content` into the file at `path`, which nobody ever sees half-written. Raises ProvenanceError."""
    target = path.resolve() if path.is_symlink() else path
    beside = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        if target.exists() and not target.is_file():
            target.write_text(content, encoding="utf-8")  # a device or a pipe; a folder refuses
            return
        beside.write_text(content, encoding="utf-8")
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ProvenanceError(
            f"{path} cannot be written: {error.strerror}", ar=f"تعذّرت كتابة {path}: {error.strerror}"
        ) from error
