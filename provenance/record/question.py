"""Open flags, put to the translator as questions with numbers that stay."""

from __future__ import annotations

from typing import NamedTuple

from provenance.record.flag import Flag


class Question(NamedTuple):
    """A question on record. `paragraph` is a handle, None for one on the whole article; `answered` says how."""

    number: int
    article: str
    paragraph: str | None
    code: str
    words_hash: str
    by: str
    at: str
    answered: str | None = None


class Asked(NamedTuple):
    """A question whose flag is open, where it stands, and the first words of its paragraph."""

    question: Question
    flag: Flag
    position: int | None
    opening: str
