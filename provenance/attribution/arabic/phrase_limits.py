"""Whether a word begins what is said rather than going on the name of who says it.

Where no أن parts them, the object of a verb stands right behind its subject: أعلنت وزارة الصحة | وفاة خمسة.
"""

from __future__ import annotations

from provenance.attribution.arabic.lexicon import BIT, Word
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.speaker_kinds import proper
from provenance.text.word_sets import word_set

POINTING = frozenset(("هذا", "هذه", "ذلك", "تلك"))


_MASDAR = ("است", "ان", "ت", "ا")


def participle_goes_on(prose: Prose, first: int, i: int) -> bool:
    """رونالدو | المتوج بجائزة …: a participle with a preposition of its own describes a name and is no part of it."""
    word, after = prose.lex[i], prose.lex[i + 1] if i + 1 < len(prose) else None
    shaped = word.definite and word.bare.startswith("الم") and not word.kinds and not word.bare.endswith(("ات", "ي"))
    with_b = after is not None and after.folded[:1] == "ب" and (after.clitic or after.folded[-1:] == "ه")
    governs = with_b or prose.is_(i + 1, "preposition")
    named = proper(prose.lex[i - 1]) and not prose.folded[i - 1].endswith("ه")
    return shaped and governs and i <= first + 5 and named


def complete(prose: Prose, first: int, i: int, *, bounded: bool) -> bool:
    """Whether the phrase before token i needs no genitive any more: a definite word, a sound plural, a name."""
    before = prose.lex[i - 1]
    lemma = prose.lex[first - 1].lemma
    if lemma is not None and "describes" in lemma.marks:
        return not before.kinds & (BIT["office"] | BIT["organisation"])
    if bounded:
        return False
    plural = before.folded.endswith(("ون", "ين")) and len(before.folded) > 4
    return plural or before.definite or bool(before.country) or (i > first + 1 and proper(before))


def quoted_object(prose: Prose, first: int, i: int, named: bool) -> bool:
    """أكد الرئيس دونالد ترامب | "ثقته الكبيرة": a quotation behind a full name is what was said, no part of it."""
    if prose.opening(i) is None:
        return False
    before = prose.lex[i - 1]
    owned = named and i > first + 1 and prose.raw(i + 1).endswith(("ته", "ه", "ها", "هم"))
    alone = i == first + 1 and bool(before.country) and not before.country.startswith("~")
    return alone or owned or (named and i > first + 2 and proper(before))


def content_begins(prose: Prose, first: int, i: int, named: bool, body: bool, inside_preposition: bool) -> bool:
    """Whether what the verb governs begins at token i; `named` and `body` say with what its subject began."""
    word, before = prose.lex[i], prose.lex[i - 1]
    if named and i > first + 2 and proper(before) and word.country[:1].isalpha():
        return True  # حذر الرئيس دونالد ترامب إيران من …
    if named and i > first + 2 and proper(before) and proper(prose.lex[i - 2]) and _announced(prose, i):
        return True  # أعلن الرئيس دونالد ترامب | انسحاب الولايات المتحدة
    if named and i > first + 2 and proper(before) and proper(prose.lex[i - 2]) and _of_another(prose, i):
        return True  # نفى وزير الخارجية سيرغي لافروف | ادعاءات …
    if before.kinds & BIT["title"] and _announced(prose, i):
        return True  # أعلن الوزير | إنهاء العمل
    if body and word.definite and not word.clitic and i > 1 and before.definite and _like_definite_masdar(word):
        return True
    if any(prose.is_(j, "title") for j in range(i - 3, i)) and not word.kinds & BIT["content"]:
        return False  # a name follows its title: المستشار تركي آل الشيخ
    if word.kinds & BIT["content"] and not word.definite:
        return True
    if _has_pronoun(prose, i):
        return True
    definite_before = before.definite or bool(before.country) or before.folded.startswith("ال")
    if definite_before and not word.definite and not word.country and not word.lead:
        return not named or _like_masdar(word)
    return False


def _of_another(prose: Prose, i: int) -> bool:
    """Whether token i cannot go on a name: an indefinite plural or accusative, another's title, a body."""
    word = prose.lex[i]
    indefinite = not word.definite and (word.folded.endswith("ات") or prose.raw(i).endswith(("اً", "ًا")))
    return indefinite or (word.definite and bool(word.kinds & (BIT["title"] | BIT["organisation"])))


def _has_pronoun(prose: Prose, i: int) -> bool:
    """مسؤوليتها, نيته: a noun that leans on the subject by a pronoun; ة never passes for ه."""
    word = prose.lex[i]
    plain = not word.kinds and not word.definite and not word.country and word.folded != "الله"
    return plain and len(word.folded) > 3 and prose.raw(i).endswith(("ها", "هم", "ته", "ه"))


def _like_masdar(word: Word) -> bool:
    return len(word.bare) > 4 and not word.definite and word.bare.startswith(_MASDAR) and word.bare[-2:-1] in ("ا", "ي")


_NAMES_LIKE_MASDARS = word_set("ابراهيم اسماعيل انتصار ابتسام اعتدال تيسير توفيق تحسين")


def _announced(prose: Prose, i: int) -> bool:
    """انسحاب الولايات, تعيين بومبيو: a verbal noun with what it is done to."""
    word = prose.lex[i]
    followed = i + 1 < len(prose) and (prose.lex[i + 1].definite or bool(prose.lex[i + 1].country))
    return followed and _like_masdar(word) and word.folded not in _NAMES_LIKE_MASDARS


def _like_definite_masdar(word: Word) -> bool:
    """الاستقالة, الانسحاب, التعليق: what is refused or announced, not part of a name."""
    stem = word.bare[2:]
    return len(stem) > 4 and stem.startswith(("است", "ان", "ت")) and not stem.endswith(("ي", "يه"))
