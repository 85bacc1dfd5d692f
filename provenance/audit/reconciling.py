"""L02 and L03: what a link rests on is held against what the prose says of its words."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.credit_phrase import credit_phrase, plain_name
from provenance.audit.linking import log_of, needs_log, words_place
from provenance.audit.places import at, whole
from provenance.audit.rule import Need, Params, Rule
from provenance.record import (
    ArticleRecord,
    Attribution,
    Flag,
    Kind,
    Link,
    Log,
    Paragraph,
    Severity,
    Source,
    SourceKind,
    Span,
)

_OF_OUTLETS = (SourceKind.STORY, SourceKind.OPINION, SourceKind.INTERVIEW)  # a speech is credited to its speaker
_TEXTS = (Kind.BODY, Kind.HEADING)


def logged_not_attributed(record: ArticleRecord) -> Iterator[Flag]:
    """A body paragraph that rests on an outlet which the prose does not credit.

    A credit reaches from the last paragraph that credits an outlet to the next one, as far as the heading over them.
    """
    log = log_of(record)
    if log.translation_of is not None:
        return
    for paragraph, credited in _reached(record):
        told: set[str] = set()
        for link in _standing(log, paragraph):
            source = log.source(link.source)
            if source.kind not in _OF_OUTLETS or source.outlet in told or _is_credited(paragraph, link):
                continue
            if credited.isdisjoint(_family(log, source)):
                told.add(source.outlet)
                place = words_place(record, link) or whole(paragraph)
                params: Params = {
                    "outlet": source.outlet,
                    "link": link.handle,
                    "credit": _phrase(record, paragraph, source),
                }
                yield Flag("L02", "logged-not-attributed", Severity.WARNING, place, params=params)


def attribution_mismatches(record: ArticleRecord) -> Iterator[Flag]:
    """A credit whose words are linked to another outlet's story only, which neither carries nor cites the outlet's."""
    log = log_of(record)
    for paragraph in record.paragraphs:
        links = _standing(log, paragraph)
        for credit in paragraph.attributions if links else ():
            wrong = _wrong(log, paragraph, credit, links)
            if wrong:
                outlet_text = credit.outlet_text or credit.cue
                place = at(paragraph, outlet_text) if outlet_text else whole(paragraph)
                related = tuple(words._replace(role="link") for link in wrong if (words := words_place(record, link)))
                rests = ", ".join(dict.fromkeys(log.source(link.source).outlet for link in wrong))
                params: Params = {
                    "credited": ", ".join(credit.outlets),
                    "rests": rests,
                    "link": wrong[0].handle,
                }
                yield Flag("L03", "attribution-mismatch", Severity.BLOCK, place, related, params)


def _wrong(log: Log, paragraph: Paragraph, credit: Attribution, links: tuple[Link, ...]) -> list[Link]:
    """The links that the words of a credit rest on, if none of them is of an outlet that it names."""
    if not credit.outlets or credit.side:
        return []
    on_it = [link for link in links if _overlap(credit, link)]
    nested = [other for other in paragraph.attributions if other is not credit and _nested(credit, other)]
    named = {outlet for each in (credit, *nested) for outlet in each.outlets}
    if any(not named.isdisjoint(_family(log, log.source(link.source))) for link in on_it):
        return []
    return on_it


def _is_credited(paragraph: Paragraph, link: Link) -> bool:
    """Whether the words of the link are credited to an outlet; to the wrong one, that is for L03 to say."""
    return any(credit.outlets and not credit.side and _overlap(credit, link) for credit in paragraph.attributions)


def _overlap(credit: Attribution, link: Link) -> bool:
    content = credit.content or credit.outlet_text
    return content is not None and link.words is not None and _meet(content, link.words)


def _nested(credit: Attribution, other: Attribution) -> bool:
    """Whether one credit stands within the other's words: what Reuters took from the Times is credited to both."""
    if not other.outlets:
        return False
    pairs = ((credit.content, other.cue or other.outlet_text), (other.content, credit.cue or credit.outlet_text))
    return any(content and cue and _meet(content, cue) for content, cue in pairs)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _reached(record: ArticleRecord) -> Iterator[tuple[Paragraph, frozenset[str]]]:
    """Each body paragraph with the outlets that it credits, or else those of the last that credits any."""
    last: frozenset[str] = frozenset()
    for paragraph in record.of_kind(*_TEXTS):
        if paragraph.kind is Kind.HEADING:
            last = frozenset()
            continue
        own = frozenset(outlet for credit in paragraph.attributions for outlet in credit.outlets)
        last = own or last
        yield paragraph, last


def _standing(log: Log, paragraph: Paragraph) -> tuple[Link, ...]:
    return tuple(link for link in log.links_of(paragraph.handle) if link.stands)


def _family(log: Log, source: Source) -> frozenset[str]:
    """Who may be credited for the source: its outlet, its carrier, and those that it took the story from."""
    return frozenset(name for link in log.chain(source.handle) for name in link.published_by)


def _phrase(record: ArticleRecord, paragraph: Paragraph, source: Source) -> str:
    """A credit that would mend the flag, as the prose has called the outlet before, or with the noun that it needs."""
    for earlier in record.paragraphs[: paragraph.number - 1]:
        for credit in earlier.attributions:
            if credit.outlets == (source.outlet,) and credit.outlet_text and not credit.anaphoric:
                return credit_phrase(plain_name(credit.outlet_text.text), first=False)
    return credit_phrase(source.called, source.outlet_kind, first=True) if source.called else ""


UNATTRIBUTED = Rule(
    "L02",
    "logged-not-attributed",
    Severity.WARNING,
    logged_not_attributed,
    frozenset({Need.TEXT, Need.LOG}),
    cannot_run=needs_log,
)
MISMATCH = Rule(
    "L03",
    "attribution-mismatch",
    Severity.BLOCK,
    attribution_mismatches,
    frozenset({Need.TEXT, Need.LOG}),
    cannot_run=needs_log,
)
