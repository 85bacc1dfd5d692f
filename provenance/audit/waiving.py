"""Which flags somebody has waived. A waiver covers words by the hash of their folding, and dies with them."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.audit.places import folded_words
from provenance.record import ArticleRecord, Flag, Waiver

Waived = tuple[tuple[Flag, Waiver], ...]


def words_hash(record: ArticleRecord, flag: Flag) -> str:
    """SHA-256 of the folded words that the flag covers, and of the link or source that it is about, if any.

    A flag on the whole article covers all its words.
    """
    if flag.at is None:
        covered = " ".join(paragraph.text for paragraph in record.paragraphs)
    else:
        covered = record.paragraph(flag.at.paragraph).text[flag.at.start : flag.at.end]
    import hashlib  # only articles on record have waivers

    about = flag.params.get("link") or flag.params.get("source") or ""
    said = f"{folded_words(covered)}\n{about}" if about else folded_words(covered)
    return "sha256:" + hashlib.sha256(said.encode()).hexdigest()


def parted(record: ArticleRecord, flags: Iterable[Flag]) -> tuple[tuple[Flag, ...], Waived]:
    """The flags that are open, and those that a waiver of the record covers, with it."""
    waivers = record.log.waivers if record.log else ()
    if not waivers:
        return tuple(flags), ()
    standing: list[Flag] = []
    waived: list[tuple[Flag, Waiver]] = []
    for flag in flags:
        waiver = _waiver_of(record, flag, waivers)
        if waiver is None:
            standing.append(flag)
        else:
            waived.append((flag, waiver))
    return tuple(standing), tuple(waived)


def _waiver_of(record: ArticleRecord, flag: Flag, waivers: tuple[Waiver, ...]) -> Waiver | None:
    named = [w for w in waivers if w.code == flag.code and w.paragraph == flag.handle]
    if not named:
        return None
    covered = words_hash(record, flag)
    return next((w for w in reversed(named) if w.words_hash == covered), None)
