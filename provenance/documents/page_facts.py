"""What a page says of its article outside the text: JSON-LD, Open Graph and other meta tags, <time>, <title>."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from lxml import etree

_ARTICLES = ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
             "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting", "WebPage")  # fmt: skip
_TITLES = ("og:title", "twitter:title", "dc.title", "title")
_DATES = ("article:published_time", "og:article:published_time", "datepublished", "pubdate", "publish-date",
          "parsely-pub-date", "dc.date", "dc.date.issued", "date", "sailthru.date")  # fmt: skip
_SITE = re.compile(r"\s+[|–—»·-]\s+[^|–—»·]{2,40}$")  # "headline | the site's name"
_LONGEST_JSON = 2_000_000  # characters
_DEEPEST = 20


class PageFacts(NamedTuple):
    """The headline, the day of publication and who wrote, as a page gives them."""

    title: str | None
    published: date | None
    authors: tuple[str, ...] = ()


def facts_of(root: etree._Element) -> PageFacts:
    """The facts in the page, those meant for search engines first: editors see to it that they are right."""
    described = [*_linked_data(root)]
    meta = _meta(root)
    headline = next((clean for thing in described if (clean := _text(thing.get("headline")))), None)
    title = headline or next((meta[name] for name in _TITLES if meta.get(name)), None) or _page_title(root)
    days = (_day(text) for text in (*(thing.get("datePublished") for thing in described), *_dates(root, meta)))
    authors = [*(name for thing in described for name in _names(thing.get("author"))), meta.get("author")]
    return PageFacts(
        title and _SITE.sub("", title),
        next((day for day in days if day), None),
        tuple(dict.fromkeys(name for name in authors if name)),
    )


def _names(authors: Any) -> Iterator[str | None]:
    for author in authors if isinstance(authors, list) else [authors]:
        yield _text(author.get("name")) if isinstance(author, dict) else _text(author)


def _linked_data(root: etree._Element) -> Iterator[dict[str, Any]]:
    """The articles among the page's JSON-LD; what is broken is passed over."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json" and script.text:
            try:
                found = json.loads(script.text[:_LONGEST_JSON], strict=False)
            except (ValueError, RecursionError):
                continue
            yield from sorted(_articles(found, 0), key=lambda thing: "WebPage" in _types(thing))


def _articles(found: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(found, list):
        for item in found:
            yield from _articles(item, depth + 1)
    elif isinstance(found, dict):
        if any(name in _ARTICLES for name in _types(found)):
            yield found
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(found.get(key), dict | list):
                yield from _articles(found[key], depth + 1)


def _types(thing: dict[str, Any]) -> list[Any]:
    found = thing.get("@type")
    return found if isinstance(found, list) else [found]


def _meta(root: etree._Element) -> dict[str, str]:
    """Names and contents of the meta tags, the first of each name."""
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().lower()
        content = _text(tag.get("content"))
        if name and content:
            found.setdefault(name, content)
    return found


def _dates(root: etree._Element, meta: dict[str, str]) -> Iterator[str | None]:
    for name in _DATES:
        yield meta.get(name)
    for tag in root.iterfind(".//*[@itemprop='datePublished']"):
        yield tag.get("datetime") or tag.get("title")
    for tag in root.iter("time"):
        yield tag.get("datetime")


def _page_title(root: etree._Element) -> str | None:
    found = next(root.iter("title"), None)
    return _text("".join(map(str, found.itertext()))) if found is not None else None


def _text(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _day(text: Any) -> date | None:
    """The day of an ISO 8601 time, as most pages give it, with or without zone."""
    if not isinstance(text, str):
        return None
    try:
        return datetime.fromisoformat(text.strip().replace("Z", "+00:00")).date()
    except ValueError:
        found = re.match(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)", text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
