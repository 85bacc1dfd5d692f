"""Q04: quotation marks that open and never close, or close without opening."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.laid import Laid, laid
from provenance.audit.rule import Rule
from provenance.record import ArticleRecord, Flag, Kind, Paragraph, Place, Severity

_OPENERS = frozenset("«“„‹")
_CLOSERS = frozenset("»”›")
_STRAIGHT = frozenset('"″＂')
MARKS = _OPENERS | _CLOSERS | _STRAIGHT
ACROSS = 3  # paragraphs over which a speech may run on before it closes
WORDS = 40  # characters beside the mark that the message repeats
READ = (Kind.TITLE, Kind.HEADING, Kind.BODY, Kind.CAPTION, Kind.PULL_QUOTE, Kind.RELATED_LINK)


Offsets = tuple[int, int]
Marked = tuple[Paragraph, Offsets | None, Offsets | None]


def unclosed_quotations(record: ArticleRecord) -> Iterator[Flag]:
    """A mark without its partner; a speech that runs over paragraphs and closes in a later one is well."""
    found = [(paragraph, *lone(laid(paragraph))) for paragraph in record.of_kind(*READ)]
    settled: set[int] = set()
    for order, (paragraph, opens, closes) in enumerate(found):
        partner = _partner(found[order + 1 : order + 1 + ACROSS]) if opens is not None else None
        if partner is not None:
            settled.add(partner)
        elif opens is not None:
            yield _flag(paragraph, opens, "unclosed")
        if closes is not None and paragraph.number not in settled:
            yield _flag(paragraph, closes, "unopened")


def _partner(following: list[Marked]) -> int | None:
    for paragraph, _, closes in following:
        if closes is not None:
            return paragraph.number
    return None


def _flag(paragraph: Paragraph, at: Offsets, case: str) -> Flag:
    place = Place(paragraph.number, *at)
    words = paragraph.text[at[0] :][:WORDS] if case == "unclosed" else paragraph.text[: at[1]][-WORDS:]
    return Flag("Q04", "quotation-unclosed", Severity.WARNING, place, params={"case": case, "words": words})


def lone(text: Laid) -> tuple[Offsets | None, Offsets | None]:
    """The mark that never closes, and the one that never opened, as offsets; straight marks open and close in turn."""
    if MARKS.isdisjoint(text.folded):
        return None, None
    straight = [i for i, sign in enumerate(text.folded) if sign in _STRAIGHT]
    if text.folded.count("“") % 2 == 0 and "”" not in text.folded and "“" in text.folded:
        return None, None  # “ on both sides, as some keyboards have it
    opens: list[int] = []
    lone_closer: int | None = None
    for i, sign in enumerate(text.folded):
        if sign in _OPENERS:
            opens.append(i)
        elif sign in _CLOSERS:
            if opens:
                opens.pop()
            elif lone_closer is None and not straight:
                lone_closer = i
    if straight and not opens and len(straight) % 2:
        unclosed = next((q.first - 1 for q in text.quoted if not q.closed), None)
        if unclosed is not None:
            return _span(text, unclosed), None
        return None, _span(text, straight[-1])
    lone_opener = opens[-1] if opens and not straight else None
    return (
        _span(text, lone_opener) if lone_opener is not None else None,
        _span(text, lone_closer) if lone_closer is not None else None,
    )


def _span(text: Laid, i: int) -> Offsets:
    return text.words.start[i], text.words.end[i]


UNCLOSED = Rule("Q04", "quotation-unclosed", Severity.WARNING, unclosed_quotations)
