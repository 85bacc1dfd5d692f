from __future__ import annotations

import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from provenance.documents import READERS, read
from provenance.errors import CannotRead
from tests.documents.page import LEAD, SECOND, TITLE, kinds

_PIECES = st.sampled_from(
    [
        TITLE,
        LEAD,
        SECOND,
        "3 مايو 2018",
        "اقرأ أيضا:",
        "(رويترز)",
        "()",
        "-",
        "\n",
        "\n\n",
        "»«",
        "و",
        "\u200f",
        "٣",
        ":",
        "؟",
    ]
)
_TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(_PIECES, max_size=12).map("".join),
    st.lists(_PIECES, max_size=12).map("\n\n".join),
)
_RELAXED = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@_RELAXED
@given(text=_TEXTS, suffix=st.sampled_from([suffix for suffixes, _ in READERS for suffix in suffixes]))
@example(text=">" * 3000 + " a", suffix=".md")
@example(text="---\n---", suffix=".md")
@example(text="\u200f", suffix=".txt")
def test_any_text_is_read_or_refused_in_words(tmp_path: Path, text: str, suffix: str):
    file = tmp_path / f"any{suffix}"
    file.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
    try:
        document = read(file)
    except CannotRead:
        return
    assert document.blocks
    assert all(block.text == block.text.strip() and block.text for block in document.blocks)


@_RELAXED
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_words(tmp_path: Path, data: bytes):
    file = tmp_path / "any.txt"
    file.write_bytes(data)
    with contextlib.suppress(CannotRead):
        assert read(file).blocks


@_RELAXED
@given(text=_TEXTS)
def test_every_line_is_in_exactly_one_block(tmp_path: Path, text: str):
    file = tmp_path / "any.txt"
    file.write_text(text, encoding="utf-8", errors="surrogatepass", newline="")
    try:
        blocks = read(file).blocks
    except CannotRead:
        return
    whole = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = [line.strip() for line in whole.split("\n") if line.strip()]
    assert [line.strip() for block in blocks for line in block.text.split("\n")] == lines


@settings(deadline=None)
@given(st.lists(_PIECES.filter(str.strip), min_size=1, max_size=30))
def test_every_paragraph_gets_one_kind_and_at_most_one_is_the_title(texts: list[str]):
    told = kinds(*texts)
    assert len(told) == len(texts)
    assert told.count("title") <= 1


@pytest.mark.parametrize(
    "text",
    [
        "كلمة " * 200_000,
        "ا" * 5_000_000,
        "(" * 1_000_000,
        "كلمة واحدة هنا\n\n" * 100_000,
        f"{SECOND}\n\n" * 5_000,
        "الجسر سيخفف الازدحام عن وسط المدينة والعبور مجاني في الشهر الأول\n\n" * 20_000,
        ('"' * 300 + "\n\n") * 5_000,
        (" " * 5_000 + "\n") * 1_000 + "ا",
    ],
    ids=["long paragraph", "no space", "brackets", "many paragraphs", "same", "quotable", "quotes", "spaces"],
)
def test_time_grows_no_faster_than_the_text(tmp_path: Path, text: str):
    file = tmp_path / "long.txt"
    file.write_text(text, encoding="utf-8")
    begun = time.perf_counter()
    read(file)
    assert time.perf_counter() - begun < 20  # one to three seconds on a slow machine; quadratic would take minutes


def test_signs_without_a_word_at_the_foot_are_no_lead():
    assert kinds(TITLE, LEAD, SECOND, "> " * 30)[-1] == "related_link"
