"""What the program would link, if it were asked: suggestions stay suggestions."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Reason(StrEnum):
    """Why a source is suggested for a paragraph, or less surely so."""

    CREDITED = "credited"  # the paragraph credits its outlet
    CARRIED_ON = "carried-on"  # the last paragraph that credits anybody credits its outlet
    FOR_ARTICLE = "for-article"  # it was collected for the article, or is linked in it
    JUST_BEFORE = "just-before"  # it was published in the days before the article
    NUMBERS = "numbers"  # its snapshot holds the paragraph's numbers
    OLD = "old"
    LATER = "later"  # it was published after the article
    RIVAL = "rival"  # another source fits nearly as well


class Suggestion(NamedTuple):
    """A source for a paragraph (handles), how surely (thousandths), why, and the sentence that may say so."""

    paragraph: str
    number: int
    source: str
    outlet: str
    permille: int
    reasons: tuple[Reason, ...]
    words: str
    passage: str | None = None


class Suggested(NamedTuple):
    """The suggestions for an article, and the paragraphs (handles) for which no source on record fits."""

    article: str
    suggestions: tuple[Suggestion, ...]
    without: tuple[str, ...]
