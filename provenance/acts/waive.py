"""Let a flag stand, for a reason: an act bound to the folded words that the flag covers."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.audit.waiving import words_hash
from provenance.errors import Conflict, NotFound
from provenance.record import ArticleRecord, Flag, Verdict
from provenance.storage.acts_log import Act
from provenance.storage.find import article_named
from provenance.storage.tables import paragraphs, waivers
from provenance.text.given import given_words

LONGEST_REASON = 2000  # letters; a reason is a sentence or two


def waive_flag(connection: Connection, record: ArticleRecord, flag: Flag, *, by: str, reason: str) -> None:
    """Waive `flag` of the stored article. Raises Conflict without a reason."""
    if not reason.strip():
        raise Conflict(
            "a waiver needs a reason", hint='give --reason "…"', ar="لا إعفاء بلا سبب", hint_ar='أعط --reason "…"'
        )
    why = given_words(reason, "reason", "السبب", longest=LONGEST_REASON)
    assert record.log is not None  # noqa: S101  only articles on record have flags that can be waived
    article = article_named(connection, record.log.slug)
    act = Act(connection, by=by, verb="waive")
    act.add(
        waivers,
        article_id=article.id,
        paragraph_id=_paragraph(connection, article.id, flag.handle),
        code=flag.code,
        words_hash=words_hash(record, flag),
        reason=why,
    )
    act.close(f"flag:{flag.id}")


def article_of_flag(name: str) -> str:
    """The article that `seed:p14/S01` names. Raises NotFound where it names none."""
    slug = name.partition("/")[0].rpartition(":")[0]
    if not slug:
        raise NotFound(
            f"{name!r} names no flag", hint="write it as `audit` prints it: ARTICLE:p14/S01",
            ar=f"{name!r} ليس اسم علامة", hint_ar="اكتبه كما يظهر في audit: ARTICLE:p14/S01",
        )  # fmt: skip
    return slug


def flag_named(verdict: Verdict, name: str) -> Flag:
    """The open flag `seed:p14/S01`. Raises NotFound with the open ones, Conflict where it is waived already."""
    for flag in verdict.flags:
        if flag.id == name:
            return flag
    if any(flag.id == name for flag, _ in verdict.waived):
        raise Conflict(f"{name} is waived already", ar=f"{name} معفى منه سابقًا")
    known = ", ".join(flag.id for flag in verdict.flags[:8]) or "none"
    raise NotFound(
        f"no open flag {name!r}", hint=f"open: {known}", ar=f"لا علامة مفتوحة {name!r}", hint_ar=f"المفتوح: {known}"
    )


def _paragraph(connection: Connection, article_id: int, handle: str | None) -> int | None:
    if handle is None:
        return None
    return connection.scalar(
        sa.select(paragraphs.c.id).where(paragraphs.c.article_id == article_id, paragraphs.c.handle == int(handle[1:]))
    )
