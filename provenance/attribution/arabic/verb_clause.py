"""What the clause around a reporting verb tells: denied, relative, within a quotation, of words that were said."""

from __future__ import annotations

from provenance.attribution.arabic.complement import (
    Complement,
)
from provenance.attribution.arabic.lexicon import BIT
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.speaker_kinds import proper
from provenance.text.word_sets import word_set


def of_speech(prose: Prose, i: int) -> bool:
    """دعوته, انتقادات, "موقفه الثابت": words that somebody said, or the noun of saying them."""
    quoted = i > 0 and prose.within[i] is not None and prose.within[i - 1] is not prose.within[i]
    return quoted or prose.lex[i].form[:1] == "m" or prose.is_(i, "content", "said", "occasion")


def within_quotation(prose: Prose, complement: Complement, last: int) -> int:
    """Where what is said ends: with the quotation that holds it whole, its أن as well, else with the sentence."""
    quotation = prose.within[complement.content] if complement.content < len(prose) else None
    if complement.kind != "that" or quotation is None or quotation.first != complement.content - 1:
        return last
    return quotation.last if not prose.word_count(quotation.last, last) else last


def after_its_quotation(prose: Prose, verb: int, after: int, first: int) -> bool:
    """«…»، تقول أم فادي، وهي …: the sentence goes on behind the credit of the quotation that it opened with."""
    quoted = next((q for q in prose.quoted if q.first - 1 <= first + 1 <= q.last), None)
    closes = quoted is not None and quoted.last < verb and verb - quoted.last <= 3
    return closes and any(sign in "،," for sign in prose.folded[after - 1 : after + 1])


_WAS = word_set("يكن تكن يكونوا يعد تعد يسبق")


def negated(prose: Prose, verb: int, first: int) -> bool:
    """لم يقل, لم يكن يتوقع."""
    at = verb - 2 if verb > first + 1 and prose.folded[verb - 1] in _WAS else verb - 1
    return at >= first and prose.is_(at, "negation") and prose.folded[at] != "دون"


def in_relative(prose: Prose, verb: int, first: int) -> bool:
    """الذي قالت …, كما وصفه: the credit hangs on a noun, not on the sentence."""
    for j in range(verb - 1, max(first - 1, verb - 3), -1):
        if prose.is_(j, "relative"):
            return True
        if prose.folded[j] in ("ما", "مما", "بما") and prose.folded[j - 1] not in ("وهو", "هو"):
            return True
    return False


def named_behind(prose: Prose, verb: int) -> bool:
    """Whether a name or a title stands right behind the verb, which so has its own subject."""
    if verb + 2 >= len(prose) or not prose.lex[verb].lemma:
        return False
    after = prose.lex[verb + 1]
    named = proper(after) and prose.words.is_word(verb + 1) and prose.is_(verb + 2, "that")
    return named or bool(after.kinds & BIT["title"])


def as_for(prose: Prose, first: int, i: int, verb: int) -> bool:
    """أما X المعارضة فقد سألت: between the outlet and its verb stand an adjective and ف."""
    gap = range(i, verb)
    adjectives = all(prose.lex[j].definite and not prose.lex[j].form for j in gap if prose.folded[j] != "فقد")
    return prose.folded[first] in ("اما", "واما") and len(gap) <= 3 and adjectives
