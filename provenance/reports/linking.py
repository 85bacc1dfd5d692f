"""Links as they are made and judged, for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from provenance.record.linked import LinkActed, Linked, Reattached
from provenance.reports.contract import escaped_json
from provenance.reports.evidence import evidence_lines
from provenance.reports.lines import Line, Tone, excerpt, line
from provenance.reports.log_labels import label

SCHEMA = "provenance-link/1"
INDENT = 4


def linked_lines(linked: Linked, lang: str, width: int) -> Iterator[Line]:
    """The link, then the words it pins together, each on a line of its own."""
    paragraph = f"{linked.article}:{linked.paragraph}"
    said = label("link", lang, link=linked.handle, paragraph=paragraph, source=linked.source)
    yield line((said, Tone.HEADING), f"  {linked.outlet}")
    yield _words("words", linked.words.text, lang, width)
    if linked.passage is not None:
        yield _words("passage" if linked.checked else "passage.typed", linked.passage, lang, width)
    if linked.quote is not None:
        yield _words("quote", linked.quote, lang, width)
    claim = label("claim.new" if linked.new_claim else "claim", lang, claim=linked.claim)
    yield line((claim, Tone.QUIET), indent=INDENT)


def remarks_on(linked: Linked, lang: str) -> Iterator[str]:
    """What whoever made the link should know, though nothing stands against it."""
    if linked.checked and not linked.same:
        yield label("remark.differs", lang)
    if linked.times > 1:
        yield label("remark.times", lang, times=linked.times)
    if linked.quote_found is False:
        yield label("remark.quote", lang, source=linked.source)
    if linked.credited and {linked.outlet, linked.carrier}.isdisjoint(linked.credited):
        yield label("remark.credit", lang, credited=", ".join(linked.credited), outlet=linked.outlet)


def linked_json(linked: Linked) -> str:
    """The link as one JSON object."""
    words = {"text": linked.words.text, "start": linked.words.start, "end": linked.words.end}
    return escaped_json({"schema": SCHEMA, "link": {**asdict(linked), "state": "linked", "words": words}})


def acted_lines(acted: LinkActed, lang: str, width: int) -> Iterator[Line]:
    """The link and its new state."""
    state = (label(f"state.{acted.state}", lang), Tone.PLAIN)
    yield line(
        (acted.handle, Tone.HEADING), "  ", state, "  ", (label("made-by", lang, by=acted.linked_by), Tone.QUIET)
    )
    if acted.reason:
        yield _words("reason", acted.reason, lang, width)
    yield line((f"{label('words', lang)}: ", Tone.QUIET), acted.exact, indent=INDENT)
    if acted.evidence is not None:
        yield from evidence_lines(acted.evidence, lang, indent=INDENT)
    elif acted.passage is not None:
        yield line((f"{label('passage.typed', lang)}: ", Tone.QUIET), acted.passage, indent=INDENT)


def acted_json(acted: Sequence[LinkActed]) -> str:
    """The links' new states as one JSON object; one alone stands there by its own name too."""
    links = [{**asdict(each), "evidence": each.evidence._asdict() if each.evidence else None} for each in acted]
    alone = {"link": links[0]} if len(links) == 1 else {}
    return escaped_json({"schema": SCHEMA, **alone, "links": links})


def reattached_lines(moved: Reattached, lang: str, width: int) -> Iterator[Line]:
    """The link, the words that it was made with, and those that it rests on now."""
    said = label("reattached", lang, link=moved.handle, paragraph=f"{moved.article}:{moved.paragraph}")
    yield line((said, Tone.HEADING))
    yield _words("words.before", moved.exact, lang, width)
    yield _words("words", moved.words.text, lang, width)
    yield line((label("reattached.next", lang), Tone.QUIET), indent=INDENT)


def reattached_json(moved: Reattached) -> str:
    """The link as one JSON object."""
    words = {"text": moved.words.text, "start": moved.words.start, "end": moved.words.end}
    return escaped_json({"schema": SCHEMA, "link": {**asdict(moved), "state": "linked", "words": words}})


def _words(key: str, words: str, lang: str, width: int) -> Line:
    what = f"{label(key, lang)}: "
    return line((what, Tone.QUIET), excerpt(words, max(width - INDENT - len(what), 10)), indent=INDENT)
