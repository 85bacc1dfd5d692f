"""S: statements without a source, or with one that nobody can look up."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.credit_phrase import phrases_after
from provenance.audit.linking import rests_on_the_log
from provenance.audit.places import folded_words, whole
from provenance.audit.rule import Rule
from provenance.record import (
    ArticleRecord,
    Attribution,
    Flag,
    Kind,
    Matter,
    Paragraph,
    Place,
    Severity,
    Sourcing,
)

LEAD = 2  # body paragraphs that may sum up before the sources are named
FOLLOWS = 3  # paragraphs within which a named outlet makes the lead's vagueness harmless

_SEVERITY = {
    Matter.ACCUSATION: Severity.ERROR,
    Matter.QUOTATION: Severity.ERROR,
    Matter.NEWS: Severity.ERROR,
    Matter.BACKGROUND: Severity.WARNING,
    Matter.BRIDGE: Severity.WARNING,
}


def unsourced_paragraphs(record: ArticleRecord) -> Iterator[Flag]:
    """A body paragraph that credits nobody and rests on no link; loud where it tells news, accuses or quotes."""
    for paragraph, phrase in phrases_after(record):
        if paragraph.sourcing is Sourcing.UNSOURCED and not rests_on_the_log(record, paragraph):
            matter = paragraph.matter or Matter.NEWS
            yield Flag(
                "S01",
                "unsourced-paragraph",
                _SEVERITY[matter],
                whole(paragraph),
                params={"case": matter.value, "phrase": phrase},
            )


def vague_attributions(record: ArticleRecord) -> Iterator[Flag]:
    """A paragraph that credits only what nobody can look up: تقارير صحفية, وسائل إعلام, مراقبون, يُعتقد."""
    yield from _weakly_credited(record, Sourcing.VAGUE, "S02", "vague-attribution")


def anonymous_sources(record: ArticleRecord) -> Iterator[Flag]:
    """A paragraph that credits only people without a name."""
    yield from _weakly_credited(record, Sourcing.ANONYMOUS, "S03", "anonymous-source")


def _weakly_credited(record: ArticleRecord, sourcing: Sourcing, code: str, name: str) -> Iterator[Flag]:
    body = record.of_kind(Kind.BODY)
    before: str | None = None
    for order, paragraph in enumerate(body):
        credit = weak_credit(paragraph, sourcing) if paragraph.sourcing is sourcing else None
        if credit is None:
            before = None
            continue
        place, words = credit
        if folded_words(words) == before:
            continue
        before = folded_words(words)
        harmless = order < LEAD and any(_names_an_outlet(p) for p in body[order + 1 : order + 1 + FOLLOWS])
        severity = Severity.INFO if harmless else Severity.WARNING
        yield Flag(code, name, severity, place, params={"words": words, "case": "lead" if harmless else ""})


def weak_credit(paragraph: Paragraph, sourcing: Sourcing) -> tuple[Place, str] | None:
    """Where the paragraph's weak credit stands, and its words."""
    for attribution in paragraph.attributions:
        if attribution.credit is sourcing and not attribution.side:
            span = attribution.speaker or attribution.outlet_text or attribution.cue
            if span is not None:
                return Place(paragraph.number, span.start, span.end), span.text
    return None


def _names_an_outlet(paragraph: Paragraph) -> bool:
    return any(_named(attribution) for attribution in paragraph.attributions)


def _named(attribution: Attribution) -> bool:
    return bool(attribution.outlets)


def needs_body(record: ArticleRecord) -> str | None:
    """Why a rule about the body cannot look, or None."""
    if record.language != "ar":
        return "not-arabic"
    return None if record.of_kind(Kind.BODY) else "no-body"


S_RULES = (
    Rule("S01", "unsourced-paragraph", Severity.ERROR, unsourced_paragraphs, cannot_run=needs_body),
    Rule("S02", "vague-attribution", Severity.WARNING, vague_attributions, cannot_run=needs_body),
    Rule("S03", "anonymous-source", Severity.WARNING, anonymous_sources, cannot_run=needs_body),
)
