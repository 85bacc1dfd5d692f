"""Credit by a reporting verb."""

from __future__ import annotations

import pytest

from provenance.record import Kind, Sourcing, SpeakerKind
from tests.attribution.reading import credit, credits_in, outlets, paragraph, said, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقالت صحيفة لوموند إن القطار وصل متأخرا", ("قالت", "لوموند", None, "القطار وصل متأخرا")),
        ("كشفت لوموند أن القطار وصل متأخرا", ("كشفت", "لوموند", None, "القطار وصل متأخرا")),
        ("وأعلنت وزارة النقل أن القطار وصل متأخرا", ("أعلنت", None, "وزارة النقل", "القطار وصل متأخرا")),
        ("وأكد الوزير سامي الراوي أن القطار وصل", ("أكد", None, "الوزير سامي الراوي", "القطار وصل")),
        ("ورأى سامي الراوي بأن القطار وصل متأخرا", ("رأى", None, "سامي الراوي", "القطار وصل متأخرا")),
    ],
)
def test_verb_then_source_then_clause(text: str, expected):
    assert told(credit(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("صحيفة لوموند تقول إن القطار وصل متأخرا", ("تقول", "لوموند", None, "القطار وصل متأخرا")),
        ("لكن وزارة النقل أكدت أن القطار وصل", ("أكدت", None, "وزارة النقل", "القطار وصل")),
        ("وكانت صحيفة لوموند قد ذكرت أن القطار وصل", ("ذكرت", "لوموند", None, "القطار وصل")),
    ],
)
def test_source_then_verb_then_clause(text: str, expected):
    assert told(credit(text)) == expected


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("وستعلن الوزارة أن القطار وصل", "ستعلن"),
        ("وتقول الوزارة إن القطار وصل", "تقول"),
        ("فقالت الوزارة إن القطار وصل", "قالت"),
        ("وقَالَتِ الوزارة إن القطار وصل", "قَالَتِ"),
    ],
)
def test_cue_leaves_out_the_conjunction(text: str, cue: str):
    assert said(credit(text).cue) == cue


@pytest.mark.parametrize(
    "text",
    [
        "ونقلت رويترز عن مسؤول أوروبي أن القطار وصل",
        "ونقلت رويترز عن مسؤول أوروبي قوله إن القطار وصل",
        "وقالت رويترز نقلا عن مسؤول أوروبي إن القطار وصل",
    ],
)
def test_inner_speaker_stands_behind_an(text: str):
    read = credit(text)
    assert (read.outlets, said(read.speaker), said(read.content)) == (("Reuters",), "مسؤول أوروبي", "القطار وصل")


def test_topic_behind_an_is_no_speaker():
    assert credit("وتحدثت صحيفة لوموند عن مسؤول أوروبي ضالع في الأزمة").speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "وقال رئيس البلدية لرويترز إن القطار وصل",
        "وقال رئيس البلدية لوكالة رويترز إن القطار وصل",
        "وقال رئيس البلدية في مقابلة مع وكالة رويترز إن القطار وصل",
        "وقال رئيس البلدية في تصريح لوكالة رويترز إن القطار وصل",
        "وقال رئيس البلدية في حديث إلى رويترز إن القطار وصل",
        "وقال رئيس البلدية، في مقابلة مع رويترز، إن القطار وصل",
        "وقال رئيس البلدية خلال مقابلة مع وكالة رويترز إن القطار وصل",
    ],
)
def test_recipient_is_the_outlet_and_the_subject_the_speaker(text: str):
    read = credit(text)
    assert (read.outlets, said(read.speaker), said(read.content)) == (("Reuters",), "رئيس البلدية", "القطار وصل")


def test_recipient_by_reference_is_found():
    read = credit("وذكرت صحيفة لوموند أن القطار وصل", "وقال رئيس البلدية للصحيفة إن السائق نجا")
    assert (read.outlets, said(read.speaker), read.anaphoric) == (("Le Monde",), "رئيس البلدية", True)


@pytest.mark.parametrize("marks", ['""', "«»", "“”"])
def test_quotation_after_a_colon_is_the_content(marks: str):
    read = credit(f"وقالت الوزيرة: {marks[0]}لن نغلق المحطة قبل الخريف{marks[1]}.")
    assert (said(read.speaker), said(read.content), read.quote) == ("الوزيرة", "لن نغلق المحطة قبل الخريف", True)


