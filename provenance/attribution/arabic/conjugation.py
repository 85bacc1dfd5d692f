"""Generate the written forms of a reporting verb from its past and its present.

Forms are unvocalised and folded (`text.folding`), so one spelling stands for what a reader would vocalise
in context. The paradigm is the regular one of written Arabic news (Ryding, *A Reference Grammar of Modern
Standard Arabic*, chapters 21 to 33): third persons of past and present, future in س, the active participle in
all its genders and cases, masdars, each also with a pronoun object.

A form's code is `tense gender number` and an optional `o` for a pronoun object or `v` for the passive: `pfs` is
"past, feminine, singular". Tenses: p past, n present, a active participle, m masdar.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from provenance.text.folding import fold

_OBJECTS = ("ه", "ها", "هم", "هما")
_DEFECTIVE = ("ا", "ي", "و")


def forms(verb: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every (folded form, code) of one lexicon entry; the likelier reading of a spelling comes first."""
    yield from _past(verb["past"])
    yield from _present(verb["present"])
    for passive in verb.get("passive", ()):
        yield fold(passive), ("n" if passive.startswith("ي") else "p") + "msv"
    yield from _participle(verb.get("participle") or "م" + verb["present"][1:], verb["past"])
    for masdar in verb["masdar"]:
        yield from _masdar(fold(masdar))


def _past(written: str) -> Iterator[tuple[str, str]]:
    past = fold(written)
    yield past, "pms"
    if past.endswith(_DEFECTIVE) and len(past) > 2 and not written.endswith("أ"):
        plural = past[:-1] + "وا"
        stem = past if written.endswith("ي") else past[:-1]  # خشي keeps its ya: خشيت
        yield from ((stem + "ت", "pfs"), (plural, "pmp"), (past[:-1] + "يا", "pmd"), (stem + "تا", "pfd"))
        masculine = stem if stem.endswith(("ا", "ي")) else stem + "ا"  # رأى, رآه
    else:
        stem, plural = past, past + "وا"
        yield from ((past + "ت", "pfs"), (plural, "pmp"), (past + "ا", "pmd"), (past + "تا", "pfd"))
        masculine = past
    for pronoun in _OBJECTS:
        yield masculine + pronoun, "pmso"
        yield stem + "ت" + pronoun, "pfso"
        yield plural[:-1] + pronoun, "pmpo"


def _present(written: str) -> Iterator[tuple[str, str]]:
    stem = fold(written)[1:]
    defective = stem.endswith(_DEFECTIVE) and not written.endswith("أ")
    short = stem[:-1] if defective else stem
    before_object = short + "ا" if written.endswith("ى") else stem
    for future in ("", "س"):
        yield future + "ي" + stem, "nms"
        yield future + "ت" + stem, "nfs"
        yield future + "ي" + short + "ون", "nmp"
        yield future + "ي" + (short + "ي" if defective else short) + "ان", "nmd"
        yield future + "ت" + (short + "ي" if defective else short) + "ان", "nfd"
        for pronoun in _OBJECTS:
            yield future + "ي" + before_object + pronoun, "nmso"
            yield future + "ت" + before_object + pronoun, "nfso"
    yield "ي" + short + "وا", "nmp"


def _participle(written: str, past: str) -> Iterator[tuple[str, str]]:
    """The active participle; that of a defective verb regains its ya: ناف, نافيا, نافية."""
    masculine = fold(written)
    defective = past.endswith(("ى", "ا", "ي"))
    stem = masculine.removesuffix("ي") + "ي" if defective else masculine
    yield from ((stem + "ا", "ams"), (stem + "ه", "afs"), (stem + "تين", "afd"), (stem + "ان", "amd"))
    plural = masculine.removesuffix("ي") if defective else masculine
    yield from ((plural + "ين", "amp"), (plural + "ون", "amp"))
    if masculine.startswith("م"):
        yield masculine, "ams"


def _masdar(noun: str) -> Iterator[tuple[str, str]]:
    yield noun, "mms"
    yield "ال" + noun, "mms"
    stem = noun[:-1] + "ت" if noun.endswith("ه") else noun
    for pronoun in _OBJECTS:
        yield stem + pronoun, "mmso"
