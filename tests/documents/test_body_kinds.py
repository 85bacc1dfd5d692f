from __future__ import annotations

import pytest

from tests.documents.page import DATE, LEAD, SECOND, THIRD, TITLE, kind_at_end, kind_inside, kinds


@pytest.mark.parametrize(
    "line",
    [
        "أصوات من الميناء",
        'الخلاف مع الشركة في ظل "أزمة الحديد"',
        "ماذا تريد الشركة؟",
        "وما رأي السكان؟",
        "«لن ندفع مرتين»",
        "2- كلفة المشروع",
        "محطات المشروع:",
        "رفض التعويضات!",
    ],
)
def test_short_topic_is_a_heading(line: str):
    assert kind_inside(line) == "heading"


@pytest.mark.parametrize(
    "line",
    [
        "لم تتمكن الصحيفة من التحقق من صحة الأرقام بشكل مستقل",
        "وأضافت أن العمل سيستمر ليلا",
        "قالت الوزيرة: «سنفتح الجسر»",
        "وتشمل المرحلة الثانية ثلاثة أعمال:",
        "- تركيب الإنارة على جانبي الطريق",
        "ورشة الحديد، التي تأخرت عاما كاملا،",
        "المرجان، الساحل الشرقي (40 مليون دولار)",
        "عبر الجسر أمس ألفا سيارة.",
    ],
)
def test_sentence_or_list_item_without_a_full_stop_is_body(line: str):
    assert kind_inside(line) == "body"


def test_missing_full_stop_means_nothing_where_none_is_kept():
    texts = [text.rstrip(".") for text in (LEAD, SECOND, THIRD)]
    line = "الشركة المنفذة ترفض حتى الآن الكشف عن حجم التعويضات"
    assert kinds(TITLE, DATE, *texts, line, texts[1] + " أيضا")[5] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "سيارات تعبر الجسر في يومه الأول (بوليتيكو)",
        "سيارات تعبر الجسر في يومه الأول (Politico)",
        "سيارات تعبر الجسر (أ ف ب)",
        "سيارات تعبر الجسر في يومه الأول - Getty",
        "المتحدثة باسم حركة الساحل نور كريم الدين",
        "وزير النقل المرجاني سامي عبد الكريم",
        "صورة أرشيفية للجسر القديم",
        "جانب من حفل الافتتاح",
        "عمال الميناء خلال اعتصامهم أمام الوزارة",
    ],
)
def test_line_that_describes_a_picture_is_a_caption(line: str):
    assert kind_inside(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "رئيس جديد للشركة",
        "وزير تحت الضغط",
        "زعيم المعارضة يخسر دعواه",
        "وزيرة النقل تزور الجسر",
    ],
)
def test_office_without_a_name_is_no_caption(line: str):
    assert kind_inside(line) != "caption"


def test_paragraph_that_ends_with_an_agencys_initials_is_body():
    text = "وسيطر الخفر على السفينة ليلا، وفقا لما ذكرته وكالة أنباء المرجان (وام) في نشرتها المسائية (وام)"
    assert kind_inside(text) == "body"


def test_agency_named_in_full_before_its_initials_is_no_picture_credit():
    text = "الخفر يستعيد السفينة قبالة الساحل الشرقي بعد ليلة كاملة حسب وكالة أنباء المرجان (وام)"
    assert kind_inside(text) != "caption"


def test_full_stop_before_the_credit_makes_it_body():
    assert kind_inside("عاد الهدوء إلى الميناء مساء الأربعاء. (رويترز)") == "body"


@pytest.mark.parametrize(
    "line",
    [
        "الجسر سيخفف الازدحام عن وسط المدينة، والعبور سيكون مجانيا في الشهر الأول قبل تحديد رسوم رمزية",
        "سيخفف الجسر الازدحام عن وسط المدينة والعبور مجاني في الشهر الأول قبل أن تحدد الوزارة رسوما",
        "«الجسر سيخفف الازدحام عن وسط المدينة، والعبور سيكون مجانيا في الشهر الأول»",
    ],
)
def test_sentence_repeated_from_the_body_is_a_pull_quote_even_when_altered(line: str):
    assert kind_inside(line) == "pull_quote"


def test_pull_quote_may_stand_before_the_paragraph_that_it_repeats():
    quote = "المشروع توقف مرتين بسبب خلاف مع الشركة المنفذة التي طالبت بتعويضات"
    assert kinds(TITLE, DATE, LEAD, quote, SECOND, THIRD)[3] == "pull_quote"


