"""S04 to S08: unnamed sources, and the desk's voice within the source's."""

from __future__ import annotations

import pytest

from provenance.audit import rule_named
from provenance.record import Severity
from tests.audit.newsroom import found, marked


@pytest.mark.parametrize("speaker", ["مسؤول", "مصادر", "مسؤول تركي كبير", "مسؤولون"])
def test_unnamed_source_of_whom_nothing_is_told(speaker: str):
    text = f"وقال {speaker} إن الميناء سيغلق شهرين."
    (flag,) = found("S04", text)
    assert (flag.severity, marked(flag, text)) == (Severity.INFO, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "وقال مسؤول في وزارة النقل إن الميناء سيغلق شهرين.",
        "وقال مصدر قضائي إن الميناء سيغلق شهرين.",
        "وقال مسؤول، طلب عدم الكشف عن اسمه، إن الميناء سيغلق شهرين.",
        "وقال مسؤول لصحيفة لوموند إن الميناء سيغلق شهرين.",
        "وقال وزير النقل سالم حداد إن الميناء سيغلق شهرين.",
    ],
)
def test_position_reason_or_outlet_explains_it(text: str):
    assert found("S04", text) == []


def test_unnamed_source_accuses():
    (flag,) = found("S05", "واتهم مسؤولون مدير الميناء بأنه سرق أموال التذاكر.")
    assert flag.severity is Severity.WARNING
    assert str(flag.params["words"]).startswith("مسؤولون")


@pytest.mark.parametrize(
    "text",
    [
        "وقال مسؤول إن مدير الميناء استقال.",
        "واتهمت وزارة النقل مدير الميناء بسرقة أموال التذاكر.",
        "ووصل القطار متأخرا.",
    ],
)
def test_only_accusing_cues_of_unnamed_sources_accuse(text: str):
    assert found("S05", text) == []


def test_uncredited_sentence_is_looked_for_only_when_asked():
    assert not rule_named("S06").on


def test_sentence_that_nobody_is_credited_with():
    own = "ويعاني سكان الضفة الشرقية من ازدحام يومي منذ افتتاح السوق الجديدة."
    text = f"وقالت البلدية إن الجسر سيغلق يوم الأحد. {own}"
    (flag,) = found("S06", text)
    assert marked(flag, text) == own
    assert found("S06", "وقالت البلدية إن الجسر سيغلق يوم الأحد. ولم يتأخر أحد.") == []


CREDITED = "وذكرت صحيفة لوموند أن المصنع أوقف إنتاجه{}."


@pytest.mark.parametrize(
    ("tail", "hinge"),
    [
        ("، وهو ما يعني أن آلاف العمال سيرحلون", "وهو ما يعني"),
        ("، ما دفع العمال إلى الرحيل", "ما دفع"),
        ("، مما أثار غضب العمال", "مما أثار"),
        ("، الأمر الذي أدى إلى رحيل العمال", "الأمر الذي أدى"),
        (" لأسباب لم تعلن، والتي يُعتقد أن أبرزها الغلاء", "والتي يُعتقد"),
        (" في الوادي، والذي يعتبر قلب الصناعة", "والذي يعتبر"),
    ],
)
def test_thought_of_the_desk_hangs_on_the_sources_words(tail: str, hinge: str):
    (flag,) = found("S07", CREDITED.format(tail))
    assert (flag.severity, flag.params["words"]) == (Severity.INFO, hinge)


@pytest.mark.parametrize(
    "text",
    [
        CREDITED.format(" الذي يعد الأكبر"),
        CREDITED.format(" الذي يعتقد الخبراء أنه الأكبر"),
        "وأوقف المصنع إنتاجه، ما دفع العمال إلى الرحيل.",
        "وقالت لوموند: «أوقف المصنع إنتاجه، ما دفع العمال إلى الرحيل».",
        CREDITED.format(" قبل ما دفع العمال أجورهم"),
    ],
)
def test_what_is_no_overrun(text: str):
    assert found("S07", text) == []


@pytest.mark.parametrize(
    "text", ["وترى العديد من الدول أن الاتفاق يحتاج إلى تعديل.", "ويخالف ذلك الاتفاق، بحسب تصريحات متكررة لسالم حداد."]
)
def test_position_without_an_occasion(text: str):
    assert [flag.severity for flag in found("S08", text)] == [Severity.INFO]


@pytest.mark.parametrize(
    "text",
    [
        "ورأت العديد من الدول، في بيان مشترك، أن الاتفاق يحتاج إلى تعديل.",
        "ورأت العديد من الدول يوم الأحد أن الاتفاق يحتاج إلى تعديل.",
        "ورأى وزير النقل سالم حداد أن الاتفاق يحتاج إلى تعديل.",
    ],
)
def test_position_with_an_occasion_is_not_flagged(text: str):
    assert found("S08", text) == []
