"""A paragraph's sourcing by a word and a shape, for whoever does not see its colour."""

from __future__ import annotations

from provenance.record import Paragraph, Sourcing
from provenance.reports.coverage import through_unnamed

THROUGH_UNNAMED = "through_unnamed"

SIGNS: dict[str, str] = {
    Sourcing.SOURCED: "●",
    THROUGH_UNNAMED: "◉",
    Sourcing.ANONYMOUS: "◐",
    Sourcing.VAGUE: "○",
    Sourcing.UNSOURCED: "✕",
    Sourcing.NOT_APPLICABLE: "–",
}
"""By class; one that is sourced only through unnamed persons has a sign of its own."""


def class_of(paragraph: Paragraph) -> str:
    """The paragraph's class as a key of SIGNS and, behind `sourcing.`, of the labels."""
    return THROUGH_UNNAMED if through_unnamed(paragraph) else str(paragraph.sourcing)
