"""A short way to read a paragraph or two of one's own and ask what is credited in the last."""

from __future__ import annotations

from functools import cache

from provenance.attribution import Reader, reader_for
from provenance.record import Attribution, Kind, Paragraph, Span


@cache
def reader() -> Reader:
    """The reader as users have it: the package's own lexicon and outlet list."""
    return reader_for("ar")


def article(*texts: str, kind: Kind = Kind.BODY) -> tuple[Paragraph, ...]:
    """The paragraphs of an article of one kind."""
    return reader().paragraphs((kind, text) for text in texts)


def paragraph(*texts: str, kind: Kind = Kind.BODY) -> Paragraph:
    """The last of these paragraphs."""
    return article(*texts, kind=kind)[-1]


def credits_in(*texts: str, kind: Kind = Kind.BODY) -> tuple[Attribution, ...]:
    """Every credit of the last paragraph."""
    return paragraph(*texts, kind=kind).attributions


def credit(*texts: str, kind: Kind = Kind.BODY) -> Attribution:
    """The one credit of the last paragraph; an assertion where it has none or several."""
    found = credits_in(*texts, kind=kind)
    assert len(found) == 1, [told(a) for a in found]
    return found[0]


def outlets(*texts: str, kind: Kind = Kind.BODY) -> list[str]:
    """The outlets that the last paragraph credits, in order, each once."""
    named = (outlet for a in credits_in(*texts, kind=kind) for outlet in a.outlets)
    return list(dict.fromkeys(named))


def said(span: Span | None) -> str | None:
    """The words of a span, None where the prose has none."""
    return span.text if span is not None else None


def told(attribution: Attribution) -> tuple[str | None, ...]:
    """Cue, outlet words, speaker and content of a credit."""
    a = attribution
    return said(a.cue), said(a.outlet_text), said(a.speaker), said(a.content)
