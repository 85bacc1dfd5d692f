"""A small scorer: what the program reads in an article, held against what a person read in it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from provenance.record import ArticleRecord, Attribution, Paragraph
from provenance.text.words import words

HERE = Path(__file__).parent
READ_EARLY = ("economy", "feature", "investigation", "press_review", "sports", "wire")  # while the rules were written
HELD_OUT = tuple(sorted(f"held_out/{path.stem}" for path in (HERE / "held_out" / "gold").glob("*.json")))
LATER = tuple(sorted({path.stem for path in (HERE / "gold").glob("*.json")} - set(READ_EARLY)))
FURTHER = tuple(sorted(f"further/{path.stem}" for path in (HERE / "further" / "gold").glob("*.json")))
NAMES = (*READ_EARLY, *LATER, *HELD_OUT, *FURTHER)
Gold = dict


def gold(name: str) -> list[Gold]:
    """The paragraphs of one article as a person read them."""
    return json.loads(_file(name, "gold", "json").read_text("utf-8"))["paragraphs"]


def text_of(name: str) -> Path:
    """The article itself."""
    return _file(name, "texts", "txt")


def _file(name: str, folder: str, ending: str) -> Path:
    return HERE / Path(name).parent / folder / f"{Path(name).name}.{ending}"


def tally(read: ArticleRecord, expected: list[Gold]) -> Counter[str]:
    """Counts of one article, to be added up before `figures`."""
    n: Counter[str] = Counter()
    for paragraph, want in zip(read.paragraphs, expected, strict=True):
        n["paragraphs"] += 1
        n["kind"] += paragraph.kind == want["kind"]
        if want["kind"] == "body":
            n["body"] += 1
            n["sourcing"] += paragraph.sourcing == want["sourcing"]
        _tally_outlets(n, paragraph, want)
        n["attribution gold"] += len(want["attributions"])
        n["attribution read"] += len(paragraph.attributions)
        n["attribution both"] += _matched(want["attributions"], paragraph.attributions)
    return n


def figures(n: Counter[str]) -> dict[str, float]:
    """The four figures, each from 0 to 1."""
    return {
        "kind": n["kind"] / n["paragraphs"],
        "sourcing": n["sourcing"] / n["body"],
        "outlet": _f1(n, "outlet"),
        "attribution": _f1(n, "attribution"),
    }


def _tally_outlets(n: Counter[str], paragraph: Paragraph, want: Gold) -> None:
    """Outlets of the paragraph; one that is only carried over from the paragraph before may be there or not."""
    free = {outlet for a in want["attributions"] if a.get("outlets_disputed") for outlet in a["outlets"]}
    owed = {outlet for a in want["attributions"] for outlet in a["outlets"]} - free
    read = {outlet for a in paragraph.attributions for outlet in a.outlets} - (free - owed)
    n["outlet gold"] += len(owed)
    n["outlet read"] += len(read)
    n["outlet both"] += len(owed & read)


def _matched(expected: list[Gold], read: tuple[Attribution, ...]) -> int:
    """How many pair off, one to one, on a shared word of cue, outlet or speaker."""
    free, both = list(read), 0
    for want in expected:
        hit = next((a for a in free if _share_a_word(want, a)), None)
        if hit is not None:
            free.remove(hit)
            both += 1
    return both


def _share_a_word(want: Gold, read: Attribution) -> bool:
    pairs = ((want["cue"], read.cue), (want["surface"], read.outlet_text), (want["speaker"], read.speaker))
    return any(span is not None and set(words(text).folded) & set(words(span.text).folded) for text, span in pairs)


def _f1(n: Counter[str], what: str) -> float:
    return 2 * n[f"{what} both"] / (n[f"{what} gold"] + n[f"{what} read"])
