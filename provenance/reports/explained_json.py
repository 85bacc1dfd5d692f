"""A paragraph explained for programs: `provenance-explain/1`. Within /1 fields may be added, none changed."""

from __future__ import annotations

from provenance.audit.looked import Look
from provenance.record import Attribution
from provenance.record.trace import CreditTrace, OutletTrace
from provenance.reports.contract import escaped_json, flag_json, paragraph_json, span_json
from provenance.reports.explained import Explained, lifted
from provenance.reports.explained_words import look_said, refusal_said

SCHEMA = "provenance-explain/1"


def render(explained: Explained, lang: str) -> str:
    """One JSON object on one line; sentences in `lang`, ways and reasons as codes."""
    record, why = explained.checked.record, lifted(explained.paragraph)
    return escaped_json(
        {
            "schema": SCHEMA,
            "path": record.path,
            "article": {"slug": record.log.slug, "revision": record.log.revision} if record.log else None,
            "paragraph": paragraph_json(explained.paragraph),
            "kind_told_by": explained.told or None,
            "sourcing_because": {"reason": why.reason, "credits": list(why.credits)},
            "matter": explained.paragraph.matter,
            "credits": [
                _credit(credit, trace)
                for credit, trace in zip(explained.paragraph.attributions, explained.trace.credits, strict=True)
            ],
            "refused": [
                {
                    "words": span_json(refusal.words),
                    "reason": refusal.reason,
                    "outlets": list(refusal.outlets),
                    "message": refusal_said(refusal, lang),
                }
                for refusal in explained.trace.refused
            ],
            "rules": [_look(look, lang) for look in explained.looks],
        }
    )


def _credit(credit: Attribution, trace: CreditTrace) -> dict[str, object]:
    return {
        "side": credit.side,
        "gives": credit.credit,
        "cue": {
            "way": trace.cue.way,
            "lemma": trace.cue.lemma or None,
            "class": trace.cue.shade or None,
            "form": trace.cue.form or None,
        },
        "outlet": _outlet(trace.outlet) if trace.outlet else None,
        "speaker": {
            "way": trace.speaker.way,
            "head": trace.speaker.head or None,
            "classes": list(trace.speaker.classes),
            "paragraph": trace.speaker.paragraph,
        }
        if trace.speaker
        else None,
        "content": {"begins": trace.content.begins, "ends": trace.content.ends} if trace.content else None,
        "confidence": [{"reason": step.reason, "part": step.permille / 1000} for step in trace.confidence],
    }


def _outlet(outlet: OutletTrace) -> dict[str, object]:
    return {
        "way": outlet.way,
        "words": outlet.words or None,
        "outlet": outlet.outlet,
        "kind": outlet.kind or None,
        "country": outlet.country or None,
        "paragraph": outlet.paragraph,
        "others": list(outlet.others),
        "candidates": [
            {
                "outlet": candidate.outlet,
                "paragraph": candidate.paragraph,
                "fit": candidate.fit / 1000,
                "confidence": candidate.permille / 1000,
            }
            for candidate in outlet.candidates
        ],
    }


def _look(look: Look, lang: str) -> dict[str, object]:
    return {
        "code": look.rule.code,
        "rule": look.rule.name,
        "outcome": look.outcome,
        "reason": look.silence.code if look.silence else look.not_run.reason if look.not_run else None,
        "flags": [flag_json(flag, lang) for flag in look.flags],
        "message": " ".join(look_said(look, lang)),
    }
