"""Write a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from provenance.errors import CannotWrite, Conflict, ProvenanceError


def write_whole(path: Path, content: str | bytes) -> None:
    """Put `content` into the file at `path`, which nobody ever sees half-written. Raises ProvenanceError."""
    data = content.encode() if isinstance(content, str) else content
    target = path.resolve() if path.is_symlink() else path
    if not target.name or target.is_dir():
        raise ProvenanceError(
            f"{path} is a folder", hint="name a file in it", ar=f"{path} مجلد", hint_ar="اكتب اسم ملف فيه"
        )
    beside = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # a device or a pipe
            return
        beside.write_bytes(data)
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise CannotWrite(path, error) from error


def refuse_present(path: Path, *, force: bool) -> None:
    """Raise Conflict where a file at `path` would be written over that nobody said may be."""
    if path.exists() and not force:
        raise Conflict(
            f"there is a file {path} already", hint="give another -o FILE, or --force",
            ar=f"يوجد ملف باسم {path}", hint_ar="أعط -o باسم آخر أو --force",
        )  # fmt: skip
