"""What a reporting verb governs: أن with its clause, a quotation, a prepositional object, or a bare noun phrase."""

from __future__ import annotations

from typing import NamedTuple

from provenance.attribution.arabic.holders import describes
from provenance.attribution.arabic.lexicon import BIT, MEDIA, Lemma
from provenance.attribution.arabic.prose import NAME_WORDS, Prose
from provenance.text.quotations import MARKS
from provenance.text.word_sets import word_set

REACH = 70  # tokens from a verb to its أن; a longer parenthesis is not met in news
_BEFORE_THAT = word_set(
    "الا غير بيد رغم كما بعد قبل دون منذ حتي يمكن يجب ينبغي لمجرد بمجرد مع لابد خاصه خصوصا علما شان يعني "
    "بما ذلك الرغم بالرغم شرط بشرط مقابل يريد تريد المتوقع المقرر المرجح المفترض الممكن يبدو لو كان او "
    "احتمال فكره امكانيه نتيجه"
)
_NAMED_AFTER = MEDIA | BIT["organisation"] | BIT["preposition"] | BIT["title"] | BIT["office"]
_PREPOSITIONS = frozenset(("الي", "عن", "علي", "من", "في"))


class Complement(NamedTuple):
    """`marker` is the token at which the subject's room ends, `content` the first token of what is said.

    `kind` is "that", "quote", "prep" or "np".
    """

    kind: str
    marker: int
    content: int


def clause_or_quote(prose: Prose, verb: int, last: int, lemma: Lemma) -> Complement | None:
    """The أن-clause or the quotation that the verb at `verb` governs, within its sentence."""
    takes = lemma.takes
    j, relative, owned, claimed = verb + 1, False, False, False
    while j < min(last, verb + REACH):
        word, sign = prose.lex[j], prose.folded[j]
        opening = prose.opening(j)
        if opening is not None and relative and owned:
            j = opening.last + 1  # in a relative clause with a verb of its own
            continue
        if opening is not None:
            if prose.is_(j + 1, "that") and "that" in takes and opening.last - opening.first > NAME_WORDS:
                return Complement("that", j, j + 2)  # جاء في البيان «أن …»
            if opening.last - opening.first > NAME_WORDS or _said_outright(prose, j, verb, opening.last, lemma):
                return Complement("quote", j, j + 1) if "quote" in takes and len(takes) > 1 else None
            j = opening.last + 1
            continue
        if sign == ":" and "quote" in takes and j + 1 < last and j > verb:
            return Complement("quote", j, j + 1)
        if j in prose.named:
            j += 1
            continue
        if (word.kinds & BIT["that"] and not word.lead and not word.clitic) or (
            prose.folded[j] == "وان" and prose.folded[j - 1] == "خصوصا"
        ):
            found = None if owned and not claimed else _that(prose, j, takes)
            if found is not None:
                return found
            claimed = owned
        if word.kinds & BIT["relative"]:
            relative = True
        elif sign in "،," and relative:
            relative = owned = claimed = False
        elif relative and prose.reports(j) and word.lemma and word.lemma.takes & {"that", "np"}:
            owned = True  # السياسات التي وصفها | بأنها …: the relative clause's own
        elif not relative and j > verb + 1 and "describes" not in lemma.marks and _takes_over(prose, j):
            return None
        j += 1
    if claimed or "quote" not in takes:
        return None
    return _short_quotation(prose, verb, last, bare="np" not in takes)


def _short_quotation(prose: Prose, verb: int, last: int, *, bare: bool) -> Complement | None:
    """قال عون تعليقا على الأزمة "كان حادثا": where nothing else is said, the short quotation is.

    Of a verb that also takes a noun phrase (not `bare`) only behind an adverb: أكد في الوقت ذاته "…".
    """
    for j in range(verb + 2, min(last, verb + 20)):
        opening = prose.opening(j)
        plain = bare and not prose.lex[j - 1].kinds & _NAMED_AFTER and prose.words.is_word(j - 1)
        if opening is not None and (plain or prose.is_(j - 1, "adverb", "day")):
            return Complement("quote", j, j + 1) if prose.word_count(opening.first, opening.last) > 1 else None
    return None


