"""A ready Arabic credit, with noun and gender right."""

from __future__ import annotations

import pytest

from provenance.audit.catalogue import message
from provenance.audit.credit_phrase import credit_phrase, reporting_phrase
from tests.audit.newsroom import found

CREDITED = "وذكرت صحيفة لوموند أن القطار تأخر."
NEWS = "ووصل القطار متأخرا إلى محطته الشمالية مساء الأحد."


@pytest.mark.parametrize(
    ("outlet", "first", "later"),
    [
        (("وول ستريت جورنال", "newspaper"), "وبحسب صحيفة وول ستريت جورنال،", "وبحسب وول ستريت جورنال،"),
        (("أكسيوس", "site"), "وبحسب موقع أكسيوس،", "وبحسب أكسيوس،"),
        (("«رويترز»", "agency"), "وبحسب وكالة رويترز،", "وبحسب رويترز،"),
        (
            ("وكالة الأنباء العمانية", "agency"),
            "وبحسب وكالة الأنباء العمانية،",
            "وبحسب وكالة الأنباء العمانية،",
        ),
        (("للواشنطن بوست", "newspaper"), "وبحسب صحيفة الواشنطن بوست،", "وبحسب الواشنطن بوست،"),
        (("لوموند",), "وبحسب لوموند،", "وبحسب لوموند،"),
    ],
)
def test_first_mention_says_what_the_outlet_is(outlet: tuple, first: str, later: str):
    assert credit_phrase(*outlet, first=True) == first
    assert credit_phrase(*outlet, first=False) == later


@pytest.mark.parametrize(
    ("outlet", "first", "later"),
    [
        (("لوموند", "newspaper", "f"), "وذكرت صحيفة لوموند أن", "وذكرت لوموند أن"),
        (("أكسيوس", "site", "m"), "وذكر موقع أكسيوس أن", "وذكر أكسيوس أن"),
    ],
)
def test_verb_agrees_with_the_noun(outlet: tuple, first: str, later: str):
    assert reporting_phrase(*outlet, first=True) == first
    assert reporting_phrase(*outlet, first=False) == later


def test_uncredited_paragraph_is_offered_the_outlet_of_the_one_before():
    (flag,) = found("S01", CREDITED, NEWS)
    assert flag.params["phrase"] == "وبحسب لوموند،"
    assert "«وبحسب لوموند،»" in message(flag, "ar")
    assert "if it is the source" in message(flag, "en")


@pytest.mark.parametrize(
    "before",
    [
        [],
        [NEWS],
        ["وقالت البلدية إن القطار تأخر."],
        ["وذكرت صحيفة لوموند أن القطار تأخر، وقالت صحيفة لوفيغارو إن السائق نجا."],
    ],
)
def test_nothing_is_offered_where_no_outlet_is_sure(before: list[str]):
    flag = found("S01", *before, NEWS)[-1]
    assert flag.params["phrase"] == ""
    assert "إن كان" not in message(flag, "ar")


def test_name_is_taken_from_where_the_article_last_gave_it():
    flag = found("S01", CREDITED, "وأضافت الصحيفة أن السائق نجا.", NEWS)[-1]
    assert flag.params["phrase"] == "وبحسب لوموند،"
