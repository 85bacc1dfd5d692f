from __future__ import annotations

import pytest

from provenance.text.handles import flag_on_record, on_record, plain_digits


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("مقال-٣:p١٤", "مقال-٣:p14"),
        ("seed:p۱۴", "seed:p14"),
        ("seed:p014", "seed:p14"),
        ("src٧", "src7"),
        ("lnk33", "lnk33"),
        ("مقال-٣", "مقال-٣"),
        ("قال الوزير في ٣ مايو", "قال الوزير في ٣ مايو"),
        ("article.txt:٣", "article.txt:٣"),
    ],
)
def test_name_is_told_as_the_record_has_it(name: str, written: str):
    assert on_record(name) == written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("seed:p٣/s01", "seed:p3/S01"),
        ("seed:p3/S٠١#٢", "seed:p3/S01#2"),
        ("seed:article/r03", "seed:article/R03"),
        ("seed", "seed"),
    ],
)
def test_flag_is_told_as_the_audit_prints_it(name: str, written: str):
    assert flag_on_record(name) == written


def test_digits_of_any_script_are_told_in_plain_ones():
    assert plain_digits("٢٠٢١-۰۸-27") == "2021-08-27"
