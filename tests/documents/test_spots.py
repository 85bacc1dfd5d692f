"""Where a paragraph begins in its file, and what told its kind."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from provenance.documents.kinds import STEPS
from provenance.documents.plain import read_plain
from provenance.documents.read import read_bytes
from provenance.record import Spot


@given(st.text(alphabet="اب \t\n", min_size=1, max_size=60).filter(str.strip))
def test_a_paragraph_of_plain_text_stands_where_its_spot_says(text: str):
    lines = text.split("\n")
    for draft in read_plain(text).drafts:
        assert draft.spot is not None
        line, column = draft.spot
        assert column is not None
        rest = "\n".join([lines[line - 1][column - 1 :], *lines[line:]])
        assert rest.startswith(draft.text)


def test_markdown_gives_the_line_and_no_column():
    text = "---\ntitle: عنوان\n---\n\n# أول\n\n- بند\n\n> قول\n\n```\nشيفرة\n```\n"
    blocks = read_bytes(text.encode(), Path("a.md")).blocks
    assert [(b.text, b.spot) for b in blocks[1:]] == [
        ("أول", Spot(5)),
        ("بند", Spot(7)),
        ("قول", Spot(9)),
        ("شيفرة", Spot(12)),
    ]


def test_each_block_says_what_told_its_kind():
    text = "# عنوان\n\nوقالت البلدية إن الجسر سيغلق غدا أمام السيارات كلها حتى إشعار آخر.\n"
    assert [b.told for b in read_bytes(text.encode(), Path("a.md")).blocks] == ["format", "nothing"]
    plain = read_bytes(
        "عنوان بلا نقطة\n\n27 آب/أغسطس 2021\n\nوقالت البلدية إن الجسر سيغلق غدا.".encode(), Path("a.txt")
    )
    told = [b.told for b in plain.blocks]
    assert told == ["head", "head", "nothing"]
    assert set(told) <= {"format", "head", "nothing", *STEPS}
