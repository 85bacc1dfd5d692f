"""Run the rules over a record: order, severities, switches, and the names of those that could not look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from provenance.audit import (
    calendar,
    conflicts,
    guards,
    headline,
    holding,
    leaning,
    marks,
    reconciling,
    retelling,
    roots,
    unnamed,
    voice,
)
from provenance.audit.attributions import A_RULES
from provenance.audit.display import D_RULES
from provenance.audit.history import R_RULES
from provenance.audit.linking import NOT_LOGGED, UNCHECKED
from provenance.audit.quotations import Q_RULES
from provenance.audit.rule import AuditSettings, Rule
from provenance.audit.sourcing import S_RULES
from provenance.audit.waiving import parted
from provenance.errors import NotFound
from provenance.record import ArticleRecord, Flag, NotRun, Verdict

RULES: tuple[Rule, ...] = (
    *S_RULES, unnamed.UNEXPLAINED, unnamed.ACCUSATION, voice.UNCREDITED, voice.OVERRUN, voice.NO_OCCASION,
    *A_RULES, headline.DROPPED, retelling.CAPTION, retelling.FACT,
    *Q_RULES, headline.MISQUOTED, marks.UNCLOSED,
    headline.UNSUPPORTED, conflicts.NUMBERS, calendar.CONFLICT, *D_RULES, calendar.RELATIVE, guards.HEDGES,
    NOT_LOGGED, reconciling.UNATTRIBUTED, reconciling.MISMATCH, holding.QUOTE, UNCHECKED, holding.DRIFTED,
    holding.CORRECTION, roots.SECOND_HAND, roots.SINGLE_ROOT, leaning.STALE_SOURCE, holding.COARSE,
    leaning.BACK_TRANSLATED, leaning.RELIANCE, leaning.DECLARATION,
    *R_RULES,
)  # fmt: skip
"""Every rule, in the order of the documentation."""


def rule_named(word: str) -> Rule:
    """The rule with this code or name, in any case. Raises NotFound with the nearest known codes."""
    wanted = word.strip().lower()
    for rule in RULES:
        if wanted in (rule.code.lower(), rule.name):
            return rule
    known = ", ".join(rule.code for rule in RULES)
    raise NotFound(
        f"no rule called {word!r}",
        hint=f"known: {known}",
        ar=f"لا توجد قاعدة باسم {word!r}",
        hint_ar=f"المعروفة: {known}",
    )


def run(record: ArticleRecord, settings: AuditSettings | None = None) -> Verdict:
    """The verdict of the switched-on rules on `record`. Flags come in reading order, whole-article ones last."""
    settings = settings or AuditSettings()
    flags: list[Flag] = []
    not_run: list[NotRun] = []
    for rule in RULES:
        if not switched_on(rule, settings):
            continue
        reason = rule.cannot_run(record)
        if reason is not None:
            not_run.append(NotRun(rule.code, reason))
            continue
        flags.extend(_weighed(rule, flag, settings) for flag in rule.check(record))
    open_flags, waived = parted(record, _identified(record, sorted(flags, key=_reading_order)))
    return Verdict(open_flags, tuple(not_run), waived)


def switched_on(rule: Rule, settings: AuditSettings) -> bool:
    """Whether the settings let the rule look."""
    if rule.code in settings.ignore:
        return False
    return rule.code in settings.select if settings.select is not None else rule.on


def _weighed(rule: Rule, flag: Flag, settings: AuditSettings) -> Flag:
    severity = settings.severities.get(rule.code)
    return flag if severity is None else replace(flag, severity=severity)


def _reading_order(flag: Flag) -> tuple[float, int, str]:
    return (flag.at.paragraph, flag.at.start, flag.code) if flag.at else (float("inf"), 0, flag.code)


def _identified(record: ArticleRecord, flags: Iterable[Flag]) -> Iterable[Flag]:
    seen: Counter[str] = Counter()
    for flag in flags:
        handle = record.paragraph(flag.at.paragraph).handle if flag.at else None
        where = handle or (str(flag.at.paragraph) if flag.at else "article")
        key = f"{record.log.slug}:{where}/{flag.code}" if record.log else f"{where}/{flag.code}"
        seen[key] += 1
        yield replace(flag, id=key if seen[key] == 1 else f"{key}#{seen[key]}", handle=handle)
