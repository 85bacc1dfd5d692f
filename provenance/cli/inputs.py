"""The files that a command line names: folders walked, patterns spelled out, `-` for standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from provenance.errors import CannotRead

STANDARD_INPUT = Path("-")


class Input(NamedTuple):
    """A file to be read; `data` is what standard input gave, None for a file on disk."""

    path: Path
    data: bytes | None = None


def inputs(named: Sequence[Path]) -> tuple[list[Input], list[CannotRead]]:
    """The files behind the names in the order given, a folder's sorted; and what was not found."""
    found: list[Input] = []
    missing: list[CannotRead] = []
    for name in named:
        try:
            found.extend(Input(path, piped_if_asked(path)) for path in _files(name))
        except PermissionError:
            found.append(Input(name))  # the reader says what is wrong with it
        except CannotRead as error:
            missing.append(error)
    return found, missing


def piped_if_asked(path: Path) -> bytes | None:
    """What standard input gives where the name is `-`; None for a file on disk."""
    return piped() if path == STANDARD_INPUT else None


def _files(name: Path) -> Iterator[Path]:
    if name == STANDARD_INPUT or name.is_file():
        yield name
    elif name.is_dir():
        yield from _in_folder(name)
    elif any(sign in str(name) for sign in "*?[") and not name.exists():
        yield from _matching(name)
    else:
        yield name  # the reader says best what is wrong with it


def _in_folder(folder: Path) -> list[Path]:
    """The files of known endings in a folder and those inside it; links and hidden ones are not followed."""
    from provenance.documents.read import ENDINGS

    inside = (path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file())
    shown = [path for path in inside if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    if not shown:
        known = " ".join(sorted(ENDINGS))
        raise CannotRead(
            f"the folder {folder} holds no article", hint=f"files are known by their endings: {known}",
            ar=f"لا مقال في المجلد {folder}", hint_ar=f"تُعرف الملفات بامتداداتها: {known}",
        )  # fmt: skip
    return sorted(shown)


def _matching(pattern: Path) -> list[Path]:
    from glob import glob  # few command lines hold a pattern

    paths = sorted(Path(path) for path in glob(str(pattern), recursive=True))  # noqa: PTH207  Path.glob takes no absolute pattern
    files = [path for path in paths if path.is_file()]
    if not files:
        raise CannotRead(
            f"no file matches {pattern}", hint="check the folder and the pattern",
            ar=f"لا ملف يطابق {pattern}", hint_ar="تحقق من المجلد والنمط",
        )  # fmt: skip
    return files


def piped() -> bytes:
    """All that standard input gives; no more than a file may hold, and one byte. Raises CannotRead."""
    from provenance.documents.files import LARGEST

    if sys.stdin is None:
        raise CannotRead(
            "standard input is closed", hint="name a file instead of -",
            ar="الدخل القياسي مغلق", hint_ar="اكتب اسم ملف بدل -",
        )  # fmt: skip
    if sys.stdin.isatty():
        sys.stderr.write("provenance: reading standard input; end it with Ctrl-D\n")
    return sys.stdin.buffer.read(LARGEST + 1)
