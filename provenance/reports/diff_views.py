"""What differs between two revisions, looked at for one thing: the headline, the numbers, or who is credited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from provenance.record import Attribution, Kind, Paragraph
from provenance.reports.changes import Compared, Difference
from provenance.reports.diff import change_json, compared_json, head_lines, marked, place_line, words_lines
from provenance.reports.history_labels import label
from provenance.reports.lines import BLANK, Line, Tone, line
from provenance.reports.view import NOTE_INDENT, TEXT_INDENT
from provenance.text.diff import Change, Size, TextDiff

AROUND = 6  # tokens on either side of a number that changed


class View(NamedTuple):
    """A way to look at differences: which of them it keeps, its lines for each, and what JSON adds to each."""

    keeps: Callable[[Difference], bool]
    lines: Callable[[Difference, str, int], Iterator[Line]]
    json: Callable[[Difference], dict[str, Any]]


class Credit(NamedTuple):
    """Whom the prose credits: what stays the same when the words around are reworded."""

    outlets: tuple[str, ...]
    speaker: str | None
    kind: str


def viewed_lines(view: View, compared: Compared, lang: str, width: int) -> Iterator[Line]:
    """The differences that a view keeps, one block a paragraph."""
    yield from head_lines(compared, lang)
    kept = [difference for difference in compared.found if view.keeps(difference)]
    if not kept and (compared.headlines is None or view is not VIEWS["headline"]):
        yield line(label("compared.same", lang))
    for difference in kept:
        yield BLANK
        yield place_line(difference, lang)
        yield from view.lines(difference, lang, width)


def viewed_json(view: View, compared: Compared) -> str:
    """The differences that a view keeps as one JSON object, each with what the view looks for."""
    return compared_json(compared, [{**change_json(d), **view.json(d)} for d in compared.found if view.keeps(d)])


def _is_headline(difference: Difference) -> bool:
    return any(p.kind is Kind.TITLE for p in (*difference.before, *difference.after))


def _number_changes(difference: Difference) -> list[Change]:
    return [change for change in difference.words.changes() if change.size is Size.NUMBER]


def _number_lines(difference: Difference, lang: str, width: int) -> Iterator[Line]:
    """Each changed number in the words around it."""
    words = difference.words
    for change in _number_changes(difference):
        _, i1, i2, j1, j2 = change.at
        first, last = max(i1 - AROUND, 0), i2 + AROUND
        old = words.old[first:last]
        new = (*words.old[first:i1], *words.new[j1:j2], *words.old[i2:last])
        codes = (
            ("equal", 0, i1 - first, 0, i1 - first),
            (change.at[0], i1 - first, i2 - first, i1 - first, i1 - first + j2 - j1),
            ("equal", i2 - first, len(old), i1 - first + j2 - j1, len(new)),
        )
        yield line(*marked(TextDiff(old, new, codes)), indent=TEXT_INDENT)


def _number_json(difference: Difference) -> dict[str, Any]:
    return {"numbers": [{"old": c.old.strip(), "new": c.new.strip()} for c in _number_changes(difference)]}


def credit_changes(difference: Difference) -> tuple[list[Credit], list[Credit]]:
    """The credits that were lost and those that were gained."""
    before, after = (_credits(side) for side in (difference.before, difference.after))
    return list((before - after).elements()), list((after - before).elements())


def _credits(paragraphs: Sequence[Paragraph]) -> Counter[Credit]:
    return Counter(_credit(credit) for paragraph in paragraphs for credit in paragraph.attributions)


def _credit(credit: Attribution) -> Credit:
    speaker = credit.speaker.text if credit.speaker is not None else credit.speaker_resolved
    return Credit(credit.outlets, speaker, credit.speaker_kind)


def _credit_lines(difference: Difference, lang: str, width: int) -> Iterator[Line]:
    lost, gained = credit_changes(difference)
    for credits_of, key, tone in ((lost, "credit.lost", Tone.DELETED), (gained, "credit.gained", Tone.INSERTED)):
        for credit in credits_of:
            yield line((f"{label(key, lang)}: ", tone), _credit_name(credit, lang), indent=NOTE_INDENT)


def _credit_name(credit: Credit, lang: str) -> str:
    who = ", ".join(credit.outlets)
    return " · ".join(part for part in (who, credit.speaker) if part) or label("credit.nobody", lang)


def _credit_json(difference: Difference) -> dict[str, Any]:
    lost, gained = credit_changes(difference)
    return {"lost": [credit._asdict() for credit in lost], "gained": [credit._asdict() for credit in gained]}


VIEWS: dict[str, View] = {
    "headline": View(_is_headline, words_lines, lambda _: {}),
    "numbers": View(lambda d: bool(_number_changes(d)), _number_lines, _number_json),
    "attributions": View(lambda d: any(credit_changes(d)), _credit_lines, _credit_json),
}