def test_quotation_without_a_colon_is_the_content():
    read = credit('وأضافت الوزيرة "لن نغلق المحطة قبل الخريف أبدا".')
    assert (said(read.content), read.quote) == ("لن نغلق المحطة قبل الخريف أبدا", True)


def test_two_quoted_words_inside_the_clause_make_a_quote():
    assert credit('وقالت الوزيرة إن المحطة "ملك للجميع" منذ اليوم').quote


def test_one_quoted_word_makes_none():
    assert not credit('وقالت الوزيرة إن المحطة "مفتوحة" منذ اليوم').quote


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأعلنت وزارة النقل إغلاق الطريق الساحلي", "إغلاق الطريق الساحلي"),
        ("وأعلنت شركة الملاحة وقف الرحلات الليلية", "وقف الرحلات الليلية"),
        ("ونفت وزارة النقل وقوع أي حادث", "وقوع أي حادث"),
        ("وأكدت الشركة وصول القطار", "وصول القطار"),
    ],
)
def test_noun_phrase_is_the_content(text: str, content: str):
    assert said(credit(text).content) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأشارت الوزارة إلى تراجع عدد الركاب", "تراجع عدد الركاب"),
        ("وأشارت الوزارة إلى أن عدد الركاب تراجع", "عدد الركاب تراجع"),
        ("وحذرت الوزارة من أن الجسر قد ينهار", "الجسر قد ينهار"),
        ("وشدد الوزير على أن الجسر آمن", "الجسر آمن"),
        ("ودعت الوزارة إلى تجنب الطريق الساحلي", "تجنب الطريق الساحلي"),
    ],
)
def test_preposition_of_the_verb_is_left_out_of_the_content(text: str, content: str):
    assert said(credit(text).content) == content


@pytest.mark.parametrize("that", ["أنه", "بأنه"])
def test_that_with_its_pronoun_is_left_out_of_the_content(that: str):
    assert said(credit(f"وأكد الوزير {that} سيزور الجسر غدا").content) == "سيزور الجسر غدا"


@pytest.mark.parametrize(
    "aside", ["الاثنين", "أمس الاثنين", "، الاثنين،", "في بيان", "في بيان لها", "من جهتها", "أيضا", "مؤخرًا"]
)
def test_aside_between_verb_and_clause_is_no_speaker(aside: str):
    read = credit(f"وقالت الوزارة {aside} إن القطار وصل")
    assert (said(read.speaker), said(read.content)) == ("الوزارة", "القطار وصل")


@pytest.mark.parametrize("aside", ["اليوم", "أمس", "في بيان،", "من جهتها،"])
def test_aside_between_verb_and_speaker_is_no_speaker(aside: str):
    assert said(credit(f"وقالت {aside} وزارة النقل إن القطار وصل").speaker) == "وزارة النقل"


def test_apposition_belongs_to_the_speaker():
    read = credit("وقال سامي الراوي، رئيس البلدية، إن القطار وصل")
    assert said(read.speaker) == "سامي الراوي، رئيس البلدية"


@pytest.mark.parametrize("negation", ["لم يقل", "لن يقول", "لا يقول", "لم يؤكد", "لا يعتقد"])
def test_negated_verb_credits_nobody(negation: str):
    assert credits_in(f"و{negation} الوزير إن القطار وصل متأخرا إلى المحطة") == ()


@pytest.mark.parametrize(
    "text",
    [
        "ولم ترد الشركة على طلب للتعليق.",
        "ورفضت الشركة التعليق.",
        "وامتنعت الشركة عن التعليق على الحادث.",
        "ولم يتسن التحقق من الرواية من مصدر مستقل.",
        "ولم تعلق وزارة النقل على الحادث حتى الآن.",
    ],
)
def test_no_comment_is_no_credit_and_needs_none(text: str):
    read = paragraph(text)
    assert (read.attributions, read.sourcing) == ((), Sourcing.NOT_APPLICABLE)


@pytest.mark.parametrize(
    "text",
    [
        "ونقلت صحيفة لوموند أن الوزارة أكدت أن القطار وصل",
        "وقالت صحيفة لوموند إن الوزير يعتقد أن القطار وصل",
        "وذكرت صحيفة لوموند أن الوزير يرى أن القطار وصل",
    ],
)
def test_what_is_told_inside_a_content_keeps_the_outer_credit_whole(text: str):
    outer = credits_in(text)[0]
    assert outer.outlets == ("Le Monde",)
    assert outer.content.text.endswith("القطار وصل")


