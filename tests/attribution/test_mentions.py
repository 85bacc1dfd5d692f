"""Which outlet the prose names, by whatever words."""

from __future__ import annotations

import pytest

from provenance.record import Kind, MentionProblem
from tests.attribution.reading import article, credit, credits_in, outlets, paragraph, said


@pytest.mark.parametrize(
    "name",
    [
        "لوموند",
        "صحيفة لوموند",
        "صحيفة لوموند الفرنسية",
        'صحيفة "لوموند"',
        "صحيفة «لوموند» الفرنسية",
        "«لوموند»",
        "جريدة لوموند",
    ],
)
def test_outlet_is_found_with_or_without_its_noun_and_marks(name: str):
    assert outlets(f"وقالت {name} إن القطار وصل متأخرا") == ["Le Monde"]


@pytest.mark.parametrize(
    "name", ["صحيفة لوموند الفرنسية", "صحيفة «لوموند»", 'جريدة "لوموند" الفرنسية', "لوموند", "«لوموند»"]
)
def test_outlets_words_leave_out_noun_marks_and_adjective(name: str):
    assert said(credit(f"وقالت {name} إن القطار وصل متأخرا").outlet_text) == "لوموند"


@pytest.mark.parametrize(
    "name", ["أسوشيتد برس", "وكالة أسوشيتد برس", "وكالة أنباء أسوشيتد برس", 'وكالة "أسوشيتد برس" للأنباء']
)
def test_agency_is_found_with_every_noun_of_agencies(name: str):
    assert outlets(f"وذكرت {name} أن القطار وصل متأخرا") == ["AP"]


@pytest.mark.parametrize(
    "name", ["قناة سكاي نيوز عربية", "شبكة سكاي نيوز عربية", "موقع سكاي نيوز عربية", "موقع قناة سكاي نيوز عربية"]
)
def test_broadcaster_is_found_with_every_noun_of_broadcasters(name: str):
    assert outlets(f"وذكرت {name} أن القطار وصل متأخرا") == ["Sky News Arabia"]


@pytest.mark.parametrize("name", ["Politico", "صحيفة Politico", 'صحيفة "Politico" الأمريكية', "POLITICO"])
def test_outlet_is_found_in_latin_letters(name: str):
    assert outlets(f"وكشفت {name} أن القطار وصل متأخرا") == ["Politico"]


@pytest.mark.parametrize(
    "name", ["لرويترز", "لوكالة رويترز", "لـ رويترز", "لـرويترز", 'لـ"رويترز"', "لـReuters", "لوكالة «رويترز»"]
)
def test_outlet_is_found_behind_a_preposition(name: str):
    assert outlets(f"وقال رئيس البلدية {name} إن القطار وصل متأخرا") == ["Reuters"]


def test_article_written_with_its_preposition_is_part_of_the_name():
    assert said(credit("وقال رئيس البلدية للغارديان إن القطار وصل متأخرا").outlet_text) == "للغارديان"


def test_preposition_glued_to_a_name_is_left_out():
    assert said(credit("وقال رئيس البلدية لرويترز إن القطار وصل متأخرا").outlet_text) == "رويترز"


def test_outlet_behind_a_conjunction_is_found():
    assert outlets("وقالت صحيفة لوموند إن القطار وصل متأخرا.", "ولوموند تقول إن السائق نجا") == ["Le Monde"]


def test_ordinary_word_is_an_outlet_behind_its_noun():
    assert outlets("وقالت صحيفة الوطن السعودية إن القطار وصل متأخرا") == ["Al-Watan (Saudi Arabia)"]


@pytest.mark.parametrize(
    "text",
    [
        "وقال رئيس البلدية إن الوطن يحتاج إلى كل أبنائه",
        "وأضاف الوزير أن الحياة عادت إلى الميناء",
        "وقال الوزير إن الشرق الأوسط يمر بمرحلة صعبة",
        "وقال الوزير إن العرب اتفقوا على موعد القمة",
        "وقال الوزير إن العالم ينتظر نتائج القمة",
        "وقال الوزير إن الأخبار التي تصل من الجزيرة مطمئنة",
    ],
)
def test_ordinary_word_alone_is_no_outlet(text: str):
    assert outlets(text) == []


