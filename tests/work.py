"""How much work an action is, counted and not timed: a clock depends on what else the machine does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

FOUR_TIMES = 5  # four times the text may take up to five times the work; a quadratic step would take sixteen


def lines_run(action: Callable[[], Any]) -> int:
    """How many lines of the program an action runs through."""
    count = 0

    def inside(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal count
        count += event == "line"
        return inside

    def outside(frame: FrameType, event: str, arg: object) -> Any:
        return inside if "provenance" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(outside)
    try:
        action()
    finally:
        sys.settrace(before)
    return count


def grows_with_its_input(small: Callable[[], Any], large: Callable[[], Any]) -> bool:
    """Whether `large`, on four times the input of `small`, is no more than about four times the work."""
    small(), large()  # what is remembered between runs is remembered before either is counted
    return lines_run(large) <= FOUR_TIMES * lines_run(small)
