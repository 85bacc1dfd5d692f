"""Articles as one HTML file: no script, no font, no request; right to left in Arabic, light and dark, printable.

Every word goes through Jinja's escaping, every text of an article through `shown`. The parts of the page are templates
of their own (templates/), so that a longer report can be made of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.reports.checked import Checked
from provenance.reports.counting import ARTICLE


def render(articles: Sequence[Checked], lang: str) -> str:
    """The page on `articles`, in `lang`; several stand under a table of contents."""
    from provenance.reports.html.environment import page  # Jinja: the other formats never need it
    from provenance.reports.html.labels import label
    from provenance.reports.html.values import article_values

    values = [article_values(number, checked, lang) for number, checked in enumerate(articles, 1)]
    named = values[0].title if len(values) == 1 else ARTICLE.counted(len(values), lang)
    return page("page.html.j2", lang, title=label("html.title", lang, path=named), articles=values)