def test_thought_inside_a_content_is_no_credit_of_its_own():
    assert len(credits_in("وقالت صحيفة لوموند إن الوزير يعتقد أن القطار وصل")) == 1


def test_verb_inside_a_quotation_is_no_cue():
    assert len(credits_in('وقالت الوزيرة: "أعلنت الشركة أن القطار وصل متأخرا إلى الميناء".')) == 1


def test_later_verb_of_the_same_subject_is_not_told_again():
    assert len(credits_in("وقالت الوزيرة إن القطار وصل، وأضافت أن السائق نجا")) == 1


def test_new_sentence_is_a_new_credit():
    assert len(credits_in("وقالت الوزيرة إن القطار وصل. وأضافت أن السائق نجا.")) == 2


def test_second_source_in_a_sentence_is_a_credit_of_its_own():
    read = credits_in("وقالت الوزارة إن القطار وصل، بينما ذكرت صحيفة لوموند أن السائق فر")
    assert [told(a)[1:3] for a in read] == [(None, "الوزارة"), ("لوموند", None)]


def test_content_ends_where_another_source_begins():
    read = credits_in("وقالت الوزارة إن القطار وصل، بينما ذكرت صحيفة لوموند أن السائق فر")
    assert [said(a.content) for a in read] == ["القطار وصل", "السائق فر"]


def test_dropped_subject_is_the_woman_credited_last():
    read = credit("وقالت سلمى الراوي إن القطار وصل", "وأضافت أن السائق نجا")
    assert (read.speaker, read.speaker_resolved, read.anaphoric) == (None, "سلمى الراوي", True)


def test_masculine_verb_passes_over_the_woman():
    read = credit("وقال سامي الوادي إن القطار وصل، وأكدت سلمى الراوي أن السائق نجا", "وأضاف أن المحطة أغلقت")
    assert read.speaker_resolved == "سامي الوادي"


def test_feminine_verb_passes_over_the_man():
    read = credit("وقالت سلمى الراوي إن القطار وصل", "وقال سامي الوادي إن السائق نجا", "وأضافت أن المحطة أغلقت")
    assert read.speaker_resolved == "سلمى الراوي"


def test_dropped_subject_can_be_the_newspaper():
    read = credit("وذكرت صحيفة لوموند أن القطار وصل", "وأضافت أن السائق نجا")
    assert (read.outlets, read.anaphoric) == (("Le Monde",), True)


def test_dropped_subject_of_a_masculine_verb_is_not_the_newspaper():
    assert outlets("وذكرت صحيفة لوموند أن القطار وصل", "وأضاف أن السائق نجا") == []


def test_dropped_subject_far_away_is_nobody():
    gap = ["ووصلت العربات إلى الميناء مساء الأحد."] * 6
    assert credit("وقالت سلمى الراوي إن القطار وصل", *gap, "وأضافت أن السائق نجا").speaker_resolved is None


def test_person_is_resolved_to_the_full_name():
    read = credit("وقال الوزير سامي الراوي إن القطار وصل", "وأكد الراوي أن السائق نجا", "وأضاف أن المحطة أغلقت")
    assert read.speaker_resolved == "الوزير سامي الراوي"


def test_outlet_is_carried_to_the_next_words_of_its_speaker():
    read = credit("وقال سامي الراوي لرويترز إن القطار وصل", "وأضاف أن السائق نجا")
    assert (read.outlets, read.speaker_resolved) == (("Reuters",), "سامي الراوي")


def test_outlet_is_not_carried_over_two_paragraphs():
    gap = "ووصلت العربات إلى الميناء مساء الأحد."
    assert outlets("وقال سامي الراوي لرويترز إن القطار وصل", gap, gap, "وأضاف أن السائق نجا") == []


def test_the_source_is_the_unnamed_one_from_before():
    read = credit("وقال مصدر مطلع لرويترز إن القطار وصل", "وأضاف المصدر أن السائق نجا")
    assert (read.outlets, said(read.speaker)) == (("Reuters",), "المصدر")


