"""How much a text looks like Arabic prose: what tells one reading of the same bytes from another.

Right letters alone prove little, since most bytes are some Arabic letter in every Arabic code page. Arabic spells by
rules that a wrong reading breaks at once: the article ال opens one word in four, ة and ى only end words.
"""

from __future__ import annotations

import re

_SAMPLE = 50_000  # characters looked at
_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")
_ARTICLE = re.compile("(?<![\u0621-\u064a])[وفبك]?ال(?=[\u0621-\u064a]{2})")
_SMALL = re.compile("(?<![\u0621-\u064a])(?:في|من|على|الى|إلى|أن|ان|عن|هذا|التي|الذي|مع|قال)(?![\u0621-\u064a])")
_BROKEN = re.compile("[ةى](?=[\u0621-\u063a\u0641-\u064a])|(?<![\u0621-\u064a])[ءؤئة]")
_FOREIGN = re.compile("[^\x00-\x7f\u0600-\u06ff\u2000-\u206f«»\xa0\ufb50-\ufefc]")
_PER_LETTER = 4.5  # letters of an Arabic word; an article or a small word in every third of them is full marks


def plausibility(text: str) -> float:
    """From 0, no Arabic, to about 1, good Arabic prose; below 0 for letters that no Arabic word could hold."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return 0.0
    foreign = len(_FOREIGN.findall(sample))
    known = len(_ARTICLE.findall(sample)) + len(_SMALL.findall(sample))
    broken = len(_BROKEN.findall(sample))
    words = letters / _PER_LETTER
    share = letters / (letters + foreign)
    return share * min(3 * known / words, 1.0) - 2 * broken / words - foreign / (letters + foreign)
