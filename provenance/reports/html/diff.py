"""Two revisions as one HTML page: what was deleted is struck out, what was inserted underlined, old beside new."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from provenance.record import ArticleRecord
from provenance.reports.changes import Compared, Difference
from provenance.reports.diff import notes, place
from provenance.reports.history_labels import label
from provenance.reports.html.environment import page
from provenance.reports.html.runs import Run, runs
from provenance.reports.signoffs import correction_words
from provenance.text.diff import TextDiff


class PieceValues(NamedTuple):
    """Words that stand on both sides (`tag` is empty), or on one: del or ins."""

    tag: str
    runs: list[Run]


class DifferenceValues(NamedTuple):
    """A difference as the template has it; a side that has no such paragraph is empty."""

    anchor: str
    place: str
    notes: str
    fate: str
    old: list[PieceValues]
    new: list[PieceValues]


def render_diff(compared: Compared, lang: str) -> str:
    """The page on what two revisions differ in."""
    before, after = compared.numbers
    direction = _direction(compared.after)
    headline = compared.headlines
    return page(
        "diff.html.j2",
        lang,
        title=label("compared", lang, slug=compared.slug, before=before, after=after),
        headings=[label("revision", lang, number=number) for number in (before, after)],
        named=compared.after.title or compared.slug,
        corrections=[correction_words(correction, lang) for correction in compared.corrections],
        direction=direction,
        language=compared.after.language,
        headline=[_side(headline, direction, new=new) for new in (False, True)] if headline else None,
        headline_word=label("revised.title", lang),
        same=label("compared.same", lang),
        differences=[
            _values(number, difference, direction, lang) for number, difference in enumerate(compared.found, 1)
        ],
    )


def _values(number: int, difference: Difference, direction: str, lang: str) -> DifferenceValues:
    return DifferenceValues(
        f"d{number}",
        place(difference),
        " · ".join(notes(difference, lang)),
        difference.fate.value,
        _side(difference.words, direction, new=False) if difference.before else [],
        _side(difference.words, direction, new=True) if difference.after else [],
    )


def _side(words: TextDiff, direction: str, *, new: bool) -> list[PieceValues]:
    return list(_pieces(words, direction, new=new))


def _pieces(words: TextDiff, direction: str, *, new: bool) -> Iterator[PieceValues]:
    for tag, i1, i2, j1, j2 in words.opcodes:
        text = "".join(words.new[j1:j2] if new else words.old[i1:i2])
        mark = "" if tag == "equal" else "ins" if new else "del"
        said, space = (text, "") if not mark else (text.rstrip(), text[len(text.rstrip()) :])
        yield from (PieceValues(m, runs(t, direction)) for m, t in ((mark, said), ("", space)) if t)


def _direction(record: ArticleRecord) -> str:
    return "rtl" if record.language == "ar" else "ltr"
