from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.text.three_way import Block, Clash, merge

WORDS = "المجلس أقر الميزانية بعد نقاش طويل وطالب التجار بتعويض عن أشهر الإغلاق في السوق القديم قرب الميناء".split()  # noqa: SIM905
OPENING = "أقر المجلس البلدي مساء الأحد ميزانية العام المقبل بعد نقاش استمر سبع ساعات كاملة."
SOLDIERS = "وذكرت صحيفة واشنطن بوست أن 12 جنديًّا أصيبوا في الحادث ونُقلوا إلى مستشفى قريب من الميناء."
CLOSING = "وطالب تجار السوق بتعويض عن أشهر الإغلاق وهددوا بالإضراب إن لم تُصرف لهم قبل نهاية الشهر."
MAYOR = "وقالت رئيسة البلدية إن الأعمال ستبدأ في الربيع ولن تتوقف في موسم الأمطار."
SELLER = "وكان بائع الصحف قد أغلق دكانه باكرًا في ذلك اليوم البارد."


def body(*texts: str) -> list[Block]:
    return [("body", text) for text in texts]


BASE = body(OPENING, SOLDIERS, CLOSING)


def texts(theirs: list[Block], mine: list[Block]) -> list[str]:
    merged = merge(BASE, theirs, mine)
    assert merged.clashes == ()
    return [text for _, text in merged.blocks]


def test_what_only_one_side_changed_is_taken_from_that_side():
    edited, shorter = SOLDIERS.replace("12", "13"), CLOSING.replace(" قبل نهاية الشهر", "")
    assert texts(body(OPENING, edited, CLOSING), body(OPENING, SOLDIERS, shorter)) == [OPENING, edited, shorter]


def test_the_same_change_on_both_sides_is_no_conflict():
    edited = SOLDIERS.replace("12", "13")
    assert texts(body(OPENING, edited, CLOSING), body(OPENING, edited, CLOSING)) == [OPENING, edited, CLOSING]


def test_two_changes_of_one_paragraph_clash():
    a, b = SOLDIERS.replace("12", "13"), SOLDIERS.replace("12", "14")
    merged = merge(BASE, body(OPENING, a, CLOSING), body(OPENING, b, CLOSING))
    assert merged.clashes == (Clash(1, ("body", a), ("body", b)),)
    assert merged.blocks == ()


def test_taking_out_what_the_other_changed_clashes():
    a = SOLDIERS.replace("12", "13")
    assert merge(BASE, body(OPENING, a, CLOSING), body(OPENING, CLOSING)).clashes == (Clash(1, ("body", a), None),)
    assert merge(BASE, body(OPENING, CLOSING), body(OPENING, a, CLOSING)).clashes == (Clash(1, None, ("body", a)),)


def test_what_one_side_took_out_is_gone():
    assert texts(body(OPENING, CLOSING), BASE) == [OPENING, CLOSING]
    assert texts(BASE, body(OPENING, CLOSING)) == [OPENING, CLOSING]


def test_new_paragraphs_of_both_follow_those_that_they_followed():
    theirs, mine = body(OPENING, MAYOR, SOLDIERS, CLOSING), body(OPENING, SOLDIERS, CLOSING, SELLER)
    assert texts(theirs, mine) == [OPENING, MAYOR, SOLDIERS, CLOSING, SELLER]
    assert texts(mine, theirs) == [OPENING, MAYOR, SOLDIERS, CLOSING, SELLER]
    assert texts(body(MAYOR, *(t for _, t in BASE)), body(SELLER, *(t for _, t in BASE)))[2:] == [t for _, t in BASE]


def test_new_paragraph_behind_one_that_the_other_took_out_keeps_its_place():
    assert texts(body(OPENING, CLOSING), body(OPENING, SOLDIERS, MAYOR, CLOSING)) == [OPENING, MAYOR, CLOSING]


def test_one_that_both_added_is_there_once():
    both = body(OPENING, SOLDIERS, MAYOR, CLOSING)
    assert texts(both, both) == [OPENING, SOLDIERS, MAYOR, CLOSING]


def test_order_of_the_side_that_moved_something_is_kept():
    moved = body(CLOSING, OPENING, SOLDIERS)
    edited = SOLDIERS.replace("12", "13")
    assert texts(moved, body(OPENING, edited, CLOSING)) == [CLOSING, OPENING, edited]
    assert texts(body(OPENING, edited, CLOSING), moved) == [CLOSING, OPENING, edited]


def test_split_on_one_side_is_kept():
    head, tail = SOLDIERS.split(" ونُقلوا ")
    assert texts(body(OPENING, f"{head}.", f"ونُقلوا {tail}", CLOSING), BASE)[1:3] == [f"{head}.", f"ونُقلوا {tail}"]


PARAGRAPHS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join), max_size=6)


@given(PARAGRAPHS, PARAGRAPHS)
def test_a_side_that_changed_nothing_yields_to_the_other(base: list[str], other: list[str]):
    assert merge(body(*base), body(*other), body(*base)).clashes == ()
    assert sorted(merge(body(*base), body(*base), body(*other)).blocks) == sorted(body(*other))
    assert sorted(merge(body(*base), body(*other), body(*base)).blocks) == sorted(body(*other))
