from __future__ import annotations

import pytest

from tests.documents.page import DATE, LEAD, SECOND, THIRD, TITLE, kinds


def test_title_date_byline_and_body_stand_in_this_order():
    assert kinds(TITLE, DATE, "المرجان - وكالات", LEAD, SECOND) == ["title", "date", "byline", "body", "body"]


def test_article_may_begin_with_its_date_and_have_no_title():
    texts = ["3-أيلول-2020", "سفينة ترسو عند الرصيف الشرقي (رويترز)", "نداء الساحل- فريق الترجمة", LEAD]
    assert kinds(*texts) == ["date", "caption", "byline", "body"]


def test_title_may_follow_the_date():
    assert kinds(DATE, TITLE, LEAD) == ["date", "title", "body"]


def test_first_line_that_reads_as_a_sentence_is_body():
    assert kinds("ونقلت صحيفة الميناء عن الوزيرة أن الجسر جاهز", LEAD)[0] == "body"
    assert kinds("قالت صحيفة الميناء إن الجسر جاهز", LEAD)[0] == "body"


def test_first_line_above_a_date_is_the_title_whatever_it_begins_with():
    assert kinds("وأخيرا.. الجسر يفتح أبوابه", DATE, LEAD)[0] == "title"


def test_title_that_names_its_source_is_no_byline():
    assert kinds("تقرير: شركة المرجان تطلب تعويضات جديدة", DATE, LEAD)[0] == "title"
    assert kinds("رويترز: الجسر يفتح خلال أيام", DATE, LEAD)[0] == "title"


def test_single_paragraph_is_body():
    assert kinds(TITLE) == ["body"]


def test_paragraph_that_opens_with_place_and_agency_is_body():
    assert kinds(TITLE, DATE, "المرجان (CNN)-- " + LEAD)[2] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "أبوظبي - سكاي نيوز عربية",
        "واشنطن: «الشرق الأوسط»",
        "فرانس 24",
        "رويترز",
        "(أ ف ب)",
        "العربية.نت، وكالات",
        "مزار الشريف (أفغانستان) – رويترز",
        "دبي ـ سامر الحداد",
        "ليلى عبد الهادي",
        "ترجمة: رامي النجار",
        "كتب: رامي النجار",
        "بقلم رامي النجار",
        "حوار: رامي النجار",
        "صدى الخليج - قسم الترجمة",
        "دبي، الإمارات العربية المتحدة (CNN) --",
    ],
)
def test_line_under_the_title_says_who_wrote(line: str):
    assert kinds(TITLE, DATE, line, LEAD, SECOND)[2] == "byline"


@pytest.mark.parametrize(
    "line", ["فرانس24/ أ ف ب", "المصدر: رويترز", '* نقلا عن "المرفأ" اللندنية', "ترجمة: رامي النجار"]
)
def test_credit_below_the_last_paragraph_is_a_byline(line: str):
    assert kinds(TITLE, DATE, LEAD, SECOND, THIRD, line)[-1] == "byline"


def test_lead_without_full_stop_is_body():
    lead = "في صباح بارد، عبرت أولى السيارات الجسر الجديد فيما كان العمال يزيلون آخر الحواجز"
    assert kinds(TITLE, DATE, lead, SECOND, THIRD)[2] == "body"
