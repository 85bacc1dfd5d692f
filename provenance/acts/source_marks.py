"""Say of a source that its outlet corrected or retracted it."""

from __future__ import annotations

from sqlalchemy import Connection

from provenance.acts.passages import nearest_words
from provenance.errors import Conflict
from provenance.storage.acts_log import Act
from provenance.storage.evidence import stored_texts
from provenance.storage.find import source_named
from provenance.storage.tables import source_marks
from provenance.text.given import given_words
from provenance.text.selectors import find

CORRECTED, RETRACTED = "corrected", "retracted"
_LONGEST = 2000  # characters of a reason
_LONGEST_PASSAGE = 20_000


def mark_corrected(connection: Connection, source: str, *, by: str, reason: str, affects: str | None = None) -> None:
    """Say that the outlet corrected `src1`, in the words `affects` where they are known.

    Raises NotFound, and Conflict without a reason, or where no snapshot of the source holds the words.
    """
    number = source_named(connection, source).id
    words = None
    if affects is not None:
        words = given_words(affects, "corrected passage", "المقطع المصحح", longest=_LONGEST_PASSAGE)
        _refuse_unheld(connection, number, source, words)
    _mark(connection, number, by=by, mark=CORRECTED, affects=words, reason=reason)


def retract(connection: Connection, source: str, *, by: str, reason: str) -> None:
    """Say that the outlet took `src1` back. Raises NotFound, and Conflict without a reason."""
    _mark(connection, source_named(connection, source).id, by=by, mark=RETRACTED, affects=None, reason=reason)


def _mark(connection: Connection, number: int, *, by: str, mark: str, affects: str | None, reason: str) -> None:
    why = given_words(reason, "reason", "السبب", longest=_LONGEST)
    act = Act(connection, by=by, verb=f"mark-{mark}")
    act.add(source_marks, source_id=number, mark=mark, affects=affects, reason=why)
    act.close(f"source:src{number}")


def _refuse_unheld(connection: Connection, number: int, source: str, words: str) -> None:
    texts = stored_texts(connection, number)
    if texts and not any(find(text, words) for text in texts):
        hint, hint_ar = nearest_words(texts[-1], words)
        raise Conflict(
            f"no snapshot of {source} holds these words", hint=hint,
            ar=f"ليست هذه الكلمات في أي نسخة محفوظة من {source}", hint_ar=hint_ar,
        )  # fmt: skip
