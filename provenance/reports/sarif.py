"""SARIF 2.1.0 (OASIS): flags for programs that show findings where the words are.

A flag's level is note, warning or error; its own severity stands in its properties. Columns count code points. A
waived flag is a suppressed result, a rule that could not look a notification: silence must not read as a pass.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

from provenance import __version__
from provenance.audit import RULES, Rule
from provenance.audit.catalogue import message, reason
from provenance.audit.handbook import RulePage, page
from provenance.audit.waiving import words_hash
from provenance.record import Flag, NotRun, Place, Severity, Waiver
from provenance.reports.checked import Checked
from provenance.reports.contract import escaped_json
from provenance.reports.located import region_of
from provenance.text.safe import shown

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "words/v1"
"""What a finding is known by from run to run: its rule and the folded words it covers, wherever they stand."""

_LEVELS = {
    Severity.INFO: "note",
    Severity.WARNING: "warning",
    Severity.ERROR: "error",
    Severity.BLOCK: "error",
}
_INDEX = {rule.code: index for index, rule in enumerate(RULES)}

Object = dict[str, object]


def render(articles: Sequence[Checked], lang: str) -> str:
    """One run over all articles; messages and rules in `lang`."""
    run: Object = {
        "tool": {"driver": _driver(lang)},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri}} for uri in dict.fromkeys(_uri(c.record.path) for c in articles)],
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    _not_run(checked, rule, lang) for checked in articles for rule in checked.verdict.not_run
                ],
            }
        ],
        "results": list(_results(articles, lang)),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped_json(log)


def _driver(lang: str) -> Object:
    return {
        "name": "provenance",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule, page(rule.code, lang), lang) for rule in RULES],
    }


def _rule(rule: Rule, told: RulePage, lang: str) -> Object:
    help_text = f"{told.why}\n\n{told.principle}"
    bad, good = ("مثال سيئ", "مثال جيد") if lang == "ar" else ("Bad", "Good")
    examples = f"{bad}:\n\n> {_quoted(told.bad)}\n\n{good}:\n\n> {_quoted(told.good)}"
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": told.title},
        "fullDescription": {"text": told.what},
        "help": {"text": help_text, "markdown": f"{help_text}\n\n{examples}"},
        "defaultConfiguration": {"enabled": rule.on, "level": _LEVELS[rule.severity]},
        "properties": {"severity": str(rule.severity), "tags": ["provenance", rule.code[0]]},
    }


def _quoted(text: str) -> str:
    return text.replace("\n", "\n> ")


def _results(articles: Iterable[Checked], lang: str) -> Iterator[Object]:
    seen: Counter[str] = Counter()
    for checked in articles:
        for flag in checked.verdict.flags:
            yield _result(checked, flag, lang, seen)
        for flag, waiver in checked.verdict.waived:
            yield {**_result(checked, flag, lang, seen), "suppressions": [_suppression(waiver)]}


def _result(checked: Checked, flag: Flag, lang: str, seen: Counter[str]) -> Object:
    related = [{"id": number, **_location(checked, place)} for number, place in enumerate(flag.related, 1)]
    return {
        "ruleId": flag.code,
        "ruleIndex": _INDEX[flag.code],
        "level": _LEVELS[flag.severity],
        "message": {"text": shown(message(flag, lang))},
        "locations": [_location(checked, flag.at)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": {FINGERPRINT: _fingerprint(checked, flag, seen)},
        "properties": {"id": flag.id, "severity": str(flag.severity)},
    }


def _location(checked: Checked, place: Place | None) -> Object:
    physical: Object = {"artifactLocation": {"uri": _uri(checked.record.path)}}
    if place is None:
        return {"physicalLocation": physical}
    paragraph = checked.record.paragraph(place.paragraph)
    region = region_of(paragraph, place)
    if region is not None:
        columns = {} if region.column is None else {"startColumn": region.column, "endColumn": region.end_column}
        words = {"text": shown(paragraph.text[place.start : place.end])}
        physical["region"] = {"startLine": region.line, "endLine": region.end_line, **columns, "snippet": words}
    name = paragraph.handle or str(paragraph.number)
    logical = {"name": name, "fullyQualifiedName": f"paragraph {paragraph.number}", "kind": "element"}
    location: Object = {"physicalLocation": physical, "logicalLocations": [logical]}
    return {**location, "message": {"text": place.role}} if place.role else location


def _fingerprint(checked: Checked, flag: Flag, seen: Counter[str]) -> str:
    """Equal ones within a run are counted, so that a second is another."""
    words = sha256(f"{flag.code} {words_hash(checked.record, flag)}".encode()).hexdigest()
    seen[words] += 1
    return f"{words}:{seen[words]}"


def _suppression(waiver: Waiver) -> Object:
    return {"kind": "external", "status": "accepted", "justification": f"{shown(waiver.reason)} ({shown(waiver.by)})"}


def _not_run(checked: Checked, rule: NotRun, lang: str) -> Object:
    return {
        "level": "note",
        "message": {"text": f"{rule.code}: {reason(rule, lang)}"},
        "locations": [_location(checked, None)],
        "associatedRule": {"id": rule.code, "index": _INDEX[rule.code]},
    }


def _uri(path: str) -> str:
    """A relative path as it is, percent-encoded; an absolute one as a file's address."""
    native = Path(path)
    return native.as_uri() if native.is_absolute() else quote(os.fsencode(native.as_posix()))
