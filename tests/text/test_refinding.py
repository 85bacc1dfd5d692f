from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.record.history import Fate
from provenance.text.anchors import where_now
from provenance.text.order import stayed
from provenance.text.refinding import refind

POST = "وذكرت صحيفة واشنطن بوست أن نسبة الرافضين للخطة بين سكان المدينة بلغت 12 في المئة فقط."
JOURNAL = "وذكرت صحيفة وول ستريت جورنال أن نسبة الرافضين للخطة بين سكان المدينة بلغت 21 في المئة فقط."
BUDGET = "أقر المجلس البلدي مساء الأحد ميزانية العام المقبل بعد نقاش استمر سبع ساعات وشارك فيه عشرون عضوًا."
HARBOUR = "ويشمل المشروع ترميم الميناء القديم وبناء رصيف للصيادين ومدرسة تتسع لثلاثمئة تلميذ من أبناء الحي."
MAYOR = "وقالت رئيسة البلدية إن الأعمال ستبدأ في الربيع ولن تتوقف في موسم الأمطار كما حدث العام الماضي."
TRADERS = "وطالب تجار السوق بتعويض عن أشهر الإغلاق وهددوا بالإضراب إن لم تُصرف لهم قبل نهاية الشهر الجاري."
ALL = [BUDGET, HARBOUR, MAYOR, TRADERS, POST]


def told(old: list[str], new: list[str]) -> list[tuple[Fate, int | None]]:
    return [(found.fate, found.heir_of) for found in refind(old, new)]


def test_untouched_paragraphs_are_kept():
    assert told(ALL, ALL) == [(Fate.KEPT, n) for n in range(5)]


def test_spelling_and_punctuation_do_not_reword():
    assert told([BUDGET], [BUDGET.replace("أقر", "اقرّ").replace(".", "!")]) == [(Fate.KEPT, 0)]


def test_reworded_paragraph_is_found_again():
    words = HARBOUR.split()
    words[3:6] = ["إصلاح", "المرفأ"]
    assert told([BUDGET, HARBOUR], [BUDGET, " ".join(words)])[1] == (Fate.REWORDED, 1)


def test_unrelated_paragraph_in_the_place_of_one_that_is_gone_is_new():
    assert told([BUDGET, HARBOUR, TRADERS], [BUDGET, MAYOR, TRADERS])[1] == (Fate.NEW, None)


def test_paragraph_does_not_land_on_its_sibling():
    assert told([BUDGET, POST, JOURNAL], [BUDGET, JOURNAL]) == [(Fate.KEPT, 0), (Fate.KEPT, 2)]
    assert told([BUDGET, JOURNAL, POST], [JOURNAL, BUDGET])[0][1] == 1


def test_paragraph_that_shares_its_small_words_only_is_new():
    old = "وقال المتحدث إن القرار سيعلن في مؤتمر صحفي بعد عودة الوفد من جنيف."
    new = "وقال السائق إن الحافلة تعطلت في نفق طويل بعد خروجها من المرآب."
    assert told([BUDGET, old, MAYOR], [BUDGET, new, MAYOR])[1] == (Fate.NEW, None)


def test_sibling_written_in_the_place_of_one_that_is_gone_is_new():
    assert told([BUDGET, POST, MAYOR], [BUDGET, JOURNAL, MAYOR])[1] == (Fate.NEW, None)


def test_number_that_is_corrected_leaves_the_paragraph_what_it_is():
    assert told([BUDGET, POST, MAYOR], [BUDGET, POST.replace("12", "13"), MAYOR])[1] == (Fate.REWORDED, 1)


def test_sibling_that_is_reworded_is_still_itself():
    new = [BUDGET, JOURNAL.replace("فقط", "على الأكثر").replace("المدينة", "العاصمة")]
    assert told([BUDGET, POST, JOURNAL], new)[1] == (Fate.REWORDED, 2)


def test_only_the_paragraph_that_moved_is_said_to_have_moved():
    assert [fate for fate, _ in told(ALL, [*ALL[1:], BUDGET])] == [Fate.KEPT] * 4 + [Fate.MOVED]


def test_two_that_changed_places_moved_past_the_one_between():
    assert [fate for fate, _ in told(ALL[:3], [MAYOR, HARBOUR, BUDGET])] == [Fate.MOVED, Fate.KEPT, Fate.MOVED]


def test_moved_and_reworded_paragraph_is_found_again():
    moved = BUDGET.replace("سبع ساعات", "حتى الفجر").replace("مساء", "ليلة")
    assert told(ALL, [*ALL[1:], moved])[-1] == (Fate.MOVED, 0)


