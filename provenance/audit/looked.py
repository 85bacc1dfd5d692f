"""What every rule made of one paragraph: what it flags there, or why it does not."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from provenance.audit.rule import AuditSettings, Rule
from provenance.audit.run import RULES, switched_on
from provenance.audit.silence import Silence, silence
from provenance.record import ArticleRecord, Flag, NotRun, Paragraph, Verdict, Waiver


class Outcome(StrEnum):
    """What came of a rule at one paragraph."""

    FLAGGED = "flagged"
    WAIVED = "waived"
    INVOLVED = "involved"  # its flag stands elsewhere, and this paragraph is what it is held against
    ARTICLE = "article"  # it flags the article as a whole
    SILENT = "silent"
    NOT_RUN = "not-run"
    OFF = "off"


class Look(NamedTuple):
    """One rule at one paragraph. `flags` are those of the outcome; `silence` is None where nothing more is known."""

    rule: Rule
    outcome: Outcome
    flags: tuple[Flag, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    silence: Silence | None = None
    not_run: NotRun | None = None


def looked(record: ArticleRecord, verdict: Verdict, paragraph: Paragraph, settings: AuditSettings) -> Iterator[Look]:
    """Every rule in the order of the documentation, with what it made of `paragraph` in the `verdict` on `record`."""
    not_run = {rule.code: rule for rule in verdict.not_run}
    for rule in RULES:
        if not switched_on(rule, settings):
            yield Look(rule, Outcome.OFF)
        elif rule.code in not_run:
            yield Look(rule, Outcome.NOT_RUN, not_run=not_run[rule.code])
        else:
            yield _spoken(rule, verdict, paragraph) or Look(
                rule, Outcome.SILENT, silence=silence(rule.code, record, paragraph)
            )


def _spoken(rule: Rule, verdict: Verdict, paragraph: Paragraph) -> Look | None:
    """What the rule says of the paragraph, the nearest first; None if nothing."""
    mine = [flag for flag in verdict.flags if flag.code == rule.code]
    here = tuple(flag for flag in mine if flag.at and flag.at.paragraph == paragraph.number)
    if here:
        return Look(rule, Outcome.FLAGGED, here)
    waived = [(f, w) for f, w in verdict.waived if f.code == rule.code and f.at and f.at.paragraph == paragraph.number]
    if waived:
        return Look(rule, Outcome.WAIVED, tuple(f for f, _ in waived), tuple(w for _, w in waived))
    involved = tuple(flag for flag in mine if any(place.paragraph == paragraph.number for place in flag.related))
    if involved:
        return Look(rule, Outcome.INVOLVED, involved)
    whole = tuple(flag for flag in mine if flag.at is None)
    return Look(rule, Outcome.ARTICLE, whole) if whole else None
