"""A sourcing class by its shape, for whoever does not see its colour."""

from __future__ import annotations

from provenance.record import Sourcing

SIGNS = {
    Sourcing.SOURCED: "●",
    Sourcing.ANONYMOUS: "◐",
    Sourcing.VAGUE: "○",
    Sourcing.UNSOURCED: "✕",
    Sourcing.NOT_APPLICABLE: "–",
}
