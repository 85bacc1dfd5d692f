"""Read a credit from what an outlet came to know: علمت X من مصادر أن …, ونقرأ في X أن …

Neither form has a verb of saying: the outlet tells what it learned, the desk tells what it read.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic.asides import past_asides
from provenance.attribution.arabic.draft import Draft, Range
from provenance.attribution.arabic.mentions import How, Mention
from provenance.attribution.arabic.phrase import phrase_end
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.subjects import creditable
from provenance.text.word_sets import word_set

_LEARNED = word_set("علم علمت وعلم وعلمت")
_WE_READ = word_set("نقرأ ونقرأ نطالع ونطالع قرأنا وقرأنا طالعنا وطالعنا قرأت وقرأت")
_WITHIN = 6  # tokens between the outlet and أن, as in نقرأ في X تحت عنوان … أن


def learned(prose: Prose, mentions: Sequence[Mention], i: int, sentence: Range, number: int) -> Draft | None:
    """The credit of علمت at token `i`, whose subject is an outlet: its source is whoever stands behind من."""
    if prose.folded[i] not in _LEARNED:
        return None
    mention = next((m for m in mentions if m.outer_first == i + 1 and m.how is not How.UNNAMED), None)
    if mention is None:
        return None
    draft = Draft((i, i + 1), number, mention=mention, gender="f" if prose.folded[i].endswith("ت") else "m")
    draft.cue_clitics = 1 if prose.folded[i].startswith("و") else 0
    after = past_asides(prose, mention.outer_last, sentence[1], mentions)
    that = _that(prose, after, sentence[1], sentence[1])
    if that is None:
        return None
    if prose.folded[after] == "من" and creditable(prose, after + 1):
        end = phrase_end(prose, after + 1, that, mentions)
        if end > after + 1:
            draft.speaks(prose, after + 1, end)
    draft.content = (that + 1, sentence[1])
    return draft


def read_in(prose: Prose, mentions: Sequence[Mention], i: int, sentence: Range, number: int) -> Draft | None:
    """The credit of نقرأ at token `i`: the outlet stands behind its في, or opened the sentence (في X نقرأ أن)."""
    if prose.folded[i] not in _WE_READ:
        return None
    place = next((m for m in mentions if _behind_in(prose, m, i) or _opens(prose, m, i, sentence[0])), None)
    if place is None:
        return None
    start = max(i + 1, place.outer_last)
    that = _that(prose, start, min(sentence[1], start + _WITHIN), sentence[1])
    if that is None:
        return None
    draft = Draft((i, i + 1), number, mention=place, content=(that + 1, sentence[1]))
    draft.cue_clitics = 1 if prose.folded[i].startswith("و") else 0
    return draft


def way(prose: Prose, i: int) -> str | None:
    """The name of the form whose verb is token `i`: learned, read, or None."""
    if prose.folded[i] in _LEARNED:
        return "learned"
    return "read" if prose.folded[i] in _WE_READ else None


def _behind_in(prose: Prose, mention: Mention, verb: int) -> bool:
    """نقرأ في X, نقرأ في مقال لـX."""
    near = verb + 1 < mention.outer_first <= verb + 4
    return near and prose.folded[verb + 1] in ("في", "علي", "ب") and mention.how is not How.UNNAMED


def _opens(prose: Prose, mention: Mention, verb: int, first: int) -> bool:
    """وفي X نقرأ."""
    at = first + 1 == mention.outer_first and prose.lex[first].bare == "في"
    return at and mention.outer_last <= verb <= mention.outer_last + 1


def _that(prose: Prose, i: int, limit: int, last: int) -> int | None:
    """The أن, or the colon before a quotation, with words behind it."""
    for j in range(i, min(limit, last - 1)):
        if prose.is_(j, "that") or prose.folded[j] == ":":
            return j
    return None
