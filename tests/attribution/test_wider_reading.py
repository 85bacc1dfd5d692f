"""Constructions that real desks use, each by a line written for it: who speaks, for which outlet, of what."""

from __future__ import annotations

import pytest

from provenance.attribution import reader_for
from provenance.record import Attribution, Kind, Paragraph, Sourcing, SpeakerKind
from tests.attribution.reading import credit, outlets, paragraph, said

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


@pytest.mark.parametrize(
    ("text", "outlet", "speaker", "content"),
    [
        (
            "علمت صحيفة الشرق الأوسط من مصادر مطلعة أن الوزير سيستقيل غدا.",
            "Asharq Al-Awsat", "مصادر مطلعة", "الوزير سيستقيل غدا",
        ),
        ("وعلمت رويترز من ثلاثة مهندسين أن السد تصدع.", "Reuters", "ثلاثة مهندسين", "السد تصدع"),
        ("وعلم موقع المدن أن الوزير سيستقيل غدا.", "Al-Modon", None, "الوزير سيستقيل غدا"),
        ("ونقرأ في صحيفة الغارديان أن المصنع سيغلق أبوابه.", "Guardian", None, "المصنع سيغلق أبوابه"),
        ("وفي الغارديان نقرأ أن المصنع سيغلق أبوابه.", "Guardian", None, "المصنع سيغلق أبوابه"),
        (
            "ومن الغارديان مقال كتبه محرر الشؤون الصحية بن هيلز بعنوان: «من يدفع ثمن الدواء في الشتاء المقبل؟».",
            "Guardian", "محرر الشؤون الصحية بن هيلز", None,
        ),
    ],
)  # fmt: skip
def test_what_an_outlet_learned_and_what_the_desk_read_in_it(
    text: str, outlet: str, speaker: str | None, content: str | None
):
    credit = only(text)
    assert credit.outlets == (outlet,)
    assert (credit.speaker.text if credit.speaker else None) == speaker
    assert content is None or (credit.content is not None and credit.content.text == content)


@pytest.mark.parametrize("text", ["وعلمت الأسرة أن ابنها نجا.", "ورفع علم رويترز فوق المبنى.", "نقرأ في المساء كتبا."])
def test_learning_and_reading_of_others_are_no_credits(text: str):
    assert not read(text)[0].attributions


def test_a_writer_goes_on_through_the_outlet_that_printed_him():
    paragraphs = read(
        "ونبدأ من صحيفة الغارديان ومقال كتبه محرر الشؤون الصحية بن هيلز بعنوان «من يدفع ثمن الدواء».",
        "يقول هيلز إن المستشفيات ستغلق أبوابها.",
        "ويشير الكاتب إلى أن الممرضين يهاجرون.",
        "وقال وزير الصحة إن الميزانية كافية.",
    )
    assert [[c.outlets for c in p.attributions] for p in paragraphs] == [
        [("Guardian",)], [("Guardian",)], [("Guardian",)], [()],
    ]  # fmt: skip


def test_a_writer_is_forgotten_where_two_paragraphs_lie_between():
    paragraphs = read(
        "وفي صحيفة الغارديان كتب بن هيلز أن المستشفيات ستغلق أبوابها.",
        "وتقع المستشفيات في شمال البلاد.",
        "وقد بنيت قبل قرن.",
        "يقول هيلز إن الممرضين يهاجرون.",
    )
    assert paragraphs[3].attributions[0].outlets == ()


def test_station_master_speaks_to_an_agency():
    read = credit("وقال مدير المحطة لرويترز إن القطار وصل متأخرا")
    assert (read.outlets, said(read.speaker)) == (("Reuters",), "مدير المحطة")


def test_engineer_of_the_site_is_one_speaker():
    read = credit("وقال مهندس عمل في الموقع لصحيفة لوموند إن الجسر ضعيف")
    assert (read.outlets, said(read.speaker), read.anaphoric) == (("Le Monde",), "مهندس عمل في الموقع", False)


