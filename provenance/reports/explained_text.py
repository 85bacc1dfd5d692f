"""A paragraph explained for people: its words with their marks, each credit part by part, every rule."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.looked import Look, Outcome
from provenance.record import Attribution, Kind, Severity
from provenance.record.trace import CreditTrace
from provenance.reports import labels
from provenance.reports.credit import credited_name
from provenance.reports.explained import Explained, lifted
from provenance.reports.explained_labels import label
from provenance.reports.explained_words import (
    confidence_said,
    content_said,
    cue_said,
    listed,
    look_said,
    outlet_said,
    refusal_said,
    speaker_said,
)
from provenance.reports.lines import BLANK, Line, Tone, line
from provenance.reports.marked import Part, Piece, marks_of, pieces
from provenance.reports.view import NOTE_INDENT, TEXT_INDENT, heading_line

BRACKETS = {Part.CUE: "[]", Part.OUTLET: "{}", Part.SPEAKER: "<>", Part.CONTENT: "⟪⟫"}
"""What stands around a part, so that it is told without colour; rare in news, each different."""

_TONES = {Part.CUE: Tone.CUE, Part.OUTLET: Tone.OUTLET, Part.SPEAKER: Tone.SPEAKER, Part.CONTENT: Tone.CONTENT}


def explained_lines(explained: Explained, lang: str) -> Iterator[Line]:
    """The page of one paragraph."""
    paragraph = explained.paragraph
    yield heading_line(paragraph, lang)
    yield line(*_marked(explained), indent=TEXT_INDENT)
    if paragraph.attributions:
        yield line(*_legend(lang), indent=TEXT_INDENT)
    yield BLANK
    yield from _what_it_is(explained, lang)
    yield BLANK
    if not paragraph.attributions:
        yield line(label("credits.none", lang))
    for number, (credit, trace) in enumerate(zip(paragraph.attributions, explained.trace.credits, strict=True), 1):
        yield from _credit_lines(number, credit, trace, lang)
    for refusal in explained.trace.refused:
        yield _said(label("refused", lang), refusal.words.text)
        yield line(refusal_said(refusal, lang), indent=TEXT_INDENT)
    yield BLANK
    yield line((label("rules", lang), Tone.HEADING))
    for look in sorted(explained.looks, key=lambda look: _loudness(look)):
        yield from _look_lines(look, lang)


def _marked(explained: Explained) -> Iterator[tuple[str, str]]:
    paragraph = explained.paragraph
    for piece in pieces(paragraph.text, marks_of(paragraph)):
        tone = _tone(piece)
        yield from ((BRACKETS[Part(part)][0], Tone.QUIET) for part in piece.opens)
        yield piece.text, tone
        yield from ((BRACKETS[Part(part)][1], Tone.QUIET) for part in piece.closes)


def _tone(piece: Piece) -> str:
    """That of the narrowest part."""
    return next((_TONES[part] for part in reversed(Part) if part in piece.parts), Tone.PLAIN)


def _legend(lang: str) -> Iterator[tuple[str, str]]:
    yield f"{label('marks', lang)}: ", Tone.QUIET
    for part in reversed(Part):
        opening, closing = BRACKETS[part][0], BRACKETS[part][1]
        yield opening, Tone.QUIET
        yield label(f"part.{part}", lang), _TONES[part]
        yield f"{closing} ", Tone.QUIET


def _what_it_is(explained: Explained, lang: str) -> Iterator[Line]:
    paragraph = explained.paragraph
    kind = labels.label(f"kind.{paragraph.kind}", lang)
    told = [label(f"told.{explained.told}", lang)] if explained.told else []
    yield _said(label("kind", lang), listed([kind, *told], lang), indent=0)
    why = lifted(paragraph)
    because = label(f"lifted.{why.reason}", lang, numbers=listed([str(n) for n in why.credits], lang))
    sourcing = [labels.label(f"sourcing.{paragraph.sourcing}", lang)] if paragraph.kind is Kind.BODY else []
    yield _said(label("class", lang), listed([*sourcing, because], lang), indent=0)
    if paragraph.matter is not None:
        yield _said(label("matter", lang), label(f"matter.{paragraph.matter}", lang), indent=0)


def _credit_lines(number: int, credit: Attribution, trace: CreditTrace, lang: str) -> Iterator[Line]:
    """One credit: whom it names, then each part's words and how it was found, one idea a line."""
    reference = f" · {label('by-reference', lang)}" if credit.anaphoric else ""
    yield line((label("credit", lang, number=number), Tone.HEADING), f": {credited_name(credit, lang)}{reference}")
    if credit.side:
        yield line(label("side", lang), indent=NOTE_INDENT)
    yield from _part(Part.CUE, credit.cue.text if credit.cue else "", [cue_said(trace.cue, lang)], lang)
    if trace.outlet is not None:
        yield from _part(Part.OUTLET, trace.outlet.words, outlet_said(trace.outlet, lang), lang)
    if trace.speaker is not None:
        words = credit.speaker.text if credit.speaker else ""
        yield from _part(Part.SPEAKER, words, [speaker_said(trace.speaker, credit, lang)], lang)
    if trace.content is not None and credit.content is not None:
        yield from _part(Part.CONTENT, credit.content.text, [content_said(trace.content, lang)], lang)
    said = f"{credit.permille / 1000:g} = {confidence_said(trace.confidence, lang)}"
    yield _said(label("part.confidence", lang), said)


def _part(part: Part, words: str, said: list[str] | Iterator[str], lang: str) -> Iterator[Line]:
    yield _said(label(f"part.{part}", lang), words, tone=_TONES[part])
    yield from (line(sentence, indent=TEXT_INDENT) for sentence in said)


def _said(what: str, words: str, *, indent: int = NOTE_INDENT, tone: str = Tone.PLAIN) -> Line:
    return line((f"{what}: ", Tone.QUIET), (words, tone), indent=indent)


_ORDER = tuple(Outcome)


def _loudness(look: Look) -> int:
    return _ORDER.index(look.outcome)


def _look_lines(look: Look, lang: str) -> Iterator[Line]:
    severity = _severity(look)
    named = (f"{look.rule.code} {look.rule.name}", Tone.HEADING if severity else Tone.QUIET)
    loud = ((f"{labels.label(f'severity.{severity}', lang)} ", str(severity)),) if severity else ()
    for sentence in look_said(look, lang):
        yield line(*loud, named, f"  {sentence}", indent=NOTE_INDENT)


def _severity(look: Look) -> Severity | None:
    """The severity of what it flags here."""
    return look.flags[0].severity if look.outcome is Outcome.FLAGGED else None
