"""An article of one's own with title and day of publication, audited by one rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from provenance.audit import AuditSettings, run
from provenance.audit.catalogue import message
from provenance.record import ArticleRecord, Flag, Kind
from tests.audit.desk import Block, record


def article(*blocks: Block, title: str = "", published: date | None = None) -> ArticleRecord:
    """The article; its title is its first paragraph, a date line its second."""
    head: list[Block] = [(Kind.TITLE, title)] if title else []
    if published:
        head.append((Kind.DATE, f"{published.day}/{published.month}/{published.year}"))
    return replace(record(*head, *blocks), title=title or None, published=published)


def found(code: str, *blocks: Block, title: str = "", published: date | None = None) -> list[Flag]:
    """What the rule finds; every sentence about it is made, so that none has a hole."""
    verdict = run(article(*blocks, title=title, published=published), AuditSettings(select=frozenset({code})))
    for flag in verdict.flags:
        assert "{" not in message(flag, "ar") + message(flag, "en")
    return list(verdict.flags)


def not_run(code: str, *blocks: Block, title: str = "", published: date | None = None) -> list[str]:
    """Why the rule could not look."""
    verdict = run(article(*blocks, title=title, published=published), AuditSettings(select=frozenset({code})))
    return [why.reason for why in verdict.not_run]


def marked(flag: Flag, *blocks: Block, title: str = "", published: date | None = None) -> str:
    """The words that a flag points at."""
    assert flag.at is not None
    text = article(*blocks, title=title, published=published).paragraph(flag.at.paragraph).text
    return text[flag.at.start : flag.at.end]
