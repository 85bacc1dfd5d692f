"""Points in time that a text names: يوم الإثنين 23 آب/أغسطس, في السادس من يونيو, أمس, الشهر الماضي, عام 2016."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from provenance.text.values.months import DOUBTFUL, MONTHS, ORDINALS, TWO_WORDS, WEEKDAYS
from provenance.text.word_sets import word_set
from provenance.text.words import Words


class Shift(StrEnum):
    """Where a relative word puts the time that it modifies, seen from the day of publication."""

    PAST = "past"
    CURRENT = "current"
    NEXT = "next"
    YESTERDAY = "yesterday"
    TODAY = "today"
    TOMORROW = "tomorrow"


class Moment(NamedTuple):
    """`text[start:end]` names a time; tokens `first` to `last` (exclusive). What is not said is None.

    `other_month` is the second name of a pair (آب/أغسطس) where it is another month. `weekday` counts from Monday,
    0. `shift` is what الماضي, الجاري, المقبل, أمس … say, `unit` what they modify: day, weekday, week,
    month, year, date.
    """

    start: int
    end: int
    first: int
    last: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    other_month: int | None = None
    shift: Shift | None = None
    unit: str = "date"

    def on_calendar(self, near: date | None = None) -> date | None:
        """The day that is meant; the year nearest to `near` where none is said. None where that does not do."""
        if self.day is None or self.month is None:
            return None
        if self.year is not None:
            return _date(self.year, self.month, self.day)
        if near is None:
            return None
        days = (_date(near.year + offset, self.month, self.day) for offset in (-1, 0, 1))
        return min((d for d in days if d), key=lambda d: abs((d - near).days), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_SHIFTS: dict[str, Shift] = {
    **dict.fromkeys(word_set("الماضي الماضية الفائت المنصرم المنصرمة الفائتة"), Shift.PAST),
    **dict.fromkeys(word_set("الجاري الجارية الحالي الحالية"), Shift.CURRENT),
    **dict.fromkeys(word_set("المقبل المقبلة القادم القادمة"), Shift.NEXT),
}
_DAYS: dict[str, Shift] = {
    **dict.fromkeys(word_set("أمس البارحة"), Shift.YESTERDAY),
    **dict.fromkeys(word_set("اليوم"), Shift.TODAY),
    **dict.fromkeys(word_set("غدا"), Shift.TOMORROW),
}
_UNITS: dict[str, str] = {
    **dict.fromkeys(word_set("الأسبوع"), "week"),
    **dict.fromkeys(word_set("الشهر"), "month"),
    **dict.fromkeys(word_set("العام السنة"), "year"),
}
_CLITICS = ("و", "ف", "ل", "ب", "ك")
_OPENERS = frozenset((*MONTHS, *(first for first, _ in TWO_WORDS), *WEEKDAYS, *_DAYS, *_UNITS))
_FILLERS = frozenset(("،", ",", "الموافق", "في", "يوم", "من"))
_YEAR_WORDS = word_set("عام سنة العام لعام من")


def moments(words: Words) -> list[Moment]:
    """The times that a text names, in reading order; a bare year is none."""
    found: list[Moment] = []
    end = 0
    for i, token in enumerate(words.folded):
        if not _opens(token) or i < end:
            continue
        moment = _at(words, i)
        if moment is not None:
            found.append(_with_neighbours(words, moment, found))
            end = moment.last
    return found


@lru_cache(maxsize=100_000)
def _opens(token: str) -> bool:
    return token in _OPENERS or (token[:1] in _CLITICS and token[1:] in _OPENERS)


def _bare(token: str) -> str:
    return token if token in _OPENERS else token[1:]


def _at(words: Words, i: int) -> Moment | None:
    token = _bare(words.folded[i])
    month = _month_at(words, i)
    if month is not None:
        return _month_moment(words, i, *month)
    if token in WEEKDAYS:
        return _weekday(words, i, WEEKDAYS[token])
    if token in _DAYS:
        return Moment(words.start[i], words.end[i], i, i + 1, shift=_DAYS[token], unit="day")
    if token in _UNITS and i + 1 < len(words) and words.folded[i + 1] in _SHIFTS:
        shift = _SHIFTS[words.folded[i + 1]]
        return Moment(words.start[i], words.end[i + 1], i, i + 2, shift=shift, unit=_UNITS[token])
    return None


def _month_at(words: Words, i: int) -> tuple[int, int] | None:
    """The month whose name starts at token i, and where the name ends."""
    if i >= len(words):
        return None
    token = _bare(words.folded[i])
    if i + 1 < len(words) and (token, words.folded[i + 1]) in TWO_WORDS:
        return TWO_WORDS[token, words.folded[i + 1]], i + 2
    if token in MONTHS and _written_so(words, i, token):
        return MONTHS[token], i + 1
    return None


def _written_so(words: Words, i: int, token: str) -> bool:
    """آب is a month, أب a father."""
    return not token.startswith("اب") or len(token) > 2 or "آ" in words.text[words.start[i] : words.end[i]]


def _month_moment(words: Words, i: int, month: int, end: int) -> Moment | None:
    other, last = _pair(words, end)
    day, first = _day_before(words, i)
    year, last = _year_after(words, last)
    shift = _SHIFTS.get(words.folded[last]) if last < len(words) else None
    evident = day is not None or year is not None or shift is not None or other is not None
    if _bare(words.folded[i]) in DOUBTFUL and not evident and not (i > 0 and words.folded[i - 1] in ("شهر", "شهري")):
        return None
    last += shift is not None
    return Moment(
        words.start[first], words.end[last - 1], first, last, day, month, year,
        None, other if other != month else None, shift, "date" if day else "month",
    )  # fmt: skip


def _pair(words: Words, j: int) -> tuple[int | None, int]:
    """The second name after / or in brackets."""
    if j + 1 < len(words) and words.folded[j] in "/(-":
        second = _month_at(words, j + 1)
        if second is not None:
            closing = second[1] < len(words) and words.folded[j] == "(" and words.folded[second[1]] == ")"
            return second[0], second[1] + closing
    return None, j


def _day_before(words: Words, i: int) -> tuple[int | None, int]:
    """The day before the month's name (23 آب, السادس من يونيو), and where the date starts."""
    j = i - 1
    if j >= 0 and words.folded[j] in ("من", "-", "/"):
        j -= 1
    if j < 0:
        return None, i
    token = words.folded[j]
    if token.isdecimal() and len(token) <= 2 and 1 <= int(token) <= 31 and words.folded[i] == _bare(words.folded[i]):
        return int(token), j
    if words.folded[j + 1] == "من":
        return _ordinal_before(words, j, i)
    return None, i


