"""A: credits whose outlet cannot be told."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.places import at
from provenance.audit.rule import Rule
from provenance.record import ArticleRecord, Flag, Kind, MentionProblem, Severity


def unresolved_references(record: ArticleRecord) -> Iterator[Flag]:
    """الصحيفة, الوكالة, التقرير with no outlet before it."""
    for paragraph in record.of_kind(Kind.BODY):
        for mention in paragraph.mentions:
            if mention.problem is MentionProblem.UNRESOLVED:
                params = {"words": mention.words.text}
                yield Flag(
                    "A01",
                    "unresolved-reference",
                    Severity.WARNING,
                    at(paragraph, mention.words),
                    params=params,
                )


def ambiguous_references(record: ArticleRecord) -> Iterator[Flag]:
    """الصحيفة where two outlets that the same section credited fit alike."""
    in_section: set[str] = set()
    for paragraph in record.paragraphs:
        if paragraph.kind is Kind.HEADING:
            in_section.clear()
        if paragraph.kind is not Kind.BODY:
            continue
        for mention in paragraph.mentions:
            rivals = [outlet for outlet in mention.candidates if outlet in in_section]
            if mention.problem is MentionProblem.AMBIGUOUS and len(rivals) > 1:
                params = {"words": mention.words.text, "outlets": ", ".join(rivals)}
                place = at(paragraph, mention.words)
                yield Flag("A02", "ambiguous-reference", Severity.ERROR, place, params=params)
        in_section.update(outlet for credit in paragraph.attributions for outlet in credit.outlets)


def unknown_outlets(record: ArticleRecord) -> Iterator[Flag]:
    """صحيفة X, موقع X that the outlet list does not hold; once for each name."""
    seen: set[str] = set()
    for paragraph in record.paragraphs:
        for mention in paragraph.mentions:
            words = mention.words.text
            if mention.problem is MentionProblem.UNKNOWN and words not in seen:
                seen.add(words)
                params = {"words": words, "kind": mention.outlet_kind or "site"}
                yield Flag("A03", "unknown-outlet", Severity.WARNING, at(paragraph, mention.words), params=params)


def _needs_arabic(record: ArticleRecord) -> str | None:
    return None if record.language == "ar" else "not-arabic"


A_RULES = (
    Rule("A01", "unresolved-reference", Severity.WARNING, unresolved_references, cannot_run=_needs_arabic),
    Rule("A02", "ambiguous-reference", Severity.ERROR, ambiguous_references, cannot_run=_needs_arabic),
    Rule("A03", "unknown-outlet", Severity.WARNING, unknown_outlets, cannot_run=_needs_arabic),
)
