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
Blocks = list[tuple[Kind, str]]


def paragraph_of(piece: str, times: int) -> Blocks:
    return [(Kind.BODY, piece * times)]


def article_of(piece: str, times: int) -> Blocks:
    return [(Kind.BODY, piece)] * times


LINEAR = {
    "straight quotation marks": lambda n: paragraph_of('"', 5_000 * n),
    "opening guillemets": lambda n: paragraph_of("«", 5_000 * n),
    "closing guillemets": lambda n: paragraph_of("»", 5_000 * n),
    "quotations": lambda n: paragraph_of("“نعم” ", 2_500 * n),
    "one word": lambda n: paragraph_of("ا", 50_000 * n),
    "one word of marks": lambda n: paragraph_of("\u064b", 50_000 * n),
    "names of outlets": lambda n: paragraph_of("لوموند ", 1_250 * n),
    "names with their nouns": lambda n: paragraph_of("صحيفة لوموند، ", 1_250 * n),
    "unlisted names": lambda n: paragraph_of("صحيفة «نبراس الوادي» ", 1_250 * n),
    "cues in sentences of their own": lambda n: paragraph_of("وأضاف أنه وصل. ", 2_500 * n),
    "commas": lambda n: paragraph_of("، ", 5_000 * n),
    "full stops": lambda n: paragraph_of("نعم. ", 5_000 * n),
    "brackets": lambda n: paragraph_of("(", 5_000 * n),
    "names before a verb": lambda n: [(Kind.BODY, "سامي " * (2_500 * n) + "قال إن القطار وصل")],
    "an article of dropped subjects": lambda n: article_of("وأضاف أن القطار وصل.", 750 * n),
}

QUADRATIC = {
    "quotations after verbs": ("verbal._clause_start", lambda n: paragraph_of("قال “نعم” ", 130 * n)),
    "an odd number of marks": ("verbal._clause_start", lambda n: paragraph_of('قال "نعم ', 180 * n + 1)),
    "verbs": ("verbal._clause_start", lambda n: paragraph_of("قال ", 250 * n)),
    "verbs with their particle": ("verbal._clause_start", lambda n: paragraph_of("قال إن ", 220 * n)),
    "relative clauses": ("verbal._clause_start", lambda n: paragraph_of("الذي قالت ", 200 * n)),
    "prepositions": ("prepositional._clause_end", lambda n: paragraph_of("بحسب ", 800 * n)),
    "prepositions with sources": ("credits._without_desks_own", lambda n: paragraph_of("بحسب الوزير، ", 80 * n)),
    "nouns without names": ("mentions._name_follows", lambda n: paragraph_of("صحيفة ", 400 * n)),
    "150 kB of sentences": ("verbal.read, a list of all mentions for each verb", lambda n: paragraph_of(SENTENCE, 200 * n)),
    "clauses in one sentence": ("verbal.read, a list of all mentions for each verb", lambda n: paragraph_of(CLAUSE, 180 * n)),
    "an article of references": (
        "discourse.refer and choose, over all that was named",
        lambda n: article_of("وقالت صحيفة لوموند إن القطار وصل. وأضافت الصحيفة أن السائق نجا.", 120 * n),
    ),
}  # fmt: skip


def seconds(blocks: Blocks) -> float:
    started = process_time()
    reader().paragraphs(blocks)
    return process_time() - started


def grows_no_faster_than_the_text(made: Callable[[int], Blocks]) -> bool:
    """Whether four times the text stays within the bound. A near miss is measured again: other work only ever adds."""
    bound = FOUR_TIMES * min(seconds(made(1)) for _ in range(2)) + 0.02
    for _ in range(3):
        whole = seconds(made(4))
        if whole <= bound or whole > 1.5 * bound:
            break
    return whole <= bound


@pytest.mark.parametrize("made", LINEAR.values(), ids=LINEAR)
def test_four_times_the_text_takes_about_four_times_as_long(made: Callable[[int], Blocks]):
    assert grows_no_faster_than_the_text(made)


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(made, id=name, marks=pytest.mark.xfail(strict=False, reason=f"quadratic: {where}"))
        for name, (where, made) in QUADRATIC.items()
    ],
)
def test_dense_prose_takes_about_four_times_as_long_too(made: Callable[[int], Blocks]):
    """Not strict: what a busy machine measures may pass."""
    assert grows_no_faster_than_the_text(made)
