"""Questions to a translator, ready to be pasted into a message; and lists of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.audit.catalogue import message
from provenance.record.question import Asked, Question
from provenance.reports.contract import escaped_json, flag_json
from provenance.reports.lines import Line, Tone, line

SCHEMA = "provenance-questions/1"
INDENT = 3

_LABELS: dict[str, tuple[str, str]] = {
    "greeting": ("أسئلة عن المقال {article}:", "Questions about {article}:"),
    "none": ("لا أسئلة مفتوحة.", "No open questions."),
    "answer": ("للجواب", "to answer"),
    "answered": ("أجيب: {answer}", "answered: {answer}"),
    "open": ("مفتوح", "open"),
    "asked": ("سأله {by} في {day}", "asked by {by}, {day}"),
    "S01": ("من أين جاء هذا؟", "where does this come from?"),
    "S02": ("من هم بالتحديد؟ وهل من مصدر مسمّى؟", "who are they exactly? is there a named source?"),
    "S03": ("أي وسيلة نقلت عن هذا المصدر؟", "which outlet had this from the unnamed source?"),
    "A01": ("أي وسيلة هي؟", "which outlet is meant?"),
    "A02": ("أيّ الوسيلتين هي؟", "which of the outlets is meant?"),
    "Q01": ("من قال هذا؟", "who said this?"),
    "L01": ("ما رابط الخبر؟", "what is the story's address?"),
    "L02": ("هل ننسبه إليها في النص؟", "shall the prose credit it?"),
    "L03": ("أيهما الصحيح؟", "which of the two is right?"),
    "L05": ("هل من نسخة محفوظة من الخبر؟", "is there a saved copy of the story?"),
    "L11": ("أي جملة في الخبر تقول ذلك؟", "which sentence of the story says so?"),
}


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang` ("ar" or "en"), with `words` filled in."""
    arabic, english = _LABELS[key]
    said = arabic if lang == "ar" else english
    return said.format(**words) if words else said


def asked_lines(article: str, asked: Sequence[Asked], lang: str) -> Iterator[Line]:
    """The questions, numbered, each with the first words of its paragraph and how to answer it."""
    if not asked:
        yield line(label("none", lang))
        return
    yield line((label("greeting", lang, article=article), Tone.HEADING))
    for each in asked:
        place = f"¶{each.position} " if each.position is not None else ""
        yield line((f"{each.question.number}. ", Tone.HEADING), f"{place}«{each.opening}»")
        yield line(_question(each, lang), indent=INDENT)
    first = asked[0].question.number
    yield line(f"{label('answer', lang)}: ", (f"provenance queries answer {first} --source src1", Tone.COMMAND))


def asked_json(article: str, asked: Sequence[Asked], lang: str) -> str:
    """The open questions as one JSON object."""
    listed = [
        {"number": each.question.number, "opening": each.opening, "question": _question(each, lang),
         "flag": flag_json(each.flag, lang)}
        for each in asked
    ]  # fmt: skip
    return escaped_json({"schema": SCHEMA, "article": article, "questions": listed})


def listed_lines(questions: Sequence[Question], lang: str) -> Iterator[Line]:
    """A line a question: where, by which rule, who asked, and what was answered."""
    if not questions:
        yield line(label("none", lang))
    for question in questions:
        where = f"{question.article}:{question.paragraph or 'article'}/{question.code}"
        asked = label("asked", lang, by=question.by, day=question.at[:10])
        answer = label("answered", lang, answer=question.answered) if question.answered else label("open", lang)
        yield line((f"{question.number}. ", Tone.HEADING), f"{where} · {asked} · ", (answer, Tone.QUIET))


def listed_json(questions: Sequence[Question]) -> str:
    """The questions as one JSON object."""
    return escaped_json({"schema": SCHEMA, "questions": [question._asdict() for question in questions]})


def _question(each: Asked, lang: str) -> str:
    said = message(each.flag, lang)
    return f"{label(each.flag.code, lang)} ({said})" if each.flag.code in _LABELS else said
