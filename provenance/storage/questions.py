"""Load the questions that were put to translators, and what they answered."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.errors import NotFound
from provenance.record.question import Question
from provenance.storage.acts_log import actor_names
from provenance.storage.tables import answers, articles, events, paragraphs, questions


def load_questions(connection: Connection, slug: str | None = None) -> tuple[Question, ...]:
    """The questions on the article (None for all), oldest first."""
    query = _asked() if slug is None else _asked().where(articles.c.slug == slug)
    return _told(connection, query)


def question_numbered(connection: Connection, number: int) -> Question:
    """The question with this number. Raises NotFound."""
    found = _told(connection, _asked().where(questions.c.id == number))
    if found:
        return found[0]
    last = connection.scalar(sa.select(sa.func.max(questions.c.id)))
    raise NotFound(
        f"there is no question {number}", hint=f"known: 1 to {last}" if last else "`provenance queries ARTICLE` asks",
        ar=f"لا سؤال رقم {number}", hint_ar=f"المعروف: من 1 إلى {last}" if last else "يسأل provenance queries",
    )  # fmt: skip


def _asked() -> sa.Select[Any]:
    return (
        sa.select(questions, articles.c.slug, paragraphs.c.handle, events.c.at, events.c.actor_id)
        .join(articles, articles.c.id == questions.c.article_id)
        .join(events, events.c.seq == questions.c.event)
        .outerjoin(paragraphs, paragraphs.c.id == questions.c.paragraph_id)
        .order_by(questions.c.id)
    )


def _told(connection: Connection, query: sa.Select[Any]) -> tuple[Question, ...]:
    rows = connection.execute(query).all()
    said = {row.question_id: row for row in connection.execute(sa.select(answers).order_by(answers.c.id))}
    names = actor_names(connection) if rows else {}
    return tuple(
        Question(
            number=row.id,
            article=row.slug,
            paragraph=f"p{row.handle}" if row.handle is not None else None,
            code=row.code,
            words_hash=row.words_hash,
            by=names.get(row.actor_id, ""),
            at=row.at,
            answered=_answer(said.get(row.id)),
        )
        for row in rows
    )


def _answer(row: Any) -> str | None:
    if row is None:
        return None
    link = f"lnk{row.link_id}" if row.link_id is not None else None
    return ": ".join(part for part in (link, row.words) if part)
