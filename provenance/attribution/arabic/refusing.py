"""What looks like a credit and is none: outlets that are only the topic, ordinary words, verbs that credit nobody."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.attribution.arabic.listening import Heeded
from provenance.attribution.arabic.mentions import Mention
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.reader import ArabicReader
from provenance.attribution.outlet_list import Alias, OutletList, Standing
from provenance.record import Kind, Span
from provenance.record.trace import Refusal

_CREDITED = (Kind.BODY, Kind.TITLE, Kind.RELATED_LINK, Kind.PULL_QUOTE)


def refusals(heeded: Heeded, reader: ArabicReader) -> Iterator[Refusal]:
    """What the reader did not take for a credit in the paragraph, in reading order."""
    found = [*_outlets(heeded, reader.outlets), *_names(heeded, reader), *_verbs(heeded)]
    return iter(sorted(found, key=lambda refusal: (refusal.words.start, refusal.words.end)))


def _outlets(heeded: Heeded, outlets: OutletList) -> Iterator[Refusal]:
    """Outlets that the paragraph names and credits with nothing."""
    taken = {place for d in heeded.drafts for place in (d.speaker, d.mention and (d.mention.first, d.mention.last))}
    for mention in heeded.mentions:
        if (mention.first, mention.last) not in taken:
            names = tuple(outlets.outlets[number].name for number in mention.candidates)
            yield Refusal(heeded.prose.span(mention.first, mention.last), _why_no_credit(heeded.kind), names)


def _why_no_credit(kind: Kind) -> str:
    if kind is Kind.CAPTION:
        return "not-in-bracket"
    return "topic" if kind in _CREDITED else "kind-not-read"


def _names(heeded: Heeded, reader: ArabicReader) -> Iterator[Refusal]:
    """Words that are an outlet's name elsewhere, and were not taken for one here."""
    prose, covered = heeded.prose, {i for m in heeded.mentions for i in range(m.outer_first, m.outer_last)}
    for i, folded in enumerate(prose.folded):
        alias = None if i in covered else _alias_at(prose, i, reader.outlets.aliases.get(folded, ()))
        if alias is None:
            continue
        quoted = prose.spoken(i) is not None
        if quoted or alias.standing is Standing.ORDINARY:
            names = tuple(reader.outlets.outlets[number].name for number in alias.outlets)
            yield Refusal(prose.span(i, i + len(alias.tokens)), "quoted" if quoted else "ordinary", names)


def _alias_at(prose: Prose, i: int, aliases: list[Alias] | tuple[()]) -> Alias | None:
    """The longest alias that stands at token i."""
    return next((a for a in aliases if tuple(prose.folded[i : i + len(a.tokens)]) == a.tokens), None)


def spelled_by(outlets: OutletList, prose: Prose, mention: Mention) -> Standing | None:
    """How the name by which a mention was found counts; None where the list does not have it letter for letter."""
    first, *rest = prose.folded[mention.first : mention.last]
    tokens = (first[mention.start_inside :], *rest)
    return next((a.standing for a in outlets.aliases.get(tokens[0], ()) if a.tokens == tokens), None)


def _verbs(heeded: Heeded) -> Iterator[Refusal]:
    """Verbs of saying that open no credit of their own."""
    if heeded.kind not in _CREDITED:
        return
    prose = heeded.prose
    cues = {i for draft in heeded.drafts if draft.cue is not None for i in range(*draft.cue)}
    for first, last in prose.sentences:
        opened = False
        for i in range(first, last):
            opened = opened or i in cues
            if i in cues or not (prose.reports(i) or prose.is_(i, "no_comment")):
                continue
            reason = _why_no_cue(prose, i, opened)
            if reason:
                yield Refusal(_word(prose, i), reason)


def _why_no_cue(prose: Prose, i: int, opened: bool) -> str:
    """Why the verb at token i credits nobody, "" for a word that is no verb of saying here."""
    negated = prose.is_(i - 1, "negation")
    if prose.is_(i, "no_comment") and negated:
        return "no-comment"
    if not prose.reports(i):
        return ""
    if prose.within[i] is not None:
        return "verb-quoted"
    if negated:
        return "negated"
    return "after-a-credit" if opened else "nobody"


def _word(prose: Prose, i: int) -> Span:
    span = prose.span(i, i + 1)
    lead = prose.lex[i].lead
    return Span.cut(prose.text, span.start + lead, span.end) if lead and span.text[lead:].strip() else span
