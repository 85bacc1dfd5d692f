"""L10, L12, L13, L14: how an article leans on its sources: old ones, translated back, one above all, one in whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from provenance.audit.laid import laid
from provenance.audit.linking import log_of, needs_log, words_place
from provenance.audit.places import folded_words, whole
from provenance.audit.rule import Need, Params, Rule
from provenance.record import ArticleRecord, Flag, Kind, Link, Paragraph, Severity, Source, Sourcing

STALE = 30  # days; what a paper wrote a month ago is told as news only by mistake
LEANING = 700  # thousandths of the paragraphs that rest on anything
FEWEST = 5  # paragraphs below which a share says nothing
_TRANSLATED = ("ترجم", "تترجم", "مترجم", "تعريب", "نقله الى العربية", "نقلته الى العربية")
_LEAD = 2  # body paragraphs in which a reader is still being told what this is


def stale_sources(record: ArticleRecord) -> Iterator[Flag]:
    """A source that was a month old when the article appeared, in a paragraph that gives no date."""
    log, day = log_of(record), record.published
    for link in log.links if day else ():
        source, paragraph = log.source(link.source), record.by_handle(link.paragraph)
        if day is None or source.published is None or paragraph is None or not link.stands:
            continue
        age = (day - source.published).days
        if age > STALE and not any(m.month or m.year for m in laid(paragraph).moments):
            params: Params = {
                "source": source.handle,
                "outlet": source.outlet,
                "days": age,
                "date": str(source.published),
            }
            yield Flag("L10", "stale-source", Severity.INFO, words_place(record, link), params=params)


def back_translated_quotes(record: ArticleRecord) -> Iterator[Flag]:
    """Words that were spoken in Arabic, quoted in Arabic out of a report in another language."""
    log = log_of(record)
    for link in log.links:
        source, paragraph = log.source(link.source), record.by_handle(link.paragraph)
        back = link.stands and _is_arabic(source.spoken_in) and not _is_arabic(source.language)
        if back and paragraph and (link.relation == "quoted" or link.quote is not None or _quotes(paragraph, link)):
            params: Params = {"source": source.handle, "outlet": source.outlet, "link": link.handle}
            yield Flag("L12", "back-translated-quote", Severity.ERROR, words_place(record, link), params=params)


def over_reliance(record: ArticleRecord) -> Iterator[Flag]:
    """Most of an article's linked paragraphs rest on one outlet; not for a straight translation."""
    log = log_of(record)
    if log.translation_of is not None:
        return
    resting = [outlets for p in record.of_kind(Kind.BODY) if (outlets := _outlets_under(record, p))]
    if len(resting) < FEWEST:
        return
    outlet, count = Counter(outlet for outlets in resting for outlet in outlets).most_common(1)[0]
    if count * 1000 >= LEANING * len(resting):
        params: Params = {
            "outlet": outlet,
            "count": count,
            "of": len(resting),
            "percent": 100 * count // len(resting),
        }
        yield Flag("L13", "over-reliance", Severity.INFO, params=params)


def undeclared_translation(record: ArticleRecord) -> Iterator[Flag]:
    """A straight translation that does not say so where a reader learns what the article is."""
    log = log_of(record)
    if log.translation_of is None:
        return
    source = log.source(log.translation_of)
    opening = [*record.of_kind(Kind.BYLINE), *record.of_kind(Kind.BODY)[:_LEAD]]
    if not any(_declares(paragraph, source) for paragraph in opening):
        lead = next(iter(record.of_kind(Kind.BODY)), None)
        params: Params = {"source": source.handle, "outlet": source.outlet}
        yield Flag("L14", "translation-not-declared", Severity.WARNING, whole(lead) if lead else None, params=params)


def _declares(paragraph: Paragraph, source: Source) -> bool:
    """Whether it credits the outlet, or, in a byline, says that this is a translation."""
    credited = {outlet for credit in paragraph.attributions for outlet in credit.outlets}
    if not credited.isdisjoint(source.published_by):
        return True
    words = f" {folded_words(paragraph.text)}"
    return paragraph.kind is Kind.BYLINE and any(f" {stem}" in words for stem in _TRANSLATED)


def _is_arabic(language: str | None) -> bool:
    return language is not None and language.partition("-")[0] == "ar"


def _quotes(paragraph: Paragraph, link: Link) -> bool:
    words = link.words
    return words is not None and any(q.start < words.end and words.start < q.end for q in paragraph.quotations)


def _outlets_under(record: ArticleRecord, paragraph: Paragraph) -> set[str]:
    """The outlets that the paragraph rests on."""
    if paragraph.sourcing is Sourcing.NOT_APPLICABLE:
        return set()
    log = log_of(record)
    return {log.source(link.source).outlet for link in log.links_of(paragraph.handle) if link.stands}


_BOTH = frozenset({Need.TEXT, Need.LOG})

STALE_SOURCE = Rule("L10", "stale-source", Severity.INFO, stale_sources, _BOTH, cannot_run=needs_log)
BACK_TRANSLATED = Rule(
    "L12", "back-translated-quote", Severity.ERROR, back_translated_quotes, _BOTH, cannot_run=needs_log
)
RELIANCE = Rule("L13", "over-reliance", Severity.INFO, over_reliance, frozenset({Need.LOG}), cannot_run=needs_log)
DECLARATION = Rule(
    "L14", "translation-not-declared", Severity.WARNING, undeclared_translation, _BOTH, cannot_run=needs_log
)
