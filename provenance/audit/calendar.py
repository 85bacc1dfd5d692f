"""D03, D05: dates that disagree with themselves, with the weekday, or with the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from provenance.audit.laid import laid
from provenance.audit.rule import Rule
from provenance.record import ArticleRecord, Flag, Kind, Paragraph, Param, Place, Severity
from provenance.text.values import Moment, Shift

READ = (Kind.TITLE, Kind.BODY, Kind.CAPTION, Kind.PULL_QUOTE, Kind.HEADING)
_WEEKDAYS = ("الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")


def needs_date(record: ArticleRecord) -> str | None:
    """Why a rule about time cannot look, or None."""
    if record.language != "ar":
        return "not-arabic"
    return None if record.published else "no-date"


def _needs_arabic(record: ArticleRecord) -> str | None:
    return None if record.language == "ar" else "not-arabic"


def _moments(record: ArticleRecord) -> Iterator[tuple[Paragraph, Moment]]:
    for paragraph in record.of_kind(*READ):
        for moment in laid(paragraph).moments:
            yield paragraph, moment


def date_conflicts(record: ArticleRecord) -> Iterator[Flag]:
    """Weekday and date disagree, two names of one month disagree, or the past lies after publication."""
    for paragraph, moment in _moments(record):
        found = _conflict(moment, record.published)
        if found is not None:
            severity, params = found
            params["words"] = paragraph.text[moment.start : moment.end]
            yield Flag("D03", "date-conflict", severity, _place(paragraph, moment), params=params)


def _place(paragraph: Paragraph, moment: Moment) -> Place:
    return Place(paragraph.number, moment.start, moment.end)


def _conflict(moment: Moment, published: date | None) -> tuple[Severity, dict[str, Param]] | None:
    if moment.other_month is not None:
        return Severity.ERROR, {"case": "months"}
    if moment.unit != "day" and moment.weekday is not None:
        found = _weekday_conflict(moment, published)
        if found is not None:
            return found
    if moment.shift is Shift.PAST and moment.year is not None and published is not None:
        day = moment.on_calendar()
        if day is not None and day > _after(published, 1):
            return Severity.ERROR, {"case": "future"}
    return None


def _weekday_conflict(moment: Moment, published: date | None) -> tuple[Severity, dict[str, Param]] | None:
    """The weekday that the date falls on; a day off may be a time zone."""
    day = moment.on_calendar(published)
    if day is None or moment.weekday is None:
        return None
    off = (day.weekday() - moment.weekday) % 7
    if off == 0:
        return None
    if off in (1, 6):
        return Severity.INFO, {"case": "possible", "weekday": _WEEKDAYS[day.weekday()]}
    if moment.year is None and (published is None or abs((day - published).days) > SURE):
        return None
    return Severity.ERROR, {"case": "weekday", "weekday": _WEEKDAYS[day.weekday()]}


SURE = 120  # days from publication within which a date without a year has no other year
SLACK = 1  # day: time zones, and pieces written before midnight


def relative_times(record: ArticleRecord) -> Iterator[Flag]:
    """الماضي, الجاري, المقبل, أمس, اليوم that do not fit the day of publication."""
    assert record.published is not None  # noqa: S101
    dated = next(iter(record.of_kind(Kind.DATE)), None)
    related = (Place(dated.number, 0, len(dated.text), "published"),) if dated else ()
    for paragraph, moment in _moments(record):
        if moment.shift is None or _in_quotation(paragraph, moment):
            continue
        if all(_misfits(moment, _after(record.published, off)) for off in (-SLACK, 0, SLACK)):
            params: dict[str, Param] = {
                "words": paragraph.text[moment.start : moment.end],
                "published": record.published.isoformat(),
            }
            yield Flag("D05", "relative-time", Severity.WARNING, _place(paragraph, moment), related, params)


def _in_quotation(paragraph: Paragraph, moment: Moment) -> bool:
    return moment.first in laid(paragraph).inside


def _after(day: date, days: int) -> date:
    """So many days later; the calendar's first or last day where it ends before that."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def _misfits(moment: Moment, published: date) -> bool:
    if moment.unit == "day":
        return _misfits_day(moment, published)
    if moment.month is None:
        return False
    same_month = moment.month == published.month and moment.year in (None, published.year)
    if moment.shift is Shift.PAST:
        return same_month or _later(moment, published)
    if moment.shift is Shift.CURRENT:
        return moment.month != published.month
    if moment.shift is Shift.NEXT:
        return (same_month and moment.day is not None) or _earlier(moment, published)
    return False


def _later(moment: Moment, published: date) -> bool:
    """A month that is still to come, by its year."""
    return moment.year is not None and (moment.year, moment.month or 0) > (published.year, published.month)


def _earlier(moment: Moment, published: date) -> bool:
    return moment.year is not None and (moment.year, moment.month or 0) < (published.year, published.month)


def _misfits_day(moment: Moment, published: date) -> bool:
    """أمس الاثنين on a Thursday, اليوم 3 مايو on the fifth."""
    offset = {Shift.YESTERDAY: -1, Shift.TODAY: 0, Shift.TOMORROW: 1}.get(moment.shift) if moment.shift else None
    if offset is None:
        return False
    meant = _after(published, offset)
    day = moment.on_calendar(published)
    if day is not None:
        return day != meant
    return moment.weekday is not None and moment.weekday != meant.weekday()


CONFLICT = Rule("D03", "date-conflict", Severity.ERROR, date_conflicts, cannot_run=_needs_arabic)
RELATIVE = Rule("D05", "relative-time", Severity.WARNING, relative_times, cannot_run=needs_date)
