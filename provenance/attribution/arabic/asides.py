"""What may stand between a verb, its subject and what is said: أمس، من جهته، في بيان له، (… ) and - … -."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.attribution.arabic.lexicon import BIT
from provenance.attribution.arabic.mentions import Mention
from provenance.attribution.arabic.prose import Prose
from provenance.text.word_sets import word_set

SKIPPED = BIT["adverb"] | BIT["day"] | BIT["month"]
ASIDES = word_set("له لها لهم لنا لي فيه فيها به بها عنه عنها عليه عليها ايضا بدوره بدورها")
_OF_OCCASION = word_set(
    "السنوات الايام الاسابيع الاشهر الساعات العقود الفتره الجلسه اللقاء الاجتماع الزياره الحفل "
    "وقت ختام مستهل اول سياق الوقت هذا ساعه ساعات مطلع اواءل اواخر منتصف بدايه نهايه غضون خطوه "
    "تويتر فيسبوك انستغرام يوتيوب تلغرام حسابه حسابها حسابهم صفحته صفحتها مواقع التواصل موقعه موقعها"
)
_AND_HE = word_set("وهو وهي وهم وهما")
_ORDINALS = word_set("الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي العشرين الثلاثين")
_ON_HIS_PART = word_set("جهته جهتها جانبه جانبها ناحيته ناحيتها جانبهم جهتهم")
_WITHIN_ASIDES = word_set("في من مع أمام خلال بعد قبل عبر حول بشأن")
_SUCH = word_set("سابق لاحق صحفي صحافي متلفز مشترك تلفزيوني له لها")


def past_asides(prose: Prose, i: int, room: int, mentions: Sequence[Mention]) -> int:
    """Past what may stand between verb and subject: أمس، الاثنين، في بيان له، من جهته."""
    while i < room:
        word = prose.lex[i]
        if (
            (word.kinds & SKIPPED and not _named_like_a_month(prose, i))
            or prose.folded[i] in ASIDES
            or prose.raw(i).endswith(("ًا", "اً"))
            or (prose.folded[i] == "،" and i + 1 < room)
            or (prose.folded[i] == "/" and i + 1 < room)
        ):
            i += 1
        elif prose.folded[i] in _AND_HE and prose.folded[i - 1] == "،" and (comma := _next_comma(prose, i - 1, room)):
            i = comma + 1  # ، وهو جمهوري، | عن …
        elif prose.folded[i] in "-(" and (close := _closing_sign(prose, i, room)):
            i = close + 1
        elif prose.folded[i] in ("من", "في", "خلال", "عبر", "علي", "امام", "قبل", "بعد") and i + 1 < room:
            step = aside_end(prose, i, room, mentions)
            if step == i:
                return i
            i = step
        else:
            return i
    return i


def _named_like_a_month(prose: Prose, i: int) -> bool:
    """قالت ماي إن: right behind a verb, and with no day beside it, it is a person."""
    behind_verb = i > 0 and prose.lex[i - 1].finite and prose.lex[i - 1].lemma is not None
    return behind_verb and prose.is_(i, "month") and not prose.is_(i, "day", "adverb")


def aside_end(prose: Prose, i: int, room: int, mentions: Sequence[Mention]) -> int:
    """The end of a prepositional aside of occasion or time that starts at i; i where it is none."""
    after = prose.folded[i + 1]
    short = after in _ON_HIS_PART or (
        after == "قبل" and (prose.is_(i + 2, "that") or prose.folded[i + 2 : i + 3] == ["،"])
    )
    if short:
        return i + 2
    occasion = prose.is_(i + 1, "occasion", "day", "adverb", "month") or after in _OF_OCCASION or _dated(prose, i + 1)
    if not occasion:
        return i
    if i > 0 and prose.folded[i - 1] == "،" and (comma := _next_comma(prose, i, room)):
        return comma
    j = i + 2
    while (
        j < room
        and prose.folded[j] not in "،:"
        and not prose.is_(j, "that")
        and not any(m.outer_first == j for m in mentions)
    ):
        word = prose.lex[j]
        if (
            word.definite
            or word.kinds & SKIPPED
            or prose.folded[j] in _WITHIN_ASIDES
            or prose.folded[j] in _OF_OCCASION
            or prose.folded[j] == "/"
            or (word.country and prose.lex[j - 1].definite)  # في العاصمة البوركينية واغادوغو
            or prose.folded[j][:1].isdecimal()
            or prose.folded[j] in _SUCH
        ):
            j += 1
        else:
            break
    if j < room and prose.is_(j - 1, "preposition") and prose.words.is_word(j) and not prose.is_(j, "that"):
        j += 1  # … في مؤتمر صحافي في فرانكفورت
    return j


def _dated(prose: Prose, i: int) -> bool:
    """8 آذار, التاسع من تموز, 2014: a day or a year, not the number of something."""
    if prose.folded[i] in _ORDINALS:
        return prose.is_(i + 2, "month") or (prose.folded[i + 1 : i + 2] == ["من"] and prose.is_(i + 2, "month"))
    figures = prose.folded[i]
    return figures.isdecimal() and (prose.is_(i + 1, "month") or (len(figures) == 4 and figures[:2] in ("19", "20")))


def _closing_sign(prose: Prose, i: int, room: int) -> int:
    """The dash or bracket that closes an insertion opened at i; 0 where none does."""
    closing = ")" if prose.folded[i] == "(" else "-"
    return next((j for j in range(i + 2, min(room, i + 30)) if prose.folded[j] == closing), 0)


def _next_comma(prose: Prose, i: int, room: int) -> int:
    return next((j for j in range(i + 2, min(room, i + 14)) if prose.folded[j] == "،"), 0)
