"""The outlet list is data that people edit by hand: these are the rules it must keep."""

import re
import tomllib
from collections import Counter, defaultdict
from importlib.resources import files

import pytest

from provenance.text.folding import fold

OUTLETS = tomllib.loads((files("provenance") / "attribution/arabic/outlets.toml").read_text("utf-8"))["outlet"]
GENDER = {"newspaper": "f", "agency": "f", "broadcaster": "f", "magazine": "f", "site": "m"}
NAMES = ("arabic", "latin")
ALIASES = (*NAMES, "short", "ordinary")
FIELDS = {"name", "kind", "gender", "country", "domains", *ALIASES}


def aliases(outlet, *fields):
    return [alias for field in fields for alias in outlet.get(field, [])]


def unmarked(outlet):
    return set(aliases(outlet, *NAMES)) - set(outlet.get("ordinary", []))


def keys(names):
    """The names as the reader compares them."""
    return [" ".join(fold(name).replace("'", " ").replace('"', " ").split()) for name in names]


def breaking(rule):
    """The outlets that break the rule, for a failing test to print."""
    return [outlet["name"] for outlet in OUTLETS if not rule(outlet)]


def test_the_list_covers_what_arabic_news_cites():
    assert len(OUTLETS) >= 500


def test_no_two_outlets_have_one_name():
    assert [name for name, times in Counter(o["name"] for o in OUTLETS).items() if times > 1] == []


OUTLET_RULES = {
    "only known fields": lambda o: set(o) <= FIELDS,
    "a known kind": lambda o: o["kind"] in GENDER,
    "the gender of its kind": lambda o: o["gender"] == GENDER[o["kind"]],
    "a country of two capitals, or none": lambda o: re.fullmatch("[A-Z]{2}|", o["country"]),
    "bare domains": lambda o: all(re.fullmatch(r"[a-z0-9.-]+\.[a-z]+", d) for d in o["domains"]),
    "an Arabic or a Latin name": lambda o: aliases(o, *NAMES),
    "Arabic names in Arabic": lambda o: all(re.search("[ء-ي0-9]", a) for a in o["arabic"]),
    "its ordinary names among its names": lambda o: set(aliases(o, "ordinary")) <= set(aliases(o, *NAMES)),
    "short forms beside its names": lambda o: set(keys(aliases(o, "short"))).isdisjoint(keys(aliases(o, *NAMES))),
}


@pytest.mark.parametrize("rule", OUTLET_RULES.values(), ids=OUTLET_RULES)
def test_every_outlet_has(rule):
    assert breaking(rule) == []


ALIAS_RULES = {
    "stripped and not empty": lambda a: a and a == " ".join(a.split()),
    "six words at most": lambda a: len(a.split()) <= 6,
    "without the word for newspaper": lambda a: a.split()[0] not in ("صحيفة", "جريدة"),
    "without quotation marks": lambda a: not re.search('["«»“”]', a),
}


@pytest.mark.parametrize("rule", ALIAS_RULES.values(), ids=ALIAS_RULES)
def test_every_alias_is(rule):
    assert breaking(lambda o: all(map(rule, aliases(o, *ALIASES)))) == []


@pytest.mark.parametrize("fields", [NAMES, ("short",), ("ordinary",)], ids=" and ".join)
def test_no_outlet_lists_one_spelling_twice(fields):
    assert breaking(lambda o: len(set(keys(aliases(o, *fields)))) == len(aliases(o, *fields))) == []


def test_a_name_that_needs_no_introduction_belongs_to_one_outlet():
    owners = defaultdict(set)
    for outlet in OUTLETS:
        for name in keys(unmarked(outlet)):
            owners[name].add(outlet["name"])
    assert {name: shared for name, shared in owners.items() if len(shared) > 1} == {}


EVERYDAY = ["الوطن", "العرب", "الشرق الأوسط", "الحياة", "العربية", "كان", "اليوم", "المدينة"]


@pytest.mark.parametrize("word", EVERYDAY)
def test_an_everyday_word_needs_an_introduction(word):
    assert breaking(lambda o: set(keys([word])).isdisjoint(keys(unmarked(o)))) == []
