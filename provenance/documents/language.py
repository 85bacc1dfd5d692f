"""Which language a text seems to be in, by its letters alone: enough to say that it does not look Arabic."""

from __future__ import annotations

import re

from provenance.documents.draft import Remark

ENOUGH_ARABIC = 0.3  # an Arabic article full of Latin names and links still has well over half
ENOUGH_LATIN = 0.5
ENOUGH_NEIGHBOUR = 0.02  # Persian and Urdu write these letters in every second word, Arabic in a name or two

# Yeh and keheh of Persian keyboards are left out: Arabic desks type them too.
_NEIGHBOUR = re.compile("[پچژگٹڈڑےںہھ]")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06fa-\u06fc\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile("[A-Za-z]")
SAMPLE = 200_000  # characters looked at

NOT_ARABIC = (
    "لا يبدو النص عربيًا؛ فُحص بقدر الإمكان",
    "this does not look like Arabic; it is checked as far as it can be",
)
NEIGHBOUR = (
    "يبدو النص بالفارسية أو الأردية؛ فُحص بقدر الإمكان",
    "this looks like Persian or Urdu; it is checked as far as it can be",
)


def language_of(text: str) -> tuple[str, tuple[Remark, ...]]:
    """The language code ("ar", "en" or "und") and remarks on it."""
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    arabic = len(_ARABIC.findall(sample))
    if not letters or arabic < ENOUGH_ARABIC * letters:
        latin = len(_LATIN.findall(sample))
        return ("en" if letters and latin >= ENOUGH_LATIN * letters else "und"), (NOT_ARABIC,)
    if len(_NEIGHBOUR.findall(sample)) >= ENOUGH_NEIGHBOUR * arabic:
        return "ar", (NEIGHBOUR,)
    return "ar", ()