@pytest.mark.parametrize("closing", ["، تضيف الصحيفة.", "، تقول الصحيفة.", "، تضيف لوموند."])
def test_verb_and_source_may_close_the_sentence(closing: str):
    read = credit("وقالت صحيفة لوموند إن القطار وصل", f"ونجا السائق من الحادث بأعجوبة{closing}")
    assert (read.outlets, said(read.content)) == (("Le Monde",), "ونجا السائق من الحادث بأعجوبة")


def test_occasion_may_be_the_cue():
    read = credit("كان سامي الراوي متفائلا، في حديث له مع صحيفة لوموند، بأن القطار سيصل")
    assert (said(read.cue), read.outlets, said(read.content)) == ("حديث", ("Le Monde",), "القطار سيصل")


def test_participle_alone_is_a_cue():
    read = credit("ورفض الوزير سامي الراوي الاستقالة، قائلا إن الجسر آمن")
    assert (said(read.cue), said(read.speaker), said(read.content)) == ("قائلا", "الوزير سامي الراوي", "الجسر آمن")


def test_document_can_speak():
    read = credit("وأظهرت دراسة حديثة أن عدد الركاب تراجع")
    assert (said(read.speaker), read.speaker_kind) == ("دراسة حديثة", SpeakerKind.DOCUMENT)


@pytest.mark.parametrize("filler", ["يذكر أن", "ويذكر أن", "يشار إلى أن", "وتجدر الإشارة إلى أن", "والجدير بالذكر أن"])
def test_filler_credits_nobody(filler: str):
    assert paragraph(f"{filler} القطار وصل متأخرا إلى المحطة الشمالية").attributions == ()


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("ومن المتوقع أن يصل القطار مساء الأحد", "من المتوقع"),
        ("من المرجح أن يصل القطار مساء الأحد", "من المرجح"),
        ("ويُعتقد أن القطار خرج عن سكته", "يُعتقد"),
        ("وقيل إن القطار خرج عن سكته", "قيل"),
    ],
)
def test_impersonal_credit_is_vague(text: str, cue: str):
    read = credit(text)
    assert (said(read.cue), read.credit) == (cue, Sourcing.VAGUE)


@pytest.mark.parametrize("text", ["نيويورك تايمز: القطار وصل متأخرا", "صحيفة نيويورك تايمز: القطار وصل متأخرا"])
def test_outlet_before_a_colon_is_a_headlines_credit(text: str):
    read = credit(text, kind=Kind.TITLE)
    assert (read.outlets, said(read.cue), said(read.content)) == (("New York Times",), ":", "القطار وصل متأخرا")


def test_person_before_a_colon_is_a_headlines_credit():
    assert said(credit("وزير النقل: القطار وصل متأخرا", kind=Kind.TITLE).speaker) == "وزير النقل"


@pytest.mark.parametrize("text", ["فرنسا: القطار وصل متأخرا", "حادث القطار: ماذا نعرف؟"])
def test_rubric_before_a_colon_is_no_credit(text: str):
    assert credits_in(text, kind=Kind.TITLE) == ()


@pytest.mark.parametrize("bracket", ["(رويترز)", "(Reuters)", "(وكالة رويترز)", "- رويترز"])
def test_caption_is_credited_in_its_bracket(bracket: str):
    read = credit(f"قطار الساحل في محطته {bracket}", kind=Kind.CAPTION)
    assert (read.outlets, read.cue, read.content) == (("Reuters",), None, None)


def test_caption_without_a_bracket_credits_nobody():
    assert credits_in("قطار الساحل في محطته الأخيرة", kind=Kind.CAPTION) == ()


@pytest.mark.parametrize("kind", [Kind.HEADING, Kind.DATE, Kind.BYLINE])
def test_heading_date_and_byline_are_not_read(kind: Kind):
    assert credits_in("وقالت صحيفة لوموند إن القطار وصل", kind=kind) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وذكرت صحيفة لوموند الفرنسية ومجلة دير شبيغل الألمانية أن القطار وصل متأخرا.", ("Le Monde", "Der Spiegel")),
        ("وبحسب رويترز وفرانس برس فإن القطار وصل متأخرا.", ("Reuters", "AFP")),
        ("وذكرت صحيفة لوموند أن القطار وصل متأخرا، ونفت رويترز ذلك.", ("Le Monde",)),
    ],
)
def test_outlets_joined_by_and_share_the_credit(text: str, names: tuple[str, ...]):
    assert paragraph(text).attributions[0].outlets == names