@pytest.mark.parametrize("document", ["مراسلات", "وثائق", "رسائل"])
def test_document_that_an_outlet_has_seen(document: str):
    read = credit(f"وتظهر {document} اطلعت عليها رويترز أن الشركة خالفت العقد")
    assert (read.outlets, said(read.speaker)) == (("Reuters",), document)


def test_investigation_that_an_outlet_published_is_one_credit():
    assert credit("وكشف تحقيق نشرته صحيفة لوموند أن القطار كان معطلا").outlets == ("Le Monde",)


def test_author_of_an_article_that_an_outlet_published():
    read = credit("وكتب جون هاربر في مقال نشرته صحيفة الغارديان: «لن يعود القطار إلى المحطة القديمة»")
    assert (read.outlets, said(read.speaker)) == (("Guardian",), "جون هاربر")


def test_officials_in_a_newspapers_report_are_its_speakers():
    read = credit("وفي تقرير لصحيفة لوموند، قال مسؤولون إن القطار وصل متأخرا")
    assert (read.outlets, said(read.speaker)) == (("Le Monde",), "مسؤولون")


def test_agency_that_has_learnt_something_is_credited():
    assert outlets("وعلمت رويترز من مصدر مطلع أن القطار كان معطلا") == ["Reuters"]


def test_documents_that_an_outlet_obtained_are_credited_to_it():
    assert outlets("وحصلت صحيفة لوموند على وثائق تثبت أن القطار كان معطلا") == ["Le Monde"]


def test_denied_report_does_not_credit_the_denial_to_the_newspaper():
    read = paragraph("ونفت الشركة ما ذكرته صحيفة لوموند عن استقالة مديرها").attributions
    assert not any(a.outlets and said(a.content) == "ونفت الشركة" for a in read)


@pytest.mark.parametrize(
    ("text", "outlet", "speaker"),
    [
        ("وكتبت النهار في افتتاحيتها أن المصنع سيغلق أبوابه.", "An-Nahar (Lebanon)", None),
        ("وقال رئيس الجمعية، في اتصال مع واج، إن القائمة أقصت عشرات العائلات.", "APS", "رئيس الجمعية"),
        ("وأوضحت صحيفة الغارديان، على لسان مصدر أمني، أن المصنع سيغلق.", "Guardian", "مصدر أمني"),
        ("وفي مقابلة أجرتها معه إذاعة مونت كارلو، قال الوزير إن المصنع سيغلق.", "Monte Carlo Doualiya", "الوزير"),
        ("دافعت صحيفة الغارديان عن المشروع، وقالت إن المصنع سيغلق أبوابه.", "Guardian", None),
        ('وذكرت وكالة الأنباء السورية "سانا" عن "مصدر رسمي" نفيه للادعاءات.', "SANA", '"مصدر رسمي"'),
        (
            "وفي مقال له في صحيفة الغارديان، وصف المحلل العسكري بن هيلز الجدار بأنه «نصب تذكاري للأموال الضائعة».",
            "Guardian",
            "المحلل العسكري بن هيلز",
        ),
    ],
)
def test_outlets_and_speakers_in_forms_that_desks_use(text: str, outlet: str, speaker: str | None):
    credit = only(text)
    assert credit.outlets == (outlet,)
    assert (credit.speaker.text if credit.speaker else None) == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ورد المدير بن هيلز على أسئلة الصحيفة قائلا إن الرسالة مزورة.", "المدير بن هيلز"),
        ("خلص تحقيق مشترك أجرته لجنتان إلى أن الجرعات تلفت.", "تحقيق مشترك"),
        ("وقال المشرف على المستودع إن الجرعات تلفت.", "المشرف على المستودع"),
    ],
)
def test_a_speakers_phrase_ends_before_what_the_verb_governs(text: str, expected: str):
    assert speaker(text) == expected


