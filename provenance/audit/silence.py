"""Why a rule has nothing to say of a paragraph, where something true can be said of it beyond "found nothing".

A reason asks the rule's own questions (its predicates, not a copy of them), and only those whose answer alone keeps the
rule silent. A rule without an entry here keeps its reasons to itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from provenance.audit import (
    calendar,
    conflicts,
    guards,
    headline,
    marks,
    quotations,
    retelling,
    sourcing,
    unnamed,
    voice,
)
from provenance.audit.laid import laid
from provenance.audit.linking import rests_on_the_log
from provenance.audit.tellings import tellings
from provenance.record import ArticleRecord, Flag, Kind, MentionProblem, Paragraph, Sourcing


class Silence(NamedTuple):
    """A reason by its code (see `silences`); `words` fill its sentence."""

    code: str
    words: str = ""


Why = Callable[[ArticleRecord, Paragraph], Silence | None]


class Scope(NamedTuple):
    """The kinds of paragraph that a rule judges, and why it is silent about one of them, as far as that can be told."""

    kinds: tuple[Kind, ...]
    why: Why = lambda record, paragraph: None


def _of_class(paragraph: Paragraph) -> Silence:
    credited = (
        ", ".join(a.outlets) or (a.speaker.text if a.speaker else a.speaker_resolved or "")
        for a in paragraph.attributions
        if a.credit is paragraph.sourcing and not a.side
    )
    return Silence(f"class.{paragraph.sourcing}", next((words for words in credited if words), "—"))


def _unless(wanted: Sourcing) -> Why:
    """The rule looks at paragraphs of one class only."""
    return lambda record, paragraph: None if paragraph.sourcing is wanted else _of_class(paragraph)


def _unsourced(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    if paragraph.sourcing is not Sourcing.UNSOURCED:
        return _of_class(paragraph)
    return Silence("rests-on-log") if rests_on_the_log(record, paragraph) else None


def _weak(wanted: Sourcing, rule: Callable[[ArticleRecord], Iterator[Flag]]) -> Why:
    def why(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
        if paragraph.sourcing is not wanted:
            return _of_class(paragraph)
        if sourcing.weak_credit(paragraph, wanted) is None:
            return None
        flagged = any(flag.at and flag.at.paragraph == paragraph.number for flag in rule(record))
        return None if flagged else Silence("same-source-before")

    return why


def _unexplained(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    if paragraph.sourcing is not Sourcing.ANONYMOUS:
        return _of_class(paragraph)
    return Silence("reason-given") if unnamed.gives_a_reason(paragraph) else None


def _accusation(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    if not any(a.credit in (Sourcing.ANONYMOUS, Sourcing.VAGUE) for a in paragraph.attributions):
        return Silence("nobody-unnamed")
    return None if any(map(unnamed.accuses, paragraph.attributions)) else Silence("not-accusing")


def _overrun(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    return None if voice.credited_from(paragraph, laid(paragraph)) else Silence("no-content-behind-a-credit")


def _credits(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    return None if paragraph.attributions else Silence("no-credit")


def _without(problem: MentionProblem) -> Why:
    def why(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
        there = any(mention.problem is problem for mention in paragraph.mentions)
        return None if there else Silence(f"no-mention.{problem}")

    return why


def _dropped(record: ArticleRecord, title: Paragraph) -> Silence | None:
    return Silence("headline-credits") if headline.credits_or_asks(laid(title)) else None


def _misquoted(record: ArticleRecord, title: Paragraph) -> Silence | None:
    return None if any(q.last - q.first > headline.TERM for q in laid(title).quoted) else Silence("no-quotation")


def _unsupported(record: ArticleRecord, title: Paragraph) -> Silence | None:
    text = laid(title)
    return None if text.numbers or any(True for _ in headline.names(text)) else Silence("no-number-no-name")


def _caption(record: ArticleRecord, caption: Paragraph) -> Silence | None:
    named = {outlet for a in caption.attributions for outlet in a.outlets}
    if not named:
        return Silence("no-outlet")
    return Silence("picture-desk", ", ".join(sorted(named))) if named & retelling.PICTURE_DESKS else None


def _quotations(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    if not paragraph.quotations:
        return Silence("no-quotation")
    bounds = quotations.sentence_bounds(paragraph.text)
    credited = all(quotations.credited(paragraph, quotation, bounds) for quotation in paragraph.quotations)
    return Silence("quotations-credited") if credited else None


def _marks(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    if marks.MARKS.isdisjoint(laid(paragraph).folded):
        return Silence("no-marks")
    return Silence("marks-paired") if marks.lone(laid(paragraph)) == (None, None) else None


def _counts(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    if not laid(paragraph).numbers:
        return Silence("no-number")
    return None if tellings(paragraph) else Silence("no-counted-thing")


def _hedges(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    return _counts(record, paragraph) if paragraph.kind is Kind.BODY else None


def _dates(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    return None if laid(paragraph).moments else Silence("no-date")


def _relative(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    return None if any(m.shift is not None for m in laid(paragraph).moments) else Silence("no-relative-date")


def _photo(record: ArticleRecord, caption: Paragraph) -> Silence | None:
    if caption.attributions:
        return Silence("credited")
    first = next((c for c in record.of_kind(Kind.CAPTION) if not c.attributions), caption)
    return None if first.number == caption.number else Silence("once-an-article")


def _logged(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    if record.log is not None and record.log.translation_of is not None:
        return Silence("translation", record.log.translation_of)
    return None if any(a.outlets and not a.side for a in paragraph.attributions) else Silence("no-outlet")


def _linked(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    return None if record.log and record.log.links_of(paragraph.handle) else Silence("no-link")


def _rests(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    links = record.log.links_of(paragraph.handle) if record.log else ()
    return None if any(link.stands for link in links) else Silence("no-link")


def _quote(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    links = record.log.links_of(paragraph.handle) if record.log else ()
    return None if any(link.quote for link in links) else Silence("no-logged-quote")


def _signed(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    return None if record.log and record.log.signoffs else Silence("not-signed-off")


def _revised(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    return None if record.history and record.history.earlier else Silence("one-revision")


def _quoting(record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    return _revised(record, paragraph) or _linked(record, paragraph)


_BODY, _TITLE, _CAPTION, _EVERY = (Kind.BODY,), (Kind.TITLE,), (Kind.CAPTION,), tuple(Kind)

SCOPES: dict[str, Scope] = {
    "S01": Scope(_BODY, _unsourced),
    "S02": Scope(_BODY, _weak(Sourcing.VAGUE, sourcing.vague_attributions)),
    "S03": Scope(_BODY, _weak(Sourcing.ANONYMOUS, sourcing.anonymous_sources)),
    "S04": Scope(_BODY, _unexplained),
    "S05": Scope(_BODY, _accusation),
    "S06": Scope(_BODY, _unless(Sourcing.SOURCED)),
    "S07": Scope(_BODY, _overrun),
    "S08": Scope(_BODY, _credits),
    "A01": Scope(_BODY, _without(MentionProblem.UNRESOLVED)),
    "A02": Scope(_BODY, _without(MentionProblem.AMBIGUOUS)),
    "A03": Scope(_EVERY, _without(MentionProblem.UNKNOWN)),
    "A04": Scope(_TITLE, _dropped),
    "A05": Scope(_CAPTION, _caption),
    "A06": Scope(_BODY, _unless(Sourcing.UNSOURCED)),
    "Q01": Scope(_BODY, _quotations),
    "Q02": Scope((Kind.PULL_QUOTE,)),
    "Q03": Scope(_TITLE, _misquoted),
    "Q04": Scope(marks.READ, _marks),
    "D01": Scope(_TITLE, _unsupported),
    "D02": Scope(conflicts.SPOKEN, _counts),
    "D03": Scope(calendar.READ, _dates),
    "D04": Scope(_CAPTION, _photo),
    "D05": Scope(calendar.READ, _relative),
    "D06": Scope(guards.READ, _hedges),
    "L01": Scope(_BODY, _logged),
    "L02": Scope(_BODY, _rests),
    "L03": Scope(_EVERY, _rests),
    "L04": Scope(_EVERY, _quote),
    "L05": Scope(_EVERY, _linked),
    "L06": Scope(_EVERY, _rests),
    "L07": Scope(_EVERY, _rests),
    "L08": Scope(_EVERY, _rests),
    "L09": Scope(_EVERY, _rests),
    "L10": Scope(_EVERY, _rests),
    "L11": Scope(_EVERY, _rests),
    "L12": Scope(_EVERY, _rests),
    "R01": Scope(_EVERY, _signed),
    "R02": Scope(_EVERY, _signed),
    "R03": Scope(_EVERY, _linked),
    "R04": Scope(_EVERY, _quoting),
    "R05": Scope(_BODY, _revised),
    "R06": Scope(_BODY, _signed),
}
"""By rule. Said of the paragraph that a flag would point at; what a rule compares it with may be of another kind."""


def silence(code: str, record: ArticleRecord, paragraph: Paragraph) -> Silence | None:
    """Why the rule `code` says nothing of `paragraph`; None where nothing truer than "it found nothing" is known."""
    scope = SCOPES.get(code)
    if scope is None:
        return None
    return scope.why(record, paragraph) if paragraph.kind in scope.kinds else Silence(f"kind.{paragraph.kind}")
