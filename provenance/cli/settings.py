"""Which rules look, and how loudly: the command line over `provenance.toml` over the rules' own defaults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import click

from provenance.audit import RULES, AuditSettings, rule_named
from provenance.config import Config
from provenance.errors import BadConfiguration, NotFound
from provenance.record import Severity

Codes = frozenset[str]


def codes(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> Codes | None:
    """The codes in `S01,s02` or `unsourced-paragraph`; None when the option was not given."""
    words = [word for part in value for word in part.split(",") if word.strip()]
    if not words:
        return None
    try:
        return frozenset(rule_named(word).code for word in words)
    except NotFound as error:
        raise click.BadParameter(error.said("en"), ctx, param) from error


def audit_settings(select: Codes | None, ignore: Codes | None, config: Config) -> AuditSettings:
    """The settings that hold. A rule named on the command line runs even where the file turns it off.

    A severity in the file turns a rule on that is off by default. Raises BadConfiguration.
    """
    rules = _rules(config)
    chosen = select if select is not None else _codes(config, "check.select", config.select)
    off = ignore if ignore is not None else _codes(config, "check.ignore", config.ignore) or frozenset()
    turned_off = frozenset(code for code, severity in rules.items() if severity is None)
    return AuditSettings(
        select=chosen if chosen is not None else _on_by_default() | (rules.keys() - turned_off),
        ignore=off | (turned_off - (select or frozenset())),
        severities={code: severity for code, severity in rules.items() if severity is not None},
    )


def _on_by_default() -> Codes:
    return frozenset(rule.code for rule in RULES if rule.on)


def _codes(config: Config, key: str, words: Iterable[str] | None) -> Codes | None:
    return frozenset(_code(config, key, word) for word in words) if words else None


def _rules(config: Config) -> Mapping[str, Severity | None]:
    return {_code(config, f"rules.{word}", word): severity for word, severity in config.rules.items()}


def _code(config: Config, key: str, word: str) -> str:
    try:
        return rule_named(word).code
    except NotFound as error:
        raise BadConfiguration(
            f"{config.path}: {key}: {error.said('en')}", ar=f"{config.path}: {key}: {error.said('ar')}"
        ) from error
