"""Short lines inside the body: a heading opens a section, a link to another story interrupts one."""

from __future__ import annotations

import re

from provenance.documents.line import Line
from provenance.documents.wording import (
    QUESTIONS,
    may_be_feminine_imperfect,
    may_be_imperfect,
    opens_a_sentence,
)

HEADING = 7  # words at most, unless what follows opens a section
HEADLINE = 14  # words; longer lines without a full stop are body whose stop was forgotten
LIST_ITEM = re.compile(r"^(?:[-–•*▪●·]|\d{1,2}\s?[-.)/])\s?")
LABELLED = 5  # words: "ألمانيا: حرائق الغابات" is still a heading
_QUOTED = re.compile(r"^[«\"“”'][^«»\"“”]+[»\"”“'!؟]+$")
_NUMBER = re.compile(r"\d")
_COLON = re.compile(r"^[^:]{2,40}:\s?\S|\.\.\s?\S|^[^:/]{2,30}/ ")


def is_display(line: Line, *, stops_are_kept: bool) -> bool:
    """Whether a line inside the body is a heading or a headline and no sentence of the report.

    `stops_are_kept` says whether this article ends its paragraphs with full stops; where it does not, a
    missing one means nothing.
    """
    if line.stop or line.end in {"،", ",", "؛", ";"} or not line.words:
        return False
    if _is_quoted(line) or _is_short_question(line):
        return True
    if opens_a_sentence(line.words) or (line.bracketed and _NUMBER.search(line.folded)):
        return False
    if LIST_ITEM.match(line.folded):
        return line.size <= HEADING and line.folded[0].isdecimal()
    if line.end == ":":
        return line.size <= HEADING
    return line.size <= (HEADLINE if stops_are_kept else HEADING)


def _is_quoted(line: Line) -> bool:
    return line.size <= HEADING + 1 and bool(_QUOTED.match(line.folded))


def _is_short_question(line: Line) -> bool:
    if not line.asks or line.size > HEADING or LIST_ITEM.match(line.folded):
        return False
    return line.words[0] in QUESTIONS or line.words[0].lstrip("وف") in QUESTIONS


def _has_verb(line: Line) -> bool:
    """Whether a subject of one to three words is followed by a verb in the present, as headlines have it."""
    if any(may_be_imperfect(word) for word in line.words[1:4]):
        return True
    return len(line.words) > 1 and may_be_feminine_imperfect(line.words[1])


def is_listed_or_labelled(line: Line) -> bool:
    """Whether a line is an item of a list, or has a label before a colon as headlines do."""
    return bool(LIST_ITEM.match(line.folded) or _COLON.search(line.folded))


def is_headline(line: Line, following: Line | None) -> bool:
    """Whether a display line is another story's headline rather than a heading of this one."""
    if line.end == ":" or LIST_ITEM.match(line.folded):
        return False
    if line.size < LABELLED:
        return False
    if _COLON.search(line.folded):
        return True
    if line.size >= HEADING and _has_verb(line):
        return True
    if line.size <= HEADING:
        return False
    return line.asks or following is None or opens_a_sentence(following.words)
