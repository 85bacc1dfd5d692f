"""What a desk's report over time is made of: when an article came, and when it was signed off."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple


class Passed(NamedTuple):
    """An article's way over the desk: when it was ingested, and first signed off by an editor (None: not yet).

    `day` is that of its publication, or that on which it came.
    """

    slug: str
    day: date
    came: datetime
    signed: datetime | None

    @property
    def minutes(self) -> int | None:
        """How long it was from coming to being signed off."""
        return None if self.signed is None else int((self.signed - self.came).total_seconds() // 60)
