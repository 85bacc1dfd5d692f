"""What a rule found, where, and how bad. Flags are recomputed; what people say of them is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from provenance.record.log import Waiver
from provenance.record.vocabulary import Severity

Param = str | int


class Place(NamedTuple):
    """Where a flag points: a paragraph's position and code-point offsets in its text. `role` says what for."""

    paragraph: int
    start: int
    end: int
    role: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding. `at` is None for one on the whole article; `params` fill the catalogue's sentence.

    `id` is `14/S01`, or `seed:p14/S01` on record; the second of a kind in one paragraph ends in `#2`.
    """

    code: str
    rule: str
    severity: Severity
    at: Place | None = None
    related: tuple[Place, ...] = ()
    params: Mapping[str, Param] = field(default_factory=dict)
    id: str = ""
    handle: str | None = None


class NotRun(NamedTuple):
    """A rule that could not look, and why: silence must not read as a pass."""

    code: str
    reason: str


class Verdict(NamedTuple):
    """What an audit says of one article: open flags in reading order, rules that could not run, waived flags."""

    flags: tuple[Flag, ...]
    not_run: tuple[NotRun, ...]
    waived: tuple[tuple[Flag, Waiver], ...] = ()

    def worst(self) -> Severity | None:
        """The highest severity among the flags."""
        return max((flag.severity for flag in self.flags), key=lambda s: s.rank, default=None)
