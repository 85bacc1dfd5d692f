"""The door: `--help` and `--version` are answered here, before Click is imported; the rest goes to `main`.

The texts in help/ are rendered from the commands by docs/generate.py, and its check says when they lag.
"""

from __future__ import annotations

import gc
import os
import sys
from io import BufferedWriter, FileIO, RawIOBase, TextIOWrapper

from provenance import __version__
from provenance.errors import CannotWrite

HELP = __file__.removesuffix("door.py") + "help/"
INTERRUPTED = 130
PIPE_CLOSED = 141  # what a shell reports of a program that SIGPIPE ended, as `git log | head` is


def main() -> int:
    """The program: answer the command line of this process.

    Nearly all that a run loads lives to its end, so the collector is told to look seldom, and not at the end:
    a tenth of the time of `check` (benchmarks/startup.py).
    """
    gc.set_threshold(200_000)
    code = answer(sys.argv[1:])
    gc.freeze()
    return code


def answer(args: list[str]) -> int:
    """Answer one command line and return its exit code."""
    _open_streams()
    try:
        code = _dispatched(args)
        sys.stdout.flush()
    except BrokenPipeError:
        silence()
        return PIPE_CLOSED
    except OSError as error:  # of what the door itself says; `main` knows the language of the rest
        silence()
        sys.stderr.write(f"provenance: {CannotWrite('the answer', error).said('en')}\n")
        return CannotWrite.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _dispatched(args: list[str]) -> int:
    said = f"provenance {__version__}\n" if args == ["--version"] else _help(args)
    if said is not None:
        sys.stdout.write(said)
        return 0
    from provenance.cli.main import run

    return run(args)


def _help(args: list[str]) -> str | None:
    """The rendered help where these arguments ask for one: none, `--help`, or a command's `--help`."""
    *words, last = args or ["--help"]
    name = "-".join(["provenance", *words])
    if last not in ("--help", "-h") or not name.replace("-", "").isalpha():
        return None
    try:
        with FileIO(f"{HELP}{name}.txt") as file:
            return file.readall().decode()
    except FileNotFoundError:
        return None


def _open_streams() -> None:
    """Make both streams speak UTF-8 whatever the locale; one that is closed swallows what it is told."""
    sys.stdout = sys.stdout or TextIOWrapper(FileIO(os.devnull, "w"))
    sys.stderr = sys.stderr or TextIOWrapper(FileIO(os.devnull, "w"))
    if isinstance(sys.stdout, TextIOWrapper) and isinstance(sys.stdout.buffer, RawIOBase):
        # PYTHONUNBUFFERED took the buffer away, without which a write that stops short is not noticed
        sys.stdout = TextIOWrapper(BufferedWriter(sys.stdout.detach()))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def silence() -> None:
    """Let what is still buffered go nowhere, or the interpreter complains of it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
