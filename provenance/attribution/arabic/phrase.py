"""Where a noun phrase ends.

Arabic marks neither: the phrase runs over adjectives, genitives, apposition and prepositional phrases until
something that cannot belong to it. Where no أن bounds it, the step from a definite word to an indefinite one does:
أعلنت وزارة الصحة | وفاة خمسة.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic.lexicon import BIT, Word
from provenance.attribution.arabic.mentions import Mention
from provenance.attribution.arabic.phrase_limits import (
    POINTING,
    complete,
    content_begins,
    participle_goes_on,
    quoted_object,
)
from provenance.attribution.arabic.prose import NAME_WORDS, Prose
from provenance.attribution.arabic.speaker_kinds import CALLED, QUANTITIES, proper
from provenance.text.word_sets import word_set

_STOP = (
    BIT["that"] | BIT["relative"] | BIT["adverb"] | BIT["day"] | BIT["negation"] | BIT["verb_cue"] | BIT["prep_cue"]
    | BIT["anonymity"] | BIT["conjunction"]
)  # fmt: skip
_ATTACHED = frozenset(("في", "من", "لدي", "باسم", "الي", "علي", "لدى", "ضد", "مع", "بين", "داخل"))
_APPOSITION = 12  # tokens that an apposition between commas may have
_OF_OCCASION = word_set(
    "جهته جهتها جانبه جانبها وقت ما ظل اول اخر سياق ختام اطار حال بادي بدايه نهايه منتصف خضم "
    "تويتر فيسبوك انستغرام حسابه حسابها صفحته صفحتها نفس ذات"
)


def phrase_end(
    prose: Prose,
    first: int,
    limit: int,
    mentions: Sequence[Mention] = (),
    *,
    bounded: bool = True,
    apposition: bool = True,
    governed: frozenset[str] = frozenset(),
) -> int:
    """The end of the noun phrase that starts at token `first`, at most `limit`.

    `bounded` says that something unmistakable (أن, a quotation) stands at `limit`; without it the phrase also
    ends where the content could begin. Without `apposition` it ends at a comma; it also ends at a preposition
    that the verb governs.
    """
    named = prose.is_(first, "office", "title")
    body = named or prose.is_(first, "organisation")
    i, inside_preposition = first, False
    spans = {m.outer_first: m.outer_last for m in mentions if m.outer_first > first}
    starts = {m.outer_first for m in mentions if m.outer_first > first and (m.kind or m.candidates)}
    while i < limit:
        word, sign = prose.lex[i], prose.folded[i]
        if i in spans and prose.folded[i - 1] == "تحرير":
            i = spans[i]  # رئيسة تحرير «X» فلانة
            continue
        if i in starts or (i > first and ((word.kinds & _STOP and not _general(prose, i)) or clause_begins(prose, i))):
            break
        if not prose.words.is_word(i):
            step = _over_sign(prose, i, limit)
            if step == i or (not bounded and i > first and quoted_object(prose, first, i, named)):
                if sign == "،" and i > first and apposition:
                    return _apposition(prose, i, limit, starts, bounded=bounded)
                break
            i = step
            continue
        if i > first and sign in CALLED and i + 1 < limit and prose.words.is_word(i + 1):
            i += 2  # ناجية تدعى كلودين
            continue
        if i > first and ((word.finite and not word.clitic and _verb_here(word)) or _while_saying(word)):
            break
        if i > first and participle_goes_on(prose, first, i):
            break
        if i > first and sign in POINTING and complete(prose, first, i, bounded=bounded):
            break  # وصف دبلوماسيون | هذا القرار
        done = not word.definite and prose.raw(i).endswith(("ته", "تها", "تهم"))
        if done and i > first and (i + 1 in starts or (i > first + 1 and _indefinite_work(prose, first))):
            break  # تحقيق | أجرته صحيفة X, محضر جرد | أعدته البلدية
        if i > first and word.kinds & BIT["preposition"] and not word.kinds & BIT["office"]:
            if (
                word.bare not in _ATTACHED
                or word.folded in governed
                or _upon_what(prose, i)
                or _leads_away(prose, i + 1, starts)
            ):
                break
            inside_preposition = True
        elif (
            (
                i > first
                and word.clitic in ("ب", "ل")
                and (
                    _leads_away(prose, i, starts)
                    or i + 1 in starts
                    or word.clitic in governed
                    or (not bounded and i > first + 3)
                )
            )
            or (not bounded and i > first and content_begins(prose, first, i, named, body, inside_preposition))
            or (_is_adverb(prose, i) and i > first)
        ):
            break
        i += 1
    return _trimmed(prose, first, i)


def _indefinite_work(prose: Prose, i: int) -> bool:
    """تحقيق, محضر: what a clause without a relative pronoun may describe."""
    return prose.is_(i, "document") and not prose.lex[i].definite


LEADING_BACK = word_set("عليها عليه فيها فيه بها به عنها عنه منها منه لها له عليهم فيهم إليها إليه")
_AND_THEY = word_set("وهو وهي وهم وهما")
_ENTITLED = word_set("بعنوان عنوانه عنوانها")


def clause_begins(prose: Prose, i: int) -> bool:
    """دراسة | أشرفت عليها جامعة …, فلان | وهو حاكم …, كتبه فلان | بعنوان …: about the speaker, no part of the name."""
    word = prose.lex[i]
    if prose.folded[i] in _AND_THEY or prose.folded[i] in _ENTITLED:
        return True
    plain = not word.kinds and not word.definite and not word.country and not word.clitic
    return plain and i + 1 < len(prose) and prose.folded[i + 1] in LEADING_BACK


def _while_saying(word: Word) -> bool:
    """نفى فلان …، | مؤكدا أن …: a participle in the accusative goes with the verb, not with the name."""
    return word.form[:1] == "a" and word.folded.endswith("ا") and not word.kinds


_UPON = word_set("شاهد شاهدة الشاهد قائم قائمون القائم القائمون القائمين عضو قيم القيم الوصي وصي")


def _upon_what(prose: Prose, i: int) -> bool:
    """رد جون سميث | على …: على goes with a noun that means somebody set over something (المشرف على), with no name."""
    word, before = prose.lex[i - 1], prose.lex[i - 2]
    if (
        not prose.raw(i).endswith("ى")
        or prose.folded[i] != "علي"
        or word.bare.removeprefix("ال").startswith("م")
        or word.bare in _UPON
    ):
        return False
    return word.definite or bool(word.country) or (proper(word) and (proper(before) or before.definite))


def _general(prose: Prose, i: int) -> bool:
    """النائب العام, منظمة غير حكومية: the noun's adjective, not the year of هذا العام and no negation."""
    if prose.folded[i] in ("العام", "العامه") and prose.lex[i - 1].definite and not prose.is_(i - 1, "day", "month"):
        return prose.folded[i + 1 : i + 2] not in (["الماضي"], ["المقبل"], ["الجاري"], ["الحالي"], ["القادم"])
    if prose.folded[i] == "وحده":
        return prose.raw(i).endswith("ة")
    if prose.folded[i] == "مطلع":
        return prose.is_(i - 1, "anonymous")  # a source that knows, no beginning of a month
    if prose.folded[i] == "غير":
        return (
            not prose.lex[i - 1].finite and i + 1 < len(prose) and prose.folded[i + 1].endswith(("ه", "ي", "ين", "ات"))
        )
    return prose.folded[i] in ("العام", "العامه") and prose.is_(i - 1, "title", "office", "organisation")


