"""Lists over the whole record: its articles, and the flags of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from provenance.record import Flag, Severity, Sourcing, Waiver
from provenance.record.overview import Ingested, ListedArticle
from provenance.reports.checked import Checked
from provenance.reports.contract import escaped_json, flag_json
from provenance.reports.counting import PARAGRAPH
from provenance.reports.history_labels import label as history_label
from provenance.reports.labels import label as word
from provenance.reports.lines import Line, Tone, excerpt, joined, line
from provenance.reports.linked import waiver_words
from provenance.reports.record_labels import label
from provenance.reports.view import NOTE_INDENT, TEXT_INDENT, flag_line

ARTICLES = "provenance-articles/1"
FLAGS = "provenance-flags/1"
INGEST = "provenance-ingest/1"


def articles_lines(articles: Sequence[ListedArticle], lang: str, width: int) -> Iterator[Line]:
    """Each article on two lines: its figures, then its title."""
    if not articles:
        yield line(label("articles.none", lang))
    for article in articles:
        figures = (
            article.published or "",
            label("revision", lang, number=article.revision),
            PARAGRAPH.counted(article.paragraphs, lang),
            label("articles.links", lang, count=article.links),
        )
        pieces: list[tuple[str, str]] = [(figure, Tone.PLAIN) for figure in figures if figure]
        pieces += _signed(article, lang)
        yield line((article.slug, Tone.HEADING), "  ", *joined(pieces))
        yield line(excerpt(article.title, width - TEXT_INDENT), indent=TEXT_INDENT)


def _signed(article: ListedArticle, lang: str) -> Iterator[tuple[str, str]]:
    if article.signed is not None:
        yield label("articles.signed", lang, role=history_label(f"role.{article.signed}", lang)), Sourcing.SOURCED
    if article.edited:
        yield label("articles.edited", lang), Severity.ERROR


def articles_json(articles: Sequence[ListedArticle]) -> str:
    """The articles as one JSON object."""
    return escaped_json({"schema": ARTICLES, "articles": [asdict(article) for article in articles]})


def ingested_lines(ingested: Ingested, lang: str) -> Iterator[Line]:
    """What one ingest put on record, and what to do next."""
    paragraphs = PARAGRAPH.counted(ingested.paragraphs, lang)
    outlets = word("comma", lang).join(ingested.expected) or label("nobody", lang)
    yield line((label("ingested", lang, slug=ingested.slug, paragraphs=paragraphs), Tone.HEADING))
    yield line(label("ingested.expected", lang, outlets=outlets), indent=NOTE_INDENT)
    yield line(label("ingested.claims", lang, count=ingested.claims), indent=NOTE_INDENT)
    following = (f"provenance audit {ingested.slug}", Tone.COMMAND)
    yield line(f"{label('ingested.next', lang)}: ", following, indent=NOTE_INDENT)


def ingested_json(ingested: Sequence[Ingested]) -> str:
    """What was put on record, as one JSON object."""
    return escaped_json({"schema": INGEST, "articles": [asdict(article) for article in ingested]})


Noted = tuple[Flag, Waiver | None]
"""A flag, and the waiver that lets it stand."""


def noted(checked: Checked, *, waived: bool) -> tuple[Noted, ...]:
    """The article's open flags, or the waived ones."""
    return checked.verdict.waived if waived else tuple((flag, None) for flag in checked.verdict.flags)


def flags_lines(flags: Sequence[Noted], lang: str) -> Iterator[Line]:
    """A line a flag, whose id names the article; a waived one with who let it stand."""
    if not flags:
        yield line(label("flags.none", lang))
    for flag, waiver in flags:
        yield flag_line(flag, lang, indent=0)
        if waiver is not None:
            yield line(waiver_words(waiver, lang), indent=TEXT_INDENT)


def flags_json(flags: Sequence[Noted], lang: str) -> str:
    """The flags as one JSON object; `waiver` is null for an open one."""
    told = [
        {
            **flag_json(flag, lang),
            "waiver": None if waiver is None else {"by": waiver.by, "at": waiver.at, "reason": waiver.reason},
        }
        for flag, waiver in flags
    ]
    return escaped_json({"schema": FLAGS, "flags": told})
