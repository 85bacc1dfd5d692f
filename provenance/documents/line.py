"""A paragraph as the rules of this room look at it: its opening folded, its words counted, its end judged."""

from __future__ import annotations

import re
from dataclasses import dataclass

from provenance.text.folding import MARKS, fold

SHORT = 400  # characters: no title, caption, heading, byline or pull quote is longer; longer ones are body
OPENING = 60  # characters of a longer one that are looked at: how it begins is all that is asked of it
MOST_WORDS = 45  # of display text: the longest caption read for this had 39
_STOPS = ".…。"
_ASKS = "؟?!"
_CLOSERS = "\"'”’»)]}›"
_INVISIBLE = re.compile(f"[{MARKS}\\s]")
_STOP_BEFORE_BRACKET = re.compile(r"([.…؟?!])[\"'”’»]?[(\[][^()\[\]]*[)\]]$")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """`folded` is the whole text folded where it is short, else its opening.

    `long` says that it is longer than any display text; `size` counts all words. `end` is the mark it ends
    with, closing quotation marks and brackets looked through; `bracketed` says that a bracket closes it.
    """

    folded: str
    size: int
    end: str
    bracketed: bool
    long: bool

    @classmethod
    def of(cls, text: str) -> Line:
        """Look at one paragraph."""
        tail = _INVISIBLE.sub("", text[-40:])
        before_bracket = _STOP_BEFORE_BRACKET.search(tail)
        bare = before_bracket[1] if before_bracket else tail.rstrip(_CLOSERS)
        folded = fold(text if len(text) <= SHORT else text[:OPENING]).strip()
        size = text.count(" ") + 1 if len(text) > SHORT else len(text.split())
        return cls(
            folded=folded,
            size=size,
            end=bare[-1:],
            bracketed=tail.endswith((")", "]")),
            long=len(text) > SHORT or size > MOST_WORDS,
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The words of `folded`; found anew each time, since kept they take ten times the text's memory."""
        return tuple(_WORD.findall(self.folded))

    @property
    def stop(self) -> bool:
        """Whether it ends with a full stop."""
        return self.end in _STOPS and self.end != ""

    @property
    def asks(self) -> bool:
        """Whether it ends with a question or exclamation mark."""
        return self.end in _ASKS and self.end != ""