def _verb_here(word: Word) -> bool:
    """A verb form that is not also an ordinary noun of speaking."""
    return not word.kinds & (BIT["said"] | BIT["occasion"] | BIT["content"] | BIT["organisation"] | BIT["document"])


def _over_sign(prose: Prose, i: int, limit: int) -> int:
    """Past a sign that a phrase may contain: a short quotation, a short bracket, # and a hyphen; else i."""
    sign = prose.folded[i]
    opening = prose.opening(i)
    if opening is not None and opening.last - opening.first <= NAME_WORDS and opening.last < limit:
        return opening.last + 1
    if sign == "(":
        for j in range(i + 1, min(i + 8, limit)):
            if prose.folded[j] == ")":
                return j + 1
    if sign == "#" or (sign == "-" and prose.words.end[i - 1] == prose.words.start[i]):
        return i + 1
    return i


def _apposition(prose: Prose, comma: int, limit: int, starts: set[int], *, bounded: bool) -> int:
    """The end of a phrase that goes on between commas: مايك بومبيو، وزير الخارجية، …; else before the comma."""
    first = comma + 1
    last = first
    while last < min(limit, first + _APPOSITION) and prose.folded[last] not in "،:؛" and last not in starts:
        last += 1
    spoken_to = last in starts and prose.lex[last].clitic == "ل"
    closed = (last < limit and prose.folded[last] == "،") or (bounded and last == limit) or spoken_to
    if first >= limit or not closed:
        return comma
    head = prose.lex[first]
    if clause_begins(prose, first):
        return comma
    alien = _STOP | BIT["preposition"] | BIT["occasion"]
    if (
        head.kinds & alien
        or head.lead
        or head.clitic
        or head.finite
        or _while_saying(head)
        or head.folded.endswith("وا")
        or any(first <= s < last for s in starts)
    ):
        return comma
    if any(
        (prose.lex[j].finite and _verb_here(prose.lex[j])) or prose.lex[j].kinds & BIT["that"]
        for j in range(first, last)
    ):
        return comma
    return phrase_end(prose, first, last, bounded=True)


def _leads_away(prose: Prose, i: int, starts: set[int]) -> bool:
    """Whether a preposition before token i opens an occasion, a time or an outlet, which are not the speaker."""
    if i in starts:
        return True
    while i + 1 < len(prose) and prose.folded[i] in QUANTITIES:
        i += 1
    return prose.is_(i, "occasion", "day", "month", "adverb", "that") or (
        i < len(prose) and (prose.folded[i][:1].isdecimal() or prose.folded[i] in _OF_OCCASION)
    )


def _is_adverb(prose: Prose, i: int) -> bool:
    return prose.raw(i).endswith(("ًا", "اً"))


def _trimmed(prose: Prose, first: int, last: int) -> int:
    while last > first + 1 and (
        (not prose.words.is_word(last - 1) and prose.folded[last - 1] not in ')"»”')
        or prose.folded[last - 1] in ("ل", "ب")
    ):
        last -= 1
    return last
