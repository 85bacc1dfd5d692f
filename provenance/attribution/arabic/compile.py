"""Compile the lexicon and the outlet list: `python -m provenance.attribution.arabic.compile [--check]`.

Reading TOML and conjugating some 150 verbs at every start would cost more than reading an article, so both are
done once, here; `--check` exits 1 where a compiled file lags behind its source.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

from provenance.attribution.arabic.conjugation import forms
from provenance.attribution.arabic.lexicon import BIT
from provenance.attribution.outlet_list import Outlet, compiled, outlets_in
from provenance.text.folding import fold

HERE = Path(__file__).parent
_ENDINGS = ("", "ه", "ا", "ين", "ون", "ات", "ان")


def lexicon_json(source: dict[str, Any]) -> dict[str, Any]:
    """The compiled lexicon: verbs, their forms, kinds of word as bits, countries, phrases of several words."""
    kinds, phrases = _kinds(source)
    return {
        "verbs": [_verb(v) for v in source["verb"]],
        "forms": _forms(source["verb"]),
        "kinds": kinds,
        "countries": _countries(source["countries"], phrases),
        "phrases": phrases,
        "prepositional": {fold(k): fold(v) for k, v in source["cues"]["prepositional"].items()},
    }


def _verb(verb: dict[str, Any]) -> dict[str, Any]:
    marks = sorted(key for key, value in verb.items() if value is True)
    return {
        "name": verb["past"],
        "class": verb["class"],
        "takes": [fold(t) for t in verb["takes"]],
        "marks": marks,
    }


def _forms(verbs: list[dict[str, Any]]) -> dict[str, str]:
    table: dict[str, str] = {}
    for tenses in ("pn", "am"):  # a finite reading of a spelling wins over a participle or a masdar
        for number, verb in enumerate(verbs):
            for form, code in forms(verb):
                if code[0] in tenses and form not in map(fold, verb.get("never", ())):
                    table.setdefault(form, f"{number}{code}")
    return dict(sorted(table.items()))


def _kinds(source: dict[str, Any]) -> tuple[dict[str, int], dict[str, list[list[str]]]]:
    kinds: dict[str, int] = {}
    phrases: dict[str, list[list[str]]] = {}

    def add(name: str, listed: list[str]) -> None:
        for entry in dict.fromkeys(listed):
            first, *rest = fold(entry).split()
            if rest:
                phrases.setdefault(name, []).append([first, *rest])
            else:
                kinds[first] = kinds.get(first, 0) | BIT[name]

    cues, media, people = source["cues"], source["media"], source["people"]
    organisations, grammar = source["organisations"], source["grammar"]
    add("prep_cue", list(cues["prepositional"]))
    for name, key in (
        ("verb_cue", "with_verb"),
        ("upon", "after_upon"),
        ("said", "said"),
        ("occasion", "occasion"),
    ):
        add(name, _owned(cues[key]) if name == "occasion" else cues[key])
    add("impersonal", cues["impersonal"])
    add("impersonal_verb", cues["impersonal_verbs"])
    phrases["filler"] = [fold(f).split() for f in cues["filler"]]
    for name in ("newspaper", "agency", "broadcaster", "site", "magazine", "report"):
        for gender, nouns in media[name].items():
            both = [*nouns, *("ال" + noun for noun in nouns if not noun.startswith("ال"))]
            add(name, both)
            if gender == "m":
                add("masculine", both)
    add("agency_of", media["agency_of"])
    add("vague_media", media["vague"])
    for name, key in (("vague_people", "vague"), ("anonymous", "anonymous"), ("office", "office")):
        add(name, _counted(people[key], people["office"]) if name == "anonymous" else people[key])
    add("title", people["title"])
    add("spokesperson", people["spokesperson"])
    add("organisation", _with_article(organisations["heads"]))
    add("document", organisations["document_heads"])
    add("no_credit", organisations["no_credit"])
    for name, key in (
        ("that", "that"), ("relative", "relative"), ("preposition", "prepositions"), ("conjunction", "conjunctions"),
        ("negation", "negation"), ("adverb", "adverbs"), ("day", "days"), ("month", "months"), ("content", "contents"),
    ):  # fmt: skip
        add(name, grammar[key])
    add("anonymity", source["anonymity"]["verbs"])
    add("no_comment", source["no_comment"]["verbs"])
    add("no_comment_after_lam", source["no_comment"]["after_lam"])
    add("able", source["no_comment"]["able"])
    add("no_comment_noun", source["no_comment"]["nouns"])
    add("wrong", source["matter"]["wrongs"])
    add("background", source["matter"]["background"])
    return dict(sorted(kinds.items())), phrases


def _owned(nouns: list[str]) -> list[str]:
    """The nouns, and each with a pronoun or the article: شهادة, شهادته, الشهادة."""
    stems = [noun[:-1] + "ت" if noun.endswith("ة") else noun for noun in nouns]
    return _with_article(nouns) + [stem + pronoun for stem in stems for pronoun in ("ه", "ها", "هم")]


def _with_article(nouns: list[str]) -> list[str]:
    """The nouns, and each with the article: بلدية, البلدية."""
    return nouns + ["ال" + noun for noun in nouns if not noun.startswith("ال") and " " not in noun]


def _counted(nouns: list[str], offices: list[str]) -> list[str]:
    """The nouns with their duals, sound plurals, accusatives and the article: مصدر, مصدرين, مصدرا, المصدران.

    An office with the article is one person's (الوزير), and so keeps to the forms that are listed.
    """
    common = [noun for noun in nouns if noun not in offices and not noun.startswith("ال")]
    single = [noun for noun in common if not noun.endswith(("ون", "ين", "ات", "ان"))]
    stems = [noun[:-1] + "ت" if noun.endswith("ة") else noun for noun in single]
    objects = [noun + "ا" for noun in single if not noun.endswith("ة")]
    return nouns + objects + _with_article(common + [stem + ending for stem in stems for ending in ("ين", "ان", "ون")])


def _countries(source: dict[str, Any], phrases: dict[str, list[list[str]]]) -> dict[str, str]:
    table: dict[str, str] = {}
    named: list[list[str]] = []
    for code, country in source.items():
        for name in map(fold, country["names"]):
            if " " in name:
                named.append([*name.split(), code])
            else:
                table[name] = code
        for adjective in map(fold, country["adjectives"]):
            if " " in adjective:
                continue
            for ending in _ENDINGS:
                table.setdefault(adjective + ending, "~" + code)
                table.setdefault("ال" + adjective + ending, "~" + code)
    phrases["country"] = named
    return dict(sorted(table.items()))


def sources() -> dict[str, str]:
    """The compiled files by name, as they should stand."""
    lexicon = tomllib.loads((HERE / "lexicon.toml").read_text("utf-8"))
    outlets = outlets_in(HERE / "outlets.toml")
    return {
        "lexicon.json": _written(lexicon_json(lexicon)),
        "outlets.json": _written(compiled(outlets)),
        "domains.json": json.dumps(_domains(outlets), ensure_ascii=False, indent=0) + "\n",
        "called.json": json.dumps(_called(outlets), ensure_ascii=False, indent=0) + "\n",
    }


def _called(outlets: list[Outlet]) -> dict[str, str]:
    """How Arabic prose names each outlet, the main of its spellings; before it the noun that says what it is."""
    return {outlet.name: f"{outlet.kind}:{outlet.arabic[0]}" for outlet in outlets if outlet.arabic}


def _domains(outlets: list[Outlet]) -> dict[str, str]:
    """The outlet that publishes on each domain; of several the one whose main address it is.

    The daily comes before its Sunday edition, which has the longer name. Where that does not tell, it is left out.
    """
    owners: dict[str, list[tuple[int, int, str]]] = {}
    for outlet in outlets:
        for place, domain in enumerate(outlet.domains):
            owners.setdefault(domain.lower(), []).append((place, len(outlet.name), outlet.name))
    told = {domain: sorted(listed) for domain, listed in sorted(owners.items())}
    return {d: listed[0][2] for d, listed in told.items() if len(listed) == 1 or listed[0][:2] != listed[1][:2]}


def _written(data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, sort_keys=False, separators=(",", ":"))
    return re.sub(r"(\],|\},)", r"\1\n", text) + "\n"


def main() -> int:
    """Write the compiled files, or with --check say which lag."""
    check = "--check" in sys.argv[1:]
    lagging = []
    for name, text in sources().items():
        path = HERE / name
        if check and (not path.exists() or path.read_text("utf-8") != text):
            lagging.append(name)
        elif not check:
            path.write_text(text, "utf-8")
    if lagging:
        sys.stderr.write(f"out of step: {', '.join(lagging)}; run `python -m provenance.attribution.arabic.compile`\n")
    return 1 if lagging else 0


if __name__ == "__main__":
    raise SystemExit(main())
