"""Numbers in words and digits, what they count, and how surely they are told."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.text.values import Hedge, Number, numbers
from provenance.text.values.counted import noun_key
from provenance.text.words import words
from tests.text.values.spelling import spelled
from tests.work import grows_with_its_input


def read(text: str) -> list[Number]:
    return numbers(words(text))


def only(text: str) -> Number:
    (number,) = read(text)
    return number


@given(st.integers(min_value=0, max_value=9_999_999))
@example(11)
@example(12)
@example(100)
@example(2_002_002)
@example(9_999_999)
@example(111_111)
def test_number_in_words_is_read_back(value: int):
    number = only(f"أحصى المرصد {spelled(value)} في الوادي")
    assert number.value == value


@given(st.integers(min_value=0, max_value=9_999_999))
def test_offsets_cut_the_words_of_the_number(value: int):
    text = f"أحصى المرصد {spelled(value)} في الوادي"
    number = only(text)
    assert text[number.start : number.end] == spelled(value)


@given(st.text(alphabet="واحدثلاينعشرمئةألف٣5 ،.-%لبك\u0640\u064b()«»", max_size=60))
def test_any_text_gives_numbers_that_stand_in_it_and_in_order(text: str):
    end = 0
    for number in read(text):
        assert end <= number.start < number.end <= len(text)
        end = number.end


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1,250 شجرة", 1250),
        ("١٬٢٥٠٬٠٠٠ شجرة", 1_250_000),
        ("۳۵ شجرة", 35),
        ("3.5 مليون شجرة", 3_500_000),
        ("3,5 مليون شجرة", 3_500_000),
        ("1.250.000 شجرة", 1_250_000),
        ("30 ألفا و500 شجرة", 30_500),
        ("نصف مليون شجرة", 500_000),
        ("ثلاثة ملايين ونصف المليون شجرة", 3_500_000),
        ("مليوني شجرة", 2_000_000),
        ("مئتا ألف شجرة", 200_000),
        ("تسعة وعشرين ألفا وثلاثمائة شجرة", 29_300),
        ("إحدى عشرة شجرة", 11),
        ("اثنتي عشرة شجرة", 12),
        ("بعشرين شجرة", 20),
        ("خمسة مليارات شجرة", 5_000_000_000),
        ("مئة وخمسين شجرة", 150),
    ],
)
def test_ways_to_write_a_number(written: str, value: float):
    assert only(written).value == value


@pytest.mark.parametrize(
    ("written", "value", "noun"),
    [
        ("جنديين", 2, "جندي"),
        ("شاحنة وسيارتين", 2, "سيارة"),
        ("عقدين", 20, "سنة"),
        ("قرنين", 200, "سنة"),
        ("3 عقود", 30, "سنة"),
    ],
)
def test_dual_is_two_and_a_decade_ten_years(written: str, value: float, noun: str):
    number = only(written)
    assert (number.value, number.counted) == (value, noun_key(noun.replace("ة", "ه")))


@pytest.mark.parametrize("written", ["12 جنديا", "12 جنديًّا", "الجنود الاثنا عشر", "جنود 12"])
def test_counted_noun_is_one_whatever_its_form(written: str):
    found = read(written)
    assert [n.value for n in found] == [12]
    assert written == "جنود 12" or found[0].counted == "جندي"


@pytest.mark.parametrize("written", ["40 بالمئة", "40 في المئة", "40%", "٤٠٪", "أربعين بالمائة", "40 في المائة"])
def test_percentage_in_every_writing(written: str):
    assert (only(written).value, only(written).counted) == (40, "%")


@pytest.mark.parametrize(
    ("written", "hedge"),
    [
        ("ما لا يقل عن 12 قرية", Hedge.AT_LEAST),
        ("12 قرية جبلية على الأقل", Hedge.AT_LEAST),
        ("أكثر من 12 قرية", Hedge.MORE),
        ("ما يزيد على 12 قرية", Hedge.MORE),
        ("أقل من 12 قرية", Hedge.LESS),
        ("نحو 12 قرية", Hedge.ABOUT),
        ("حوالي اثنتي عشرة قرية", Hedge.ABOUT),
        ("12 قرية تقريبا", Hedge.ABOUT),
        ("12 قرية", None),
        ("12 قرية، وعلى الأقل", None),
    ],
)
def test_hedge_beside_the_number(written: str, hedge: Hedge | None):
    assert only(written).hedge is hedge


@pytest.mark.parametrize(
    "written", ["بين 10 و15 قرية", "من 10 إلى 15 قرية", "10-15 قرية", "10 أو 15 قرية", "بين عشر وخمس عشرة قرية"]
)
def test_range_is_one_number(written: str):
    assert (only(written).value, only(written).upto) == (10, 15)


@pytest.mark.parametrize(
    "written",
    [
        "طائرة إف-16",
        "قمة G20",
        "الساعة 10:30",
        "فاز 2-1",
        "أحد القادة",
        "الأحد",
        "مئات القرى",
        "#2030",
        "القرية الأولى",
    ],
)
def test_what_counts_nothing_is_no_number(written: str):
    assert read(written) == []


@pytest.mark.parametrize("written", ["عام 2016", "في مايو 2016", "منذ 2016."])
def test_calendar_year_is_marked(written: str):
    assert only(written).year


def test_four_digits_with_a_noun_are_no_year():
    assert not only("2016 شخصا").year


@pytest.mark.parametrize(
    ("one", "other", "compatible"),
    [
        ("12 قرية", "12 قرية", True),
        ("12 قرية", "13 قرية", False),
        ("أكثر من 10 قرى", "13 قرية", True),
        ("أقل من 10 قرى", "13 قرية", False),
        ("نحو 100 قرية", "105 قرى", True),
        ("بين 10 و15 قرية", "12 قرية", True),
    ],
)
def test_numbers_are_compared_by_value_and_hedge(one: str, other: str, compatible: bool):
    assert only(one).compatible(only(other)) is compatible
    assert only(other).compatible(only(one)) is compatible


def test_reading_is_linear():
    quarter, whole = (words("ثلاثة وعشرون ألفا و" * times) for times in (200, 800))
    assert grows_with_its_input(lambda: numbers(quarter), lambda: numbers(whole))


def test_a_row_of_digits_that_nobody_reports_is_no_number():
    from provenance.text.values.numerals import read_numeral
    from provenance.text.words import words

    assert read_numeral(words("9" * 5_000), 0) is None
    assert read_numeral(words("مليون و" + "9" * 5_000), 0) is not None
