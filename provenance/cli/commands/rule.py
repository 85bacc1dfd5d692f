"""`provenance rule`: what the rules mean."""

from __future__ import annotations

import sys

import click

from provenance.audit import RULES, rule_named
from provenance.cli.desk import Desk
from provenance.cli.options import form_of, format_option, lang_option
from provenance.cli.output import show
from provenance.reports.rules import list_lines, page_lines, rules_json


@click.command("rule")
@click.argument("code", required=False)
@format_option("text", "json")
@lang_option
@click.pass_obj
def command(desk: Desk, code: str | None) -> None:
    """Say what the rule CODE means, with a good and a bad example; without CODE, list all rules.

    A rule's name does as well as its code.

    \b
    Example:  provenance rule S01
              provenance rule unsourced-paragraph --lang ar
    """
    form, lang = form_of(desk, "text", "json"), desk.lang
    rules = RULES if code is None else (rule_named(code),)
    if form == "json":
        sys.stdout.write(rules_json(rules, lang))
    else:
        show(lambda width: list_lines(lang) if code is None else page_lines(rules[0], lang))
