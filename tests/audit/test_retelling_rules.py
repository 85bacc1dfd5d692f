"""A02, A05, A06, Q04: references with two answers, claims told twice, marks without a partner."""

from __future__ import annotations

import pytest

from provenance.record import Kind, Severity
from tests.audit.newsroom import article, found, marked

CLAIM = "شركة الشحن أخفت تقارير السلامة عن المفتشين سنوات طويلة"


def caption(credit: str) -> tuple[Kind, str]:
    return Kind.CAPTION, f"{CLAIM} ({credit})"


def test_caption_credits_another_than_the_body():
    (flag,) = found("A05", caption("لوموند"), f"وكشفت صحيفة لوفيغارو أن {CLAIM}.")
    assert (flag.severity, flag.params["case"], flag.related[0].paragraph) == (Severity.WARNING, "possible", 2)


@pytest.mark.parametrize("credit", ["لوفيغارو", "رويترز"])
def test_same_outlet_or_a_picture_desk_is_no_conflict(credit: str):
    assert found("A05", caption(credit), f"وكشفت صحيفة لوفيغارو أن {CLAIM}.") == []


def test_caption_that_the_body_does_not_tell_is_no_conflict():
    assert found("A05", caption("لوموند"), "وذكرت صحيفة لوفيغارو أن القطار وصل متأخرا.") == []


TOXIC = "السفينة كانت تحمل نفايات سامة مهربة من الميناء الجنوبي"


def test_claim_stands_later_as_fact():
    blocks = [f"وقالت نقابة البحارة إن {TOXIC}.", "ووصل القطار متأخرا.", f"{TOXIC}."]
    (flag,) = found("A06", *blocks)
    assert (flag.severity, flag.at.paragraph, flag.params["paragraph"]) == (Severity.INFO, 3, 1)


@pytest.mark.parametrize(
    "blocks",
    [
        [f"وقالت نقابة البحارة إن {TOXIC}.", f"وتقول النقابة إن {TOXIC}."],
        [f"{TOXIC}.", f"وقالت نقابة البحارة إن {TOXIC}."],
        [f"وقالت نقابة البحارة إن {TOXIC}.", "وكانت السفينة راسية في الميناء."],
    ],
)
def test_claim_that_stays_credited_or_was_never_is_not_flagged(blocks: list[str]):
    assert found("A06", *blocks) == []


def test_reference_with_one_answer_is_not_flagged():
    assert found("A02", "ذكرت صحيفة لوموند أن القطار تأخر.", "وأضافت الصحيفة أن السائق نجا.") == []


def test_reference_with_two_answers_names_both(monkeypatch):
    from dataclasses import replace

    from provenance.audit.attributions import ambiguous_references
    from provenance.record import Mention, MentionProblem, Span

    blocks = [
        "ذكرت صحيفة لوموند أن القطار تأخر.",
        "وقالت صحيفة لوفيغارو إن السائق نجا.",
        "وأضافت الصحيفة أن التحقيق بدأ.",
    ]
    plain = article(*blocks)
    names = tuple(a.outlets[0] for p in plain.paragraphs[:2] for a in p.attributions)
    unsure = Mention(Span.cut(blocks[2], 7, 14), MentionProblem.AMBIGUOUS, names)
    doubted = replace(plain, paragraphs=(*plain.paragraphs[:2], replace(plain.paragraphs[2], mentions=(unsure,))))
    (flag,) = ambiguous_references(doubted)
    assert (flag.severity, flag.params["outlets"]) == (Severity.ERROR, ", ".join(names))
    divided = (*plain.paragraphs[:1], replace(plain.paragraphs[1], kind=Kind.HEADING), doubted.paragraphs[2])
    assert list(ambiguous_references(replace(plain, paragraphs=divided))) == []


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("وقال رئيس النقابة: «لن نغادر بيوتنا حتى يعود الصيادون.", "unclosed"),
        ('وقال رئيس النقابة: "لن نغادر بيوتنا حتى يعود الصيادون.', "unclosed"),
        ("وقال رئيس النقابة: لن نغادر بيوتنا حتى يعود الصيادون».", "unopened"),
    ],
)
def test_mark_without_its_partner(text: str, case: str):
    (flag,) = found("Q04", text)
    assert (flag.severity, flag.params["case"]) == (Severity.WARNING, case)
    assert marked(flag, text) in '«»"'


@pytest.mark.parametrize(
    "blocks",
    [
        ["وقال: «لن نغادر»، ثم قال: «بيوتنا هنا»."],
        ['وقال: "لن نغادر"، ثم قال: "بيوتنا هنا".'],
        ["وقال: “لن نغادر“."],
        ["وقال: «لن نغادر بيوتنا أبدا.", "وسنبقى هنا حتى يعود آخر الصيادين»."],
        ["\u200eوقال\u202c إنه لن يغادر\u202c."],
        ["وقال: «إن «نجمة البحر» سفينتنا»."],
    ],
)
def test_marks_in_pairs_are_not_flagged(blocks: list[str]):
    assert found("Q04", *blocks) == []
