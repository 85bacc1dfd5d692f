"""S01 S02 S03: nobody, nobody in particular, nobody with a name."""

from __future__ import annotations

import pytest

from provenance.record import Kind, Severity
from tests.audit.desk import NEWS, SOURCED, flags, words_at

VAGUE = "وكشفت تقارير صحفية أن القطار وصل متأخرا إلى محطته."
ANONYMOUS = "وقال مسؤول أوروبي إن القطار وصل متأخرا إلى محطته."
WEAK = [("S02", VAGUE, "تقارير صحفية"), ("S03", ANONYMOUS, "مسؤول أوروبي")]
weakly_credited = pytest.mark.parametrize(("code", "text", "words"), WEAK, ids=["S02", "S03"])


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        (NEWS, Severity.ERROR),
        ("وسرقت العصابة نصف حديد الجسر وباعته في السوق.", Severity.ERROR),
        ("وعلت الهتافات في الميدان: «لن نغادر بيوتنا حتى يعود آخر الصيادين».", Severity.ERROR),
        ("وتقع المحطة على بعد ميلين من الميناء القديم.", Severity.WARNING),
        ("وهكذا عاد القطار أخيرا.", Severity.WARNING),
    ],
)
def test_uncredited_paragraph_is_flagged_as_its_matter_weighs(text: str, severity: Severity):
    assert [flag.severity for flag in flags(SOURCED, text, code="S01")] == [severity]


def test_unsourced_flag_covers_the_paragraph():
    assert words_at(flags(NEWS, code="S01")[0], NEWS) == NEWS


@pytest.mark.parametrize("text", [SOURCED, VAGUE, ANONYMOUS, "ورفضت الشركة التعليق.", "فماذا حدث في تلك الليلة؟"])
def test_credited_paragraph_and_reporting_process_are_not_unsourced(text: str):
    assert flags(text, code="S01") == []


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.BODY])
def test_only_the_body_must_be_sourced(kind: Kind):
    assert flags(SOURCED, (kind, NEWS), code="S01") == []


@weakly_credited
def test_weak_credit_is_a_warning(code: str, text: str, words: str):
    assert [flag.severity for flag in flags(SOURCED, SOURCED, text, code=code)] == [Severity.WARNING]


@weakly_credited
def test_weak_credit_is_flagged_at_its_words(code: str, text: str, words: str):
    flag = flags(text, code=code)[0]
    assert (words_at(flag, text), flag.params["words"]) == (words, words)


@weakly_credited
def test_weak_lead_before_a_named_outlet_is_only_noted(code: str, text: str, words: str):
    assert [flag.severity for flag in flags(text, SOURCED, code=code)] == [Severity.INFO]


@weakly_credited
def test_second_paragraph_is_still_lead(code: str, text: str, words: str):
    assert [flag.severity for flag in flags(SOURCED, text, SOURCED, code=code)] == [Severity.INFO]


@weakly_credited
def test_named_outlet_may_follow_within_three_paragraphs(code: str, text: str, words: str):
    assert [flag.severity for flag in flags(text, NEWS, NEWS, SOURCED, code=code)] == [Severity.INFO]


@weakly_credited
def test_named_outlet_that_follows_later_excuses_nothing(code: str, text: str, words: str):
    assert [flag.severity for flag in flags(text, NEWS, NEWS, NEWS, SOURCED, code=code)] == [Severity.WARNING]


@weakly_credited
def test_named_outlet_before_the_lead_excuses_nothing(code: str, text: str, words: str):
    assert [flag.severity for flag in flags(SOURCED, text, NEWS, code=code)] == [Severity.WARNING]


@weakly_credited
def test_title_and_caption_do_not_count_as_lead(code: str, text: str, words: str):
    head = [(Kind.TITLE, "قطار الساحل يتأخر"), (Kind.CAPTION, "القطار في محطته (رويترز)")]
    assert [flag.severity for flag in flags(*head, text, SOURCED, code=code)] == [Severity.INFO]


@weakly_credited
def test_consecutive_paragraphs_on_one_weak_source_are_flagged_once(code: str, text: str, words: str):
    assert len(flags(text, text, text, code=code)) == 1


@weakly_credited
def test_weak_source_that_comes_back_later_is_flagged_again(code: str, text: str, words: str):
    assert len(flags(text, NEWS, text, code=code)) == 2


def test_another_weak_source_is_flagged_too():
    assert len(flags(VAGUE, "ويرى مراقبون أن الشركة أخفقت في إدارة الأزمة.", code="S02")) == 2


@pytest.mark.parametrize(
    "text",
    [
        SOURCED,
        "ونقلت رويترز عن مسؤولين أن القطار وصل متأخرا.",
        "ويعد القطار أقدم قطارات البلاد.",
        "ونقلت وسائل إعلام عن الوزير سامي الراوي أن القطار وصل.",
    ],
)
@pytest.mark.parametrize("code", ["S02", "S03"])
def test_named_credit_and_copula_are_not_weak(code: str, text: str):
    assert flags(text, code=code) == []


def test_strong_credit_beside_a_weak_one_is_enough():
    assert flags(f"{VAGUE} وقالت وزارة النقل إن السائق نجا.", code="S02") == []


def test_clean_article_has_no_flag():
    assert flags((Kind.TITLE, "قطار الساحل يتأخر"), SOURCED, "وأضافت الصحيفة أن السائق نجا.") == []
