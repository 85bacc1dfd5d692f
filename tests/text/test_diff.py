from __future__ import annotations

import difflib
import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.text.alignment import Opcode, matching_blocks, opcodes
from provenance.text.diff import Size, diff_texts, size_of, tokens

FEW_WORDS = st.lists(st.sampled_from(["في", "من", "قال", "الوزير", "12", "."]), max_size=40)
TEXTS = st.text(alphabet="ابتقلة ًأ12،. \n«»_aB\u200f", max_size=60)


def rebuilt(a: list[str], b: list[str], codes: list[Opcode]) -> list[str]:
    """What the opcodes make of `a`: equal words are taken from it, the others from `b`."""
    return [word for tag, i1, i2, j1, j2 in codes for word in (a[i1:i2] if tag == "equal" else b[j1:j2])]


def assert_difflib_form(codes: list[Opcode], size_a: int, size_b: int) -> None:
    edges = [(0, 0), *((i2, j2) for _, _, i2, _, j2 in codes)]
    assert [(i1, j1) for _, i1, _, j1, _ in codes] == edges[:-1]
    assert edges[-1] == (size_a, size_b)
    for tag, i1, i2, j1, j2 in codes:
        assert tag == {(True, True): "replace", (True, False): "delete", (False, True): "insert"}[i1 < i2, j1 < j2] or (
            tag == "equal" and i2 - i1 == j2 - j1 > 0
        )
    assert all((x[0] == "equal") != (y[0] == "equal") for x, y in pairwise(codes))


def check(a: list[str], b: list[str]) -> list[Opcode]:
    codes = opcodes(a, b)
    assert_difflib_form(codes, len(a), len(b))
    assert rebuilt(a, b, codes) == b
    return codes


@given(FEW_WORDS, FEW_WORDS)
def test_opcodes_have_difflibs_form_and_make_b_of_a(a: list[str], b: list[str]):
    check(a, b)


@given(FEW_WORDS, FEW_WORDS)
def test_as_many_words_are_kept_as_difflib_keeps(a: list[str], b: list[str]):
    theirs = difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    assert sum(size for _, _, size in matching_blocks(a, b)) >= sum(size for _, _, size in theirs)


def test_whoever_reads_difflib_reads_ours():
    a, b = ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة"], ["واحد", "ثلاثة", "أربعة", "سبعة", "ثمانية"]
    assert opcodes(a, b) == difflib.SequenceMatcher(None, a, b).get_opcodes()


UNIQUE = [f"w{n}" for n in range(3000)]
SPRINKLED = ["the" if n % 10 == 0 else word for n, word in enumerate(UNIQUE)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (UNIQUE, UNIQUE[::-1]),
        (UNIQUE, [f"v{n}" for n in range(3000)]),
        (["x"] * 3000, ["x"] * 2500),
        (["x", "y"] * 1500, ["y", "x"] * 1500),
        (SPRINKLED, UNIQUE),
        (SPRINKLED, SPRINKLED[::-1]),
        (SPRINKLED, ["the"] * 300 + UNIQUE),
        (UNIQUE, UNIQUE[1500:] + UNIQUE[:1500]),
        ([word for word in UNIQUE for _ in range(3)], [word for word in UNIQUE[::2] for _ in range(4)]),
        (UNIQUE, []),
    ],
)
def test_long_and_awkward_texts_round_trip(a: list[str], b: list[str]):
    check(a, b)
    check(b, a)


def test_long_text_with_scattered_edits_is_cut_where_difflib_cuts_it():
    chosen = random.Random(5)
    a = chosen.choices(UNIQUE[:500], k=4000)
    b = [word for n, word in enumerate(a) if n % 25]
    b[10::40] = chosen.choices(UNIQUE[:500], k=len(b[10::40]))
    ours = sum(code[0] != "equal" for code in check(a, b))
    theirs = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    assert ours <= 1.1 * sum(code[0] != "equal" for code in theirs)


