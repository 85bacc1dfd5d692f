"""A progress bar on stderr, for what takes longer than a second and is watched on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import TypeVar

PATIENCE = 1.0  # seconds; what is over sooner needs no bar

T = TypeVar("T")


def watched(items: Iterable[T], count: int, what: str) -> Iterator[T]:
    """The `count` items, with a bar that appears when they take longer than a second."""
    if count < 2 or not sys.stderr.isatty():
        yield from items
        return
    start = time.monotonic()
    with ExitStack() as stack:
        advance = None
        for done, item in enumerate(items):
            yield item
            if advance is None and time.monotonic() - start > PATIENCE:
                from rich.console import Console
                from rich.progress import Progress

                above = sys.stdout.isatty()  # an answer in a pipe must not be printed above the bar instead
                bar = Progress(console=Console(stderr=True), transient=True, redirect_stdout=above)
                stack.enter_context(bar)
                task = bar.add_task(what, total=count, completed=done)
                advance = bar.advance
            if advance is not None:
                advance(task)
