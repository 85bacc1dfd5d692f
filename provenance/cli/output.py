"""Where an answer goes: to a terminal through Rich, to anything else as plain text without it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable

from provenance.reports.lines import Line
from provenance.reports.text import WIDTH, plain


def on_terminal() -> bool:
    """Whether the answer is read on a terminal, and so may be coloured and wrapped."""
    return sys.stdout.isatty()


def show(lines_for: Callable[[int], Iterable[Line]]) -> None:
    """Print the lines that `lines_for` makes for a width."""
    if not on_terminal():
        sys.stdout.write(plain(lines_for(WIDTH)))
        return
    from provenance.reports.terminal import console, print_lines

    out = console()
    print_lines(lines_for(out.width), out)
