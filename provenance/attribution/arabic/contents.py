"""How far each credit's content goes: to the next credit, to the desk's own voice, to the closing mark."""

from __future__ import annotations

from provenance.attribution.arabic.draft import Draft, Range
from provenance.attribution.arabic.lexicon import BIT
from provenance.attribution.arabic.prose import Prose
from provenance.text.quotations import MARKS
from provenance.text.word_sets import word_set

PREPOSITIONAL = BIT["prep_cue"] | BIT["verb_cue"] | BIT["upon"]
_CONNECTIVES = word_set("بينما فيما لكن ولكن كما حين وقد")
_DESKS_OWN = (
    ("وهو", "ما"), ("وهو", "امر"), ("الامر", "الذي"), ("مما",), ("وقد",), ("دون", "الكشف"), ("دون", "ان"),
    ("دون", "توضيح"), ("من", "دون"), ("والتي", "يعتقد"), ("والذي", "يعتبر"), ("والتي", "تعتبر"), ("والذي", "يعد"),
    ("والتي", "تعد"), ("والتي", "كان"), ("والذي", "كان"), ("علي", "خلفيه"), ("ولكن", "لم"),
    ("لكن", "لم"), ("ولم",), ("كان", "اخرها"),
)  # fmt: skip
"""After a comma, what the desk adds of its own to words that it credits (see rule S07)."""
_LED_TO = word_set("أدى دفع أثار يثير يعني يطرح جعل سمح أسفر تسبب زاد يزيد عزز يعزز")


def part_contents(prose: Prose, found: list[Draft]) -> None:
    """End each content where the next credit of another source begins, and strip its edges."""
    for draft, following in zip(found, [*found[1:], None], strict=False):
        if draft.content is None:
            continue
        first, last = draft.content
        own_cue = draft.cue[0] if draft.cue else first
        if following is not None and own_cue < first and _follows(prose, following, first, last):
            last = _clause_break(prose, first, _start_of(prose, following))
        last = _without_desks_own(prose, first, last)
        quotation = prose.opening(first - 1) if first else None
        if quotation is not None and draft.quote:
            last = min(last, quotation.last)
        elif (opening := prose.opening(first)) is not None and opening.last + 2 >= last:
            first, last = opening.first, min(opening.last, last)
        draft.content = _stripped(prose, first, _before_tail(prose, first, last))


def _without_desks_own(prose: Prose, first: int, last: int) -> int:
    """The end of what is credited, before وهو ما يعني, ما دفع, وقد تم ذلك and other additions of the desk's."""
    for j in range(first + 2, last - 2):
        if prose.folded[j] not in "،," or prose.within[j] is not None:
            continue
        if any(tuple(prose.folded[j + 1 : j + 1 + len(own)]) == own for own in _DESKS_OWN):
            return j
        if prose.folded[j + 1] == "ما" and prose.folded[j + 2] in _LED_TO:
            return j
    return last


def _before_tail(prose: Prose, first: int, last: int) -> int:
    """Without a closing ، حسب قوله or على حد تعبيره, which repeats the credit and is not what was said."""
    for j in range(max(first + 1, last - 6), last):
        if prose.lex[j].kinds & PREPOSITIONAL and prose.is_(
            last - 1 if prose.words.is_word(last - 1) else last - 2, "said"
        ):
            start = j - 1 if prose.folded[j - 1] == "علي" else j
            return start if prose.folded[start - 1] in '،,"»”' else last
    return last


def _follows(prose: Prose, following: Draft, first: int, last: int) -> bool:
    """Whether the next credit stands beside what this one covers, rather than being told within it."""
    if following.cue is None or not first < following.cue[0] < last:
        return False
    beside = prose.lex[following.cue[0]].kinds & PREPOSITIONAL or after_connective(prose, following)
    return _start_of(prose, following) > first and bool(beside)


def _start_of(prose: Prose, draft: Draft) -> int:
    assert draft.cue is not None  # noqa: S101
    starts = [draft.cue[0]]
    if draft.speaker and draft.speaker[0] < draft.cue[0]:
        starts.append(draft.speaker[0])
    return min(starts)


def after_connective(prose: Prose, draft: Draft) -> bool:
    """، بينما نفى الفصيل: the clause is joined to the first, not part of what it credits."""
    start = _start_of(prose, draft)
    before = prose.folded[start - 1] if start else ""
    return before in _CONNECTIVES or (prose.lex[start].lead > 0 and before in "،,")


def _clause_break(prose: Prose, first: int, start: int) -> int:
    """Back from the next credit over its comma and its connective (بينما، فيما، وهو ما، لكن)."""
    j = start
    while j > first and (
        (not prose.words.is_word(j - 1) and prose.folded[j - 1] not in MARKS)
        or prose.is_(j - 1, "conjunction", "relative")
        or prose.folded[j - 1] in ("وهو", "ما", "فيما", "بينما", "وذلك")
    ):
        j -= 1
    return j if j > first else start


def _stripped(prose: Prose, first: int, last: int) -> Range | None:
    while (
        last > first
        and not prose.words.is_word(last - 1)
        and prose.folded[last - 1] not in MARKS
        and prose.folded[last - 1] not in ")"
    ):
        last -= 1
    while first < last and prose.folded[first] in "،,:.-–":
        first += 1
    opening = prose.opening(first) if first < last else None
    if opening is not None and (opening.last == last - 1 or opening.last >= last):
        first, last = opening.first, min(opening.last, last)
        while last > first and prose.folded[last - 1] in ".،,":
            last -= 1
    return (first, last) if first < last else None
