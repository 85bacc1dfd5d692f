"""The report's drawings as plain numbers: where each bar, box and line of the SVG stands. Labels are the template's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from provenance.record import ArticleRecord, Kind, Paragraph, Sourcing
from provenance.reports.checked import Checked
from provenance.reports.reconciliation import Logged, Reconciled, logged_by_handle, reconcile
from provenance.reports.signs import THROUGH_UNNAMED, class_of

HEIGHTS: dict[str, int] = {
    Sourcing.SOURCED: 40,
    THROUGH_UNNAMED: 34,
    Sourcing.ANONYMOUS: 28,
    Sourcing.VAGUE: 18,
    Sourcing.UNSOURCED: 8,
    Sourcing.NOT_APPLICABLE: 4,
}
"""How high a paragraph's bar is, so that its class is seen without its colour."""

STRIP = 48  # units the strip is high: the tallest bar, and a dot above it
MOST_BARS = 240  # more are thinner than two pixels on a desk
WIDTH, ROW = 720, 26  # of the flow; a row holds a line of 13 px text with air
MOST_ROWS = 40  # paragraphs that get a row of their own in the flow; more share rows
COLUMNS = (170, 380, 600)  # where outlets end, sources stand, paragraphs begin


class Bar(NamedTuple):
    """One bar of the strip: from which paragraph, its class, and whether a flag is open there."""

    anchor: str
    sourcing: str
    x: int
    height: int
    y: int
    flagged: bool


class Strip(NamedTuple):
    """The article from its first paragraph to its last. `each` is for how many paragraphs a bar stands."""

    bars: list[Bar]
    width: int
    each: int


def strip(checked: Checked, direction: str) -> Strip:
    """A bar for each body paragraph; where there are too many, one for several, as high as the worst of them."""
    body = checked.record.of_kind(Kind.BODY)
    flagged = {flag.at.paragraph for flag in checked.verdict.flags if flag.at}
    each = -(-len(body) // MOST_BARS) or 1
    groups = [body[at : at + each] for at in range(0, len(body), each)]
    width = 10 * len(groups)
    bars = [_bar(group, flagged, x, width, direction) for x, group in enumerate(groups)]
    return Strip(bars, width, each)


def _bar(group: Sequence[Paragraph], flagged: set[int], place: int, width: int, direction: str) -> Bar:
    worst = min(group, key=lambda p: (p.sourcing is Sourcing.NOT_APPLICABLE, HEIGHTS[class_of(p)]))
    found = class_of(worst)
    height = HEIGHTS[found]
    x = 10 * place if direction == "ltr" else width - 10 * (place + 1)
    dot = any(p.number in flagged for p in group)
    return Bar(f"p-{worst.number}", found.replace("_", "-"), x, height, STRIP - height, dot)


class Node(NamedTuple):
    """A name in the flow, at the height `y`. `anchor` is that of a paragraph."""

    name: str
    y: int
    anchor: str = ""


class Edge(NamedTuple):
    """A line of the flow as an SVG path. `gap` says that it is a credit without a logged source."""

    path: str
    gap: bool


class Flow(NamedTuple):
    """Outlets, their sources, the paragraphs that rest on them, and what joins these."""

    height: int
    outlets: list[Node]
    sources: list[Node]
    paragraphs: list[Node]
    edges: list[Edge]
    columns: tuple[int, int, int]


def flow(record: ArticleRecord, direction: str) -> Flow | None:
    """The flow of an article; None where no outlet is credited and no source is logged."""
    outlets = reconcile(record)
    logged = logged_by_handle(record)
    rests = [(p, logged[p.handle]) for p in record.paragraphs if p.handle in logged]
    wanted = sorted({p.number for o in outlets for p in o.paragraphs} | {p.number for p, _ in rests})
    if not outlets:
        return None
    handles = list(dict.fromkeys(handle for outlet in outlets for handle in outlet.sources))
    rows = max(len(outlets), len(handles), min(len(wanted), MOST_ROWS), 1)
    height = rows * ROW
    at_outlet = _spread([o.outlet for o in outlets], height)
    at_source = _spread(handles, height)
    at_paragraph = _shared(wanted, height)
    columns = COLUMNS if direction == "ltr" else tuple(WIDTH - x for x in COLUMNS)
    first, second, third = columns
    edges = dict.fromkeys(_edges(outlets, rests, (at_outlet, at_source, at_paragraph)))
    return Flow(
        height,
        [Node(name, y) for name, y in at_outlet.items()],
        [Node(name, y) for name, y in at_source.items()],
        [
            Node(f"¶{first}" if first == last else f"¶{first}–{last}", y, f"p-{first}")
            for first, last, y in _rows(at_paragraph)
        ],
        [Edge(_curve(columns[a], y, columns[b], z), gap) for a, y, b, z, gap in edges],
        (first, second, third),
    )


def _edges(
    outlets: Sequence[Reconciled],
    rests: Sequence[tuple[Paragraph, Logged]],
    places: tuple[dict[str, int], dict[str, int], dict[int, int]],
) -> list[tuple[int, int, int, int, bool]]:
    """(from column, height, to column, height, gap)."""
    at_outlet, at_source, at_paragraph = places
    found = [(0, at_outlet[o.outlet], 1, at_source[handle], False) for o in outlets for handle in o.sources]
    found += [(1, at_source[h], 2, at_paragraph[p.number], False) for p, logged in rests for h in logged]
    backed = {(p.number, name) for p, logged in rests for names in logged.values() for name in names}
    found += [
        (0, at_outlet[o.outlet], 2, at_paragraph[p.number], True)
        for o in outlets
        for p in o.paragraphs
        if (p.number, o.outlet) not in backed
    ]
    return found


def _spread(names: Sequence[str], height: int) -> dict[str, int]:
    """The middle of each name's share of the height."""
    return {name: (2 * place + 1) * height // (2 * len(names)) for place, name in enumerate(names)}


def _shared(numbers: Sequence[int], height: int) -> dict[int, int]:
    """The height of each paragraph; where there are more than rows, neighbours share one."""
    rows = min(len(numbers), MOST_ROWS)
    row = {number: place * rows // len(numbers) for place, number in enumerate(numbers)}
    return {number: (2 * at + 1) * height // (2 * rows) for number, at in row.items()}


def _rows(at: dict[int, int]) -> list[tuple[int, int, int]]:
    grouped = ((y, [number for number, _ in group]) for y, group in groupby(at.items(), key=lambda item: item[1]))
    return [(numbers[0], numbers[-1], y) for y, numbers in grouped]


def _curve(x: int, y: int, to: int, z: int) -> str:
    middle = (x + to) // 2
    return f"M{x} {y}C{middle} {y} {middle} {z} {to} {z}"
