"""The JSON that others rely on: `provenance-check/1`. Within /1 fields may be added, none changed."""

from __future__ import annotations

import json
from collections.abc import Sequence

from provenance.audit.catalogue import message
from provenance.record import Attribution, Flag, Paragraph, Place, Span
from provenance.reports.checked import Checked
from provenance.text.safe import unsafe_characters

SCHEMA = "provenance-check/1"


def render(articles: Sequence[Checked], lang: str) -> str:
    """One JSON object on one line; messages in `lang`, text exactly as the reader has it."""
    return escaped_json({"schema": SCHEMA, "articles": [_article(checked, lang) for checked in articles]})


def escaped_json(value: object) -> str:
    """`value` as JSON in which letters are readable and what could steer a terminal is a \\u escape."""
    written = json.dumps(value, ensure_ascii=False)
    for character in unsafe_characters(written):
        written = written.replace(character, f"\\u{ord(character):04x}")
    return written + "\n"


def _article(checked: Checked, lang: str) -> dict[str, object]:
    record, verdict = checked.record, checked.verdict
    accepted = {} if checked.accepted is None else {"baseline": {"accepted": checked.accepted}}
    return {
        "path": record.path,
        "title": record.title,
        "published": record.published.isoformat() if record.published else None,
        "language": record.language,
        "paragraphs": [_paragraph(paragraph) for paragraph in record.paragraphs],
        "flags": [_flag(flag, lang) for flag in verdict.flags],
        "not_run": [{"code": rule.code, "reason": rule.reason} for rule in verdict.not_run],
        **accepted,
    }


def _paragraph(paragraph: Paragraph) -> dict[str, object]:
    return {
        "number": paragraph.number,
        "handle": paragraph.handle,
        "kind": paragraph.kind,
        "text": paragraph.text,
        "sourcing": paragraph.sourcing,
        "attributions": [_attribution(credit) for credit in paragraph.attributions],
    }


def _attribution(credit: Attribution) -> dict[str, object]:
    return {
        "outlets": list(credit.outlets),
        "outlet_text": _span(credit.outlet_text),
        "speaker": _span(credit.speaker),
        "speaker_kind": credit.speaker_kind,
        "speaker_resolved": credit.speaker_resolved,
        "cue": _span(credit.cue),
        "content": _span(credit.content),
        "anaphoric": credit.anaphoric,
        "quote": credit.quote,
        "confidence": credit.permille / 1000,
    }


def _span(span: Span | None) -> dict[str, object] | None:
    return None if span is None else {"text": span.text, "start": span.start, "end": span.end}


def _flag(flag: Flag, lang: str) -> dict[str, object]:
    at = flag.at
    return {
        "id": flag.id,
        "code": flag.code,
        "rule": flag.rule,
        "severity": flag.severity,
        "paragraph": at.paragraph if at else None,
        "handle": flag.handle,
        "start": at.start if at else None,
        "end": at.end if at else None,
        "related": [_place(place) for place in flag.related],
        "params": dict(flag.params),
        "message": message(flag, lang),
    }


def _place(place: Place) -> dict[str, object]:
    return {"paragraph": place.paragraph, "start": place.start, "end": place.end, "role": place.role}
