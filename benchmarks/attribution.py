"""Attribution read by the program, beside two ways that need no grammar, on articles annotated by hand.

python benchmarks/attribution.py

One of them is a toy: any verb of saying, credited to the outlet named last. The other follows what is published on
finding quotations in Arabic news: a cue with an outlet or a person within a few words of it, from lists (Alrahabi
2015). Both may use our lists of verbs, titles and outlets, which flatters them. The shared articles are read where
they lie beside this checkout.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from provenance.attribution import reader_for
from provenance.attribution.arabic.lexicon import lexicon
from provenance.attribution.arabic.mentions import Mention, MentionFinder
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.outlet_list import listed_outlets
from provenance.reading import read_article
from provenance.record import ArticleRecord, Attribution, Kind, Paragraph
from tests.articles.scoring import HELD_OUT, LATER, READ_EARLY, Gold, gold, tally, text_of

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "eval"
WINDOW = 5  # words either side of a cue in which its source is looked for
NAME = 3  # words of a person's name behind a title
FIGURES = ("attribution", "outlet")

Way = Callable[[ArticleRecord], ArticleRecord]
Credits = Callable[[Prose, list[Mention]], Iterator[Attribution]]


class Lists:
    """The lists that the two ways share, and an article's paragraphs laid open with them."""

    def __init__(self) -> None:
        self.lexicon, self.outlets = lexicon(), listed_outlets()
        self.finder = MentionFinder(self.outlets)

    def read(
        self, record: ArticleRecord, way: Callable[[Prose, list[Mention]], Iterator[Attribution]]
    ) -> ArticleRecord:
        def credited(paragraph: Paragraph) -> Paragraph:
            if paragraph.kind not in (Kind.BODY, Kind.TITLE, Kind.CAPTION):
                return replace(paragraph, attributions=())
            prose = Prose(paragraph.text, self.lexicon)
            named = [m for m in self.finder.find(prose) if len(m.candidates) == 1]
            return replace(paragraph, attributions=tuple(way(prose, named)))

        return replace(record, paragraphs=tuple(map(credited, record.paragraphs)))

    def name(self, mention: Mention) -> str:
        return self.outlets.outlets[mention.candidates[0]].name


def toy(lists: Lists) -> Way:
    """Any verb of saying, and the outlet named last in the article."""

    def read(record: ArticleRecord) -> ArticleRecord:
        last: list[str] = []

        def way(prose: Prose, named: list[Mention]) -> Iterator[Attribution]:
            for i in range(len(prose)):
                last[:] = [lists.name(m) for m in named if m.first == i] or last
                if prose.reports(i):
                    near = next((m for m in named if 0 <= m.first - i <= WINDOW), None)
                    outlets = (lists.name(near),) if near else tuple(last)
                    words = prose.span(near.first, near.last) if near else None
                    yield Attribution(outlets=outlets, outlet_text=words, cue=prose.span(i, i + 1))

        return lists.read(record, way)

    return read


def window(lists: Lists) -> Way:
    """A cue with an outlet, or a title and the words behind it, within a few words."""

    def way(prose: Prose, named: list[Mention]) -> Iterator[Attribution]:
        for i in range(len(prose)):
            if not (prose.reports(i) or prose.is_(i, "prep_cue")):
                continue
            near = range(max(0, i - WINDOW), min(len(prose), i + WINDOW + 1))
            outlet = next((m for m in named if m.first in near), None)
            title = next((j for j in near if prose.is_(j, "title", "office", "anonymous", "organisation")), None)
            if outlet is None and title is None:
                continue
            yield Attribution(
                outlets=(lists.name(outlet),) if outlet else (),
                outlet_text=prose.span(outlet.first, outlet.last) if outlet else None,
                speaker=prose.span(title, min(title + NAME, len(prose))) if title is not None else None,
                cue=prose.span(i, i + 1),
            )

    return lambda record: lists.read(record, way)


def ours(record: ArticleRecord) -> ArticleRecord:
    return record


def figures(n: Counter[str]) -> str:
    """Precision, recall and F1 of each figure."""
    told = []
    for what in FIGURES:
        both, read, owed = (n[f"{what} {side}"] for side in ("both", "read", "gold"))
        precision, recall = both / max(read, 1), both / max(owed, 1)
        told.append(f"{what} P {precision:.3f} R {recall:.3f} F1 {2 * both / max(read + owed, 1):.3f}")
    return "   ".join(told)


def groups() -> Iterator[tuple[str, list[tuple[Path, list[Gold]]]]]:
    for name, names in (("read early", READ_EARLY), ("later", LATER), ("held out", HELD_OUT)):
        yield f"own articles, {name}", [(text_of(n), gold(n)) for n in names]
    annotated = sorted((SHARED / "gold").glob("*.json"))
    if not annotated:
        sys.stdout.write("the shared articles are not beside this checkout: left out\n")
        return
    listed = [(path, json.loads(path.read_text("utf-8"))) for path in annotated]
    texts = [(SHARED / "articles" / f"{path.stem}.txt", found["paragraphs"]) for path, found in listed]
    yield "shared articles", [(text, paragraphs) for text, paragraphs in texts if text.exists()]


def main() -> None:
    lists, reader = Lists(), reader_for("ar")
    ways: dict[str, Way] = {"ours": ours, "cue in a window": window(lists), "verb and last outlet": toy(lists)}
    for name, articles in groups():
        read = [(read_article(path, reader), wanted) for path, wanted in articles]
        print(f"{name}: {len(read)}")
        for called, way in ways.items():
            print(f"  {called:22} {figures(sum((tally(way(record), wanted) for record, wanted in read), Counter()))}")
    blocks = [
        [(p.kind, p.text) for p in read_article(path, reader).paragraphs] for _, all_ in groups() for path, _ in all_
    ]
    words = sum(len(text.split()) for article in blocks for _, text in article)
    start = time.perf_counter()
    for article in blocks:
        reader.paragraphs(article)
    print(f"reading, articles laid out before: {words / (time.perf_counter() - start):,.0f} words/s")


if __name__ == "__main__":
    main()
