"""What two revisions of an article differ in, paragraph by paragraph. Handles say which is which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.record import ArticleRecord, Correction, Kind, Log, Paragraph
from provenance.record.history import Fate
from provenance.text.diff import Size, TextDiff, diff_texts
from provenance.text.order import stayed
from provenance.text.refinding import refind

BREAK = " ¶ "  # stands between the paragraphs of a split or a merge


@dataclass(frozen=True, slots=True)
class Difference:
    """Paragraphs that became others: mostly one and one; several where they were split or merged; or none."""

    fate: Fate
    before: tuple[Paragraph, ...]
    after: tuple[Paragraph, ...]
    words: TextDiff

    @property
    def size(self) -> Size | None:
        """The greatest of what changed in the words; None where they are the same."""
        sizes = {change.size for change in self.words.changes()}
        return next((size for size in (Size.NUMBER, Size.WORDS, Size.SMALL) if size in sizes), None)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two revisions of one article, and what they differ in."""

    before: ArticleRecord
    after: ArticleRecord
    found: tuple[Difference, ...]

    @property
    def slug(self) -> str:
        """The article."""
        return _log(self.after).slug

    @property
    def numbers(self) -> tuple[int, int]:
        """The numbers of the two revisions."""
        return _log(self.before).revision, _log(self.after).revision

    @property
    def headlines(self) -> TextDiff | None:
        """How the title changed where it is no paragraph of both; None where it did not."""
        old, new = self.before.title or "", self.after.title or ""
        shown = self.before.of_kind(Kind.TITLE) and self.after.of_kind(Kind.TITLE)
        return None if old == new or shown else diff_texts(old, new)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """What readers were told about the revisions after the first of the two."""
        first = self.numbers[0]
        return tuple(note for note in _log(self.after).corrections if note.revision > first)


def _log(record: ArticleRecord) -> Log:
    assert record.log is not None  # noqa: S101  it comes from the store
    return record.log


def compare(before: ArticleRecord, after: ArticleRecord) -> Compared:
    """What two revisions of one article differ in."""
    return Compared(before, after, tuple(differences(before, after)))


def differences(before: ArticleRecord, after: ArticleRecord) -> list[Difference]:
    """What differs between two revisions of one article, in reading order; unchanged paragraphs are left out."""
    groups = _groups(before.paragraphs, after.paragraphs)
    in_order = _in_order(before.paragraphs, after.paragraphs)
    found = (_difference(old, new, in_order) for old, new in groups)
    return [difference for difference in found if difference is not None]


Group = tuple[list[Paragraph], list[Paragraph]]


def _groups(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> Iterator[Group]:
    """Paragraphs that belong together, by handle; a part of a split beside the rest, merged ones together."""
    old = {p.handle: p for p in before}
    new = {p.handle: p for p in after}
    joins: dict[str | None, Group] = {handle: ([old[handle]], [new[handle]]) for handle in new if handle in old}
    loose_old = {handle for handle in old if handle not in new}
    loose_new = {handle for handle in new if handle not in old}
    for paragraph, found in zip(after, refind([p.text for p in before], [p.text for p in after]), strict=True):
        origins = [before[i] for i in found.origins]
        home = next((p.handle for p in origins if p.handle in joins), None)
        if paragraph.handle in loose_new and home is not None:
            joins[home][1].append(paragraph)
            loose_new.discard(paragraph.handle)
        for origin in origins:
            if paragraph.handle in joins and origin.handle in loose_old:
                joins[paragraph.handle][0].append(origin)
                loose_old.discard(origin.handle)
    for handle in loose_new:
        joins[handle] = ([], [new[handle]])
    for handle in loose_old:
        joins[handle] = ([old[handle]], [])
    yield from _reading_order(list(joins.values()), before)


def _reading_order(groups: list[Group], before: Sequence[Paragraph]) -> list[Group]:
    """By place in the new text; what is gone comes after what stood before it."""
    for old, new in groups:
        old.sort(key=lambda p: p.number)
        new.sort(key=lambda p: p.number)
    places = {p.number: new[0].number for old, new in groups for p in old if new}
    at, last = {}, 0
    for paragraph in before:
        last = at[paragraph.number] = places.get(paragraph.number, last)
    return sorted(groups, key=lambda g: (g[1][0].number, 0, 0) if g[1] else (at[g[0][0].number], 1, g[0][0].number))


def _in_order(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> set[str | None]:
    """The handles of the most paragraphs that stand in the same order in both; the others moved."""
    places = {p.handle: p.number for p in after}
    kept = {i for i, _ in stayed((p.number, places[p.handle]) for p in before if p.handle in places)}
    return {p.handle for p in before if p.number in kept}


def _difference(old: list[Paragraph], new: list[Paragraph], in_order: set[str | None]) -> Difference | None:
    texts = [BREAK.join(p.text for p in side) for side in (old, new)]
    fate = _fate(old, new, in_order, same=texts[0] == texts[1])
    if fate is Fate.KEPT and old[0].kind is new[0].kind:
        return None
    return Difference(fate, tuple(old), tuple(new), diff_texts(*texts))


def _fate(old: list[Paragraph], new: list[Paragraph], in_order: set[str | None], *, same: bool) -> Fate:
    if not old or not new:
        return Fate.GONE if old else Fate.NEW
    if len(old) > 1 or len(new) > 1:
        return Fate.MERGED if len(old) > 1 else Fate.SPLIT
    if new[0].handle not in in_order:
        return Fate.MOVED
    return Fate.KEPT if same else Fate.REWORDED