def _ordinal_before(words: Words, j: int, i: int) -> tuple[int | None, int]:
    """السادس, الخامس عشر, الثالث والعشرين (من يونيو)."""
    token = words.folded[j]
    tens = {"والعشرين": 20, "والعشرون": 20, "والثلاثين": 30, "والثلاثون": 30, "عشر": 10}.get(token)
    if tens is not None and j > 0 and _ordinal(words.folded[j - 1]):
        return tens + (_ordinal(words.folded[j - 1]) or 0), j - 1
    alone = {"العشرين": 20, "الثلاثين": 30}.get(token) or _ordinal(token)
    return (alone, j) if alone else (None, i)


def _ordinal(token: str) -> int | None:
    return ORDINALS.get(token) or (ORDINALS.get(token[1:]) if token[:1] in _CLITICS else None)


def _year_after(words: Words, j: int) -> tuple[int | None, int]:
    k = j
    while k < len(words) and k < j + 2 and words.folded[k] in ("،", ",", "/", "-", *_YEAR_WORDS):
        k += 1
    if (
        k < len(words)
        and len(words.folded[k]) == 4
        and words.folded[k].isdecimal()
        and 1000 <= int(words.folded[k]) <= 2100
    ):
        return int(words.folded[k]), k + 1
    return None, j


def _weekday(words: Words, i: int, weekday: int) -> Moment:
    shift = _SHIFTS.get(words.folded[i + 1]) if i + 1 < len(words) else None
    last = i + 1 + (shift is not None)
    return Moment(words.start[i], words.end[last - 1], i, last, weekday=weekday, shift=shift, unit="weekday")


def _with_neighbours(words: Words, moment: Moment, found: list[Moment]) -> Moment:
    """One time told by two names that stand together: الخميس، 26 آب · أمس الاثنين. The earlier one is taken in."""
    if not found:
        return moment
    before = found[-1]
    if any(words.folded[j] not in _FILLERS for j in range(before.last, moment.first)) or moment.first - before.last > 3:
        return moment
    joined = moment._replace(start=before.start, first=before.first)
    if before.unit == "weekday" and before.shift is None and moment.day is not None and moment.weekday is None:
        found.pop()
        return joined._replace(weekday=before.weekday)
    tight = moment.first - before.last <= 1
    if before.unit == "day" and before.weekday is None and moment.unit == "weekday" and moment.shift is None and tight:
        found.pop()
        return joined._replace(shift=before.shift, unit="day")
    if before.unit == "day" and before.day is None and moment.day is not None and moment.shift is None and tight:
        found.pop()
        return joined._replace(shift=before.shift, unit="day", weekday=before.weekday)
    return moment
