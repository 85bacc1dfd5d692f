"""Join a label that the mark-up sets apart to what it labels: "by" and the name, "published" and the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from provenance.documents.page_walk import Piece
from provenance.documents.page_words import Part
from provenance.documents.wording import folded_set
from provenance.text.folding import fold

_LONGEST = 40  # characters
_JOINED = (Part.BYLINE, Part.DATE, Part.CAPTION)
_OPEN = ("،", ":", ",")
_LABELS = folded_set("بواسطة بقلم إعداد كتب كتبت كتبه كتبها تحرير ترجمة المصدر نشر نشرت تحديث by published updated")


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces, a label and what follows it as one where the mark-up takes both for the same part."""
    done: list[Piece] = []
    for piece in pieces:
        if done and _labels(done[-1], piece):
            before = done.pop()
            piece = replace(piece, text=f"{before.text} {piece.text}", linked=before.linked + piece.linked)
        done.append(piece)
    return done


def _labels(label: Piece, piece: Piece) -> bool:
    if label.part is not piece.part or piece.part not in _JOINED or len(label.text) > _LONGEST:
        return False
    return label.text.endswith(_OPEN) or fold(label.text).strip(" :") in _LABELS