def test_sentence_repeated_word_for_word_keeps_its_full_stop():
    quote = "العبور سيكون مجانيا في الشهر الأول قبل أن تحدد الوزارة رسوما رمزية على الشاحنات."
    assert kind_inside(quote) == "pull_quote"


def test_words_scattered_over_a_long_paragraph_make_no_pull_quote():
    scattered = (
        "قرر المجلس في جلسته الأولى تأجيل البت في طلب الصيادين إلى ما بعد العيد، ثم نظر في حسابات المرفأ "
        "وفي شكاوى التجار من تأخر السفن، وسمعوا تقريرا عن تعويضات العمال الذين أصيبوا في الحريق، وأقروا بعد "
        "نقاش طويل بناء رصيف، وأرجأوا ميزانية المدرسة البحرية، وختموا بشكر المتطوعين من سكان الحي القديم."
    )
    line = "المجلس يؤجل طلب الصيادين ويقر تعويضات العمال وبناء رصيف المدرسة البحرية القديم"
    assert kinds(TITLE, DATE, LEAD, scattered, line, THIRD)[4] != "pull_quote"
    line = "المجلس تأجيل طلب الصيادين حسابات المرفأ تعويضات العمال بناء رصيف ميزانية سكان الحي"
    assert kinds(TITLE, DATE, LEAD, scattered, line, THIRD)[4] != "pull_quote"


def test_new_facts_in_the_same_words_are_no_pull_quote():
    text = "وقالت الوزيرة إن الوزارة ستفتح جسرا جديدا آخر أمام السيارات في الشهر المقبل إذا وافقت غرفة التجارة."
    assert kind_inside(text) == "body"


def test_credited_picture_is_no_pull_quote():
    assert kind_inside("الجسر سيخفف الازدحام عن وسط المدينة وسيكون مجانيا في الشهر الأول (رويترز)") == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ/ي أيضًا: ميناء المرجان يستقبل أول سفينة",
        "اقرأ أيضا: ميناء المرجان يستقبل أول سفينة",
        "إقرأ أيضاً| ميناء المرجان يستقبل أول سفينة",
        "اقرأ.. ميناء المرجان يستقبل أول سفينة",
        "للمزيد: ميناء المرجان يستقبل أول سفينة",
        "للمزيد - ميناء المرجان يستقبل أول سفينة",
        "شاهد أيضًا: لحظة عبور أول سيارة",
        "طالع: لحظة عبور أول سيارة",
        "قد يهمك/ لحظة عبور أول سيارة",
        "مواضيع ذات صلة",
        "-----------------",
        "يمكنكم تسلم إشعارات بأهم الأخبار بعد تحميل تطبيق نداء الساحل",
        "تابعونا على تويتر",
        "شارك الخبر",
        "جميع الحقوق محفوظة لنداء الساحل",
        "ميناء المرجان: أول سفينة ترسو بعد عشرة أعوام من الحصار",
        "شركة المرجان تتهم غرفة التجارة بتأخير العمل في مرفأ الصيادين",
    ],
)
def test_line_that_leads_to_another_story_is_a_related_link(line: str):
    assert kind_inside(line) == "related_link"


def test_read_also_alone_opens_a_list_to_the_end():
    assert kind_at_end("اقرأ/ي أيضًا:", "أول سفينة في الميناء", "ماذا بعد فتح الجسر؟") == ["related_link"] * 3


def test_list_of_links_ends_at_a_long_paragraph_of_the_body():
    told = kinds(TITLE, DATE, LEAD, "اقرأ أيضا:", "أول سفينة في الميناء", SECOND, THIRD)
    assert told[3:] == ["related_link", "related_link", "body", "body"]


def test_verb_that_asks_to_read_inside_a_sentence_is_body():
    assert kind_inside("اقرأ ما كتبته الصحيفة قبل عامين تعرف أن الخلاف قديم.") == "body"


def test_leads_of_other_stories_after_the_last_paragraph_are_related_links():
    leads = [
        "أعلنت شركة طيران الساحل تعليق رحلاتها إلى الجزر حتى نهاية الشهر بسبب سوء الأحوال الجوية",
        "فاز فريق الصيادين بكأس المرجان للمرة الثالثة بعد مباراة امتدت إلى ركلات الترجيح",
    ]
    assert kind_at_end(*leads) == ["related_link", "related_link"]


def test_last_paragraph_that_lost_its_full_stop_is_body():
    assert kind_at_end("وتعتزم الوزارة بناء جسر ثان على الضفة الغربية خلال العامين المقبلين بتمويل محلي") == ["body"]
