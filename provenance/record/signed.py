"""What a sign-off bound its name to, as it is told to who signed."""

from __future__ import annotations

from typing import NamedTuple

from provenance.record.flag import Flag
from provenance.record.log import Link, Role, Waiver


class Signed(NamedTuple):
    """A revision that was signed off: as what, by whom, with which flags open and waived, and links unconfirmed."""

    slug: str
    revision: int
    role: Role
    by: str
    open: tuple[Flag, ...] = ()
    waived: tuple[tuple[Flag, Waiver], ...] = ()
    unconfirmed: tuple[Link, ...] = ()
    override: str | None = None
