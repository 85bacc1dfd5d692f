"""A desk over time as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.reports.coverage import Coverage, coverage_line
from provenance.reports.desk_labels import duration, label
from provenance.reports.desk_report import DeskArticle, DeskReport, Week, percent
from provenance.reports.markdown import escaped, table_row

_SHARES = ("unsourced", "anonymous", "vague")


def render(desk: DeskReport, lang: str) -> str:
    """The report, in CommonMark with tables."""
    return "\n".join(_lines(desk, lang)) + "\n"


def _lines(desk: DeskReport, lang: str) -> Iterator[str]:
    title = label("d.title", lang, since=desk.since) if desk.since else label("d.title.all", lang)
    yield f"# {title}\n"
    if not desk.articles:
        yield label("d.none", lang)
        return
    yield f"**{label('d.articles', lang)}: {len(desk.articles)}. {coverage_line(desk.coverage, lang)}**\n"
    yield f"## {label('d.weeks', lang)}\n"
    yield from _table(("d.week", "d.articles", *_SHARED, "d.open", "d.corrections", "d.turnaround"), lang)
    yield from (table_row(_week(week, lang)) for week in desk.weeks)
    yield f"\n{label('d.turnaround.note', lang)}\n"
    yield f"## {label('d.outlets', lang)}\n"
    yield from _table(("r.outlet", "d.outlets.articles", "r.share"), lang)
    for name, count in desk.outlets:
        yield table_row([escaped(name), str(count), f"{percent(count, len(desk.articles))}%"])
    yield f"\n## {label('d.articles', lang)}\n"
    yield from _table(("d.day", "d.article", "d.body", *_SHARED, "d.open", "d.corrections", "d.turnaround"), lang)
    yield from (table_row(_article(article, lang)) for article in desk.articles)


_SHARED = tuple(f"sourcing.{name}" for name in _SHARES)


def _table(keys: Sequence[str], lang: str) -> Iterator[str]:
    yield table_row([label(key, lang) for key in keys])
    yield table_row(["---"] * len(keys))


def _shares(coverage: Coverage) -> list[str]:
    return [f"{percent(getattr(coverage, name), coverage.body)}%" if coverage.body else "–" for name in _SHARES]


def _week(week: Week, lang: str) -> list[str]:
    told = [str(week.start), str(len(week.articles)), *_shares(week.coverage)]
    return [*told, str(week.open), str(week.corrections), duration(week.minutes, lang)]


def _article(article: DeskArticle, lang: str) -> list[str]:
    told = [str(article.passed.day), f"{escaped(article.title)} ({escaped(article.passed.slug)})"]
    figures = [str(article.coverage.body), *_shares(article.coverage), str(article.open), str(article.corrections)]
    return [*told, *figures, duration(article.passed.minutes, lang)]
