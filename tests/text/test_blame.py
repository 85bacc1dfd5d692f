from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from provenance.text.blame import Version, blame

FIRST = "أقر المجلس البلدي مساء الأحد ميزانية العام المقبل بعد نقاش."
SECOND = "وقالت رئيسة البلدية إن الأعمال ستبدأ في الربيع، ولن تتوقف في موسم الأمطار كما حدث العام الماضي."


def told(*revisions: list[Version]) -> list[list[tuple[str, int]]]:
    found = blame(revisions)
    return [
        [(version.text[run.start : run.end].strip(), run.brought) for run in runs]
        for version, runs in zip(revisions[-1], found, strict=True)
    ]


def test_words_are_of_the_revision_that_brought_them():
    edited = SECOND.replace("الربيع", "الصيف المقبل")
    assert told([Version(1, FIRST), Version(2, SECOND)], [Version(1, FIRST), Version(3, edited)]) == [
        [(FIRST, 0)],
        [
            ("وقالت رئيسة البلدية إن الأعمال ستبدأ في", 0),
            ("الصيف المقبل", 1),
            ("، ولن تتوقف في موسم الأمطار كما حدث العام الماضي.", 0),
        ],
    ]


def test_words_keep_their_revision_through_a_move_a_split_and_a_merge():
    cut = SECOND.index("ولن")
    one, two = SECOND[:cut].strip(), SECOND[cut:]
    split = [Version(1, FIRST), Version(3, one), Version(4, two)]
    merged = [Version(5, f"{two} {FIRST}"), Version(3, one)]
    assert told([Version(1, FIRST), Version(2, SECOND)], split, merged) == [[(f"{two} {FIRST}", 0)], [(one, 0)]]


def test_version_that_comes_back_keeps_what_it_was_told_first():
    first, other = [Version(1, FIRST)], [Version(2, SECOND)]
    assert told(first, other, first) == [[(FIRST, 0)]]


def test_marks_and_spacing_of_a_later_revision_are_told_as_its_own_only_where_they_differ():
    assert told([Version(1, "قال إن الأمر  تم")], [Version(2, "قال إن الأمر تمّ")]) == [[("قال إن الأمر", 0), ("تمّ", 1)]]


TEXTS = st.lists(st.text("ابت و.12\n", max_size=12), min_size=1, max_size=4)


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_runs_of_a_paragraph_are_its_text_in_order(texts: list[list[str]]):
    revisions = [[Version(text, text) for text in placed] for placed in texts]
    for version, runs in zip(revisions[-1], blame(revisions), strict=True):
        assert "".join(version.text[run.start : run.end] for run in runs) == version.text
        assert all(0 <= run.brought < len(revisions) for run in runs)
        assert all(left.brought != right.brought for left, right in pairwise(runs))
