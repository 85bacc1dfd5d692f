"""A desk over time as one HTML file: plots where people would rather look than read, and the tables behind them."""

from __future__ import annotations

from typing import NamedTuple

from provenance.reports.coverage import Coverage, coverage_line
from provenance.reports.desk_labels import duration, label
from provenance.reports.desk_report import CLASSES, DeskReport, percent
from provenance.reports.html.environment import page
from provenance.reports.signs import SIGNS

SHEETS = ("style.css", "report.css")
STEP, TALL = 24, 120  # units that a week is wide and a whole body is high


class Part(NamedTuple):
    """A class's part of a week's bar."""

    sourcing: str
    y: int
    height: int


class WeekBar(NamedTuple):
    """A week in the plots: where it stands, its parts, how high its open flags and its turnaround are."""

    x: int
    parts: list[Part]
    flags: int
    minutes: int


def render(desk: DeskReport, lang: str) -> str:
    """The report in `lang`."""
    title = label("d.title", lang, since=desk.since) if desk.since else label("d.title.all", lang)
    return page(
        "desk.html.j2",
        lang,
        sheets=SHEETS,
        say=lambda key, **words: label(key, lang, **words),
        title=title,
        desk=desk,
        coverage=coverage_line(desk.coverage, lang),
        bars=_bars(desk, "rtl" if lang == "ar" else "ltr"),
        most={
            "flags": max((week.open for week in desk.weeks), default=0),
            "minutes": duration(max((w.minutes for w in desk.weeks if w.minutes is not None), default=None), lang),
        },
        step=STEP,
        tall=TALL,
        classes=[name.replace("_", "-") for name in CLASSES],
        signs=[(sourcing.replace("_", "-"), sign) for sourcing, sign in SIGNS.items() if sourcing in CLASSES],
        shares=lambda coverage: [
            f"{percent(getattr(coverage, name), coverage.body)}%" if coverage.body else "–"
            for name in ("unsourced", "anonymous", "vague")
        ],
        took=lambda minutes: duration(minutes, lang),
        percent=percent,
    )


def _bars(desk: DeskReport, direction: str) -> list[WeekBar]:
    most = max((week.open for week in desk.weeks), default=0) or 1
    longest = max((week.minutes or 0 for week in desk.weeks), default=0) or 1
    return [
        WeekBar(
            STEP * (place if direction == "ltr" else len(desk.weeks) - 1 - place),
            _parts(week.coverage),
            week.open * TALL // (2 * most),
            (week.minutes or 0) * TALL // (2 * longest),
        )
        for place, week in enumerate(desk.weeks)
    ]


def _parts(coverage: Coverage) -> list[Part]:
    """From below: each class as high as its share."""
    parts, below = [], 0
    for name in CLASSES:
        top = below + getattr(coverage, name)
        y, end = (TALL - TALL * count // coverage.body if coverage.body else TALL for count in (top, below))
        if end > y:
            parts.append(Part(name.replace("_", "-"), y, end - y))
        below = top
    return parts
