"""Names and snapshots that were taken out of the record: how they are told, and what a redaction came to."""

from __future__ import annotations

from typing import NamedTuple

BAR = "█████"


def redacted_name(actor: int) -> str:
    """How a person is told whose name was taken out: the acts stay theirs, by number, in any language."""
    return f"{BAR} {actor}"


class Redaction(NamedTuple):
    """What was taken out: how views tell it from now on, how many values were emptied, and why."""

    shown: str
    values: int
    reason: str
