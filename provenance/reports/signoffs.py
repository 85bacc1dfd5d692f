"""Who signed an article off, whether that still holds, and what readers were told was corrected."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.record import Correction, Flag, Log, Severity, Signoff, Sourcing
from provenance.record.log import last_of_each
from provenance.record.signed import Signed
from provenance.reports.contract import escaped_json, flag_json
from provenance.reports.history_labels import label
from provenance.reports.lines import Line, Tone, line
from provenance.reports.record_labels import day
from provenance.reports.view import NOTE_INDENT, flag_line

SCHEMA = "provenance-signoff/1"


def standing_lines(log: Log, lang: str) -> Iterator[Line]:
    """The last sign-off in each role, those that were edited since said to be so, and the correction notes."""
    stale = log.edited_since
    for signoff in last_of_each(log.signoffs):
        tone: str = Severity.ERROR if signoff is stale else Tone.QUIET if signoff.edited else Sourcing.SOURCED
        yield line((signoff_words(signoff, lang), tone))
    if stale is not None:
        yield line((label("signed.edited", lang), Severity.ERROR))
    for correction in log.corrections:
        yield line((correction_words(correction, lang), Tone.PLAIN))


def edited_sentence(log: Log | None, lang: str) -> str | None:
    """That the words were edited after they were signed off; None where they were not."""
    return label("signed.edited", lang) if log is not None and log.edited_since is not None else None


def signoff_words(signoff: Signoff, lang: str) -> str:
    """ "signed off as editor by Huda, 2026-03-14, revision 2; edited since"."""
    said = label(
        "signed" if signoff.by else "signed.unnamed",  # a report for readers names no staff
        lang,
        role=label(f"role.{signoff.role}", lang),
        by=signoff.by,
        at=day(signoff.at),
        revision=signoff.revision,
    )
    over = f"{label('signed.over', lang, reason=signoff.override)}" if signoff.override is not None else ""
    since = label("signed.since", lang) if signoff.edited else ""
    return label("semicolon", lang).join(part for part in (said, over, since) if part)


def bound_words(signoff: Signoff, lang: str) -> str:
    """What the name was put to beside the words: flags that were open and waived, links that were unconfirmed."""
    none = label("none", lang)
    told = {
        name: label("comma", lang).join(getattr(signoff, name)) or none for name in ("open", "waived", "unconfirmed")
    }
    return label("signed.bound", lang, **told)


def correction_words(correction: Correction, lang: str) -> str:
    """A correction note with its revision and day."""
    return label("correction", lang, at=day(correction.at), revision=correction.revision, note=correction.note)


def signed_lines(signed: Signed, lang: str, width: int) -> Iterator[Line]:
    """What was signed, with the flags that are open and waived and the links that nobody has confirmed."""
    said = label("signed.done", lang, slug=signed.slug, revision=signed.revision, by=signed.by)
    yield line((f"{said} {label('signed.as', lang, role=label(f'role.{signed.role}', lang))}", Tone.HEADING))
    if signed.override is not None:
        yield line((label("signed.over", lang, reason=signed.override), Severity.WARNING), indent=NOTE_INDENT)
    if signed.open:
        yield line(label("signed.open", lang, count=len(signed.open)))
    yield from (flag_line(flag, lang) for flag in signed.open)
    if signed.waived:
        ids = ", ".join(flag.id for flag, _ in signed.waived)
        yield line(label("signed.waived", lang, flags=ids))
    if signed.unconfirmed:
        handles = ", ".join(f"{link.handle} ({link.paragraph})" for link in signed.unconfirmed)
        yield line((label("signed.unconfirmed", lang, links=handles), Severity.WARNING))


def refused_lines(flags: tuple[Flag, ...], lang: str) -> Iterator[Line]:
    """The flags that keep an editor from signing."""
    yield from (flag_line(flag, lang, indent=0) for flag in flags)


def signed_json(signed: Signed, lang: str) -> str:
    """The sign-off as one JSON object."""
    told = {
        **signed._asdict(),
        "open": [flag_json(flag, lang) for flag in signed.open],
        "waived": [flag_json(flag, lang) for flag, _ in signed.waived],
        "unconfirmed": [link.handle for link in signed.unconfirmed],
    }
    return escaped_json({"schema": SCHEMA, "signoff": told, "refused": []})


def refused_json(flags: tuple[Flag, ...], lang: str) -> str:
    """The refusal as one JSON object: the flags that are open and block it."""
    return escaped_json({"schema": SCHEMA, "signoff": None, "refused": [flag_json(flag, lang) for flag in flags]})
