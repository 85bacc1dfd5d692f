"""A record made by hand, so that reports are tested without a reader."""

from __future__ import annotations

from datetime import date

import pytest

from provenance import audit
from provenance.record import ArticleRecord, Attribution, Kind, Matter, Paragraph, Sourcing, Span, SpeakerKind
from provenance.reports.checked import Checked

NAMED = "ونقلت صحيفة الغارديان عن مسؤولين بريطانيين أن الصفقة تأجلت."
REFERENCE = "وأضافت الصحيفة أن التوقيع كان مقررا في الربيع."
VAGUE = "وذكرت تقارير صحفية أن الشركة غيّرت محاميها."
NEWS = "وأغلقت الشرطة الشارع ظهر الأحد واعتقلت خمسة متظاهرين."


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.cut(text, start, start + len(words))


def sourced(number: int, text: str, *attributions: Attribution) -> Paragraph:
    return Paragraph(number, text, Kind.BODY, sourcing=Sourcing.SOURCED, attributions=attributions)


@pytest.fixture
def record() -> ArticleRecord:
    by_name = Attribution(
        outlets=("The Guardian",),
        outlet_text=span(NAMED, "الغارديان"),
        speaker=span(NAMED, "مسؤولين بريطانيين"),
        speaker_kind=SpeakerKind.ANONYMOUS,
        cue=span(NAMED, "نقلت"),
        content=span(NAMED, "الصفقة تأجلت"),
        permille=970,
    )
    by_reference = Attribution(
        outlets=("The Guardian",),
        outlet_text=span(REFERENCE, "الصحيفة"),
        speaker_kind=SpeakerKind.OUTLET,
        cue=span(REFERENCE, "أضافت"),
        content=span(REFERENCE, "التوقيع كان مقررا في الربيع"),
        anaphoric=True,
    )
    return ArticleRecord(
        path="deal.txt",
        title="صفقة تتأجل",
        published=date(2024, 5, 9),
        paragraphs=(
            Paragraph(1, "صفقة تتأجل", Kind.TITLE),
            sourced(2, NAMED, by_name),
            sourced(3, REFERENCE, by_reference),
            Paragraph(4, VAGUE, Kind.BODY, sourcing=Sourcing.VAGUE),
            Paragraph(5, NEWS, Kind.BODY, handle="p9", sourcing=Sourcing.UNSOURCED, matter=Matter.NEWS),
        ),
    )


@pytest.fixture
def checked(record: ArticleRecord) -> Checked:
    verdict = audit.run(record, audit.AuditSettings(select=frozenset({"S01"})))
    assert [flag.code for flag in verdict.flags] == ["S01"]
    return Checked(record, verdict)
