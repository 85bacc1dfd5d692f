"""Read and judge many files, in this process or in several, in the order given."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from provenance import audit
from provenance.attribution import Reader, outlets_in, reader_for
from provenance.audit import AuditSettings
from provenance.cli.inputs import Input
from provenance.errors import CannotRead, ProvenanceError
from provenance.reading import read_article
from provenance.reports.checked import Checked

WORTH_IT = 64  # files; fewer are read sooner than other processes have started
_CHUNK = 16


class Ask(NamedTuple):
    """What all files of a run are read and judged by."""

    outlets: Path | None
    settings: AuditSettings
    encoding: str | None = None
    title: str | None = None
    published: date | None = None


class Outcome(NamedTuple):
    """What came of a file: judged, or an error as it is said in Arabic and in English; and what had to be guessed."""

    path: Path
    checked: Checked | None
    error: tuple[str, str] | None
    remarks: tuple[tuple[str, str], ...]


def judged(files: Sequence[Input], ask: Ask, jobs: int) -> Iterator[Outcome]:
    """The outcomes in the order of `files`. `jobs` is how many processes, 0 for as many as are worth it."""
    processes = min(jobs or _worthwhile(len(files)), len(files))
    if processes < 2:
        reader = _reader(ask)
        yield from (_outcome(file, ask, reader) for file in files)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    with ProcessPoolExecutor(processes, get_context("spawn"), _prepare, (ask,)) as pool:
        try:
            with _deaf_to_interrupts():
                parts = deque(pool.submit(_in_worker, files[n : n + _CHUNK]) for n in range(0, len(files), _CHUNK))
            while parts:
                yield from parts.popleft().result()
        except BrokenProcessPool as error:
            raise ProvenanceError(
                "a process that was reading files was ended from outside", hint="try again with --jobs 1",
                ar="أُنهيت من الخارج عملية كانت تقرأ الملفات", hint_ar="أعد المحاولة مع ‎--jobs 1",
            ) from error  # fmt: skip
        except BaseException:
            for process in active_children():
                process.kill()
            raise


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Start processes and threads that no Ctrl-C reaches: who was asked to stop is the process that asked."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):  # on Windows `_prepare` sees to it, a little later
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _worthwhile(files: int) -> int:
    return (os.cpu_count() or 1) if files >= WORTH_IT else 1


def _reader(ask: Ask) -> Reader:
    return reader_for("ar", extra_outlets=outlets_in(ask.outlets) if ask.outlets else ())


def _outcome(file: Input, ask: Ask, reader: Reader) -> Outcome:
    remarks: list[tuple[str, str]] = []
    try:
        record = read_article(
            file.path,
            reader,
            data=file.data,
            encoding=ask.encoding,
            title=ask.title,
            published=ask.published,
            remark=lambda arabic, english: remarks.append((arabic, english)),
        )
    except CannotRead as error:
        return Outcome(file.path, None, (error.said("ar"), error.said("en")), tuple(remarks))
    return Outcome(file.path, Checked(record, audit.run(record, ask.settings)), None, tuple(remarks))


_worker: tuple[Ask, Reader] | None = None  # set once in each process that reads for another


def _prepare(ask: Ask) -> None:
    import gc
    import signal

    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(200_000)
    _worker = ask, _reader(ask)


def _in_worker(files: Sequence[Input]) -> list[Outcome]:
    assert _worker is not None  # noqa: S101  the pool prepares every process
    ask, reader = _worker
    return [_outcome(file, ask, reader) for file in files]
