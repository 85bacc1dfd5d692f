"""Look a word up: which reporting verb it is a form of, and what kinds of word it can be.

The lexicon is data (`lexicon.toml`), compiled to `lexicon.json` with every generated form. A word is found as it
stands, or without its proclitics و ف, ب ل ك; each distinct spelling is looked up once and remembered.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from provenance.text.word_sets import word_set

CLASSES = (
    "prep_cue", "verb_cue", "upon", "said", "occasion", "impersonal", "impersonal_verb",
    "newspaper", "agency", "broadcaster", "site", "magazine", "report", "agency_of",
    "vague_people", "anonymous", "office", "title", "spokesperson",
    "organisation", "document", "no_credit",
    "that", "relative", "preposition", "conjunction", "negation", "adverb", "day", "month", "content",
    "anonymity", "no_comment", "no_comment_after_lam", "able", "no_comment_noun", "wrong", "background",
    "masculine", "country", "vague_media",
)  # fmt: skip
"""The kinds of word; a word's `kinds` is a set of bits in this order."""

BIT = {name: 1 << i for i, name in enumerate(CLASSES)}
MEDIA = BIT["newspaper"] | BIT["agency"] | BIT["broadcaster"] | BIT["site"] | BIT["magazine"]
CUES = BIT["prep_cue"] | BIT["verb_cue"] | BIT["upon"] | BIT["impersonal"] | BIT["impersonal_verb"]
OUTLET_KINDS = ("newspaper", "agency", "broadcaster", "site", "magazine")


class Lemma(NamedTuple):
    """A reporting verb: its `takes` say what must follow for it to be a cue."""

    name: str
    shade: str
    takes: frozenset[str]
    marks: frozenset[str]


# folded words whose ال is no article: إلكتروني, ألمانيا, إلغاء, التزام
_OWN_AL = frozenset(
    stem + ending
    for stem in word_set("إلكترون ألمان إلغاء إلزام إلحاق ألياف التزام التحاق التقاء التقاط التهاب التباس التفاف")
    for ending in ("", *word_set("ا ات ة ها هم هما نا ي يا ية يون يين يات"))
)


class Word(NamedTuple):
    """What a spelling can be. `lead` counts the letters of و/ف before it, `clitic` is ب, ل, ك or nothing.

    `form` is the verb form's code (see conjugation) or "", `lemma` its verb. `kinds` are bits of CLASSES.
    `bare` is the folded word without its proclitics; `definite` says that it has the article, `cue` that a
    credit may start with it.
    """

    folded: str
    bare: str
    kinds: int = 0
    lemma: Lemma | None = None
    form: str = ""
    lead: int = 0
    clitic: str = ""
    definite: bool = False
    country: str = ""
    cue: bool = False

    @property
    def finite(self) -> bool:
        """Whether the word can be a finite reporting verb."""
        return self.form[:1] in ("p", "n")

    @property
    def gender(self) -> str:
        """The verb form's gender, m or f."""
        return self.form[1:2]


class Lexicon:
    """The compiled lexicon. `word(folded)` never fails: an unknown word has no kinds."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._lemmas = [
            Lemma(v["name"], v["class"], frozenset(v["takes"]), frozenset(v["marks"])) for v in data["verbs"]
        ]
        self._forms: dict[str, str] = data["forms"]
        self._kinds: dict[str, int] = data["kinds"]
        self._countries: dict[str, str] = data["countries"]
        self.phrases: dict[str, list[list[str]]] = data["phrases"]
        self.after: dict[str, str] = data["prepositional"]
        self._seen: dict[str, Word] = {}

    def word(self, folded: str) -> Word:
        """What the folded spelling can be."""
        known = self._seen.get(folded)
        if known is None:
            if len(self._seen) > 400_000:
                self._seen.clear()
            known = self._seen[folded] = self._look_up(folded)
        return known

    def _look_up(self, folded: str) -> Word:
        for lead, clitic, bare in _readings(folded):
            form = self._forms.get(bare, "")
            if clitic and form[-3:-2] in ("p",):
                form = ""
            kinds = self._kinds.get(bare, 0)
            country = self._countries.get(bare, "")
            if form or kinds or country:
                return self._word(folded, bare, lead, clitic, form, kinds, country)
        lead, clitic, bare = _plainest(folded)
        return self._word(folded, bare, lead, clitic, "", 0, "")

    def _word(self, folded: str, bare: str, lead: int, clitic: str, form: str, kinds: int, country: str) -> Word:
        number = form.rstrip("abcdefghijklmnopqrstuvwxyz")
        lemma = self._lemmas[int(number)] if form else None
        definite = bare.startswith("ال") and len(bare) > 4 and bare not in _OWN_AL
        code = form[len(number) :]
        cue = code[:1] in ("p", "n") or bool(kinds & CUES) or bare == "علي"
        return Word(folded, bare, kinds, lemma, code, lead, clitic, definite, country, cue)


def _readings(folded: str) -> list[tuple[int, str, str]]:
    """(letters of و/ف, clitic, rest) for every way to take proclitics off, the plainest first."""
    found = [(0, "", folded)]
    if len(folded) > 2 and folded[0] in "وف":
        found.append((1, "", folded[1:]))
    for lead, _, rest in list(found):
        if len(rest) > 3 and rest[0] in "بلك":
            found.append((lead, rest[0], rest[1:]))
            if rest.startswith("لل"):
                found.append((lead, "ل", "ا" + rest[1:]))
    return found


def _plainest(folded: str) -> tuple[int, str, str]:
    """How to read a word that nobody knows: an article behind proclitics betrays them, nothing else does."""
    for lead, clitic, bare in _readings(folded)[1:]:
        if bare.startswith("ال") and len(bare) > 4:
            return lead, clitic, bare
    if folded[:1] == "ب" and like_masdar(folded[1:]):
        return 0, "ب", folded[1:]
    return 0, "", folded


def like_masdar(bare: str) -> bool:
    """Whether an unknown word has the shape of a verbal noun: انتظار, اتخاذ, تعزيز; not a name like باراك or باوزير."""
    if len(bare) < 5 or bare.startswith("ال") or bare.endswith(("اه", "اها")):
        return False  # أجراه: a verb with its object
    return bare[-2] in ("اي" if bare[0] == "ت" else "ا") and bare[0] in "اتم"


@cache
def lexicon() -> Lexicon:
    """The compiled Arabic lexicon of the package."""
    return Lexicon(json.loads((Path(__file__).parent / "lexicon.json").read_bytes()))