def test_larger_part_of_a_split_goes_on():
    assert told([f"{BUDGET} {MAYOR} {TRADERS}", HARBOUR], [BUDGET, f"{MAYOR} {TRADERS}", HARBOUR]) == [
        (Fate.SPLIT, None),
        (Fate.SPLIT, 0),
        (Fate.KEPT, 1),
    ]


def test_part_that_was_split_off_and_moved_is_found_again():
    assert told([f"{BUDGET} {MAYOR[:60]}", HARBOUR, TRADERS], [BUDGET, HARBOUR, TRADERS, MAYOR[:60]])[-1] == (
        Fate.SPLIT,
        None,
    )


def test_merged_paragraphs_go_on_as_the_first():
    (found,) = refind([HARBOUR, MAYOR], [f"{HARBOUR} {MAYOR}"])
    assert (found.fate, found.heir_of, found.origins) == (Fate.MERGED, 0, (0, 1))


def test_paragraph_that_stands_twice_is_found_in_order():
    assert told(["***", BUDGET, "***"], ["***", BUDGET, "***"]) == [(Fate.KEPT, 0), (Fate.KEPT, 1), (Fate.KEPT, 2)]


@pytest.mark.parametrize(("old", "new"), [([], []), ([], [BUDGET]), ([BUDGET], []), ([""], [""]), (["."], ["،"])])
def test_empty_texts_have_no_fate_but_new_or_kept(old: list[str], new: list[str]):
    assert {found.fate for found in refind(old, new)} <= {Fate.NEW, Fate.KEPT}


PIECES = st.lists(
    st.sampled_from([*ALL, JOURNAL, POST[:40], HARBOUR[30:], f"{MAYOR} {BUDGET}", "خلفية", "***"]), max_size=8
)


@given(PIECES, PIECES)
def test_no_paragraph_has_two_heirs_and_origins_exist(old: list[str], new: list[str]):
    found = refind(old, new)
    heirs = [one.heir_of for one in found if one.heir_of is not None]
    assert len(found) == len(new)
    assert len(heirs) == len(set(heirs))
    for one in found:
        assert set(one.origins) <= set(range(len(old)))
        assert one.heir_of is None or one.heir_of in one.origins
        assert (one.fate is Fate.NEW) == (not one.origins)


@given(st.permutations(ALL))
def test_mere_reordering_loses_and_invents_nothing(new: list[str]):
    found = refind(ALL, new)
    assert [one.heir_of for one in found] == [ALL.index(text) for text in new]
    assert {one.fate for one in found} <= {Fate.KEPT, Fate.MOVED}


@given(st.permutations(range(7)))
def test_those_that_stayed_rise_and_are_as_many_as_can_be(order: list[int]):
    pairs = set(enumerate(order))
    kept = sorted(stayed(pairs))
    assert set(kept) <= pairs
    assert [j for _, j in kept] == sorted(j for _, j in kept)
    assert len(kept) == longest(order)


def longest(order: list[int]) -> int:
    best = [1] * len(order)
    for n in range(len(order)):
        best[n] = 1 + max((best[k] for k in range(n) if order[k] < order[n]), default=0)
    return max(best, default=0)


def followed(old: str, words: str, new: str) -> str | None:
    start = old.index(words)
    place = where_now(old, start, start + len(words), new)
    return new[slice(*place)] if place else None


@pytest.mark.parametrize(
    ("old", "words", "new", "now"),
    [
        (POST, "12 في المئة", "ثم " + POST, "12 في المئة"),
        (POST, "12 في المئة", POST.replace("12", "21"), None),
        (POST, "12 في المئة", POST.replace("12", "112"), None),
        (POST, "12 في المئة", POST.replace("12", "١٢"), "١٢ في المئة"),
        (POST, "نسبة الرافضين", POST.replace("نسبة", "نِسبةُ"), "نِسبةُ الرافضين"),
        ("قال «لن نغادر» أمس", "«لن نغادر»", "قال أمس: «لن نغادر»", "«لن نغادر»"),
        ("قال «لن نغادر» أمس", "«لن نغادر»", 'قال "لن نغادر" أمس', "لن نغادر"),
        ("ووصل الوفد", "وصل الوفد", "ثم ووصل الوفد", "وصل الوفد"),
        ("وصل الوفد", "الوفد", "وصل الوفدان", None),
        (POST, ".", POST[:-1], None),
    ],
)
def test_anchored_words_are_followed_while_they_stand(old: str, words: str, new: str, now: str | None):
    assert followed(old, words, new) == now


@given(st.sampled_from(ALL), st.data())
def test_words_found_again_fold_alike(old: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    new = data.draw(st.sampled_from([*ALL, JOURNAL, old[5:], "و" + old, old.replace("ا", "أ")]))
    place = where_now(old, start, end, new)
    assert place is None or 0 <= place[0] <= place[1] <= len(new)
