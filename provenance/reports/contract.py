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
    return escaped_json({"schema": SCHEMA, "articles": [article_json(checked, lang) for checked in articles]})


def escaped_json(value: object) -> str:
    """`value` as JSON in which letters are readable and what could steer a terminal is a \\u escape."""
    written = json.dumps(value, ensure_ascii=False)
    for character in unsafe_characters(written):
        written = written.replace(character, f"\\u{ord(character):04x}")
    return written + "\n"


def article_json(checked: Checked, lang: str) -> dict[str, object]:
    """An article with its flags; one on record also with what the store knows of it."""
    record, verdict = checked.record, checked.verdict
    accepted = {} if checked.accepted is None else {"baseline": {"accepted": checked.accepted}}
    return {
        "path": record.path,
        "title": record.title,
        "published": record.published.isoformat() if record.published else None,
        "language": record.language,
        "paragraphs": [paragraph_json(paragraph) for paragraph in record.paragraphs],
        "flags": [flag_json(flag, lang) for flag in verdict.flags],
        "not_run": [{"code": rule.code, "reason": rule.reason} for rule in verdict.not_run],
        **accepted,
        **_on_record(checked, lang),
    }


def _on_record(checked: Checked, lang: str) -> dict[str, object]:
    if checked.record.log is None:
        return {}
    from provenance.reports.record_json import log_json  # `check` never needs it

    waived = [
        {"flag": flag_json(flag, lang), "by": waiver.by, "at": waiver.at, "reason": waiver.reason}
        for flag, waiver in checked.verdict.waived
    ]
    return {**log_json(checked.record.log), "waived": waived}


def paragraph_json(paragraph: Paragraph) -> dict[str, object]:
    """A paragraph with its attributions."""
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
        "outlet_text": span_json(credit.outlet_text),
        "speaker": span_json(credit.speaker),
        "speaker_kind": credit.speaker_kind,
        "speaker_resolved": credit.speaker_resolved,
        "cue": span_json(credit.cue),
        "content": span_json(credit.content),
        "anaphoric": credit.anaphoric,
        "quote": credit.quote,
        "confidence": credit.permille / 1000,
    }


def span_json(span: Span | None) -> dict[str, object] | None:
    """Words with their place; null where the prose has none."""
    return None if span is None else {"text": span.text, "start": span.start, "end": span.end}


def flag_json(flag: Flag, lang: str) -> dict[str, object]:
    """A flag with its message in `lang`."""
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