def _said_outright(prose: Prose, mark: int, verb: int, close: int, lemma: Lemma) -> bool:
    """A short quotation behind a colon or right behind its verb is what was said, not a name: «لا تعليق».

    Behind another verb than قال it must end its clause: أضافت "يستحق سلاما."; not أضاف "معارك" أخرى.
    """
    if prose.folded[mark - 1] == ":":
        return True
    if mark != verb + 1:
        return False
    if prose.folded[verb][-2:] in ("ول", "ال"):
        return True
    ends = close + 1 >= len(prose) or prose.folded[close + 1] in ".،,؛" or prose.is_(close + 1, "conjunction")
    return ends and lemma.shade in ("neutral", "assertive") and prose.word_count(mark, close) > 1


def _that(prose: Prose, j: int, takes: frozenset[str]) -> Complement | None:
    before = prose.folded[j - 1]
    if before in _PREPOSITIONS:
        if before in takes or ("that" in takes and before in ("الي", "علي", "عن")):
            return Complement("that", j - 1, j + 1)
        return None
    if before in _BEFORE_THAT and not prose.raw(j).startswith("إ"):  # قبل أن, but من قبل إن
        return None
    with_b = prose.folded[j].startswith("ب")
    if "that" in takes or (with_b and ("ب" in takes or "np" in takes)):
        return Complement("that", j, j + 1)
    return None


def _takes_over(prose: Prose, j: int) -> bool:
    """Whether the verb at j would claim the أن that comes next."""
    lemma = prose.lex[j].lemma
    kinds = prose.lex[j].kinds
    noun = kinds & (
        BIT["said"] | BIT["occasion"] | BIT["content"] | BIT["organisation"] | BIT["document"] | BIT["preposition"]
    )
    return (
        lemma is not None
        and prose.reports(j)
        and not noun
        and not prose.lex[j].clitic
        and not describes(prose, j)
        and bool(lemma.takes & {"that", "quote"})
        and (
            prose.lex[j].lead > 0
            or prose.lex[j].form[:1] == "p"
            or prose.is_(j - 1, "conjunction", "that")
            or prose.folded[j - 1].startswith("لان")
        )
    )


def prepositional_object(prose: Prose, first: int, last: int, takes: frozenset[str]) -> Complement | None:
    """The object by preposition (أشار إلى …، رحب ب…) that starts at token `first`."""
    if first >= last:
        return None
    word = prose.lex[first]
    if prose.folded[first] in takes and first + 1 < last:
        return Complement("prep", first, first + 1)
    if (word.clitic == "ب" and "ب" in takes) or (word.clitic == "ل" and "ل" in takes):
        return Complement("prep", first, first)
    plain = not word.kinds and not word.country  # not بوليفيا
    if "ب" in takes and prose.folded[first].startswith("ب") and len(prose.folded[first]) > 3 and plain:
        return Complement("prep", first, first)
    if prose.folded[first] in ("ب", "بـ") and "ب" in takes and first + 1 < last:
        return Complement("prep", first, first + 1)
    return None


def bare_object(prose: Prose, first: int, last: int) -> Complement | None:
    """A noun phrase as the direct object that starts at token `first`: أعلنت الشركة | وقف …"""
    if first >= last:
        return None
    if prose.folded[first] == "#" and first + 1 < last:
        first += 1
    word = prose.lex[first]
    stop = BIT["preposition"] | BIT["relative"] | BIT["conjunction"] | BIT["adverb"] | BIT["negation"]
    if prose.folded[first] in MARKS:
        return Complement("np", first, first + 1) if first + 1 < last else None
    if not prose.words.is_word(first) or (word.kinds & stop and not word.kinds & BIT["content"]) or word.clitic:
        return None
    return Complement("np", first, first)
