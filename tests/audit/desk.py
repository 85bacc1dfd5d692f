"""Read an article of one's own and audit it, as `check` does."""

from __future__ import annotations

from functools import cache

from provenance.attribution import Reader, reader_for
from provenance.audit import AuditSettings, run
from provenance.record import ArticleRecord, Flag, Kind

Block = str | tuple[Kind, str]
CODES = ("S01", "S02", "S03", "A01", "A03", "Q01", "Q02", "D04")
"""The rules of these tests: those that need nothing but the text of a body and what stands beside it."""
THESE = AuditSettings(select=frozenset(CODES))
SOURCED = "وقالت صحيفة لوموند إن القطار وصل متأخرا إلى محطته."
NEWS = "ووصل القطار متأخرا إلى محطته الشمالية مساء الأحد."


@cache
def reader() -> Reader:
    return reader_for("ar")


def record(*blocks: Block, language: str = "ar") -> ArticleRecord:
    """An article; a bare string is a body paragraph."""
    typed = [(Kind.BODY, block) if isinstance(block, str) else block for block in blocks]
    return ArticleRecord("article.txt", reader().paragraphs(typed), language=language)


def flags(*blocks: Block, code: str | None = None, settings: AuditSettings = THESE) -> list[Flag]:
    """The flags of the article, or those of one rule."""
    return [flag for flag in run(record(*blocks), settings).flags if code in (None, flag.code)]


def words_at(flag: Flag, *blocks: Block) -> str:
    """The words that a flag points at."""
    assert flag.at is not None
    return record(*blocks).paragraph(flag.at.paragraph).text[flag.at.start : flag.at.end]


def display(text: str) -> tuple[Kind, str]:
    return Kind.PULL_QUOTE, text


def caption(text: str) -> tuple[Kind, str]:
    return Kind.CAPTION, text
