"""From a file to the record that rules and reports see."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from provenance.attribution import Reader, reader_for
from provenance.errors import CannotRead
from provenance.reading import read_article
from provenance.record import Kind

TXT = """قطار الساحل يتأخر ثلاث ساعات عن موعده

27-أغسطس-2021

وقالت صحيفة لوموند إن القطار وصل متأخرا إلى محطته الشمالية مساء الأحد بعد عطل في المحرك.

وأضافت الصحيفة أن السائق نجا من الحادث، وأن الشركة ستعوض الركاب قبل نهاية الشهر.
"""
MARKDOWN = """# قطار الساحل يتأخر ثلاث ساعات عن موعده

27-أغسطس-2021

وقالت **صحيفة لوموند** إن القطار وصل متأخرا إلى محطته الشمالية مساء الأحد بعد عطل في المحرك.

## رواية الشركة

وأضافت الصحيفة أن [السائق](https://example.org) نجا من الحادث، وأن الشركة ستعوض الركاب قبل نهاية الشهر.
"""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return reader_for("ar")


@pytest.fixture
def txt(tmp_path: Path) -> Path:
    path = tmp_path / "train.txt"
    path.write_text(TXT, "utf-8")
    return path


@pytest.fixture
def markdown(tmp_path: Path) -> Path:
    path = tmp_path / "train.md"
    path.write_text(MARKDOWN, "utf-8")
    return path


def test_paragraphs_of_a_text_file_have_their_kinds(txt: Path, reader: Reader):
    assert [p.kind for p in read_article(txt, reader).paragraphs] == [Kind.TITLE, Kind.DATE, Kind.BODY, Kind.BODY]


def test_paragraphs_of_a_markdown_file_have_their_kinds(markdown: Path, reader: Reader):
    kinds = [p.kind for p in read_article(markdown, reader).paragraphs]
    assert kinds == [Kind.TITLE, Kind.DATE, Kind.BODY, Kind.HEADING, Kind.BODY]


@pytest.mark.parametrize("file", ["txt", "markdown"])
def test_reference_is_resolved_through_the_article(file: str, request, reader: Reader):
    last = read_article(request.getfixturevalue(file), reader).paragraphs[-1]
    assert [a.outlets for a in last.attributions] == [("Le Monde",)]


def test_markup_is_no_part_of_the_text(markdown: Path, reader: Reader):
    text = " ".join(p.text for p in read_article(markdown, reader).paragraphs)
    assert not set("#*[]") & set(text)


def test_paragraphs_are_numbered_from_one(txt: Path, reader: Reader):
    record = read_article(txt, reader)
    assert [p.number for p in record.paragraphs] == [1, 2, 3, 4]
    assert record.paragraph(3) is record.paragraphs[2]


def test_title_and_date_are_the_files_own(txt: Path, reader: Reader):
    record = read_article(txt, reader)
    assert (record.title, record.published) == ("قطار الساحل يتأخر ثلاث ساعات عن موعده", date(2021, 8, 27))


def test_given_title_and_date_outweigh_the_files(txt: Path, reader: Reader):
    record = read_article(txt, reader, title="حادث الساحل", published=date(2020, 1, 2))
    assert (record.title, record.published) == ("حادث الساحل", date(2020, 1, 2))


def test_given_title_leaves_the_paragraphs_alone(txt: Path, reader: Reader):
    plain, titled = read_article(txt, reader), read_article(txt, reader, title="حادث الساحل")
    assert plain.paragraphs == titled.paragraphs


def test_record_knows_its_file_and_language(txt: Path, reader: Reader):
    record = read_article(txt, reader)
    assert (record.path, record.language) == (str(txt), "ar")


def test_one_reader_keeps_nothing_from_the_article_before(txt: Path, tmp_path: Path, reader: Reader):
    read_article(txt, reader)
    other = tmp_path / "other.txt"
    other.write_text("وأضافت الصحيفة أن السائق نجا من الحادث.\n", "utf-8")
    assert [a.outlets for a in read_article(other, reader).paragraphs[0].attributions] == [()]


def test_missing_file_cannot_be_read(tmp_path: Path, reader: Reader):
    with pytest.raises(CannotRead):
        read_article(tmp_path / "none.txt", reader)
