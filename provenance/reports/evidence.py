"""What a link rests on, in its snapshot: the passage between the sentences around it."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.record import Evidence
from provenance.reports.lines import Line, Tone, line
from provenance.reports.record_labels import day, label


def evidence_lines(evidence: Evidence, lang: str, *, indent: int) -> Iterator[Line]:
    """The passage in ⟦brackets⟧ with the sentences around it, and which snapshot it stands in."""
    before, words, after = (" ".join(text.split()) for text in (evidence.before, evidence.words, evidence.after))
    pieces = [(before, Tone.QUIET), (f"⟦{words}⟧", Tone.HEADING), (after, Tone.QUIET)]
    told = [(text if number == 0 else f" {text}", tone) for number, (text, tone) in enumerate(pieces) if text]
    yield line((f"{label('passage', lang)}: ", Tone.QUIET), *told, indent=indent)
    where = label("rests.at", lang, sha=evidence.sha256[:19] + "…", at=day(evidence.captured_at))
    yield line((where, Tone.QUIET), indent=indent)
