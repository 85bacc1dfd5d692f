"""Articles of our own in the manner of several desks, annotated by reading: the figures may not fall.

Six were read while the rules were written, and flatter; six came later; of those held out nobody looks at the misses.
Twelve further ones are the hardest: written by somebody who had not seen the rules, before any rule met them; their
misses have been read since.
"""

from __future__ import annotations

from collections import Counter

import pytest

from provenance.attribution import reader_for
from provenance.reading import read_article
from provenance.record import Kind, Sourcing, SpeakerKind
from tests.articles.scoring import FURTHER, HELD_OUT, LATER, NAMES, READ_EARLY, figures, gold, tally, text_of

FLOORS = {
    READ_EARLY: {"kind": 0.98, "sourcing": 0.985, "outlet": 0.98, "attribution": 0.985},
    LATER: {"kind": 0.97, "sourcing": 0.93, "outlet": 0.95, "attribution": 0.89},
    HELD_OUT: {"kind": 0.95, "sourcing": 0.77, "outlet": 0.85, "attribution": 0.86},
    FURTHER: {"kind": 0.98, "sourcing": 0.82, "outlet": 0.77, "attribution": 0.86},
}
"""A little below what was reached; raise it when the reader gets better."""


@pytest.fixture(scope="module")
def articles():
    reader = reader_for("ar")
    return {name: read_article(text_of(name), reader) for name in NAMES}


@pytest.mark.parametrize(("names", "floor"), FLOORS.items(), ids=["read-early", "later", "held-out", "further"])
def test_figures_stay_above_their_floor(articles, names: tuple[str, ...], floor: dict[str, float]):
    reached = figures(sum((tally(articles[name], gold(name)) for name in names), Counter()))
    assert {figure for figure in floor if reached[figure] < floor[figure]} == set(), reached


@pytest.mark.parametrize("name", NAMES)
def test_every_annotated_paragraph_is_one_paragraph_of_the_article(articles, name: str):
    assert [p.text for p in articles[name].paragraphs] == [g["text"] for g in gold(name)]


@pytest.mark.parametrize("name", NAMES)
def test_annotation_holds_together(name: str):
    for paragraph in gold(name):
        assert paragraph["kind"] in list(Kind)
        assert paragraph["sourcing"] in list(Sourcing)
        for attribution in paragraph["attributions"]:
            assert attribution["speaker_type"] in list(SpeakerKind)
            words = (attribution.get(key, "") for key in ("surface", "speaker", "cue", "content"))
            assert all(piece in paragraph["text"] for piece in words)
