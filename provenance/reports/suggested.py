"""Suggested links, for people and as JSON."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from provenance.record.suggested import Suggested, Suggestion
from provenance.reports.contract import escaped_json
from provenance.reports.lines import Line, Tone, excerpt, joined, line
from provenance.reports.log_labels import label

SCHEMA = "provenance-suggestions/1"
INDENT = 4


def suggested_lines(suggested: Suggested, lang: str, width: int) -> Iterator[Line]:
    """Each suggestion with why, and the command that accepts it; then what nothing on record fits."""
    if not suggested.suggestions:
        yield line(label("suggested.none", lang))
    for suggestion in suggested.suggestions:
        yield from _lines(suggested.article, suggestion, lang, width)
    if suggested.without:
        places = ", ".join(f"{suggested.article}:{handle}" for handle in suggested.without)
        yield line((label("suggested.without", lang, places=places), "warning"))


def suggested_json(suggested: Suggested) -> str:
    """The suggestions as one JSON object; `confidence` is from 0 to 1."""
    listed = [
        {**{k: v for k, v in s._asdict().items() if k != "permille"}, "confidence": s.permille / 1000,
         "command": command_of(suggested.article, s)}
        for s in suggested.suggestions
    ]  # fmt: skip
    return escaped_json(
        {
            "schema": SCHEMA,
            "article": suggested.article,
            "suggestions": listed,
            "without_source": list(suggested.without),
        }
    )


def command_of(article: str, suggestion: Suggestion) -> str:
    """What to type to accept it. The passage is not taken over: whoever links opens it."""
    name = f"{article}:{suggestion.paragraph}"
    return f"provenance link {shlex.quote(name)} --source {suggestion.source}"


def _lines(article: str, suggestion: Suggestion, lang: str, width: int) -> Iterator[Line]:
    place = f"¶{suggestion.number} ({suggestion.paragraph})"
    sure = (f"{suggestion.permille // 10}%", Tone.HEADING)
    why = [(label(f"why.{reason}", lang), Tone.QUIET) for reason in suggestion.reasons]
    to = f"{suggestion.source} {suggestion.outlet}"
    yield line((place, Tone.HEADING), f" → {to}  ", sure, "  ", *joined(why))
    yield line(excerpt(suggestion.words, width - INDENT), indent=INDENT)
    if suggestion.passage is not None:
        said = f"{label('suggested.passage', lang)}: "
        yield line((said, Tone.QUIET), excerpt(suggestion.passage, max(width - INDENT - len(said), 20)), indent=INDENT)
    yield line((command_of(article, suggestion), Tone.COMMAND), indent=INDENT)
