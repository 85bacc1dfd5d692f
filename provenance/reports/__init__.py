"""FORMATS: what was read and judged in, text out. A format is a module with `render(articles, lang)`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from provenance.reports.checked import Checked
    from provenance.reports.desk_report import DeskReport
    from provenance.reports.dossier import Dossier

FORMATS = {
    "text": "provenance.reports.text",
    "json": "provenance.reports.contract",
    "md": "provenance.reports.markdown",
    "html": "provenance.reports.html",
    "sarif": "provenance.reports.sarif",
    "github": "provenance.reports.github",
}
"""By the name that a user types; a module is loaded when its format is asked for. The first is default."""


REPORTS = {
    "md": "provenance.reports.report_markdown",
    "json": "provenance.reports.report_json",
    "html": "provenance.reports.html.report",
    "text": "provenance.reports.report_text",
}
"""The formats of an article's provenance report, in the same way."""


def render_report(dossier: Dossier, *, form: str, lang: str) -> str:
    """The provenance report on one article on record, in the format called `form`."""
    renderer: Callable[[Dossier, str], str] = import_module(REPORTS[form]).render
    return renderer(dossier, lang)


DESK_REPORTS = {
    "md": "provenance.reports.desk_markdown",
    "html": "provenance.reports.html.desk",
}
"""The formats of the report on a desk over time."""


def render_desk(desk: DeskReport, *, form: str, lang: str) -> str:
    """The report on a desk over time in the format called `form`."""
    renderer: Callable[[DeskReport, str], str] = import_module(DESK_REPORTS[form]).render
    return renderer(desk, lang)


def render(articles: Sequence[Checked], *, form: str, lang: str) -> str:
    """The report on `articles` in the format called `form`, ending in a line end."""
    renderer: Callable[[Sequence[Checked], str], str] = import_module(FORMATS[form]).render
    return renderer(articles, lang)
