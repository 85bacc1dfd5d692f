"""Whatever stands in a paragraph, reading it raises nothing, and every span cuts the words that it names."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from provenance.record import Kind, Paragraph, Span
from provenance.text.folding import fold
from tests.attribution.reading import article, paragraph, reader

OWN = [
    "ونقلت صحيفة «لوموند» الفرنسية عن مسؤول أوروبي، طلب عدم ذكر اسمه، قوله إن القطار وصل متأخرا.",
    'وأضافت الصحيفة أن الوزير سامي الراوي "لن يستقيل قبل الخريف مهما حدث".',
    "ووصل القطار متأخرا إلى محطته، وفقا لما ذكرته وكالة رويترز للأنباء، السبت.",
    "وقال رئيس البلدية في مقابلة مع شبكة CNN إن السائق نجا، بينما نفى مصدر في الشركة ذلك.",
    "ويُعتقد أن 4.2 في المئة من السكان غادروا، بحسب تقارير صحفية.",
    "من جهتها، أكدت وزارة النقل أنها ستفتح الجسر، قائلة إن الكلفة بلغت ٤٠ مليون دولار.",
    "يذكر أن صحيفة «نبراس الوادي» كانت قد كشفت عن وثائق في آب/أغسطس الماضي.",
    "نيويورك تايمز: ماذا يقول التقرير؟",
    "على حد قول المتحدث باسم الحركة، فإن «المفاوضات “صعبة” لكنها مستمرة حتى النهاية».",
    "ولم ترد الشركة على طلب للتعليق... وتابع المصدر: لا شيء جديد",
]
DEBRIS = [*'"«»“”()[]:.،؛؟!-#/…', "\u200f", "\u202e", "\u0000", "\n", "ـ", "ّ", "و", "لـ", "أن", "عن", "قال", "ﷲ", "💬"]
KINDS = st.sampled_from([Kind.BODY, Kind.TITLE, Kind.CAPTION, Kind.RELATED_LINK, Kind.PULL_QUOTE, Kind.HEADING])


@st.composite
def mutilated(draw: st.DrawFn) -> str:
    """A sentence with words deleted, doubled and swapped, and with debris put in."""
    words = " ".join(draw(st.lists(st.sampled_from(OWN), min_size=1, max_size=2))).split()
    for _ in range(draw(st.integers(1, 6))):
        i, j = draw(st.integers(0, len(words) - 1)), draw(st.integers(0, len(words) - 1))
        match draw(st.sampled_from(["delete", "double", "swap", "put", "glue"])):
            case "delete" if len(words) > 1:
                del words[i]
            case "double":
                words.insert(i, words[j])
            case "swap":
                words[i], words[j] = words[j], words[i]
            case "put":
                words.insert(i, draw(st.sampled_from(DEBRIS)))
            case _:
                words[i] += draw(st.sampled_from(DEBRIS))
    return " ".join(words)


def spans(read: Paragraph) -> list[Span]:
    found = [
        span for a in read.attributions for span in (a.outlet_text, a.speaker, a.cue, a.content) if span is not None
    ]
    return [*found, *(m.words for m in read.mentions), *read.quotations]


def misplaced(read: Paragraph) -> list[Span]:
    return [
        span
        for span in spans(read)
        if not (0 <= span.start < span.end <= len(read.text)) or read.text[span.start : span.end] != span.text
    ]


@given(st.lists(st.tuples(KINDS, st.text())))
def test_any_text_is_read(blocks):
    read = reader().paragraphs(blocks)
    assert [(p.number, p.kind, p.text) for p in read] == [(n, *block) for n, block in enumerate(blocks, 1)]
    assert [misplaced(p) for p in read] == [[] for _ in blocks]


@given(st.lists(mutilated(), min_size=1, max_size=3), KINDS)
@example(["وقال رئيس البلدية في مقابلة؟ مع شبكة CNN إن السائق نجا."], Kind.BODY)
def test_spans_of_mutilated_prose_cut_the_words_that_they_name(texts: list[str], kind: Kind):
    assert [misplaced(p) for p in article(*texts, kind=kind)] == [[] for _ in texts]


@given(st.text(st.sampled_from("".join(OWN) + '"«»“”\u202e\u0000ـّ')))
def test_spans_of_letter_soup_cut_the_words_that_they_name(text: str):
    assert misplaced(paragraph(text)) == []


@pytest.mark.parametrize("text", OWN)
def test_spans_of_sound_prose_cut_the_words_that_they_name(text: str):
    read = paragraph(text)
    assert misplaced(read) == []


def gist(text: str) -> tuple:
    """What may not depend on spelling: the class, and each credit's outlets and kind of speaker."""
    read = paragraph(text)
    return read.sourcing, [(a.outlets, a.speaker_kind, a.quote) for a in read.attributions]


RESPELT = [
    ("tashkeel", lambda text: "".join(c + "\u064e" if "\u0628" <= c <= "\u064a" else c for c in text)),
    ("tatweel", lambda text: text.replace("ال", "الـ")),
    ("plain alefs", lambda text: text.translate(str.maketrans("أإآ", "ااا"))),
    ("ya for alef maqsura", lambda text: text.replace("ى", "ي")),
    ("Persian ya and kaf", lambda text: text.translate(str.maketrans("يك", "یک"))),
    ("Arabic-Indic digits", lambda text: text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))),
    ("no-break spaces", lambda text: text.replace(" ", "\u00a0")),
    ("two spaces", lambda text: text.replace(" ", "  ")),
]


@pytest.mark.parametrize("text", OWN)
@pytest.mark.parametrize("respell", [f for _, f in RESPELT], ids=[name for name, _ in RESPELT])
def test_spelling_changes_neither_class_nor_outlets(respell, text: str):
    assert gist(respell(text)) == gist(text)


@pytest.mark.parametrize("text", OWN)
def test_folded_prose_reads_as_the_unfolded(text: str):
    """Except that folding makes ه of ة, which tells حملة from حمّله."""
    folded = fold(text.replace("ة", "\ue000")).replace("\ue000", "ة")
    assert gist(folded) == gist(text)


QUOTED = [
    "وقالت الوزيرة: {}لن نغلق المحطة قبل الخريف{}.",
    "وقالت صحيفة {}لوموند{} إن القطار وصل متأخرا.",
    "ووصف الوزير ما حدث بأنه {}حادث مؤسف جدا{}، بحسب رويترز.",
    "وعلت الهتافات: {}لن نغادر بيوتنا حتى يعودوا{}.",
]


@pytest.mark.parametrize("text", QUOTED)
@pytest.mark.parametrize("marks", ["«»", "“”", "”“", "„”", "””", "＂＂"])
def test_style_of_quotation_marks_changes_nothing(text: str, marks: str):
    assert gist(text.format(*marks)) == gist(text.format('"', '"'))


@settings(max_examples=60)
@given(st.sampled_from(OWN), st.data())
def test_marks_inside_words_change_neither_class_nor_outlets(text: str, data: st.DataObject):
    places = [i for i in range(1, len(text)) if text[i - 1].isalpha() and "\u0621" <= text[i - 1] <= "\u064a"]
    at = data.draw(st.sampled_from(places))
    mark = data.draw(st.sampled_from(["\u064b", "\u0651", "ـ", "\u200f", "\u200c", "\ufeff"]))
    assert gist(text[:at] + mark + text[at:]) == gist(text)
