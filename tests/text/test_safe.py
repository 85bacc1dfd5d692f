from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.safe import shown, unsafe_characters


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\u2028", "\u2029"])
def test_control_is_taken_out(control: str):
    assert shown(f"قال{control}إن") == "قالإن"


def test_terminal_colour_loses_its_escape():
    assert "\x1b" not in shown("\x1b[31mقال\x1b[0m")


@pytest.mark.parametrize("override", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_bidi_override_is_taken_out(override: str):
    assert shown(f"رويترز{override}") == "رويترز"


@pytest.mark.parametrize("gap", "\n\r\t")
def test_line_end_and_tab_become_a_space(gap: str):
    assert shown(f"قال{gap}إن") == "قال إن"


@pytest.mark.parametrize("text", ["قَالَتْ «لا» 50%", "لـCNN", "می\u200cخواهم", "1\u00a0000", "👩\u200d🚀"])
def test_ordinary_text_stays_as_it_is(text: str):
    assert shown(text) == text


def test_unsafe_characters_are_named_once_and_in_order():
    assert unsafe_characters("a\u202eب\x1bج\x1b\n\t") == ["\x1b", "\u202e"]


@given(st.text())
def test_no_control_is_ever_shown(text: str):
    assert not any(unicodedata.category(character) == "Cc" for character in shown(text))


@given(st.text())
def test_nothing_unsafe_is_left(text: str):
    assert unsafe_characters(shown(text)) == []
