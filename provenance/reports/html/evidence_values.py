"""What a paragraph rests on, as plain values: its links with passage, quote and claim, and how its words came to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from provenance.record import Link, Log, Source
from provenance.reports.history_labels import label as history_label
from provenance.reports.html.report_labels import label
from provenance.reports.html.values import direction_of
from provenance.reports.linked import passage_of, state_of
from provenance.reports.paragraph_history import Step
from provenance.reports.record_labels import day
from provenance.text.diff import TextDiff
from provenance.text.safe import shown


class SourceValues(NamedTuple):
    """A source as a reader looks it up. `url` is "" where it is no web address; `facts` are what else is known."""

    handle: str
    outlet: str
    title: str
    url: str
    facts: str
    direction: str
    language: str
    marks: list[str]
    snapshots: int


class LinkValues(NamedTuple):
    """A link. `before`, `words`, `after` are the passage in its snapshot, "" without one; `typed` one as typed."""

    handle: str
    state: str
    state_word: str
    source: SourceValues
    before: str
    words: str
    after: str
    snapshot: str
    typed: str
    passage_word: str
    quote: str
    quote_word: str
    exact: str
    claim: str
    claim_text: str
    who: str
    confirmed: str
    drifted: bool


class StepValues(NamedTuple):
    """A revision of a paragraph: what it did, who, when, why, and its words in pieces ("", "del" or "ins")."""

    what: str
    who: str
    reason: str
    pieces: list[tuple[str, str]]


def source_values(source: Source, lang: str) -> SourceValues:
    """The source, and what its outlet did to it since."""
    url = source.url or ""
    facts = (
        label("r.carrier", lang, carrier=source.carrier) if source.carrier else "",
        source.author or "",
        source.published.isoformat() if source.published else "",
        label("r.cites", lang, sources=", ".join(source.cites)) if source.cites else "",
    )
    return SourceValues(
        handle=source.handle,
        outlet=_named(source, lang),
        title=shown(source.title or source.outlet),
        url=shown(url) if url.lower().startswith(("http://", "https://")) else "",
        facts=" · ".join(fact for fact in facts if fact),
        direction=direction_of(source.language),
        language=source.language or "",
        marks=[_mark(mark.mark, mark.reason, lang) for mark in source.marks],
        snapshots=source.snapshots,
    )


def _named(source: Source, lang: str) -> str:
    """The outlet, in Arabic with how Arabic prose names it."""
    return f"{source.called} ({source.outlet})" if lang == "ar" and source.called else source.outlet


def _mark(mark: str, reason: str, lang: str) -> str:
    said = label(f"r.mark.{mark}", lang)
    return f"{said}: {reason}" if reason else said


def link_values(link: Link, log: Log, sources: dict[str, SourceValues], lang: str) -> LinkValues:
    """The link with all that a fact-checker opens."""
    found, state = link.evidence, state_of(link)
    where = label("rests.at", lang, sha=found.sha256[:19] + "…", at=day(found.captured_at)) if found else ""
    who = label("r.linked-by", lang, who=link.by) + " · " if link.by else ""
    return LinkValues(
        handle=link.handle,
        state=state,
        state_word=label(f"state.{state}", lang),
        source=sources[link.source],
        before=_edged(found.before) if found else "",
        words=_flat(found.words) if found else "",
        after=_edged(found.after) if found else "",
        snapshot=where,
        typed=_flat(link.passage or "") if not found else "",
        passage_word=label(f"passage.{passage_of(link)}", lang),
        quote=_flat(link.quote or ""),
        quote_word="" if link.quote_found is None else label(f"quote.{'found' if link.quote_found else 'lost'}", lang),
        exact=_flat(link.words.text if link.words else link.exact),
        claim=link.claim,
        claim_text=_flat(link.claim_text),
        who=who + label("r.linked-on", lang, at=day(link.at)),
        confirmed=_confirmed(link, lang),
        drifted=link.drifted,
    )


def _confirmed(link: Link, lang: str) -> str:
    if link.confirmed_by is None:
        return label("r.unconfirmed", lang)
    return label("confirmed-by", lang, by=link.confirmed_by) if link.confirmed_by else label("confirmed", lang)


def _flat(text: str) -> str:
    """The text as it is shown, its line ends as spaces."""
    return " ".join(shown(text).split())


def _edged(text: str) -> str:
    """The same, with the space at its ends kept as one: a comma stands close to the passage before it."""
    flat = _flat(text)
    return f"{' ' * text[:1].isspace()}{flat}{' ' * text[-1:].isspace()}" if flat else ""


def history_values(steps: Iterable[Step], lang: str) -> list[StepValues]:
    """The steps of a paragraph that has more than one, or came later than the first revision."""
    told = list(steps)
    if len(told) == 1 and told[0].revision == 1:
        return []
    return [
        StepValues(
            what=_what(step, lang),
            who=" · ".join(part for part in (step.by, day(step.at)) if part),
            reason=shown(step.reason),
            pieces=list(diff_pieces(step.words)) if step.words else [],
        )
        for step in told
    ]


def _what(step: Step, lang: str) -> str:
    said = label("r.brought" if step.words is None else "r.changed", lang, revision=step.revision)
    return said if step.words is None or any(step.words.changes()) else f"{said} ({history_label('space', lang)})"


def diff_pieces(words: TextDiff) -> Iterator[tuple[str, str]]:
    """Both texts in one, in pieces: (the words, "" for what stayed, "del" or "ins")."""
    for tag, i1, i2, j1, j2 in words.opcodes:
        old, new = shown("".join(words.old[i1:i2])), shown("".join(words.new[j1:j2]))
        if tag == "equal":
            yield new, ""
            continue
        if old.strip():
            yield old if old[-1:].isspace() else f"{old} ", "del"
        if new.strip():
            yield new, "ins"
