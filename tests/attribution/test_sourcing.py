"""The class of a paragraph, and of what matter an uncredited one is made."""

from __future__ import annotations

import pytest

from provenance.record import Kind, Matter, Sourcing
from tests.attribution.reading import paragraph


def sourcing(*texts: str) -> Sourcing:
    return paragraph(*texts).sourcing


@pytest.mark.parametrize(
    "text",
    [
        "وقالت صحيفة لوموند إن القطار وصل متأخرا.",
        "وقال سامي الراوي إن القطار وصل متأخرا.",
        "وأعلنت وزارة النقل أن القطار وصل متأخرا.",
        "وأظهرت دراسة حديثة أن عدد الركاب تراجع.",
        "ونقلت رويترز عن مسؤولين أن القطار وصل متأخرا.",
        "وذكرت صحيفة «نبراس الوادي» أن القطار وصل متأخرا.",
        "وقال متحدث باسم الشرطة إن القطار وصل متأخرا.",
    ],
)
def test_named_outlet_person_body_or_document_makes_it_sourced(text: str):
    assert sourcing(text) is Sourcing.SOURCED


@pytest.mark.parametrize(
    "text",
    [
        "وقال مسؤول إن القطار وصل متأخرا.",
        "وأكد شهود عيان أن القطار وصل متأخرا.",
        "وبحسب مصادر مطلعة، فإن القطار وصل متأخرا.",
        "ونقلت وسائل إعلام عن مسؤولين أن القطار وصل متأخرا.",
    ],
)
def test_only_unnamed_people_make_it_anonymous(text: str):
    assert sourcing(text) is Sourcing.ANONYMOUS


@pytest.mark.parametrize(
    "text",
    [
        "وكشفت تقارير صحفية أن القطار وصل متأخرا.",
        "وذكرت وسائل إعلام أمريكية أن القطار وصل متأخرا.",
        "ويرى مراقبون أن الشركة أخفقت في إدارة الأزمة.",
        "ويُعتقد أن القطار خرج عن سكته عند المنعطف.",
        "ومن المتوقع أن يصل القطار مساء الأحد.",
        "وبحسب تقارير، فإن القطار وصل متأخرا.",
        "ويقول محللون إن الشركة أخفقت في إدارة الأزمة.",
        "وتداولت مواقع التواصل أنباء عن خروج القطار عن سكته.",
    ],
)
def test_credit_to_nobody_in_particular_makes_it_vague(text: str):
    assert sourcing(text) is Sourcing.VAGUE


@pytest.mark.parametrize(
    "text",
    [
        "ووصل القطار متأخرا إلى المحطة الشمالية مساء الأحد.",
        "يذكر أن القطار وصل متأخرا إلى المحطة الشمالية.",
        "وتعد محطة الشمال أكبر محطات البلاد.",
        "ويعتبر الجسر من أقدم جسور المدينة.",
    ],
)
def test_facts_without_a_credit_make_it_unsourced(text: str):
    assert sourcing(text) is Sourcing.UNSOURCED


@pytest.mark.parametrize(
    "text",
    ["ورفضت الشركة التعليق.", "فماذا حدث في تلك الليلة؟", "صورة اليوم", "ولم يتسن التحقق من الرواية."],
)
def test_question_and_reporting_process_need_no_credit(text: str):
    assert sourcing(text) is Sourcing.NOT_APPLICABLE


def test_strongest_credit_of_any_sentence_is_the_class():
    text = "وكشفت تقارير صحفية أن القطار وصل. وقالت وزارة النقل إن السائق نجا."
    assert sourcing(text) is Sourcing.SOURCED


def test_vague_media_with_a_named_speaker_are_sourced():
    assert sourcing("ونقلت وسائل إعلام عن الوزير سامي الراوي أن القطار وصل.") is Sourcing.SOURCED


def test_credit_in_a_side_clause_lifts_nothing():
    text = "وأغلقت الشرطة الطريق المؤدي إلى الجسر الذي قالت الوزارة إنه آمن."
    assert sourcing(text) is Sourcing.UNSOURCED


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.BODY])
def test_only_body_paragraphs_have_a_class(kind: Kind):
    assert paragraph("ووصل القطار متأخرا إلى المحطة.", kind=kind).sourcing is Sourcing.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("وسرقت العصابة نصف حديد الجسر وباعته في السوق.", Matter.ACCUSATION),
        ("وتورطت الشركة في تهريب حديد الجسر إلى الخارج.", Matter.ACCUSATION),
        ("وعلت الهتافات في الميدان: «لن نغادر بيوتنا حتى يعود آخر الصيادين».", Matter.QUOTATION),
        ("ووصل القطار متأخرا إلى المحطة الشمالية مساء الأحد.", Matter.NEWS),
        ("وتقع المحطة على بعد ميلين من الميناء القديم.", Matter.BACKGROUND),
        ("وتأسست الشركة قبل أربعين عاما في مدينة الساحل.", Matter.BACKGROUND),
        ("وتعد المحطة من أقدم محطات البلاد وأكبرها.", Matter.BACKGROUND),
        ("وهكذا عاد القطار أخيرا.", Matter.BRIDGE),
    ],
)
def test_uncredited_paragraph_is_made_of(text: str, matter: Matter):
    lead = "وقالت وزارة النقل إن القطار وصل متأخرا إلى المحطة الشمالية."
    assert paragraph(lead, text).matter is matter


def test_uncredited_lead_tells_the_news():
    assert paragraph("وتقع المحطة على بعد ميلين من الميناء القديم.").matter is Matter.NEWS


def test_credited_paragraph_has_no_matter():
    assert paragraph("وقالت صحيفة لوموند إن القطار وصل متأخرا.").matter is None


@pytest.mark.parametrize(
    "text",
    [
        "ولم تجب الشركة عن أسئلة مفصلة أُرسلت إليها قبل أسبوعين.",
        "الوزارة لم تجب حتى ساعة إعداد هذا التقرير.",
        "أما المتحدث باسم النقابة فلم يشأ التعليق على مفاوضات لم تنته بعد.",
        "ولم يتسنّ لوكالة رويترز الاتصال بالشركة المالكة.",
    ],
)
def test_silence_of_whoever_was_asked_states_no_facts(text: str):
    assert paragraph(text).sourcing is Sourcing.NOT_APPLICABLE


def test_what_must_not_be_is_no_silence():
    assert paragraph("ولا يجب أن تغلق المدينة ميناءها قبل الصيف المقبل.").sourcing is Sourcing.UNSOURCED