def test_long_texts_keep_what_stands_between_their_signposts():
    chosen = random.Random(6)
    a = chosen.choices(UNIQUE[:500], k=4000)
    b = a[:1000] + a[1003:2000] + ["new"] + a[2000:]
    assert [code[0] for code in check(a, b)] == ["equal", "delete", "equal", "insert", "equal"]
    assert [code[0] for code in check(b, a)] == ["equal", "insert", "equal", "delete", "equal"]


@pytest.mark.parametrize("seed", range(5))
def test_long_texts_of_few_words_round_trip(seed: int):
    chosen = random.Random(seed)
    a = chosen.choices(UNIQUE[:60], k=3000)
    b = [chosen.choice(UNIQUE[:60]) if chosen.random() < 0.3 else word for word in a if chosen.random() < 0.9]
    check(a, b)


class Clashing(str):
    """A word with the hash of every other."""

    __slots__ = ()

    def __hash__(self) -> int:
        return 7


def test_words_that_only_share_a_hash_are_told_apart():
    a, b = [Clashing("مال"), Clashing("عدل")], [Clashing("بحر"), Clashing("مال")]
    assert check(a, b) == difflib.SequenceMatcher(None, a, b).get_opcodes()


@given(TEXTS)
def test_tokens_joined_are_the_text(text: str):
    assert "".join(tokens(text)) == text


@given(TEXTS)
def test_space_is_no_token_unless_there_is_nothing_else(text: str):
    assert all(token.strip() for token in tokens(text)) or not text.strip()


@given(TEXTS, TEXTS)
def test_diff_of_texts_holds_both_to_the_letter(old: str, new: str):
    found = diff_texts(old, new)
    assert ("".join(found.old), "".join(found.new)) == (old, new)
    assert_difflib_form(list(found.opcodes), len(found.old), len(found.new))
    for tag, i1, i2, j1, j2 in found.opcodes:
        if tag == "equal":
            assert [t.strip() for t in found.old[i1:i2]] == [t.strip() for t in found.new[j1:j2]]


def changes(old: str, new: str) -> list[tuple[str, str]]:
    return [(change.old.strip(), change.new.strip()) for change in diff_texts(old, new).changes()]


def test_neighbouring_changes_are_one_change_across_the_space():
    assert changes("قُتل 12 جنديا أمس", "قُتل 13 مقاتلا أمس") == [("12 جنديا", "13 مقاتلا")]


def test_comma_added_is_a_change_of_its_own():
    assert changes("قال الوزير ثم خرج", "قال الوزير، ثم خرج") == [("", "،")]


def test_marks_belong_to_their_word():
    assert changes("كان عسكريا هناك", "كان عسكريًّا هناك") == [("عسكريا", "عسكريًّا")]


def test_stray_word_between_long_changes_is_no_island():
    old = "وأعلن المتحدث باسم الوزارة في بيان صدر أمس الأول"
    new = "ولم يعلق مكتب المحافظ في حديثه مع الصحفيين حتى الآن"
    assert len(changes(old, new)) == 1


@pytest.mark.parametrize(
    ("old", "new", "size"),
    [
        ("عسكريا", "عسكريًّا", Size.SMALL),
        ("الى احمد", "إلى أحمد", Size.SMALL),
        ("قال", "قال،", Size.SMALL),
        ("«نعم»", '"نعم"', Size.SMALL),
        ("1,250,000", "١٬٢٥٠٬٠٠٠", Size.SMALL),
        ("3.5", "٣٫٥", Size.SMALL),
        ("جنديا", "مقاتلا", Size.WORDS),
        ("5", "5%", Size.WORDS),
        ("نفى", "", Size.WORDS),
        ("12 جنديا", "13 جنديا", Size.NUMBER),
        ("1.5", "15", Size.NUMBER),
        ("م²", "م³", Size.WORDS),
        ("¹", "²", Size.WORDS),
        ("ثلاثة جنود", "أربعة جنود", Size.NUMBER),
        ("عشرين", "ثلاثين", Size.NUMBER),
        ("12 جنديا", "اثني عشر جنديا", Size.WORDS),
        ("", "12", Size.NUMBER),
    ],
)
def test_change_is_as_great_as_what_it_changes(old: str, new: str, size: Size):
    assert size_of(old, new) is size
