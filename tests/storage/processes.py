"""Processes of a test's own: several that start at the same moment, and one that is killed."""

from __future__ import annotations

import ctypes
import multiprocessing
import resource
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier

_FORKED = multiprocessing.get_context("fork")
PATIENCE = 120  # seconds for all to end


def together(work: Callable[[int], object], processes: int) -> list[str]:
    """Run `work(0)`, `work(1)` … in processes that start at the same moment; the tracebacks of those that failed."""
    start = _FORKED.Barrier(processes)
    ends = [_FORKED.Pipe(duplex=False) for _ in range(processes)]
    started = [
        _FORKED.Process(target=_run, args=(work, number, start, sending)) for number, (_, sending) in enumerate(ends)
    ]
    for process in started:
        process.start()
    for _, sending in ends:
        sending.close()
    said = [_heard(receiving) for receiving, _ in ends]
    for process in started:
        process.join()
    return [words for words in said if words]


def alone(work: Callable[[], object]) -> None:
    """Run `work` in a process of its own, whose limits and rights may be changed, and pass on what it asserts."""
    failed = together(lambda _: work(), 1)
    assert failed == [], failed[0]


def give_up_rights() -> None:
    """Let permissions bind this process as they bind people: root gives up CAP_DAC_OVERRIDE and _READ_SEARCH."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    rights = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable, then the same for higher numbers
    assert libc.capget(header, rights) == 0
    for place in range(3):
        rights[place] &= ~0b110
    assert libc.capset(header, rights) == 0


def limit_files(size: int) -> None:
    """Let no file of this process grow past `size` bytes, as on a disk that is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _run(work: Callable[[int], object], number: int, start: Barrier, said: Connection) -> None:
    start.wait()
    try:
        work(number)
        said.send("")
    except BaseException:
        said.send(traceback.format_exc())


def _heard(receiving: Connection) -> str:
    try:
        return str(receiving.recv()) if receiving.poll(PATIENCE) else "did not end"
    except EOFError:
        return "died"
    finally:
        receiving.close()
