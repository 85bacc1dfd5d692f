"""To whom somebody spoke, and where it was printed: لـX, في مقابلة مع X, مقال في X كتبه فلان."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic.draft import Draft
from provenance.attribution.arabic.holders import HOLDS
from provenance.attribution.arabic.mentions import Mention
from provenance.attribution.arabic.phrase import LEADING_BACK
from provenance.attribution.arabic.prose import Prose
from provenance.text.word_sets import word_set

_TO = frozenset(("الي", "مع", "عبر", "لدي", "علي", "في", "من", "عن"))


def told_to(prose: Prose, i: int) -> bool:
    """وقال لمحبي الموسيقى: «…»: a noun with ل before a definite one is who was spoken to; لافروف stands alone."""
    word, after = prose.lex[i], prose.lex[i + 1] if i + 1 < len(prose) else None
    glued = prose.folded[i].startswith("ل") and len(prose.folded[i]) > 4 and not word.kinds and not word.country
    plain = after is not None and not after.kinds and not after.country and not after.lead
    return bool(glued and plain and after and after.definite)


_TELLING = word_set("أطلع أطلعت أطلعوا أبلغ أبلغت أبلغوا أخبر أخبرت أخبروا")


def told_whom(prose: Prose, mentions: Sequence[Mention], i: int, limit: int) -> Mention | None:
    """مصادر | تحدثت لـX, المصدر | الذي أطلع X: the outlet to which the clause at token `i` says that somebody spoke."""
    if prose.is_(i, "relative"):
        i += 1
    if i >= limit or not (prose.folded[i] in _TELLING or (prose.lex[i].finite and prose.lex[i].lemma)):
        return None
    near = (m for m in mentions if i < m.outer_first <= i + 2 and m.outer_last <= limit)
    mention = next(near, None)
    if mention is None or (prose.folded[i] not in _TELLING and not _towards(prose, mention)):
        return None
    return mention


def _towards(prose: Prose, mention: Mention) -> bool:
    before = prose.folded[mention.outer_first - 1]
    return prose.lex[mention.outer_first].clitic == "ل" or mention.start_inside > 0 or before in ("ل", "الي", "مع")


_RECEIVED = word_set("تسلمت تسلم تلقت تلقى استلمت حصلت وصلت")  # في بيان تلقت X نسخة منه
_TO_ITS_MAN = word_set("لمراسل لمراسلة لمراسلي لموفد لموفدة لمندوب لمحرر")


def addressed(prose: Prose, mention: Mention, draft: Draft) -> bool:
    """Whether the outlet is spoken to or quoted from: a preposition before it, or glued to it."""
    i = mention.outer_first
    if prose.lex[i].clitic in ("ل", "ب") or mention.start_inside:
        return True
    before = prose.folded[i - 1] if i else ""
    if before in _RECEIVED or (before in LEADING_BACK and prose.folded[i - 2] in HOLDS):
        return True
    if before.endswith(("ته", "تها")) or (i and prose.lex[i - 1].form.endswith("o")):
        return True  # تحقيق نشرته صحيفة X
    if before in ("ل", "لـ") or before in _TO or before in _TO_ITS_MAN:
        return True
    return bool(draft.speaker and draft.speaker[1] == i) or prose.is_(i - 1, "occasion")


def of_the_work(prose: Prose, mentions: Sequence[Mention], verb: int) -> Mention | None:
    """في X مقال كتبه فلان, مقال في X كتبه فلان: the outlet of the work that the verb's pronoun means."""
    if not prose.lex[verb].form.endswith("o"):
        return None
    for mention in mentions:
        if mention.outer_last == verb - 1 and prose.is_(verb - 1, "report", "document", "occasion"):
            return mention
        inside = mention.outer_last == verb and prose.folded[mention.outer_first - 1] in ("في", "ل", "ب")
        if inside and prose.is_(mention.outer_first - 2, "report", "document", "occasion"):
            return mention
    return None


def somebody_elses(prose: Prose, mention: Mention, draft: Draft) -> bool:
    """اختفاء الكاتب بصحيفة X: the outlet of somebody who is told of, not of the one who speaks."""
    before = mention.outer_first - 1
    if prose.folded[before] in _TO_ITS_MAN:
        return False
    spoken = draft.speaker is not None and draft.speaker[0] <= before < draft.speaker[1]
    return prose.is_(before, "title", "office") and not spoken
