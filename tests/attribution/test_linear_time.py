"""Reading takes time in proportion to the text, whatever the text is made of."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from provenance.record import Kind
from tests.attribution.reading import reader

FOUR_TIMES = 6  # four times the text may take up to six times as long; a quadratic step would take sixteen
SENTENCE = "ونقلت صحيفة لوموند عن مسؤول أوروبي قوله إن القطار وصل متأخرا إلى محطته، وفقا لوكالة رويترز. "
CLAUSE = "وأضافت الصحيفة أن القطار وصل، بينما أكد الوزير أن السائق نجا، "
NAME_AND_REFERENCE = "وقالت صحيفة لوموند إن القطار وصل. وأضافت الصحيفة أن السائق نجا."
NAMES = [first + second for first in "سرمكحن" for second in "اويلدم"]
Blocks = list[tuple[Kind, str]]


def paragraph_of(piece: str, times: int) -> Blocks:
    return [(Kind.BODY, piece * times)]


def article_of(piece: str, times: int) -> Blocks:
    return [(Kind.BODY, piece)] * times


MADE_OF = {
    "straight quotation marks": lambda n: paragraph_of('"', 5_000 * n),
    "an odd number of marks": lambda n: paragraph_of('قال "نعم ', 2_500 * n + 1),
    "opening guillemets": lambda n: paragraph_of("«", 5_000 * n),
    "closing guillemets": lambda n: paragraph_of("»", 5_000 * n),
    "quotations": lambda n: paragraph_of("“نعم” ", 2_500 * n),
    "quotations after verbs": lambda n: paragraph_of("قال “نعم” ", 1_250 * n),
    "200 kB of sentences": lambda n: paragraph_of(SENTENCE, 280 * n),
    "200 kB in one sentence": lambda n: paragraph_of(CLAUSE, 420 * n),
    "one word": lambda n: paragraph_of("ا", 50_000 * n),
    "one word of marks": lambda n: paragraph_of("\u064b", 50_000 * n),
    "names of outlets": lambda n: paragraph_of("لوموند ", 1_250 * n),
    "names with their nouns": lambda n: paragraph_of("صحيفة لوموند، ", 1_250 * n),
    "nouns without names": lambda n: paragraph_of("صحيفة ", 2_500 * n),
    "unlisted names": lambda n: paragraph_of("صحيفة «نبراس الوادي» ", 1_250 * n),
    "verbs": lambda n: paragraph_of("قال ", 2_500 * n),
    "verbs with their particle": lambda n: paragraph_of("قال إن ", 2_500 * n),
    "relative clauses": lambda n: paragraph_of("الذي قالت ", 2_500 * n),
    "prepositions": lambda n: paragraph_of("بحسب ", 2_500 * n),
    "prepositions with sources": lambda n: paragraph_of("بحسب الوزير، ", 1_250 * n),
    "cues in sentences of their own": lambda n: paragraph_of("وأضاف أنه وصل. ", 2_500 * n),
    "commas": lambda n: paragraph_of("، ", 5_000 * n),
    "full stops": lambda n: paragraph_of("نعم. ", 5_000 * n),
    "brackets": lambda n: paragraph_of("(", 5_000 * n),
    "names before a verb": lambda n: [(Kind.BODY, "سامي " * (2_500 * n) + "قال إن القطار وصل")],
    "an article of dropped subjects": lambda n: article_of("وأضاف أن القطار وصل.", 500 * n),
    "an article of names and references": lambda n: article_of(NAME_AND_REFERENCE, 500 * n),
    "an article of unnamed newspapers": lambda n: article_of("وكشفت صحيفة بريطانية أن القطار وصل.", 500 * n),
    "an article of full names": lambda n: [
        (Kind.BODY, f"وقال {first}{last} {last}{first} إن القطار وصل.") for first in NAMES for last in NAMES[: 3 * n]
    ],
}


def seconds(blocks: Blocks) -> float:
    started = process_time()
    reader().paragraphs(blocks)
    return process_time() - started


def grows_no_faster_than_the_text(made: Callable[[int], Blocks]) -> bool:
    """Whether four times the text stays within the bound. A near miss is measured again: other work only ever adds."""
    for _ in range(3):
        bound = FOUR_TIMES * min(seconds(made(1)) for _ in range(2)) + 0.02
        whole = seconds(made(4))
        if whole <= bound or whole > 2.5 * bound:
            break
    return whole <= bound


@pytest.mark.parametrize("made", MADE_OF.values(), ids=MADE_OF)
def test_four_times_the_text_takes_about_four_times_as_long(made: Callable[[int], Blocks]):
    assert grows_no_faster_than_the_text(made)
