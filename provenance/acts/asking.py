"""Put an article's open flags to its translator as numbered questions, and take the answers."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.acts.links import link_paragraph
from provenance.attribution import Reader
from provenance.audit.waiving import words_hash
from provenance.errors import Conflict
from provenance.record import ArticleRecord, Flag
from provenance.record.linked import Linked
from provenance.record.question import Asked, Question
from provenance.storage.acts_log import Act
from provenance.storage.find import article_named
from provenance.storage.questions import load_questions, question_numbered
from provenance.storage.tables import answers, paragraphs, questions
from provenance.text.cut import cut
from provenance.text.given import given_words

_OPENING = 60  # characters of a paragraph by which its translator knows it again
_LONGEST = 2000  # characters of an answer in words


def ask_about(connection: Connection, record: ArticleRecord, flags: Iterable[Flag], *, by: str) -> tuple[Asked, ...]:
    """Ask about each of the article's `flags` once; the questions that nobody has answered yet, in reading order.

    A question keeps its number for as long as the words that it is about stay as they are.
    """
    assert record.log is not None  # noqa: S101  only articles on record are asked about
    slug, wanted = record.log.slug, [(flag, words_hash(record, flag)) for flag in flags]
    known = {_key(q): q for q in load_questions(connection, slug)}
    new = {(flag.handle, flag.code, covered): None for flag, covered in wanted}
    missing = [key for key in new if key not in known]
    if missing:
        _ask(connection, slug, missing, by=by)
        known = {_key(q): q for q in load_questions(connection, slug)}
    asked = ((known[flag.handle, flag.code, covered], flag) for flag, covered in wanted)
    return tuple(_asked(record, question, flag) for question, flag in asked if question.answered is None)


def answer_question(
    connection: Connection,
    number: int,
    *,
    by: str,
    reader: Reader,
    words: str | None = None,
    source: str | None = None,
    passage: str | None = None,
    quote: str | None = None,
) -> tuple[Question, Linked | None]:
    """Answer a question with a source, which is linked to its paragraph, or in `words`, or both.

    Raises NotFound, and Conflict where it was answered before, is about no paragraph, or the link cannot be made.
    """
    question = question_numbered(connection, number)
    if question.answered is not None:
        raise Conflict(
            f"question {number} is answered: {question.answered}", hint="`provenance unlink` takes a link back",
            ar=f"أجيب عن السؤال {number}: {question.answered}", hint_ar="يفك provenance unlink الرابط",
        )  # fmt: skip
    said = given_words(words, "answer", "الجواب", longest=_LONGEST) if words is not None else None
    linked = None
    if source is not None:
        linked = link_paragraph(
            connection, _paragraph(question), by=by, source=source, reader=reader, passage=passage, quote=quote
        )
    act = Act(connection, by=by, verb="answer")
    act.add(answers, question_id=number, link_id=int(linked.handle[3:]) if linked else None, words=said)
    act.close(f"article:{question.article}")
    return question_numbered(connection, number), linked


def _ask(connection: Connection, slug: str, keys: list[tuple[str | None, str, str]], *, by: str) -> None:
    article: int = article_named(connection, slug).id
    rows = connection.execute(sa.select(paragraphs.c.handle, paragraphs.c.id).where(paragraphs.c.article_id == article))
    by_handle = {f"p{row.handle}": row.id for row in rows}
    act = Act(connection, by=by, verb="ask")
    for handle, code, covered in keys:
        paragraph = by_handle[handle] if handle is not None else None
        act.add(questions, article_id=article, paragraph_id=paragraph, code=code, words_hash=covered)
    act.close(f"article:{slug}")


def _key(question: Question) -> tuple[str | None, str, str]:
    return question.paragraph, question.code, question.words_hash


def _asked(record: ArticleRecord, question: Question, flag: Flag) -> Asked:
    if flag.at is None:
        return Asked(question, flag, None, cut(record.title or record.path, _OPENING))
    return Asked(question, flag, flag.at.paragraph, cut(record.paragraph(flag.at.paragraph).text, _OPENING))


def _paragraph(question: Question) -> str:
    if question.paragraph is None:
        raise Conflict(
            f"question {question.number} is about the whole article", hint="link its paragraphs, or answer in --words",
            ar=f"السؤال {question.number} عن المقال كله", hint_ar="اربط فقراته أو أجب بـ ‎--words",
        )  # fmt: skip
    return f"{question.article}:{question.paragraph}"
