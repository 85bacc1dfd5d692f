"""Where the words that name a speaker end, and whom a clause without a name of its own means."""

from __future__ import annotations

import pytest

from provenance.attribution import reader_for
from provenance.record import Attribution, Kind, SpeakerKind


def credited(*paragraphs: str) -> list[Attribution]:
    """The credits of the last paragraph."""
    return list(reader_for("ar").paragraphs([(Kind.BODY, text) for text in paragraphs])[-1].attributions)


def told(*paragraphs: str) -> list[tuple[tuple[str, ...], str | None]]:
    return [(c.outlets, c.speaker.text if c.speaker else None) for c in credited(*paragraphs)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('وأكد الوزير سالم الرشيدي "ثقته الكاملة" بخبراء الوزارة.', "الوزير سالم الرشيدي"),
        ("ووصف نواب هذا المشروع بأنه مضيعة للمال.", "نواب"),
        ("وقال وائل حداد في البيان إن المصنع سيعود إلى العمل.", "وائل حداد"),
        ('وأشار الوزير إلى سلسلة من القرارات التي وصفها بأنها "تضر بمصالح المزارعين في الشمال كله".', "الوزير"),
        ("قال مصدر مطلع على الملف إن القرار اتخذ.", "مصدر مطلع على الملف"),
        ("وقالت مصادر داخل الإدارة إن الأوامر شفهية.", "مصادر داخل الإدارة"),
        ("وقال صياد يدعى رامز إن القارب مثقوب.", "صياد يدعى رامز"),
        ("نفى وزير الزراعة سامي كنعان ادعاءات المعارضة.", "وزير الزراعة سامي كنعان"),
        ("وأعلن الوزير إنهاء العمل بالقرار القديم في المدن الكبرى كلها، مضيفا أن التجار سيربحون.", "الوزير"),
        ("اعتبر المدرب رامز كنعان المتوج بجائزة أفضل مدرب أن الفريق تعب.", "المدرب رامز كنعان"),
        ("وفي وقت سابق، أنكر كنعان معرفته بالصفقة.", "كنعان"),
        ("لكن الطرفين قررا تمديدها، بحسب والستروم.", "والستروم"),
        ("أعلنت المفوضية العليا للانتخابات عن النتائج النهائية.", "المفوضية العليا للانتخابات"),
        ("وأعرب النائب بول كنعان، وهو مستقل، عن عدم ارتياحه للقرار.", "النائب بول كنعان"),
        ("وقالت منى، وهي معلمة في القرية، إن المدرسة مغلقة.", "منى"),
        ("وانخفض الإنتاج بمقدار الثلث، وفق معطيات الهيئة العامة للمياه.", "الهيئة العامة للمياه"),
        ("وتراجعت الأسعار بعدها، بحسب بيان لوزارة الزراعة.", "وزارة الزراعة"),
        ("وقُتل عشرة، وفق حصيلة جديدة أعلنها وزير الداخلية سامر كنعان الأحد.", "وزير الداخلية سامر كنعان"),
        ("وجاء الرد من نجلاء كنعان، التي قالت إن الرسالة مزورة.", "نجلاء كنعان"),
        ("أما المخالفات الأخرى، فقال كنعان إن اللجنة تدرسها.", "كنعان"),
        ("ونُسب إلى مصدر داخل النادي أن الفحص الطبي سيجرى الأربعاء.", "مصدر داخل النادي"),
        ("«لم ينجح أحد في الامتحان هذا العام»، بحسب كالدويل.", "كالدويل"),
    ],
)
def test_a_speakers_words_end_where_another_phrase_begins(text: str, speaker: str):
    assert [c.speaker.text for c in credited(text) if c.speaker] == [speaker]


@pytest.mark.parametrize(
    ("text", "outlet", "speaker"),
    [
        ("كشفت مصادر تحدثت لرويترز، السبت، عن تفاصيل الصفقة.", "Reuters", "مصادر"),
        ("وقالت مديرة الميناء سلمى الحداد لمراسل بي بي سي إن الرافعات توقفت.", "BBC", "مديرة الميناء سلمى الحداد"),
        ("وقال مراسل الجزيرة إن الجسر أغلق.", "Al Jazeera", None),
        (
            "وقال رامز كنعان، مدير العلاقات في الشركة لوكالة رويترز: «نعاني أزمة حادة».",
            "Reuters",
            "رامز كنعان، مدير العلاقات في الشركة",
        ),
        (
            "وأكدت رئيسة تحرير «فوغ العربية» سهى كنعان لموقع CNN بالعربية أن المقابلة نُشرت كما سُجلت.",
            "CNN",
            "رئيسة تحرير «فوغ العربية» سهى كنعان",
        ),
        ("وأظهر استطلاع لرويترز أن الأسعار سترتفع.", "Reuters", None),
        ("لكن صحيفة «ماركا» كانت أول من كشف عن اهتمام النادي باللاعب.", "Marca", None),
        ("دافعت «يسرائيل هيوم» المقربة من اليمين عن المشروع.", "Israel Hayom", None),
        ("نفى مصدر حكومي أردني لـ«الغد» علم بلاده بأي مشروع.", "Al-Ghad (Jordan)", "مصدر حكومي أردني"),
        ("وقال البنك في مذكرة اطلعت عليها رويترز إن الاحتياطي يكفي.", "Reuters", "البنك"),
        ("وأعلنت الإدارة في بيان تلقت فرانس برس نسخة منه أن الحفل قائم.", "AFP", "الإدارة"),
        ("نقلت رويترز تصريح مصدر مسؤول بشأن الصفقة.", "Reuters", "مصدر مسؤول"),
    ],
)
def test_the_outlet_is_found_where_the_sentence_puts_it(text: str, outlet: str, speaker: str | None):
    assert told(text) == [((outlet,), speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "لم يكن يتوقع المدرب أن يخسر الفريق.",
        "وإذا طالبوا زملاءهم بالصمت ضاع الحق.",
        "نشرت الصحف مقال رأي طويلا.",
        "جدد الأثاث في البيت كله.",
    ],
)
def test_who_said_nothing_is_no_speaker(text: str):
    assert [c.speaker.text for c in credited(text) if c.speaker] == []


def test_an_outlet_without_its_name_goes_on_relaying():
    named = "ونقلت صحيفة الغارديان عن بحارة قولهم إن القارب كان مثقوبا."
    assert told(named, "ونقلت عن مسؤولين محليين أن التحقيق بدأ.") == [(("Guardian",), "مسؤولين محليين")]


def test_who_speaks_to_an_outlet_is_carried_over_one_paragraph_only():
    first = "وقال رامز كنعان لرويترز إن السوق مغلقة."
    second, third = "وأضاف أن التجار خائفون.", "وأوضح أن الشوارع خالية."
    assert [c.outlets for c in credited(first, second)] == [("Reuters",)]
    assert [c.outlets for c in credited(first, second, third)] == [()]


def test_a_rating_agency_is_a_body_and_no_news_agency():
    (credit,) = credited('حذرت وكالة "فيتش" من خفض التصنيف.')
    assert (credit.outlets, credit.speaker_kind) == ((), SpeakerKind.ORGANISATION)


def test_a_headline_that_opens_with_a_name_credits_whom_the_article_introduces():
    blocks = [(Kind.TITLE, "كنعان: لن أستقيل من منصبي هذا العام"), (Kind.BODY, "قال الوزير سامي كنعان إنه باق.")]
    (credit,) = reader_for("ar").paragraphs(blocks)[0].attributions
    assert credit.speaker is not None
    assert credit.speaker.text == "كنعان"