@pytest.mark.parametrize("text", ["كتبت الصباح رسالة إلى أمها.", "وقال الوطن إن أبناءه كرماء."])
def test_hours_and_masculine_subjects_are_no_newspapers(text: str):
    assert not [c for p in read(text) for c in p.attributions if c.outlets]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("فصحيفة «الغارديان» خصصت للقطار خمس صفحات، وعنونت: «العصر الذهبي يسير على السكة الحديد».", ("Guardian",)),
        ("أما «الغارديان» المعارضة فقد سألت: «من سيدفع فاتورة القطار في النهاية؟».", ("Guardian",)),
        ("وقال مسؤول نقابي لرويترز، طالبا عدم نشر اسمه، إن الإدارة تجاهلت التحذيرات.", ("Reuters",)),
        (
            "وذكر التقرير، الذي شاركت في إعداده صحيفة لوموند وموقع ميدل إيست آي، أن الاختراق بدأ في الشتاء.",
            ("Le Monde", "Middle East Eye"),
        ),
        ("وذكر التقرير الذي أعدته صحيفة لوموند أن الاختراق بدأ في الشتاء.", ("Le Monde",)),
    ],
)
def test_outlets_far_from_the_verb_that_credits_them(text: str, expected: tuple[str, ...]):
    assert only(text).outlets == expected


def test_two_speak_in_the_dual_behind_a_comma():
    assert speaker("موظفان في الجمارك، اشترطا عدم ذكر اسميهما، قالا إن ضابطا أمرهما بالصمت.") == "موظفان في الجمارك"


def test_held_pending_an_inquiry_credits_nobody():
    assert not read("واحتجز مدير المنجم على ذمة التحقيق بعد يوم من الحادث.")[0].attributions


def test_a_joint_work_keeps_its_outlets_when_it_is_named_again():
    paragraphs = read(
        "خلص تحقيق مشترك أجرته صحيفة لوموند ومجلة دير شبيغل إلى أن الجرعات تلفت.",
        "ويكشف التحقيق أن المدير كان يعلم.",
        "وقالت التحقيقات إن المدير كان يعلم.",
    )
    assert [c.outlets for p in paragraphs for c in p.attributions] == [
        ("Le Monde", "Der Spiegel"), ("Le Monde", "Der Spiegel"), (),
    ]  # fmt: skip


def test_the_outlet_of_the_first_verb_is_found_behind_an_aside():
    assert only("في المقابل، دافعت صحيفة الغارديان عن المشروع، وقالت إن المصنع سيغلق.").outlets == ("Guardian",)


@pytest.mark.parametrize("text", ["وأعلنت الرياض عن عدد من الإجراءات.", "وقالت القدس إنها لن تفاوض."])
def test_a_city_is_feminine_and_no_newspaper(text: str):
    assert not [c for p in read(text) for c in p.attributions if c.outlets]


def test_what_somebody_had_said_before_was_not_said_to_the_outlet():
    paragraphs = read(
        "وقال سيرغي لافروف لوكالة رويترز إن الضربات انتهت.",
        "وكان لافروف قد صرح مؤخرا أن الموقف صعب.",
    )
    assert [c.outlets for p in paragraphs for c in p.attributions] == [("Reuters",), ()]


def test_two_officials_with_one_adjective_are_two():
    paragraphs = read(
        "وقال وزير الخارجية التركي لوكالة الأناضول إن القمة انتهت.",
        "وأكد السفير التركي أن القمة نجحت.",
    )
    assert paragraphs[1].attributions[0].outlets == ()


def test_ali_is_a_name_and_no_preposition():
    assert speaker("وهدد المرشد علي خامنئي بالانسحاب من الاتفاق.") == "المرشد علي خامنئي"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وقالت الباحثة دانييلا روس في مقال نشر في مجلة المعهد إن الروبوتات تنتج أكثر.", "الباحثة دانييلا روس"),
        ("وقال الرزاز في تصريحات نقلتها وكالة عمون إن القانون سيسحب.", "الرزاز"),
        ("وأفادت الوزارة في بيان نشره موقعها الرسمي أن الشرطة اعتقلت سبعة رجال.", "الوزارة"),
    ],
)
def test_where_words_were_printed_takes_them_from_nobody(text: str, expected: str):
    assert speaker(text) == expected
