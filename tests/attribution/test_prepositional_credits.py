"""Credit by a preposition: بحسب, وفقا ل, نقلا عن, حسبما ذكرت."""

from __future__ import annotations

import pytest

from tests.attribution.reading import credit, credits_in, outlets, said


@pytest.mark.parametrize(
    ("opening", "cue"),
    [
        ("بحسب صحيفة لوموند", "بحسب"),
        ("وبحسب صحيفة لوموند", "بحسب"),
        ("حسب صحيفة لوموند", "حسب"),
        ("وفق صحيفة لوموند", "وفق"),
        ("ووفقا لصحيفة لوموند", "وفقا"),
        ("وفقًا لصحيفة لوموند", "وفقًا"),
        ("طبقا لصحيفة لوموند", "طبقا"),
    ],
)
def test_preposition_may_open_the_sentence(opening: str, cue: str):
    read = credit(f"{opening}، فإن القطار وصل متأخرا.")
    assert (said(read.cue), read.outlets, said(read.content)) == (cue, ("Le Monde",), "القطار وصل متأخرا")


@pytest.mark.parametrize(
    "closing",
    [
        "بحسب صحيفة لوموند",
        "حسب لوموند",
        "وفق «لوموند»",
        "وفقا لصحيفة لوموند الفرنسية",
        "طبقا للوموند",
        "نقلا عن صحيفة لوموند",
        "استنادا إلى صحيفة لوموند",
        "حسبما ذكرت صحيفة لوموند",
        "حسب ما ذكرت صحيفة لوموند",
        "بحسب ما ذكرته صحيفة لوموند",
        "وفقا لما نقلته صحيفة لوموند",
        "وفق ما أوردته صحيفة لوموند",
        "كما ذكرت صحيفة لوموند",
        "على حد قول صحيفة لوموند",
        "وذلك وفقا لصحيفة لوموند",
    ],
)
def test_preposition_may_close_the_sentence(closing: str):
    read = credit(f"ووصل القطار متأخرا إلى محطته، {closing}.")
    assert (read.outlets, said(read.content)) == (("Le Monde",), "ووصل القطار متأخرا إلى محطته")


@pytest.mark.parametrize(
    ("closing", "cue"),
    [
        ("بحسب تصريح الوزير", "بحسب تصريح"),
        ("بحسب تصريحات متكررة للوزير", "بحسب تصريحات متكررة"),
        ("وفقا لما نقلته لوموند", "وفقا لما نقلته"),
        ("حسبما ذكرت لوموند", "حسبما ذكرت"),
        ("بحسب ما ذكرته لوموند", "بحسب ما ذكرته"),
        ("على حد قول الوزير", "حد قول"),
        ("نقلا عن لوموند", "نقلا عن"),
    ],
)
def test_cue_holds_its_noun_or_verb(closing: str, cue: str):
    assert cue in said(credit(f"ووصل القطار متأخرا إلى محطته، {closing}.").cue)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ووصل القطار متأخرا، وفقا لوزارة النقل.", "وزارة النقل"),
        ("ووصل القطار متأخرا، بحسب مسؤولين في البلدية.", "مسؤولين في البلدية"),
        ("ووصل القطار متأخرا، بحسب الوزير سامي الراوي.", "الوزير سامي الراوي"),
        ("وبحسب دراسة حديثة، فإن عدد الركاب تراجع.", "دراسة حديثة"),
    ],
)
def test_person_body_and_document_are_credited(text: str, speaker: str):
    assert said(credit(text).speaker) == speaker


def test_clitic_before_the_speaker_is_left_out():
    assert said(credit("ووصل القطار متأخرا، وفقا لوزارة النقل.").speaker) == "وزارة النقل"


@pytest.mark.parametrize(
    "text",
    [
        "وجرت القسمة بين الأطراف وفق القانون الجديد.",
        "ووزعت المقاعد حسب الاتفاق بين الطرفين.",
        "وتقدم العمل وفقا للخطة الموضوعة له.",
        "وتختلف الأسعار بحسب العمر والجنس.",
        "ورتبت الأسماء حسب الترتيب الأبجدي.",
    ],
)
def test_what_one_only_goes_by_is_no_source(text: str):
    assert credits_in(text) == ()


def test_source_described_by_a_verb_is_one_credit():
    text = "وبحسب مسؤولين تحدثوا إلى الصحيفة، فإن السائق نجا."
    read = credit("وذكرت صحيفة لوموند أن القطار وصل", text)
    assert (said(read.speaker), read.outlets) == ("مسؤولين", ("Le Monde",))


def test_inner_speaker_of_a_report_is_no_credit_of_its_own():
    assert len(credits_in("وذكرت رويترز، نقلا عن مسؤول أوروبي، أن القطار وصل")) == 1


def test_as_followed_by_a_clause_is_no_closing_credit():
    read = credits_in("كما ذكرت صحيفة لوموند أن القطار وصل")
    assert [said(a.cue) for a in read] == ["ذكرت"]


def test_comparison_with_as_is_no_credit():
    assert credits_in("وجلس السائق على المقعد كما يفعل كل صباح.") == ()


def test_two_credits_of_one_sentence_keep_their_sources():
    read = outlets("ووصل القطار متأخرا، بحسب صحيفة لوموند، وفق ما نقلته عنها وكالة رويترز.")
    assert read[:1] == ["Le Monde"]
