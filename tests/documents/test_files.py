from __future__ import annotations

import codecs
import subprocess
from pathlib import Path

import pytest

from provenance.documents import read
from provenance.documents.files import LARGEST
from provenance.errors import CannotRead
from tests.documents.page import DATE, LEAD, SECOND, TITLE

ARTICLE = f"{TITLE}\n\n{DATE}\n\n{LEAD}\n\n{SECOND}\n"


def written(folder: Path, data: bytes, name: str = "article.txt") -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


def refusal(path: Path) -> CannotRead:
    with pytest.raises(CannotRead) as caught:
        read(path)
    error = caught.value
    for lang in ("en", "ar"):
        assert str(path) in error.said(lang)
        assert "\n" not in error.said(lang)
    assert error.said("ar") != error.said("en")
    return error


def test_missing_file_is_refused(tmp_path: Path):
    assert "no file" in refusal(tmp_path / "none.txt").message


def test_directory_is_refused(tmp_path: Path):
    assert "directory" in refusal(tmp_path).message


@pytest.mark.parametrize("data", [b"", b" \n\t\n", codecs.BOM_UTF8])
def test_empty_file_is_refused(tmp_path: Path, data: bytes):
    assert "empty" in refusal(written(tmp_path, data)).message


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n...", b"PK\x03\x04word/", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"{\\rtf1}"]
)
def test_known_format_is_refused_by_name_with_advice(tmp_path: Path, data: bytes):
    error = refusal(written(tmp_path, data))
    assert "file, not text" in error.message
    assert ".txt" in error.hint or ".docx" in error.hint


@pytest.mark.parametrize("data", [b"abc\x00def", b"\xfe\x00\x01", bytes(range(1, 32)) * 10])
def test_binary_file_is_refused(tmp_path: Path, data: bytes):
    assert "not text" in refusal(written(tmp_path, data)).message


def test_huge_file_is_refused(tmp_path: Path):
    assert "larger" in refusal(written(tmp_path, b"a" * (LARGEST + 1))).message


@pytest.mark.parametrize("data", [ARTICLE.encode()[:-40] + b"\xd9", b"\xed\xa0\x80" + ARTICLE.encode()])
def test_damaged_text_is_refused_rather_than_guessed_at(tmp_path: Path, data: bytes):
    assert "damaged" in refusal(written(tmp_path, data)).message


def test_half_a_utf16_character_is_refused(tmp_path: Path):
    assert "damaged" in refusal(written(tmp_path, codecs.BOM_UTF16_LE + "نص".encode("utf-16-le") + b"\xd8")).message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_remark(tmp_path: Path, encoding: str):
    document = read(written(tmp_path, ARTICLE.encode(encoding)))
    assert document.title == TITLE
    assert document.remarks == ()


def test_windows_1256_is_read_with_a_remark(tmp_path: Path):
    document = read(written(tmp_path, ARTICLE.encode("windows-1256")))
    assert [block.text for block in document.blocks] == [TITLE, DATE, LEAD, SECOND]
    assert "1256" in document.remarks[0][1]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_newlines_of_other_systems_separate_paragraphs(tmp_path: Path, newline: str):
    assert len(read(written(tmp_path, ARTICLE.replace("\n", newline).encode())).blocks) == 4


def test_text_without_blank_lines_has_one_paragraph_a_line(tmp_path: Path):
    assert len(read(written(tmp_path, f"{TITLE}\n{LEAD}\n{SECOND}".encode())).blocks) == 3


def test_lines_of_a_paragraph_stay_together_between_blank_lines(tmp_path: Path):
    assert read(written(tmp_path, b"one\ntwo\n \nthree\n")).blocks[0].text == "one\ntwo"


def test_unknown_ending_is_read_as_text(tmp_path: Path):
    assert read(written(tmp_path, ARTICLE.encode(), "article.news")).title == TITLE


def test_text_is_handed_on_unfolded(tmp_path: Path):
    text = "ﻻ تُغيَّر  الهمزاتُ ولا المسافات\u200f."
    assert read(written(tmp_path, text.encode())).blocks[0].text == text


def test_english_is_read_and_remarked_upon(tmp_path: Path):
    document = read(written(tmp_path, b"The bridge opened on Wednesday.\n\nThe ministry said so."))
    assert document.language == "en"
    assert "does not look like Arabic" in document.remarks[0][1]


def test_text_without_letters_is_of_no_language(tmp_path: Path):
    assert read(written(tmp_path, b"12345\n\n67890")).language == "und"


def test_arabic_with_many_latin_names_is_arabic(tmp_path: Path):
    assert read(written(tmp_path, f"{LEAD} Reuters Politico Bloomberg Washington Post".encode())).language == "ar"


def test_persian_gets_a_remark(tmp_path: Path):
    document = read(written(tmp_path, "پس از چند سال گفتگو، پل بزرگ بندر گشوده شد و چهار پلیس آنجا بودند.".encode()))
    assert "Persian" in document.remarks[0][1]


def test_vatican_and_a_foreign_letter_in_a_name_get_none(tmp_path: Path):
    assert read(written(tmp_path, f"{LEAD} وزار الفاتيكان پول سميث.".encode())).remarks == ()


@pytest.mark.parametrize(("read_as", "was"), [("latin-1", "utf-8"), ("cp1252", "cp1256")])
def test_the_cure_for_garbled_text_undoes_the_damage(tmp_path: Path, read_as: str, was: str):
    text = "وقالت صحيفة محلية إن الوزارة تفاوض موردين جددا منذ أسبوعين، وإن المخزون يكفي في هذا العام. " * 5
    path = tmp_path / "garbled.txt"
    path.write_text(text.encode(was).decode(read_as), encoding="utf-8")
    with pytest.raises(CannotRead) as refused:
        read(path)
    cure = str(refused.value.hint).split("or: ")[1].replace("FILE", str(path))
    mended = subprocess.run(cure, shell=True, capture_output=True, check=True, timeout=20).stdout
    assert mended.decode() == text
