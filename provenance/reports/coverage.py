"""How much of an article's body rests on somebody: the figures, and the line that says them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from provenance.record import ArticleRecord, Kind, Paragraph, Sourcing, SpeakerKind
from provenance.reports.counting import BODY_PARAGRAPH, OUTLET, PARAGRAPH


@dataclass(frozen=True, slots=True)
class Coverage:
    """Body paragraphs by sourcing class, and the distinct outlets that they credit.

    `through_unnamed` of the sourced ones credit their outlets only by way of unnamed persons.
    """

    body: int
    sourced: int
    through_unnamed: int
    anonymous: int
    vague: int
    unsourced: int
    not_applicable: int
    outlets: int


def coverage_of(record: ArticleRecord) -> Coverage:
    """The figures of `record`; they add up to its body paragraphs."""
    body = record.of_kind(Kind.BODY)
    classes = Counter(paragraph.sourcing for paragraph in body)
    return Coverage(
        body=len(body),
        sourced=classes[Sourcing.SOURCED],
        through_unnamed=sum(map(through_unnamed, body)),
        anonymous=classes[Sourcing.ANONYMOUS],
        vague=classes[Sourcing.VAGUE],
        unsourced=classes[Sourcing.UNSOURCED],
        not_applicable=classes[Sourcing.NOT_APPLICABLE],
        outlets=len({name for p in body for credit in p.attributions for name in credit.outlets}),
    )


def through_unnamed(paragraph: Paragraph) -> bool:
    """Whether the paragraph credits its outlets only by way of persons without names."""
    if paragraph.sourcing is not Sourcing.SOURCED:
        return False
    kinds = {credit.speaker_kind for credit in paragraph.attributions if credit.outlets and not credit.side}
    return kinds == {SpeakerKind.ANONYMOUS}


def coverage_line(coverage: Coverage, lang: str) -> str:
    """The figures as a sentence, as in "13 body paragraphs: 9 sourced, …"; empty classes are left out."""
    return _arabic(coverage) if lang == "ar" else _english(coverage)


def _english(coverage: Coverage) -> str:
    through = coverage.through_unnamed
    parts = [
        f"{coverage.sourced} sourced" + (f", {through} of them through unnamed officials" if through else ""),
        *_present("{} anonymous", coverage.anonymous),
        *_present("{} vague", coverage.vague),
        *_present("{} unsourced", coverage.unsourced),
        *_present("{} without facts to credit", coverage.not_applicable),
        OUTLET.counted(coverage.outlets, "en"),
    ]
    return f"{BODY_PARAGRAPH.counted(coverage.body, 'en')}: {'; '.join(parts)}"


def _present(phrase: str, n: int) -> list[str]:
    return [phrase.format(n)] if n else []


def _arabic(coverage: Coverage) -> str:
    parts = [
        *_paragraphs(coverage.sourced, "بمصدر" + _of_them(coverage.through_unnamed, coverage.sourced)),
        *_paragraphs(coverage.anonymous, "بمصدر مجهول الاسم"),
        *_paragraphs(coverage.vague, "بمصدر مبهم"),
        *_paragraphs(coverage.unsourced, "بلا مصدر"),
        *_paragraphs(coverage.not_applicable, "بلا وقائع تُنسب"),
        OUTLET.counted(coverage.outlets, "ar") if coverage.outlets else "بلا وسائل إعلام",
    ]
    body = f"{BODY_PARAGRAPH.counted(coverage.body, 'ar')} في المتن" if coverage.body else "لا فقرات في المتن"
    return f"{body}: {'؛ '.join(parts)}"


def _paragraphs(n: int, what: str) -> list[str]:
    return [f"{PARAGRAPH.counted(n, 'ar')} {what}"] if n else []


def _of_them(n: int, sourced: int) -> str:
    if not n:
        return ""
    count = {1: "واحدة", 2: "اثنتان"}.get(n, str(n))
    return f"، {count} {'منهما' if sourced == 2 else 'منها'} عبر مسؤولين لم تُذكر أسماؤهم"
