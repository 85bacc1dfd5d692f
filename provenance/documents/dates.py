"""Date lines as Arabic news desks write them, and the day that they name.

Months come in the European (أغسطس), Levantine (آب) and Maghrebi (أوت) names, alone or in pairs
(آب/أغسطس), and in English; digits in any script. Islamic months are known only so as not to stand in the way.
"""

from __future__ import annotations

import re
from datetime import date

from provenance.documents.wording import folded_set
from provenance.text.folding import fold

LONGEST = 120  # characters; a date line with both calendars, time and label stays under it

_MONTH_NAMES = (
    "يناير كانون الثاني جانفي ينائر january jan",
    "فبراير شباط فيفري فيبراير february feb",
    "مارس اذار march mar",
    "ابريل نيسان افريل أبريل april apr",
    "مايو ايار ماي may",
    "يونيو حزيران جوان يونيه june jun",
    "يوليو تموز جويليه يوليه يوليوز july jul",
    "اغسطس اب اوت غشت august aug",
    "سبتمبر ايلول شتنبر سيبتمبر september sep sept",
    "اكتوبر تشرين الاول اوكتوبر october oct",
    "نوفمبر تشرين الثاني نونبر november nov",
    "ديسمبر كانون الاول دجنبر december dec",
)
_TWO_WORDS = {"كانون الثاني", "تشرين الاول", "تشرين الثاني", "كانون الاول"}


def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    for number, names in enumerate(_MONTH_NAMES, 1):
        for pair in _TWO_WORDS:
            if pair in names:
                months[pair] = number
                names = names.replace(pair, "")
        months.update((fold(name), number) for name in names.split())
    return months


_MONTHS = _months()
_MONTH = "|".join(sorted(map(re.escape, _MONTHS), key=len, reverse=True))
_PAIR = rf"(?P<month>{_MONTH})(?: ?[/(-] ?(?:{_MONTH})\)?)?"
_GAP = r"[ ,،./_-]{1,3}"
_ISO = re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<!\d)(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})(?!\d)")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{_GAP}(?:من )?{_PAIR}{_GAP}(?:عام |سنه )?(?P<y>\d{{4}})(?!\d)"
)
_MONTH_FIRST = re.compile(rf"(?<!\w){_PAIR}{_GAP}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?{_GAP}(?P<y>\d{{4}})(?!\d)")

_WORDS = re.compile(r"[^\W\d_]+")
_FURNITURE = folded_set(
    """
    السبت الأحد الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة سبت أحد اثنين ثلاثاء أربعاء خميس جمعة يوم من
    saturday sunday monday tuesday wednesday thursday friday sat sun mon tue tues wed thu thur thurs fri
    نشر نشرت نُشر في النشر تاريخ التاريخ بتاريخ آخر اخر تحديث التحديث حدث حُدث تم عند الساعة ساعة الموافق
    published updated last on at date posted time
    gmt utc am pm est edt bst cet z t م ص هـ ه ق ظ مساء صباحا ظهرا فجرا بتوقيت توقيت غرينتش جرينتش غرينيتش
    مكة المكرمة القاهرة الرياض دبي بيروت عمان المحلي القدس الدوحة أبوظبي بغداد عام سنة لعام
    محرم صفر ربيع الأول الثاني الآخر الآخرة جمادى الأولى الثانية رجب شعبان رمضان شوال ذو ذي القعدة الحجة
    """
) | {word for name in _MONTHS for word in name.split()}


def date_in(text: str) -> date | None:
    """The first full day (day, month, year) that the line names, if it is one of the calendar."""
    folded = fold(text[: 2 * LONGEST])
    for pattern in (_ISO, _DAY_FIRST, _MONTH_FIRST, _NUMERIC):
        for match in pattern.finditer(folded):
            day = _day(match)
            if day:
                return day
    return None


def is_date_line(folded: str) -> bool:
    """Whether a folded line is nothing but a date: numbers, names of days and months, and their furniture."""
    if len(folded) > LONGEST or not any(c.isdecimal() for c in folded):
        return False
    words = _WORDS.findall(folded)
    return all(word in _FURNITURE for word in words) and _names_a_day(folded, words)


def foreign_words(folded: str) -> int:
    """How many words of a folded line are not part of a date."""
    return sum(word not in _FURNITURE for word in _WORDS.findall(folded))


def _names_a_day(folded: str, words: list[str]) -> bool:
    if any(p.search(folded) for p in (_ISO, _NUMERIC)):
        return True
    return any(word in _MONTHS for word in words) or any(pair in folded for pair in _TWO_WORDS)


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    year, day = int(parts["y"]), int(parts["d"])
    month = _MONTHS[parts["month"]] if "month" in parts else int(parts["m"])
    if month > 12 >= day and "month" not in parts:
        day, month = month, day
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None