def test_outlet_in_somebodys_quoted_words_is_no_credit():
    assert outlets("وقال الوزير: «قرأت في صحيفة لوموند أن القطار وصل متأخرا جدا»") == []


def test_outlet_that_is_only_the_topic_is_no_credit():
    assert outlets("اشترى رجل الأعمال صحيفة لوموند العام الماضي") == []


@pytest.mark.parametrize(
    ("before", "reference"),
    [
        ("وذكرت صحيفة لوموند أن القطار وصل", "الصحيفة"),
        ("وذكرت صحيفة لوموند أن القطار وصل", "الصحيفة الفرنسية"),
        ("وذكرت صحيفة لوموند أن القطار وصل", "الجريدة"),
        ("وذكرت وكالة رويترز أن القطار وصل", "الوكالة"),
        ("وذكرت قناة سكاي نيوز عربية أن القطار وصل", "القناة"),
        ("وذكرت شبكة سي إن إن أن القطار وصل", "الشبكة"),
        ("وذكرت مجلة الإيكونوميست أن القطار وصل", "المجلة"),
    ],
)
def test_reference_finds_the_outlet_named_before(before: str, reference: str):
    named = outlets(before)
    assert named
    assert outlets(before, f"وأضافت {reference} أن السائق نجا") == named


def test_reference_says_that_it_is_one():
    assert credit("وذكرت صحيفة لوموند أن القطار وصل", "وأضافت الصحيفة أن السائق نجا").anaphoric


def test_name_is_no_reference():
    assert not credit("وذكرت صحيفة لوموند أن القطار وصل").anaphoric


@pytest.mark.parametrize("reference", ["هذه الصحيفة", "الصحيفة ذاتها", "الصحيفة نفسها"])
def test_pointed_reference_finds_the_newspaper(reference: str):
    assert outlets("وذكرت صحيفة لوموند أن القطار وصل", f"وأضافت {reference} أن السائق نجا") == ["Le Monde"]


@pytest.mark.parametrize("reference", ["التقرير", "ذات التقرير", "تقرير الصحيفة"])
def test_report_stands_for_the_outlet_that_published_it(reference: str):
    assert outlets("وذكرت صحيفة لوموند أن القطار وصل", f"ونجا السائق من الحادث، وفق {reference}.") == ["Le Monde"]


def test_agency_is_not_the_newspaper_named_last():
    read = outlets(
        "وذكرت وكالة رويترز أن القطار وصل", "وذكرت صحيفة لوموند أن السائق نجا", "وأضافت الوكالة أن المحطة أغلقت"
    )
    assert read == ["Reuters"]


def test_reference_with_a_country_finds_the_outlet_of_that_country():
    read = outlets(
        "وذكرت صحيفة لوموند أن القطار وصل",
        "وذكرت صحيفة الغارديان أن السائق نجا",
        "وأضافت الصحيفة الفرنسية أن المحطة أغلقت",
    )
    assert read == ["Le Monde"]


def test_latest_newspaper_is_the_newspaper():
    read = outlets(
        "وذكرت صحيفة لوموند أن القطار وصل",
        "وذكرت صحيفة الغارديان أن السائق نجا",
        "وأضافت الصحيفة أن المحطة أغلقت",
    )
    assert read == ["Guardian"]


def test_reference_to_nothing_is_unresolved():
    assert [m.problem for m in paragraph("وأضافت الصحيفة أن السائق نجا").mentions] == [MentionProblem.UNRESOLVED]


def test_reference_to_nothing_names_its_words():
    assert paragraph("وأضافت الصحيفة أن السائق نجا").mentions[0].words.text == "الصحيفة"


def test_agency_before_it_does_not_resolve_the_newspaper():
    read = paragraph("وذكرت وكالة رويترز أن القطار وصل", "وأضافت الصحيفة أن السائق نجا")
    assert [m.problem for m in read.mentions] == [MentionProblem.UNRESOLVED]


