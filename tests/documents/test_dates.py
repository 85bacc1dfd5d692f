from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from provenance.documents import read
from provenance.documents.dates import date_in
from tests.documents.page import LEAD, SECOND, TITLE, kinds

DAY = date(2018, 5, 3)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("3-مايو-2018", DAY),
        ("الخميس 3 مايو 2018", DAY),
        ("3 أيار/مايو 2018", DAY),
        ("3 مايو/ أيار 2018", DAY),
        ("٣ مايو ٢٠١٨", DAY),
        ("Thu, 03 May 2018 10:47:45 GMT", DAY),
        ("Thu, 03 May 2018 10:47:45 +0400", DAY),
        ("May 3, 2018", DAY),
        ("2018-05-03 02:38:08", DAY),
        ("2018-05-03T02:38:08Z", DAY),
        ("نشر في: 03/05/2018", DAY),
        ("آخر تحديث: 03.05.2018 - 14:20 بتوقيت غرينتش", DAY),
        ("تاريخ النشر: الخميس، 3 مايو 2018، الساعة 6:15 مساء", DAY),
        ("الخميس 17 شعبان 1439 هـ - 3 مايو 2018 م", DAY),
        ("15 جويلية 2019", date(2019, 7, 15)),
        ("15 أوت 2019", date(2019, 8, 15)),
        ("15 جانفي 2019", date(2019, 1, 15)),
        ("15 غشت 2019", date(2019, 8, 15)),
        ("15 آب 2019", date(2019, 8, 15)),
        ("15 تشرين الثاني 2019", date(2019, 11, 15)),
        ("15 كانون الأول/ديسمبر 2019", date(2019, 12, 15)),
        ("15 يونيه 2019", date(2019, 6, 15)),
        ("12/25/2019", date(2019, 12, 25)),
    ],
)
def test_date_line_is_known_and_read(line: str, day: date):
    assert kinds(TITLE, line, LEAD, SECOND)[1] == "date"
    assert date_in(line) == day


@pytest.mark.parametrize("line", ["31 فبراير 2019", "2019-13-45", "15 محرم 1440", "1440/1/15", "3 مايو", ""])
def test_no_day_is_invented(line: str):
    assert date_in(line) is None


def test_title_that_holds_a_date_stays_the_title():
    assert kinds("هجمات 11 أيلول 2001: ما لم يقله التقرير", "Mon, 03 Sep 2018", LEAD)[0] == "title"


def test_paragraph_that_begins_with_a_date_is_body():
    assert kinds(TITLE, DAY.isoformat(), LEAD, "في 3 مايو 2018 افتتح الجسر القديم أمام المشاة.", SECOND)[3] == "body"


def test_day_alone_inside_a_timeline_is_a_heading():
    assert kinds(TITLE, "3 مايو 2018", LEAD, "8 مايو", SECOND)[3] == "heading"


def test_publication_date_comes_from_the_date_line(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_text(f"{TITLE}\n\n3 أيار 2018\n\n{LEAD}", encoding="utf-8")
    assert read(file).published == DAY
    assert read(file).title == TITLE
