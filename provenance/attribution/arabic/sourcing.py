"""Which class a paragraph has, and of what matter an uncredited one is made."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.newsworth import Story, matter_of
from provenance.attribution.arabic.prose import Prose
from provenance.record import Matter, Sourcing, SpeakerKind

_STRENGTH = (Sourcing.SOURCED, Sourcing.ANONYMOUS, Sourcing.VAGUE)


def credit_class(draft: Draft) -> Sourcing:
    """The class that one credit gives to what it covers."""
    if draft.outlets or (draft.mention is not None and draft.outlet_words is None):
        return Sourcing.SOURCED
    if draft.vague or draft.impersonal or (draft.outlet_words is not None and draft.speaker is None):
        return Sourcing.VAGUE
    if draft.speaker_kind is SpeakerKind.ANONYMOUS:
        return Sourcing.ANONYMOUS
    return Sourcing.SOURCED


def paragraph_class(prose: Prose, drafts: Sequence[Draft]) -> Sourcing:
    """The strongest class of any full statement; a credit for a side clause lifts nothing."""
    classes = {d.credit for d in drafts if not d.side}
    for strength in _STRENGTH:
        if strength in classes:
            return strength
    return Sourcing.NOT_APPLICABLE if _states_nothing(prose) else Sourcing.UNSOURCED


def _states_nothing(prose: Prose) -> bool:
    """No facts: a word or two, a question, or how the reporting went (لم يتسن التحقق)."""
    if prose.word_count(0, len(prose)) < 4:
        return True
    sentences = [s for s in prose.sentences if prose.word_count(*s) > 1]
    return all(_no_comment(prose, s) or prose.folded[s[1] - 1] in ("؟", "?") for s in sentences)


def _no_comment(prose: Prose, sentence: tuple[int, int]) -> bool:
    first, last = sentence
    for i in range(first, min(last, first + 12)):
        if prose.is_(i, "no_comment") and prose.is_(i - 1, "negation"):
            return True
        if prose.is_(i, "no_comment_after_lam") and i > first and prose.folded[i - 1] in ("لم", "ولم", "فلم"):
            return True
        if prose.is_(i, "no_comment_noun") and any(prose.is_(j, "able") for j in range(max(first, i - 5), i)):
            return True
    return False


def matter(prose: Prose, story: Story | None = None, number: int = 0) -> Matter:
    """Of what the uncredited paragraph at position `number` of its story is made, the gravest first."""
    return matter_of(prose, story or Story(), number)
