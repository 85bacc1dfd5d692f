"""What there is to say of a trace, as sentences; the text page and the JSON say the same."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.catalogue import message, reason
from provenance.audit.handbook import page
from provenance.audit.looked import Look, Outcome
from provenance.audit.silences import sentence
from provenance.record import Attribution
from provenance.record.trace import Candidate, ContentTrace, CueTrace, OutletTrace, Refusal, SpeakerTrace, Step
from provenance.reports import labels
from provenance.reports.explained_labels import label


def listed(words: list[str], lang: str) -> str:
    """The words with commas between them."""
    return labels.label("comma", lang).join(words)


def cue_said(cue: CueTrace, lang: str) -> str:
    """What the crediting words are."""
    if not cue.lemma:
        return label(f"cue.{cue.way}", lang)
    shade, form = label(f"shade.{cue.shade}", lang), _form(cue.form, lang)
    return label(f"cue.{cue.way}", lang, lemma=cue.lemma, shade=shade, form=form)


def _form(code: str, lang: str) -> str:
    """A form's code in words: `pfso` is past, feminine, singular, with a pronoun object."""
    keys = [f"{name}.{letter}" for name, letter in zip(("form", "gender", "number"), code, strict=False)]
    return listed([label(key, lang) for key in (*keys, *(f"with.{letter}" for letter in code[3:]))], lang)


def outlet_said(outlet: OutletTrace, lang: str) -> Iterator[str]:
    """How the outlet was found, one idea a sentence."""
    way = "short-here" if outlet.way == "short" and outlet.paragraph is None else outlet.way
    yield label(f"outlet.{way}", lang, paragraph=_position(outlet.paragraph))
    if outlet.kind:
        yield label("outlet.kind", lang, kind=label(outlet.kind, lang))
    if outlet.country:
        yield label("outlet.country", lang, country=outlet.country)
    if outlet.others:
        yield label("outlet.others", lang, names=listed(list(outlet.others), lang))
    yield from (_candidate(candidate, lang) for candidate in outlet.candidates)


def _candidate(candidate: Candidate, lang: str) -> str:
    key = "candidate" if candidate.permille else "too-far" if candidate.fit else "ruled-out"
    where = _position(candidate.paragraph)
    return label(f"outlet.{key}", lang, outlet=candidate.outlet, paragraph=where, permille=candidate.permille)


def _position(paragraph: int | None) -> str:
    return f"¶{paragraph}" if paragraph else "—"


def speaker_said(speaker: SpeakerTrace, credit: Attribution, lang: str) -> str:
    """Whom the speaker is, and by what that is told."""
    kind = labels.label(f"speaker.{credit.speaker_kind}", lang)
    classes = listed([label(f"noun.{name}", lang) for name in speaker.classes], lang)
    return label(
        f"speaker.{speaker.way}", lang, kind=kind, head=speaker.head, classes=classes,
        name=credit.speaker_resolved or "", paragraph=_position(speaker.paragraph),
    )  # fmt: skip


def content_said(content: ContentTrace, lang: str) -> str:
    """Where what is credited begins and ends."""
    return listed([label(f"begins.{content.begins}", lang), label(f"ends.{content.ends}", lang)], lang)


def confidence_said(steps: tuple[Step, ...], lang: str) -> str:
    """The parts of the confidence, which add up to it: "900 kind and country fit, −25 how far back"."""
    return listed([f"{_signed(step, first=not n)} {label(f'step.{step.reason}', lang)}"
                   for n, step in enumerate(steps)], lang)  # fmt: skip


def _signed(step: Step, *, first: bool) -> str:
    if first:
        return str(step.permille)
    return f"−{-step.permille}" if step.permille < 0 else f"+{step.permille}"


def refusal_said(refusal: Refusal, lang: str) -> str:
    """Why words are no credit."""
    return label(f"refused.{refusal.reason}", lang, outlets=listed(list(refusal.outlets), lang) or "—")


def look_said(look: Look, lang: str) -> Iterator[str]:
    """What a rule made of the paragraph."""
    outcome = f"outcome.{look.outcome}"
    if look.outcome is Outcome.WAIVED:
        for flag, waiver in zip(look.flags, look.waivers, strict=True):
            yield label(outcome, lang, message=message(flag, lang), reason=waiver.reason, by=waiver.by)
    elif look.flags:
        for flag in look.flags:
            yield label(outcome, lang, message=message(flag, lang), id=flag.id)
    elif look.not_run is not None:
        yield label(outcome, lang, reason=reason(look.not_run, lang))
    elif look.silence is not None:
        yield sentence(look.silence, lang)
    else:
        yield label(outcome, lang, title=page(look.rule.code, lang).title)
