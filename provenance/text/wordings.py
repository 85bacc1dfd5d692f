"""Words that change how strongly a sentence speaks: hedges, quantifiers, negations, numbers.

Folded spellings; a word is looked up with and without its proclitics. The lists hold closed classes of written
Arabic, not the words of any article.
"""

from __future__ import annotations

from enum import StrEnum

from provenance.text.word_sets import word_set


class Shade(StrEnum):
    """What a word does to the strength of its sentence."""

    HEDGE = "hedge"
    QUANTIFIER = "quantifier"
    NEGATION = "negation"
    NUMBER = "number"


_HEDGES = word_set(
    "ربما لعل احيانا غالبا الغالب عاده تقريبا نحو حوالي زهاء قرابه محتمل محتمله محتملا المحتمل المحتمله "
    "المزعوم المزعومه مزعوم مزعومه مزعوما مفترض المفترض يبدو يشتبه المشتبه مشتبه يعتقد يرجح المرجح الارجح "
    "يحتمل يزعم الاقل الاكثر جزييا نسبيا شبه قد يمكن بحسب حسب وفق مبدييا مبدييه اولي اوليه متوقع متوقعه "
    "المتوقع نادرا زعم زعمت ادعي ادعت"
)
_QUANTIFIERS = {
    "كل": 5, "جميع": 5, "كافه": 5, "كامل": 5, "معظم": 4, "اغلب": 4, "غالبيه": 4, "اغلبيه": 4,
    "الاغلبيه": 4, "الغالبيه": 4, "العديد": 3, "كثير": 3, "الكثير": 3, "كثيره": 3, "عشرات": 3,
    "العشرات": 3, "مءات": 4, "ميات": 4, "الاف": 4, "الالاف": 4, "عدد": 2, "عده": 2, "بعض": 1, "قليل": 1,
    "القليل": 1, "بضعه": 1, "احد": 1, "احدي": 1, "نصف": 3, "ثلث": 2, "ربع": 2,
}  # fmt: skip
_NEGATIONS = word_set("لا لم لن ليس ليست ليسوا غير دون بدون عدم ما")
_PROCLITICS = ("و", "ف", "ب", "ل", "ك")


def shade_of(folded: str) -> Shade | None:
    """What the folded word does to its sentence, or None."""
    for word in _readings(folded):
        if word[:1].isdecimal():
            return Shade.NUMBER
        if word in _HEDGES:
            return Shade.HEDGE
        if word in _QUANTIFIERS:
            return Shade.QUANTIFIER
        if word in _NEGATIONS:
            return Shade.NEGATION
    return None


def quantity(folded: str) -> int:
    """How much a quantifier claims, from 1 (some) to 5 (all); 0 for another word."""
    return next((_QUANTIFIERS[w] for w in _readings(folded) if w in _QUANTIFIERS), 0)


def _readings(folded: str) -> list[str]:
    readings = [folded]
    if len(folded) > 3 and folded[0] in _PROCLITICS:
        readings.append(folded[1:])
        if len(folded) > 4 and folded[1] in _PROCLITICS:
            readings.append(folded[2:])
    return readings
