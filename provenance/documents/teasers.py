"""Leads of other stories that a page appends after the article's last paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.documents.line import Line
from provenance.documents.wording import may_be_imperfect, opens_a_lead, tied_to_what_precedes

SHORTEST = 10  # words: a lead, not a headline
UNSTOPPED = 2  # leads without a full stop needed before a run of leads is believed
LEADS = 3  # paragraphs at the end that open as news stories do: more than any one article closes with


def teasers_from(lines: Sequence[Line], first: int) -> int:
    """Where the appended leads begin; `len(lines)` if there are none. Looks no further back than `first`.

    A lead stands for itself: it is tied to nothing before it, is one paragraph, and in teasers has mostly
    lost its full stop. An article that never ends its paragraphs with a full stop tells nothing by them; then
    only a run of paragraphs that open as stories do, with a verb in the past and no و, is believed.
    """
    return min(_unstopped_from(lines, first), _stories_from(lines, first))


def _unstopped_from(lines: Sequence[Line], first: int) -> int:
    start = len(lines)
    begin = start
    while start > first and _may_be_lead(lines[start - 1]):
        start -= 1
        if not lines[start].stop:
            begin = start
    if start < begin < len(lines) and opens_a_lead(lines[begin - 1].words):
        begin -= 1  # one lead among them may have kept its full stop
    unstopped = sum(not line.stop for line in lines[begin:])
    return begin if unstopped >= UNSTOPPED and _stops_are_kept(lines[first:begin]) else len(lines)


def _stories_from(lines: Sequence[Line], first: int) -> int:
    """The first of the closing paragraphs that mostly open as news stories do."""
    begin = at = len(lines)
    stories = 0
    while at > first and _may_be_lead(lines[at - 1]):
        at -= 1
        if opens_a_lead(lines[at].words) or _feminine_past(lines[at].words[0]):
            stories += 1
            if stories >= LEADS and 5 * stories >= 3 * (len(lines) - at):
                begin = at
    return begin


def _feminine_past(word: str) -> bool:
    """Whether a word looks like a verb in the past with a feminine subject: اتفقت, اضطرت."""
    return len(word) > 3 and word.endswith("ت") and not word.endswith("ات")


def _may_be_lead(line: Line) -> bool:
    if line.size < SHORTEST or not line.words:
        return False
    return not tied_to_what_precedes(line.words) and not may_be_imperfect(line.words[0])


def _stops_are_kept(lines: Sequence[Line]) -> bool:
    long = [line for line in lines if line.size >= SHORTEST]
    return bool(long) and sum(line.stop for line in long) > len(long) / 2
