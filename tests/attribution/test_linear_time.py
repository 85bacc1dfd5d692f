"""Reading takes time in proportion to the text, whatever the text is made of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from provenance.record import Kind
from tests.attribution.reading import reader
from tests.work import grows_with_its_input

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
    "straight quotation marks": lambda n: paragraph_of('"', 1000 * n),
    "an odd number of marks": lambda n: paragraph_of('قال "نعم ', 500 * n + 1),
    "opening guillemets": lambda n: paragraph_of("«", 1000 * n),
    "closing guillemets": lambda n: paragraph_of("»", 1000 * n),
    "quotations": lambda n: paragraph_of("“نعم” ", 500 * n),
    "quotations after verbs": lambda n: paragraph_of("قال “نعم” ", 250 * n),
    "200 kB of sentences": lambda n: paragraph_of(SENTENCE, 60 * n),
    "200 kB in one sentence": lambda n: paragraph_of(CLAUSE, 84 * n),
    "one word": lambda n: paragraph_of("ا", 10000 * n),
    "one word of marks": lambda n: paragraph_of("\u064b", 10000 * n),
    "names of outlets": lambda n: paragraph_of("لوموند ", 250 * n),
    "names with their nouns": lambda n: paragraph_of("صحيفة لوموند، ", 250 * n),
    "nouns without names": lambda n: paragraph_of("صحيفة ", 500 * n),
    "unlisted names": lambda n: paragraph_of("صحيفة «نبراس الوادي» ", 250 * n),
    "verbs": lambda n: paragraph_of("قال ", 500 * n),
    "verbs with their particle": lambda n: paragraph_of("قال إن ", 500 * n),
    "relative clauses": lambda n: paragraph_of("الذي قالت ", 500 * n),
    "prepositions": lambda n: paragraph_of("بحسب ", 500 * n),
    "prepositions with sources": lambda n: paragraph_of("بحسب الوزير، ", 250 * n),
    "cues in sentences of their own": lambda n: paragraph_of("وأضاف أنه وصل. ", 500 * n),
    "commas": lambda n: paragraph_of("، ", 1000 * n),
    "full stops": lambda n: paragraph_of("نعم. ", 1000 * n),
    "brackets": lambda n: paragraph_of("(", 1000 * n),
    "names before a verb": lambda n: [(Kind.BODY, "سامي " * (500 * n) + "قال إن القطار وصل")],
    "an article of dropped subjects": lambda n: article_of("وأضاف أن القطار وصل.", 100 * n),
    "an article of names and references": lambda n: article_of(NAME_AND_REFERENCE, 100 * n),
    "an article of unnamed newspapers": lambda n: article_of("وكشفت صحيفة بريطانية أن القطار وصل.", 100 * n),
    "an article of full names": lambda n: [
        (Kind.BODY, f"وقال {first}{last} {last}{first} إن القطار وصل.") for first in NAMES for last in NAMES[: 3 * n]
    ],
}


@pytest.mark.parametrize("made", MADE_OF.values(), ids=MADE_OF)
def test_four_times_the_text_takes_about_four_times_as_long(made: Callable[[int], Blocks]):
    quarter, whole = made(1), made(4)
    assert grows_with_its_input(lambda: reader().paragraphs(quarter), lambda: reader().paragraphs(whole))
