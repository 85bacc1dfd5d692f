"""Turn a draft into the attribution that goes on record: spans of the text without clitics."""

from __future__ import annotations

from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.mentions import Mention
from provenance.attribution.arabic.prose import Prose
from provenance.record import (
    Attribution,
    Span,
    SpeakerKind,
)


def outlet_span(prose: Prose, mention: Mention) -> Span:
    """The outlet's words, without a preposition glued to them."""
    span = prose.span(mention.first, mention.last)
    skipped = mention.start_inside
    return Span.cut(prose.text, span.start + skipped, span.end) if skipped else span


def attribution(draft: Draft, prose: Prose) -> Attribution:
    """The draft as the record keeps it."""
    text = prose.text
    cue = None
    if draft.cue is not None:
        whole = prose.span(*draft.cue)
        cue = Span.cut(text, whole.start + _letters(whole.text, draft.cue_clitics), whole.end)
    words = None
    if draft.mention is not None:
        words = outlet_span(prose, draft.mention)
    elif draft.outlet_words is not None:
        words = prose.span(*draft.outlet_words)
    speaker = _speaker_span(draft, prose)
    kind = draft.speaker_kind
    if kind is SpeakerKind.NONE and (draft.outlets or draft.mention is not None):
        kind = SpeakerKind.OUTLET
    content = _content_span(draft, prose)
    return Attribution(
        outlets=draft.outlets, outlet_text=words, speaker=speaker, speaker_kind=kind, speaker_resolved=draft.resolved,
        cue=cue, content=content, anaphoric=draft.anaphoric, quote=_quotes(draft, prose),
        permille=draft.permille, side=draft.side, credit=draft.credit,
    )  # fmt: skip


def _content_span(draft: Draft, prose: Prose) -> Span | None:
    if draft.content is None:
        return None
    span = prose.span(*draft.content)
    skipped = _letters(span.text, 1) if draft.content_clitic and span.text[:1] in "بل" else 0
    return Span.cut(prose.text, span.start + skipped, span.end)


def _letters(text: str, count: int) -> int:
    """Code points to skip so that `count` letters are skipped: marks on them go along."""
    position = 0
    while count and position < len(text):
        position += 1
        while position < len(text) and not text[position].isalpha():
            position += 1
        count -= 1
    return position if position < len(text) else 0


def _right_behind_preposition(draft: Draft) -> bool:
    """بحسب والستروم: where nothing can be joined by و, it is the name's own letter."""
    if draft.cue is None or draft.speaker is None or draft.lemma is not None:
        return False
    return draft.speaker[0] == draft.cue[1]


def _speaker_span(draft: Draft, prose: Prose) -> Span | None:
    if draft.speaker is None:
        return None
    first, last = draft.speaker
    span = prose.span(first, last)
    clitic = prose.lex[first]
    lead = 0 if _right_behind_preposition(draft) else clitic.lead
    preposition = clitic.clitic in ("ب", "ل") and not clitic.folded.startswith(("لل", "ولل", "فلل"))
    glued = lead + (1 if preposition else 0)
    return Span.cut(prose.text, span.start + _letters(span.text, glued), span.end) if glued else span


def _quotes(draft: Draft, prose: Prose) -> bool:
    """Two or more quoted words of the source within what is credited."""
    if draft.content is None:
        return False
    first, last = draft.content
    return any(
        prose.word_count(max(q.first, first), min(q.last, last)) >= 2
        for q in prose.quoted
        if q.first < last and q.last > first
    )