def test_newspaper_without_a_name_is_the_one_named_next():
    text = "كشفت صحيفة بريطانية أن القطار وصل متأخرا"
    first, _ = credits_of_both(text, "وقالت صحيفة الغارديان إن السائق نجا")
    assert first.outlets == ("Guardian",)


def test_newspaper_without_a_name_is_not_one_of_another_country():
    text = "كشفت صحيفة بريطانية أن القطار وصل متأخرا"
    first, _ = credits_of_both(text, "وقالت صحيفة لوموند الفرنسية إن السائق نجا")
    assert first.outlets == ()


def credits_of_both(*texts: str):
    return [p.attributions[0] for p in article(*texts)]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("وذكرت صحيفة «نبراس الوادي» أن القطار وصل", "نبراس الوادي", "newspaper"),
        ('وذكر موقع "مرصاد الساحل" أن القطار وصل', "مرصاد الساحل", "site"),
        ("وذكرت قناة «ضياء الجبل» أن القطار وصل", "ضياء الجبل", "broadcaster"),
        ("وذكرت مجلة «سنابل الشرق» أن القطار وصل", "سنابل الشرق", "magazine"),
        ("وذكرت وكالة أنباء «صدى المرجان» أن القطار وصل", "صدى المرجان", "agency"),
    ],
)
def test_unlisted_outlet_is_reported_with_its_kind(text: str, words: str, kind: str):
    assert [(m.problem, m.words.text, m.outlet_kind) for m in paragraph(text).mentions] == [
        (MentionProblem.UNKNOWN, words, kind)
    ]


def test_unlisted_outlet_is_credited_all_the_same():
    read = credit("وذكرت صحيفة «نبراس الوادي» أن القطار وصل")
    assert (said(read.outlet_text), read.outlets) == ("نبراس الوادي", ())


@pytest.mark.parametrize(
    "text",
    [
        "وقالت وكالة المخابرات المركزية إن القطار وصل",
        "وقالت وكالة الطاقة الذرية إن القطار وصل",
        "وقالت وكالة حماية البيئة إن القطار وصل",
    ],
)
def test_government_agency_is_no_outlet(text: str):
    read = paragraph(text)
    assert (read.mentions, read.attributions[0].outlets, read.attributions[0].outlet_text) == ((), (), None)


def test_known_outlet_is_no_problem():
    assert paragraph("وقالت صحيفة لوموند إن القطار وصل").mentions == ()


def test_adjective_chooses_between_outlets_of_one_name():
    assert outlets("وقالت صحيفة الوطن القطرية إن القطار وصل") == ["Al-Watan (Qatar)"]


def test_articles_country_chooses_where_no_adjective_does():
    read = outlets("شهدت قطر أمس حادثا، وقال سكان الدوحة إن المحطة أغلقت", "وقالت صحيفة الوطن إن القطار وصل")
    assert read == ["Al-Watan (Qatar)"]


def test_outlet_named_before_is_the_one_meant_again():
    read = outlets("وقالت صحيفة الوطن القطرية إن القطار وصل", "وذكرت صحيفة الوطن أن السائق نجا")
    assert read == ["Al-Watan (Qatar)"]


def test_short_name_counts_after_the_full_one():
    assert outlets("وقالت واشنطن بوست إن القطار وصل", "وذكرت البوست أن السائق نجا") == ["Washington Post"]


def test_short_name_alone_is_unresolved():
    read = paragraph("وذكرت البوست أن السائق نجا")
    assert [m.problem for m in read.mentions] == [MentionProblem.UNRESOLVED]


def test_name_in_another_paragraph_does_not_count_before_it_is_said():
    first = credits_of_both("وأضافت الصحيفة أن السائق نجا", "وقالت صحيفة لوموند إن القطار وصل")[0]
    assert first.outlets == ()


def test_caption_names_an_outlet_but_opens_no_reference():
    caption = credits_in("القطار في المحطة (رويترز)", kind=Kind.CAPTION)
    assert caption[0].outlets == ("Reuters",)
