"""Of what an uncredited paragraph is made: which is news of the story, and which background."""

from __future__ import annotations

import pytest

from provenance.attribution import reader_for
from provenance.record import Kind, Matter

HEAD = [
    (Kind.TITLE, "نقابة البحارة تغلق الميناء الشمالي"),
    (Kind.DATE, "12 يونيو 2021"),
    (Kind.BODY, "قالت نقابة البحارة إنها أغلقت الميناء الشمالي احتجاجا على الأجور."),
]
READER = reader_for("ar")


def matter(text: str) -> Matter | None:
    return READER.paragraphs([*HEAD, (Kind.BODY, text)])[-1].matter


@pytest.mark.parametrize(
    "text",
    [
        "وأوقفت النقابة ثلاث سفن عند مدخل الميناء وفتشت حمولتها.",
        "ومنعت الشرطة البحارة من دخول الميناء صباح الأحد.",
        "وكانت آخر محادثات مع النقابة في السادس من يونيو في مقر الميناء.",
        "وكانت الشركة قد رفضت مطالب البحارة يوم الأحد.",
        "وتحتجز الشرطة عشرات البحارة في الميناء الشمالي.",
        "وتتواصل حركة السفن نحو الميناء الجنوبي منذ أيام.",
    ],
)
def test_what_the_story_tells_is_news(text: str):
    assert matter(text) is Matter.NEWS


@pytest.mark.parametrize(
    "text",
    [
        "ويقع الميناء الشمالي على بعد ميلين من المدينة القديمة.",
        "ويذكر أن النقابة تضم آلاف البحارة من مدن الساحل.",
        "وتأسست النقابة عام 1974 في المدينة القديمة.",
        "وقد ساندت النقابة عمال الميناء خلال إضراب طويل عام 2009.",
        "ووقعت النقابة والشركة اتفاقا في يناير الماضي حول الأجور.",
        "ومنذ عقود، غاب الميناء عن خرائط السفن الكبيرة.",
        "وجاء الإغلاق بعد خلاف طويل حول الأجور بين النقابة والشركة.",
        "وكانت الشركة قد رفضت مطالب البحارة والصيادين.",
        "ويعتمد الميناء على سفن الحبوب القادمة من الشرق.",
        "ولا يزال الميناء الجنوبي مفتوحا أمام سفن الحبوب.",
        "ولطالما كانت النقابة خصما قديما للشركة المالكة منذ البداية.",
        "وينظر القاضي في فساد مزعوم داخل إدارة الميناء عام 2016.",
    ],
)
def test_what_stands_or_lies_back_is_background(text: str):
    assert matter(text) is Matter.BACKGROUND


@pytest.mark.parametrize(
    "text",
    [
        "واختطفت الميليشيات ثلاثة بحارة من الميناء الشمالي.",
        "وتواجه الشركة اتهامات بأنها باعت سفنا لا تملكها.",
        "والمدير متهم بسرقة أجور البحارة.",
        "وتكررت جرائم النظام في الميناء الشمالي.",
    ],
)
def test_who_is_said_to_have_done_wrong_is_accused(text: str):
    assert matter(text) is Matter.ACCUSATION


@pytest.mark.parametrize(
    "text", ["وعملت النقابة على مكافحة الفساد في الميناء.", "ووقعت الشركة اتفاقية منع الجرائم مع الميناء."]
)
def test_to_fight_a_wrong_accuses_nobody(text: str):
    assert matter(text) is not Matter.ACCUSATION


def test_clause_in_quotation_marks_is_a_quotation():
    assert matter("وارتفعت لافتة فوق الميناء: «لن نفتح الميناء قبل دفع الأجور كاملة».") is Matter.QUOTATION


def test_title_of_a_book_or_a_campaign_is_none():
    assert matter("وأطلقت النقابة حملة «لن نفتح الميناء قبل دفع الأجور كاملة».") is not Matter.QUOTATION


@pytest.mark.parametrize(
    "text", ["وهكذا أغلق الميناء الكبير أبوابه.", "وسلطت الصحف الضوء اليوم على إغلاق الميناء الشمالي."]
)
def test_sentence_that_only_joins_is_a_bridge(text: str):
    assert matter(text) is Matter.BRIDGE


def test_lead_is_news_however_it_is_worded():
    lead = READER.paragraphs(
        [HEAD[0], HEAD[1], (Kind.BODY, "يعاني الميناء الشمالي من إضراب طويل أعلنته نقابة البحارة فيه.")]
    )
    assert lead[-1].matter is not Matter.BACKGROUND


def test_committed_crimes_are_an_accusation():
    assert matter("وارتكبت المجموعة جرائم ضد سكان القرية.") is Matter.ACCUSATION


def test_crimes_that_nobody_commits_here_are_no_accusation():
    assert matter("وترتكب في المدن الكبرى جرائم كثيرة كل عام.") is not Matter.ACCUSATION
