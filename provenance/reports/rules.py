"""The rules for people: the list, and the page of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.audit import RULES, Rule
from provenance.audit.handbook import page
from provenance.reports.contract import escaped_json
from provenance.reports.labels import label
from provenance.reports.lines import BLANK, Line, Tone, line

SCHEMA = "provenance-rules/1"


def list_lines(lang: str) -> Iterator[Line]:
    """Every rule on two lines: code, name and severity, then what it looks for."""
    for rule in RULES:
        yield _name_line(rule, lang)
        yield line(page(rule.code, lang).title, indent=6)


def page_lines(rule: Rule, lang: str) -> Iterator[Line]:
    """What a rule means, why, and a good and a bad example, each on lines of its own."""
    told = page(rule.code, lang)
    yield _name_line(rule, lang)
    yield line(told.title)
    yield BLANK
    yield line(told.what)
    for key, text in (
        ("why", told.why), ("principle", told.principle), ("bad", told.bad), ("good", told.good)
    ):  # fmt: skip
        yield BLANK
        yield line((f"{label(f'rule.{key}', lang)}:", Tone.QUIET))
        yield from (line(part, indent=4) for part in text.splitlines())


def _name_line(rule: Rule, lang: str) -> Line:
    severity = (label(f"severity.{rule.severity}", lang), str(rule.severity))
    off = "" if rule.on else f" ({label('rule.off', lang)})"
    return line((rule.code, Tone.HEADING), "  ", rule.name, "  ", severity, (off, Tone.QUIET))


def rules_json(rules: Iterable[Rule], lang: str) -> str:
    """The rules with their pages as one JSON object."""
    return escaped_json({"schema": SCHEMA, "rules": [_rule(rule, lang) for rule in rules]})


def _rule(rule: Rule, lang: str) -> dict[str, object]:
    told = page(rule.code, lang)
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "on": rule.on,
        "needs": sorted(rule.needs),
        "title": told.title,
        "what": told.what,
        "why": told.why,
        "principle": told.principle,
        "bad": told.bad,
        "good": told.good,
    }
