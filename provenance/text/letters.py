"""The Arabic names of Latin letters, of which the names of broadcasters are made: سي إن إن, بي.بي.سي."""

from __future__ import annotations

from provenance.text.word_sets import word_set

LATIN_LETTERS = word_set("ايه بي سي دي اي اف جي اتش آي جيه كيه كي ال ام ان او كيو ار اس تي يو اكس واي زد دبليو")
"""Folded; في is left out, which is a preposition first."""
