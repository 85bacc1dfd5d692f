"""Words that somebody typed, as they may go on record: no NUL, no lone surrogates, not empty, not endless."""

from __future__ import annotations

import re

from provenance.errors import Conflict

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def given_words(text: str, what: str, what_ar: str, *, longest: int) -> str:
    """`text` without spaces at its ends. Raises Conflict, saying `what` it is that cannot be taken."""
    words = text.strip()
    if not words:
        raise Conflict(f"the {what} is empty", ar=f"{what_ar}: لا كلام فيه")
    if len(words) > longest:
        raise Conflict(
            f"the {what} has {len(words):,} characters, more than {longest:,}",
            ar=f"{what_ar}: {len(words):,} حرفًا، والحد {longest:,}",
        )
    if _REFUSED.search(words):
        raise Conflict(
            f"the {what} holds control characters or broken letters", hint="type it again, as UTF-8",
            ar=f"{what_ar}: فيه محارف تحكم أو حروف معطوبة", hint_ar="اكتبه من جديد بترميز UTF-8",
        )  # fmt: skip
    return words
