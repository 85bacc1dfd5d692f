"""Constructions that real desks use, each by a line written for it: who speaks, for which outlet, of what."""

from __future__ import annotations

import pytest

from provenance.attribution import reader_for
from provenance.record import Attribution, Kind, Paragraph, Sourcing, SpeakerKind

READER = reader_for("ar")


def read(*texts: str | tuple[Kind, str]) -> tuple[Paragraph, ...]:
    return READER.paragraphs(text if isinstance(text, tuple) else (Kind.BODY, text) for text in texts)


def only(text: str) -> Attribution:
    (paragraph,) = read(text)
    (credit,) = paragraph.attributions
    return credit


def speaker(text: str) -> str | None:
    credit = only(text)
    return credit.speaker.text if credit.speaker else credit.speaker_resolved


def content(text: str) -> str | None:
    found = only(text).content
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("واتهم مورينو بوليفيا بالتدخل في الانتخابات.", "مورينو"),
        ("واتهمت الولايات المتحدة إيران بزعزعة استقرار المنطقة.", "الولايات المتحدة"),
        ("واتهم نتنياهو حركة حماس باستهداف المدنيين.", "نتنياهو"),
        ("ودعا ترامب الكونغرس إلى تمويل الجدار.", "ترامب"),
        ("وطالب المتظاهرون الحكومة بالاستقالة.", "المتظاهرون"),
        ("ودعت الأمم المتحدة أطراف النزاع إلى ضبط النفس.", "الأمم المتحدة"),
    ],
)
def test_who_accuses_or_asks_is_told_from_whom_it_concerns(text: str, expected: str):
    assert speaker(text) == expected


def test_somebody_accused_without_an_accuser_credits_nobody():
    assert read("كما اتهم بعض القائمين عليه بالفساد.")[0].attributions == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أصدرت النيابة العامة بيانا قالت فيه إن عشرة أشخاص اعتقلوا.", "النيابة العامة"),
        ("لكن رئيس الوزراء سامي حداد حذر من أن الجيش مستعد للرد.", "رئيس الوزراء سامي حداد"),
        ("وأكدت ماي تأييدها للاتفاق.", "ماي"),
        ("وأعرب ولي عهد الإمارة عن أمله في نجاح المباحثات.", "ولي عهد الإمارة"),
        ("أعلنت منظمة غير حكومية مقتل ثلاثة متظاهرين.", "منظمة غير حكومية"),
        ("وأعلن المجلس على تويتر تعيين سفير جديد.", "المجلس"),
        ("وكانت الوزارة قد أعلنت، في ساعة مبكرة من فجر الثلاثاء، عن وفاة طفلة.", "الوزارة"),
        ("وقالت غالبيتهن إنهن لم يسمعن الإنذار.", "غالبيتهن"),
        ("وقال بنك بي إن بي الفرنسي إن رئيسه لن يحضر المؤتمر.", "بنك بي إن بي الفرنسي"),
        ("«نحن ننام إلى جانب قنبلة»، تقول أم خالد، وهي تشير من شرفتها.", "أم خالد"),
    ],
)
def test_speaker_is_whole_and_no_more(text: str, expected: str):
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'وجاء في مسودة البيان "أن المجلس يعرب عن غضبه وأسفه لمقتل المدنيين".',
            "المجلس يعرب عن غضبه وأسفه لمقتل المدنيين",
        ),
        ("وكانت إسرائيل أعلنت في التاسع من تموز/يوليو إغلاق المعبر.", "إغلاق المعبر"),
        ("أفاد مراسلنا في رام الله، السبت، بمقتل شاب.", "مقتل شاب"),
        ("وقالت الكنيسة من قبل إن الراهب خضع لتحقيق.", "الراهب خضع لتحقيق"),
    ],
)
def test_what_is_credited_is_found_behind_what_stands_between(text: str, expected: str):
    assert content(text) == expected


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("ونقلت رويترز عن صحيفة واشنطن بوست أن المجلس سيغلق ثلاثة مكاتب.", ("Reuters", "Washington Post")),
        ("أفاد مراسل سكاي نيوز عربية في حلب بتجدد القصف.", ("Sky News Arabia",)),
        ("بحسب الوكالة الفرنسية للأنباء، توقفت المفاوضات.", ("AFP",)),
        ("وذكرت شبكة (سي.إن.إن) أن الضربة وشيكة.", ("CNN",)),
        ("وذكرت محطة (إن.بي.سي) الأميركية أن السبب مجهول.", ("NBC News",)),
        ("وقال اللاعب لموقع الاتحاد الأوروبي إن الفوز مهم.", ()),
    ],
)
def test_outlet_is_named_however_it_is_introduced(text: str, outlets: tuple[str, ...]):
    assert only(text).outlets == outlets


