"""An attribution taken apart: whom it credits, and by which words."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.record import Attribution
from provenance.reports.labels import label


def credited_name(credit: Attribution, lang: str) -> str:
    """The outlets credited; where there is none, what kind of speaker it is."""
    return ", ".join(credit.outlets) or label(f"speaker.{credit.speaker_kind}", lang)


def parts_of(credit: Attribution, lang: str) -> Iterator[tuple[str, str]]:
    """The words of an attribution that the prose has, each with what it is."""
    for key, span in (
        ("demo.outlet", credit.outlet_text),
        ("demo.cue", credit.cue),
        ("demo.speaker", credit.speaker),
        ("demo.content", credit.content),
    ):
        if span:
            yield label(key, lang), span.text
