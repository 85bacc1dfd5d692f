"""Closed sets of words, written as a reader would write them and kept folded."""

from __future__ import annotations

from provenance.text.folding import fold


def word_set(listed: str) -> frozenset[str]:
    """The words of `listed`, which spaces part, folded."""
    return frozenset(fold(listed).split())
