"""The log as people read it: number, time, who, verb, subject."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from provenance.record import Severity
from provenance.record.history import LoggedAct
from provenance.reports.contract import escaped_json
from provenance.reports.history_labels import label
from provenance.reports.lines import Line, Tone, line

SCHEMA = "provenance-log/1"


def log_lines(acts: Sequence[LoggedAct], lang: str) -> Iterator[Line]:
    """One act a line, newest last, under it what was said with it."""
    if not acts:
        yield line(label("log.none", lang))
        return
    wide, latest = len(str(acts[-1].seq)), ""
    for act in acts:
        number, time = f"{act.seq:>{wide}}", f"{act.at[:10]} {act.at[11:19]}Z"
        yield line((number, Tone.HEADING), "  ", (time, Tone.QUIET), f"  {act.by}  {act.verb}  {act.subject}")
        if act.at < latest:
            yield line((label("log.clock", lang), Severity.WARNING), indent=wide + 2)
        latest = act.at
        for what, words in act.details:
            yield line((f"{label(f'log.{what}', lang)}: ", Tone.QUIET), " ".join(words.split()), indent=wide + 2)


def log_json(acts: Sequence[LoggedAct], events: int, head: str) -> str:
    """The acts as one JSON object, with how many events the whole log has and the hash of the last."""
    told_acts = [{**asdict(act), "details": [{"what": w, "words": words} for w, words in act.details]} for act in acts]
    told = {"schema": SCHEMA, "events": events, "head": head, "acts": told_acts}
    return escaped_json(told)
