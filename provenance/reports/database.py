"""What a database is, what was done to it, and whether its log verifies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from provenance.record import Severity, Sourcing
from provenance.record.overview import DatabaseState, LogHead, Upgraded
from provenance.record.redacted import Redaction
from provenance.reports.contract import escaped_json
from provenance.reports.counting import EVENT
from provenance.reports.lines import Line, Tone, line
from provenance.reports.record_labels import label

INFO = "provenance-db/1"
VERIFIED = "provenance-verify/1"
REDACTED = "provenance-redact/1"


def state_lines(state: DatabaseState, lang: str) -> Iterator[Line]:
    """One fact a line."""
    facts = (
        ("place", state.place),
        ("kind", state.kind),
        ("size", label("db.bytes", lang, size=f"{state.size:,}")),
        ("schema", state.schema),
        ("journal", state.journal),
        ("articles", state.articles),
        ("events", state.head.events),
        ("head", state.head.hash),
    )
    for key, value in facts:
        if value is not None:
            yield line((f"{label(f'db.{key}', lang)}: ", Tone.QUIET), str(value))
    if state.network:
        yield line((label("db.network", lang, system=state.network), Severity.WARNING))


def state_json(state: DatabaseState) -> str:
    """The same as one JSON object."""
    told = {**asdict(state), "head": state.head.hash, "events": state.head.events}
    return escaped_json({"schema": INFO, "database": told})


def upgraded_lines(upgraded: Upgraded, lang: str) -> Iterator[Line]:
    """What an upgrade did."""
    if upgraded.before == upgraded.now:
        yield line(label("db.current", lang, now=upgraded.now))
    elif upgraded.before is None:
        yield line(label("db.made", lang, now=upgraded.now))
    else:
        yield line(label("db.upgraded", lang, before=upgraded.before, now=upgraded.now))
    if upgraded.backup:
        yield line(label("db.backup", lang, backup=upgraded.backup))


def verified_lines(head: LogHead, fault: str | None, kept: int | None, lang: str) -> Iterator[Line]:
    """Whether the log verifies, what that proves and what not. `kept` is the event of a head that was kept earlier."""
    if fault is not None:
        yield line((label("verify.fault", lang, fault=fault), Severity.ERROR))
        yield line(label("verify.until", lang, events=head.events, head=head.hash))
        return
    yield line((label("verify.well", lang, events=EVENT.counted(head.events, lang), head=head.hash), Sourcing.SOURCED))
    yield line(label("verify.proves", lang))
    yield line(label("verify.not" if kept is None else "verify.kept", lang, seq=kept))


def verified_json(head: LogHead, fault: str | None) -> str:
    """The same as one JSON object; `events` and `head` are those up to which the log is sound."""
    return escaped_json({"schema": VERIFIED, "events": head.events, "head": head.hash, "fault": fault})


def redacted_lines(done: Redaction, lang: str) -> Iterator[Line]:
    """What was taken out, how it is told from now on, and what it does not reach."""
    yield line((label("redacted", lang, shown=done.shown), Tone.HEADING))
    yield line(label("redacted.reach", lang))


def redacted_json(done: Redaction) -> str:
    """The same as one JSON object; `values` says how many were emptied."""
    return escaped_json({"schema": REDACTED, "redaction": done._asdict()})
