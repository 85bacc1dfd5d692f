"""Names of months and days of the week: European, Levantine, Maghrebi, and in pairs (آب/أغسطس)."""

from __future__ import annotations

from provenance.text.folding import fold

_MONTHS = (
    "يناير جانفي كانون_الثاني",
    "فبراير شباط فيفري",
    "مارس آذار",
    "أبريل إبريل نيسان أفريل",
    "مايو أيار ماي",
    "يونيو يونيه حزيران جوان",
    "يوليو يوليه يوليوز تموز جويلية",
    "أغسطس آب أوت غشت",
    "سبتمبر أيلول شتنبر",
    "أكتوبر تشرين_الأول",
    "نوفمبر تشرين_الثاني نونبر",
    "ديسمبر كانون_الأول دجنبر",
)
MONTHS: dict[str, int] = {
    fold(name): number for number, names in enumerate(_MONTHS, 1) for name in names.split() if "_" not in name
}
"""Folded one-word names."""

TWO_WORDS: dict[tuple[str, str], int] = {
    (first, second): number
    for number, names in enumerate(_MONTHS, 1)
    for name in map(fold, names.split())
    if "_" in name
    for first, second in [name.split("_")]
}
"""كانون الثاني, تشرين الأول and their like."""

DOUBTFUL = frozenset(map(fold, ["مارس", "ماي", "جوان", "أوت", "نيسان", "آب", "أيار", "تموز"]))
"""Names that are words or people too, in the folded spelling: a day, a year or a pair must stand beside them."""

WEEKDAYS: dict[str, int] = {
    fold(name): number
    for number, names in enumerate(("الاثنين الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"))
    for name in names.split()
}
"""Monday is 0, as in `date.weekday()`."""

_ORDINALS = (
    ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"],
    ["الحادي", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"],
)
ORDINALS: dict[str, int] = {fold(word): n for n, word in enumerate(_ORDINALS[0], 1)}
"""First to tenth; with عشر after them eleventh to nineteenth, with والعشرين and والثلاثين more."""

ORDINALS.update({fold("الحادي"): 1})