def test_noun_behind_lam_is_who_was_spoken_to():
    first, second = read("وقال المغني سعيد منصور إن الحفل تأجل.", 'وقال لمحبي الموسيقى: "اذهبوا إلى مكان آخر".')
    assert second.attributions[0].speaker is None
    assert second.attributions[0].speaker_resolved == "المغني سعيد منصور"
    assert first.sourcing is Sourcing.SOURCED


def test_speaker_is_remembered_over_headings_and_from_verb_to_verb():
    *_, last = read(
        "وقال المدرب كريم عزيز إن الفريق جاهز.",
        "وأضاف أن الإصابات قليلة.",
        (Kind.HEADING, "الملعب"),
        (Kind.RELATED_LINK, "اقرأ أيضا: جدول المباريات"),
        "وأوضح أن العشب جديد.",
        "ولفت إلى أن الجمهور كبير.",
        "وأكد أن التذاكر نفدت.",
        "وتابع أن الموسم طويل.",
    )
    assert last.attributions[0].speaker_resolved == "المدرب كريم عزيز"


def test_impersonal_verb_may_have_a_place_before_its_clause():
    (paragraph,) = read("ويتردد في المرفأ أن السماد كان معدا لوجهة أخرى.")
    assert (paragraph.sourcing, paragraph.attributions[0].speaker_kind) == (Sourcing.VAGUE, SpeakerKind.NONE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دعت طهران الأحد دول الاتحاد الأوروبي إلى اتخاذ خطوات.", "طهران"),
        ("حثت مسؤولة التجارة، فيديريكا لوتشي، الدول الأعضاء على الدفع.", "مسؤولة التجارة، فيديريكا لوتشي"),
        ("وأوضح الوزير في خطاب أدلى به من أنقرة أن المرحلة انتهت.", "الوزير"),
        ("أكدت دراسة فنية أشرفت عليها جامعة ليدز أن الأغاني القديمة أكثر نجاحا.", "دراسة فنية"),
        ("وأضاف سليم حنا وهو حاكم المنطقة أن المطر لم يتوقف.", "سليم حنا"),
        ("وذكر المفتش العام أن الملف أغلق.", "المفتش العام"),
        ("وهدد شمخان إسرائيل بعقوبة حاسمة.", "شمخان"),
    ],
)
def test_speaker_ends_where_something_else_begins(text: str, expected: str):
    assert speaker(text) == expected


def test_passive_with_its_vowel_is_nobodys_word():
    credit = only("وزُعم أن الحارس فتح الباب للمهاجمين.")
    assert (credit.speaker, credit.speaker_resolved, credit.credit) == (None, None, Sourcing.VAGUE)


def test_outlet_of_somebody_who_is_told_of_said_nothing():
    told = 'وعبر الرئيس عن قلقه من تقارير تحدثت عن اختفاء الكاتب بصحيفة "واشنطن بوست"'
    (paragraph,) = read(f'{told}، مضيفا: "هذا يقلقني كثيرا هذا الصباح".')
    assert [credit.outlets for credit in paragraph.attributions if credit.outlets] == []


@pytest.mark.parametrize("text", ["وفاز بجائزة قدرها 5 آلاف جنيه من عمدة المدينة.", "وسار إلى شيانغ راي أمس."])
def test_nouns_that_fold_like_verbs_credit_nobody(text: str):
    assert read(text)[0].attributions == ()
