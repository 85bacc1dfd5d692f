"""Say how the credits of one paragraph were read: each part's way, the confidence in its steps."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.attribution.arabic import learning
from provenance.attribution.arabic.contents import PREPOSITIONAL
from provenance.attribution.arabic.discourse import Heard
from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.lexicon import BIT
from provenance.attribution.arabic.listening import Heeded, Told, heed
from provenance.attribution.arabic.mentions import How, Mention
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.reader import ArabicReader
from provenance.attribution.arabic.refusing import refusals, spelled_by
from provenance.attribution.arabic.speaker_kinds import past_quantity
from provenance.attribution.outlet_list import Standing
from provenance.record import Kind, SpeakerKind
from provenance.record.trace import (
    ContentTrace,
    CreditTrace,
    CueTrace,
    OutletTrace,
    ParagraphTrace,
    SpeakerTrace,
    Step,
)

_HEADS = (
    "anonymous", "vague_people", "spokesperson", "office", "title", "organisation", "document", "report",
    "newspaper", "agency", "broadcaster", "site", "magazine",
)  # fmt: skip
"""The classes of the lexicon that tell what kind of speaker a noun names."""


def trace(reader: ArabicReader, blocks: Iterable[tuple[Kind, str]], number: int) -> ParagraphTrace:
    """How the paragraph at position `number` of the article was read."""
    heeded = heed(reader, blocks, number)
    read = zip(heeded.drafts, heeded.outright, strict=True)
    return ParagraphTrace(
        tuple(_credit(heeded, order, draft, outright) for order, (draft, outright) in enumerate(read)),
        tuple(refusals(heeded, reader)),
    )


def _credit(heeded: Heeded, order: int, draft: Draft, outright: int) -> CreditTrace:
    without_subject = draft.dropped and not draft.impersonal and draft.outlet_words is None and draft.speaker is None
    people = heeded.answers.people
    heard = people.popleft() if without_subject and people else None
    outlet = _outlet(heeded, draft, heard)
    return CreditTrace(
        cue=_cue(heeded.prose, draft),
        outlet=outlet,
        speaker=_speaker(heeded.prose, draft, heard),
        content=_content(heeded.prose, draft, heeded.drafts[order + 1 :]),
        confidence=_confidence(heeded.prose, draft, outlet, outright),
    )


def _cue(prose: Prose, draft: Draft) -> CueTrace:
    if draft.cue is None:
        return CueTrace("bracket")
    last = draft.cue[1]
    verb = prose.lex[last - 1] if draft.lemma is not None else None
    lemma, shade = (draft.lemma.name, draft.lemma.shade) if draft.lemma else ("", "")
    return CueTrace(_way_of_cue(prose, draft), lemma, shade, verb.form if verb is not None else "")


def _way_of_cue(prose: Prose, draft: Draft) -> str:
    assert draft.cue is not None  # noqa: S101
    first, last = draft.cue
    if draft.impersonal:
        return "impersonal"
    if draft.lemma is not None:
        form = prose.lex[last - 1].form[:1]
        return {"a": "participle", "m": "masdar"}.get(form, "preposition-verb" if last - first > 1 else "verb")
    if prose.folded[first] == ":":
        return "colon"
    if prose.lex[first].kinds & PREPOSITIONAL:
        return "preposition"
    return learning.way(prose, first) or "occasion"


def _outlet(heeded: Heeded, draft: Draft, heard: Heard | None) -> OutletTrace | None:
    if draft.mention is not None:
        return _mentioned(heeded, draft.mention)
    if draft.outlet_words is not None and not draft.outlets:
        return OutletTrace("vague-media", heeded.prose.span(*draft.outlet_words).text)
    if not draft.outlets:
        return None
    if heard is not None:
        return OutletTrace("carried" if heard.name else "dropped", outlet=draft.outlets[0], paragraph=heard.paragraph)
    way = "same-source" if draft.speaker_kind is SpeakerKind.ANONYMOUS else "carried"
    return OutletTrace(way, outlet=draft.outlets[0], paragraph=draft.carried)


def _mentioned(heeded: Heeded, mention: Mention) -> OutletTrace:
    told = heeded.answers.outlets.get(id(mention), Told(None))
    listed = heeded.discourse.outlets.outlets
    name = listed[told.outlet].name if told.outlet is not None else None
    others = tuple(listed[n].name for n in mention.candidates if n != told.outlet)
    return OutletTrace(
        _way_of_outlet(heeded, mention, told), heeded.prose.span(mention.first, mention.last).text, name,
        mention.kind, mention.country, told.paragraph, told.candidates, others,
    )  # fmt: skip


def _way_of_outlet(heeded: Heeded, mention: Mention, told: Told) -> str:
    if mention.how is How.UNKNOWN:
        return "unlisted"
    if mention.how is How.UNNAMED:
        return "unnamed" if told.outlet is None else "ahead"
    if mention.how is How.REFERENCE:
        if told.outlet is None:
            return "unresolved"
        return "reference" if any(candidate.permille for candidate in told.candidates) else "mentioned-before"
    if mention.short:
        return "short" if told.outlet is not None else "short-unresolved"
    ordinary = spelled_by(heeded.discourse.outlets, heeded.prose, mention) is Standing.ORDINARY
    return "ordinary" if ordinary else "name"


def _speaker(prose: Prose, draft: Draft, heard: Heard | None) -> SpeakerTrace | None:
    if draft.speaker is not None:
        return _speaker_here(prose, draft)
    return SpeakerTrace("dropped", paragraph=heard.paragraph) if heard is not None and heard.name else None


def _speaker_here(prose: Prose, draft: Draft) -> SpeakerTrace:
    """What the noun that decides tells of the kind."""
    assert draft.speaker is not None  # noqa: S101
    at = past_quantity(prose, *draft.speaker)
    head = prose.lex[at]
    classes = tuple(name for name in _HEADS if head.kinds & BIT[name])
    named = draft.speaker_kind is SpeakerKind.NAMED and "anonymous" in classes
    if classes:
        way = "named-after-all" if named else "noun"
    elif head.country:
        way = "country"
    else:
        way = {SpeakerKind.ANONYMOUS: "plural", SpeakerKind.ORGANISATION: "body"}.get(draft.speaker_kind, "name")
    return SpeakerTrace(way, prose.raw(at), classes)


def _content(prose: Prose, draft: Draft, later: list[Draft]) -> ContentTrace | None:
    if draft.content is None:
        return None
    if draft.cue is not None and draft.content[1] <= draft.cue[0]:
        return ContentTrace("before-the-credit", "credit")
    return ContentTrace(_beginning(prose, draft), _end(prose, draft, later))


def _beginning(prose: Prose, draft: Draft) -> str:
    assert draft.content is not None  # noqa: S101
    first = draft.content[0]
    before = prose.folded[first - 1] if first else ""
    if prose.within[first] is not None and prose.within[first - 1 if first else 0] is not prose.within[first]:
        return "quotation"
    if before == ":":
        return "colon"
    if prose.is_(first - 1, "that"):
        return "that"
    return "object" if draft.weak else "after-the-credit"


def _end(prose: Prose, draft: Draft, later: list[Draft]) -> str:
    assert draft.content is not None  # noqa: S101
    last = draft.content[1]
    closing = prose.within[last - 1]
    if closing is not None and closing.last == last:
        return "quotation"
    sentence_end = prose.sentences[draft.sentence][1]
    if not prose.word_count(last, sentence_end):
        return "sentence"
    follows = next((d.cue[0] for d in later if d.sentence == draft.sentence and d.cue and d.cue[0] >= last), None)
    return "next-credit" if follows is not None else "other-words"


def _confidence(prose: Prose, draft: Draft, outlet: OutletTrace | None, outright: int) -> tuple[Step, ...]:
    """The confidence in parts that add up to it."""
    if outlet is not None and outlet.way == "reference":
        fit = next((c.fit for c in outlet.candidates if c.outlet == outlet.outlet), draft.permille)
        return (Step("fit", fit), Step("distance", draft.permille - fit))
    start = Step("bracket" if draft.cue is None else "colon" if prose.folded[draft.cue[0]] == ":" else "read", outright)
    if draft.permille == outright:
        return (start,)
    unresolved = outlet is not None and outlet.way in ("unresolved", "mentioned-before")
    why = outlet.way if outlet is not None and unresolved else "dropped" if draft.dropped else "unresolved"
    return (start, Step(why, draft.permille - outright))
