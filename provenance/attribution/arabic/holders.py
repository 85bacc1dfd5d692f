"""Who holds a document: وثائق اطلعت عليها X, تحقيق نشرته X, حصلت X على رسائل تثبت أن …

An indefinite noun is described by a clause without a relative pronoun; the pronoun that leads back to it stands
on the clause's verb (نشرته) or on its preposition (اطلعت عليها). Behind a definite noun التي or الذي stands between.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic.lexicon import BIT
from provenance.attribution.arabic.mentions import How, Mention
from provenance.attribution.arabic.phrase import LEADING_BACK
from provenance.attribution.arabic.prose import Prose
from provenance.text.word_sets import word_set

_WORKS = ("document", "report", "occasion")
_ADJECTIVES = 2  # between a noun and the clause that describes it: وثائق سرية جديدة تفيد
HOLDS = word_set("حصلت حصل وحصلت وحصل اطلعت اطلع واطلعت واطلع عثرت عثر وعثرت وعثر")


def work_before(prose: Prose, verb: int) -> int | None:
    """The document, report or statement that the clause of the verb at `verb` describes, adjectives between them."""
    for i in range(verb - 1, max(-1, verb - 2 - _ADJECTIVES), -1):
        word = prose.lex[i]
        if prose.is_(i, *_WORKS):
            return None if word.definite else i
        if word.definite or word.clitic or word.kinds or not prose.words.is_word(i) or word.form:
            return None
    return None


def describes(prose: Prose, verb: int) -> bool:
    """تحقيق | نشرته …, بيان | نشر في …: whether the verb tells of the work before it and not of what is said."""
    word = prose.lex[verb]
    of_it = word.form.endswith("o") or published(prose, verb)
    return of_it and not word.lead and work_before(prose, verb) is not None


def published(prose: Prose, verb: int) -> bool:
    """بيان | نشر في …: a verb of publishing without a pronoun, which behind a work is passive."""
    lemma = prose.lex[verb].lemma
    return lemma is not None and "publishes" in lemma.marks and prose.lex[verb].form[-1:] != "o"


def holder(prose: Prose, mentions: Sequence[Mention], i: int) -> Mention | None:
    """The outlet that holds or printed the work whose phrase ends before token `i`."""
    if prose.is_(i, "relative"):
        i += 1
    behind = i + 1
    if behind >= len(prose) or not prose.words.is_word(i):
        return None
    if prose.folded[behind] in LEADING_BACK:
        behind += 1
    elif not prose.raw(i).endswith(("ه", "ها", "هم")):
        return None
    return next((m for m in mentions if m.outer_first == behind and m.how is not How.UNNAMED), None)


_MAKING = word_set("إعداده إعدادها إنجازه إنجازها كتابته كتابتها إجرائه إجرائها نشره نشرها")
_CLAUSE = 6  # tokens from the relative to the outlet: الذي شاركت في إعداده صحيفة X


def made_by(prose: Prose, mentions: Sequence[Mention], i: int, limit: int) -> Mention | None:
    """التقرير، الذي أعدته X, الذي شاركت في إعداده X: the outlet that the clause at token `i` gives as the maker."""
    if i < limit and prose.folded[i] == "،":
        i += 1
    if not prose.is_(i, "relative"):
        return None
    for mention in mentions:
        if i < mention.outer_first <= i + _CLAUSE and mention.how is How.NAME:
            before = mention.outer_first - 1
            owned = prose.raw(before).endswith(("ته", "تها")) and before == i + 1
            return mention if owned or prose.folded[before] in _MAKING else None
    return None


def obtained(prose: Prose, mentions: Sequence[Mention], work: int) -> Mention | None:
    """حصلت X على وثائق …: the outlet in front of the work at token `work`, subject of a verb of getting hold."""
    start = work - 1
    while start > 0 and prose.lex[start].kinds & (BIT["document"] | BIT["preposition"]):
        if prose.folded[start] == "علي":
            break
        start -= 1
    if start < 1 or prose.folded[start] != "علي":
        return None
    return next((m for m in mentions if m.outer_last == start and prose.folded[m.outer_first - 1] in HOLDS), None)
