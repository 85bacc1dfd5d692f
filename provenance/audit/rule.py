"""What a rule is: a function over the record, with a code, a name, a default severity and its needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from provenance.record import ArticleRecord, Flag, Param, Severity

Params = dict[str, Param]
"""What fills the sentence of a flag, by name."""


class Need(StrEnum):
    """What a rule must be given to be able to look."""

    TEXT = "text"
    LOG = "log"
    HISTORY = "history"
    SNAPSHOT = "snapshot"


class Rule(NamedTuple):
    """One rule. `check` yields a flag for every finding; `cannot_run` names what is missing, or None."""

    code: str
    name: str
    severity: Severity
    check: Callable[[ArticleRecord], Iterable[Flag]]
    needs: frozenset[Need] = frozenset({Need.TEXT})
    on: bool = True
    cannot_run: Callable[[ArticleRecord], str | None] = lambda record: None


class AuditSettings(NamedTuple):
    """Which rules look and how loudly. `select` None means every rule that is on by default."""

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = MappingProxyType({})
