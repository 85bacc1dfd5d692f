"""Q: quoted words of nobody, and display sentences that say something else than the body."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from provenance.audit.drift import Drift, drift
from provenance.audit.places import at, whole
from provenance.audit.rule import Rule
from provenance.audit.sourcing import needs_body
from provenance.record import ArticleRecord, Attribution, Flag, Kind, Paragraph, Param, Place, Severity, Span
from provenance.text.quotations import quotations
from provenance.text.sentences import sentences
from provenance.text.words import words


def quotes_without_speaker(record: ArticleRecord) -> Iterator[Flag]:
    """Quoted words of the body, a clause or more, in a sentence that credits nobody."""
    for paragraph in record.of_kind(Kind.BODY):
        bounds = sentence_bounds(paragraph.text) if paragraph.quotations else []
        for quotation in paragraph.quotations:
            if not credited(paragraph, quotation, bounds):
                yield Flag("Q01", "quote-without-speaker", Severity.ERROR, at(paragraph, quotation))


def credited(paragraph: Paragraph, quotation: Span, bounds: list[tuple[int, int]]) -> bool:
    """Whether words of a credit stand in the quotation's sentence; `bounds` are those of the paragraph's sentences."""
    around = bisect_right(bounds, (quotation.start, len(paragraph.text))) - 1
    first, last = bounds[around] if around >= 0 else (quotation.start, quotation.end)
    last = max(last, quotation.end)
    return any(_touches(attribution, first, last) for attribution in paragraph.attributions)


def _touches(attribution: Attribution, first: int, last: int) -> bool:
    spans = (attribution.cue, attribution.speaker, attribution.outlet_text, attribution.content)
    return any(span is not None and span.start < last and span.end > first for span in spans)


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """Where the sentences of the text begin and end, in code points."""
    laid = words(text)
    return [(laid.start[first], laid.end[last - 1]) for first, last in sentences(laid, quotations(laid))]


def pull_quote_drift(record: ArticleRecord) -> Iterator[Flag]:
    """A display sentence that differs from the body in hedge, quantifier, number, negation, name or agent."""
    body = record.of_kind(Kind.BODY)
    for display in record.of_kind(Kind.PULL_QUOTE):
        nearest = max((drift(display, paragraph) for paragraph in body), key=lambda d: d.likeness, default=None)
        if nearest is not None and nearest.matters:
            yield _drifted(display, nearest)


def _drifted(display: Paragraph, found: Drift) -> Flag:
    related = (Place(found.paragraph, found.start, found.end, "body"),)
    params: dict[str, Param] = {
        "case": found.stronger,
        "gone": "، ".join(found.gone),
        "added": "، ".join(found.added),
        "paragraph": found.paragraph,
    }
    return Flag("Q02", "pull-quote-drift", Severity.ERROR, whole(display), related, params)


Q_RULES = (
    Rule("Q01", "quote-without-speaker", Severity.ERROR, quotes_without_speaker, cannot_run=needs_body),
    Rule("Q02", "pull-quote-drift", Severity.ERROR, pull_quote_drift, cannot_run=needs_body),
)
