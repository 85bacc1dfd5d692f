"""L: the prose held against the log, and links that have lost their passage."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.places import whole
from provenance.audit.rule import Need, Rule
from provenance.record import (
    ArticleRecord,
    Attribution,
    Flag,
    Kind,
    Link,
    Log,
    Paragraph,
    Param,
    Place,
    Severity,
    Source,
)


def rests_on_the_log(record: ArticleRecord, paragraph: Paragraph) -> bool:
    """Whether a link of the paragraph stands, or the whole article is a translation of a logged source."""
    log = record.log
    if log is None:
        return False
    return log.translation_of is not None or any(link.stands for link in log.links_of(paragraph.handle))


def attributed_not_logged(record: ArticleRecord) -> Iterator[Flag]:
    """An outlet that the prose credits, without a link to a story of it; once for an article without any source.

    A straight translation rests on its one source, and so does what that source credits to others.
    """
    log = log_of(record)
    if log.translation_of is not None:
        return
    credited = [(p, outlet, credit) for p in record.of_kind(Kind.BODY) for outlet, credit in _credited(p)]
    if not any(link.stands for link in log.links):
        outlets = list(dict.fromkeys(outlet for _, outlet, _ in credited))
        if outlets:
            params: dict[str, Param] = {"case": "article", "outlets": ", ".join(outlets), "count": len(outlets)}
            yield Flag("L01", "attributed-not-logged", Severity.ERROR, params=params)
        return
    for paragraph, outlet, credit in credited:
        if outlet not in _linked_outlets(log, paragraph):
            yield Flag(
                "L01",
                "attributed-not-logged",
                Severity.ERROR,
                _place(paragraph, credit),
                params={"case": "", "outlet": outlet},
            )


def unchecked_passages(record: ArticleRecord) -> Iterator[Flag]:
    """A source that links rest on and nobody can look up: no snapshot, or passages that were only typed; once each."""
    log = log_of(record)
    for source in log.sources:
        resting = [link for link in log.links if link.source == source.handle and link.stands]
        typed = [link for link in resting if link.passage is not None and not link.checked]
        if source.snapshots == 0 and (resting or log.translation_of == source.handle):
            yield _unchecked(record, source, resting, "no-snapshot")
        elif typed:
            yield _unchecked(record, source, typed, "typed")


def log_of(record: ArticleRecord) -> Log:
    """The log, which a rule has asked for before it looks."""
    assert record.log is not None  # noqa: S101  `needs_log` was asked first
    return record.log


def _credited(paragraph: Paragraph) -> Iterator[tuple[str, Attribution]]:
    """Each outlet that the paragraph credits with what it says, once, with the credit that names it first."""
    seen: set[str] = set()
    for credit in paragraph.attributions:
        for outlet in credit.outlets:
            if not credit.side and outlet not in seen:
                seen.add(outlet)
                yield outlet, credit


def _linked_outlets(log: Log, paragraph: Paragraph) -> set[str | None]:
    """The outlets and carriers of the sources that the paragraph rests on."""
    sources = [log.source(link.source) for link in log.links_of(paragraph.handle) if link.stands]
    return {name for source in sources for name in (source.outlet, source.carrier)}


def _place(paragraph: Paragraph, credit: Attribution) -> Place:
    span = credit.outlet_text or credit.cue
    return Place(paragraph.number, span.start, span.end) if span else whole(paragraph)


def _unchecked(record: ArticleRecord, source: Source, links: list[Link], case: str) -> Flag:
    places = [place for link in links if (place := words_place(record, link))]
    params: dict[str, Param] = {"case": case, "source": source.handle, "outlet": source.outlet, "count": len(links)}
    first, others = (places[0], tuple(place._replace(role="link") for place in places[1:])) if places else (None, ())
    return Flag("L05", "unchecked-passage", Severity.WARNING, first, others, params)


def words_place(record: ArticleRecord, link: Link) -> Place | None:
    """Where the words of a link stand; None where they are gone."""
    paragraph = record.by_handle(link.paragraph)
    if paragraph is None or link.words is None:
        return None
    return Place(paragraph.number, link.words.start, link.words.end)


def needs_log(record: ArticleRecord) -> str | None:
    """Why a rule about the log cannot look, or None."""
    return "no-log" if record.log is None else None


NOT_LOGGED = Rule(
    "L01",
    "attributed-not-logged",
    Severity.ERROR,
    attributed_not_logged,
    frozenset({Need.TEXT, Need.LOG}),
    cannot_run=needs_log,
)
UNCHECKED = Rule(
    "L05",
    "unchecked-passage",
    Severity.WARNING,
    unchecked_passages,
    frozenset({Need.LOG, Need.SNAPSHOT}),
    cannot_run=needs_log,
)
