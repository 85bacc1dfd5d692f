"""An article as lines: each paragraph with its place, kind, class, credits and flags, then the coverage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from provenance.audit.catalogue import message, reason
from provenance.record import Attribution, Flag, Kind, Log, NotRun, Paragraph, SpeakerKind
from provenance.reports.checked import Checked
from provenance.reports.counting import FLAG
from provenance.reports.coverage import coverage_line, coverage_of
from provenance.reports.labels import label
from provenance.reports.lines import BLANK, Line, Tone, excerpt, joined, line

TEXT_INDENT = 6
NOTE_INDENT = 4


def articles_lines(articles: Sequence[Checked], lang: str, width: int) -> Iterator[Line]:
    """All articles, a blank line between them. Excerpts are cut to `width`."""
    for place, checked in enumerate(articles):
        if place:
            yield BLANK
        yield from article_lines(checked, lang, width)


def article_lines(checked: Checked, lang: str, width: int) -> Iterator[Line]:
    """One article from its path to its coverage line."""
    yield from _head(checked, lang, width)
    for paragraph in checked.record.paragraphs:
        yield from paragraph_lines(paragraph, checked.flags_at(paragraph.number), lang, width, checked.record.log)
    yield BLANK
    yield from (flag_line(flag, lang, indent=0) for flag in checked.whole_article_flags)
    if checked.record.log:
        yield from _on_record(checked, lang)
    yield from closing_lines(checked, lang)


def _on_record(checked: Checked, lang: str) -> Iterator[Line]:
    """The links whose paragraphs are gone, and the flags that somebody let stand."""
    from provenance.reports.linked import gone_lines, waiver_words  # `check` never needs it
    from provenance.reports.record_labels import label as record_label

    yield from gone_lines(checked.record, lang, indent=NOTE_INDENT)
    for flag, waiver in checked.verdict.waived:
        waived = (f"{record_label('waived', lang)} ", Tone.QUIET)
        yield line(waived, (flag.id, Tone.HEADING), f"  {waiver_words(waiver, lang)}")


def _head(checked: Checked, lang: str, width: int) -> Iterator[Line]:
    record = checked.record
    if record.log:
        from provenance.reports.record_labels import label as record_label

        revision = record_label("revision", lang, number=record.log.revision)
        yield line(*joined(((record.log.slug, Tone.HEADING), (revision, Tone.HEADING), (record.path, Tone.QUIET))))
    else:
        yield line((record.path, Tone.HEADING))
    if record.title and not record.of_kind(Kind.TITLE):
        yield line(excerpt(record.title, width))
    if record.published:
        yield line((label("published", lang, date=record.published), Tone.QUIET))
    if record.log and (record.log.signoffs or record.log.corrections):
        from provenance.reports.signoffs import standing_lines

        yield from standing_lines(record.log, lang)


def paragraph_lines(
    paragraph: Paragraph, flags: Sequence[Flag], lang: str, width: int, log: Log | None = None
) -> Iterator[Line]:
    """One paragraph: its place, kind, first words; whom it credits, what it rests on, what is wrong with it."""
    yield heading_line(paragraph, lang)
    yield line(excerpt(paragraph.text, width - TEXT_INDENT), indent=TEXT_INDENT)
    yield from credit_lines(paragraph, lang, width)
    if log and log.links:
        from provenance.reports.linked import links_lines

        yield from links_lines(log, paragraph.handle, lang, indent=NOTE_INDENT)
    yield from (flag_line(flag, lang) for flag in flags)


def heading_line(paragraph: Paragraph, lang: str) -> Line:
    """ "¶15 (p14)  body · sourced · Guardian"."""
    return line((place_of(paragraph), Tone.HEADING), "  ", *joined(what_it_is(paragraph, lang)))


def place_of(paragraph: Paragraph) -> str:
    """ "¶15 (p14)": position and handle; the position alone for a paragraph that is not in the store."""
    return f"¶{paragraph.number} ({paragraph.handle})" if paragraph.handle else f"¶{paragraph.number}"


def what_it_is(paragraph: Paragraph, lang: str) -> list[tuple[str, str]]:
    """The kind; for a body paragraph its class; the outlets credited."""
    pieces: list[tuple[str, str]] = [(label(f"kind.{paragraph.kind}", lang), Tone.PLAIN)]
    if paragraph.kind is Kind.BODY:
        pieces.append((label(f"sourcing.{paragraph.sourcing}", lang), paragraph.sourcing))
    if outlets := outlets_of(paragraph):
        pieces.append((", ".join(outlets), Tone.PLAIN))
    return pieces


def outlets_of(paragraph: Paragraph) -> tuple[str, ...]:
    """The outlets that the paragraph credits, each once, in order of appearance."""
    return tuple(dict.fromkeys(name for credit in paragraph.attributions for name in credit.outlets))


def credit_lines(paragraph: Paragraph, lang: str, width: int) -> Iterator[Line]:
    """Each speaker, and each reference that stands for an outlet, once, on a line of its own."""
    seen = dict.fromkeys(note for credit in paragraph.attributions for note in credit_notes(credit, lang))
    for what, words in seen:
        room = width - NOTE_INDENT - len(what) - 2
        yield line((f"{what}: ", Tone.QUIET), excerpt(words, max(room, 10)), indent=NOTE_INDENT)


def credit_notes(credit: Attribution, lang: str) -> Iterator[tuple[str, str]]:
    """What must be said of a credit beside its outlets: (what it is, the words)."""
    if credit.anaphoric and credit.outlets and credit.outlet_text:
        yield label("outlet.reference", lang, outlets=", ".join(credit.outlets)), credit.outlet_text.text
    kind = label(f"speaker.{credit.speaker_kind}", lang)
    if credit.speaker and credit.speaker_kind is not SpeakerKind.OUTLET:
        yield kind, credit.speaker.text
    elif credit.speaker_resolved:
        yield label("speaker.resolved", lang, kind=kind), credit.speaker_resolved


def flag_line(flag: Flag, lang: str, indent: int = NOTE_INDENT) -> Line:
    """ "error 14/S01  …": severity, id and the sentence that says what is wrong."""
    severity = (label(f"severity.{flag.severity}", lang), str(flag.severity))
    return line(severity, " ", (flag.id, Tone.HEADING), "  ", message(flag, lang), indent=indent)


def closing_lines(checked: Checked, lang: str) -> Iterator[Line]:
    """What could not look, what was accepted before, and the coverage."""
    if checked.verdict.not_run:
        yield line((not_run_sentence(checked.verdict.not_run, lang), Tone.QUIET))
    if checked.accepted is not None:
        yield line((accepted_sentence(checked.accepted, lang), Tone.QUIET))
    yield line((coverage_line(coverage_of(checked.record), lang), Tone.HEADING))


def not_run_sentence(not_run: Sequence[NotRun], lang: str) -> str:
    """ "not run: A04 Q03 (no title; give --title)": the rules, together where the reason is the same."""
    by_reason = groupby(sorted(not_run, key=lambda n: n.reason), key=lambda n: n.reason)
    rules = []
    for _, group in by_reason:
        together = list(group)
        codes = " ".join(_ranges([n.code for n in together]))
        rules.append(label("not-run.rules", lang, codes=codes, reason=reason(together[0], lang)))
    return label("not-run", lang, rules=", ".join(rules))


def _ranges(codes: Sequence[str]) -> Iterator[str]:
    """ "L01–L14": three codes or more that follow one another are told by the first and the last."""
    rows: list[list[str]] = []
    for code in codes:
        follows = rows and code[0] == rows[-1][-1][0] and int(code[1:]) == int(rows[-1][-1][1:]) + 1
        if follows:
            rows[-1].append(code)
        else:
            rows.append([code])
    for row in rows:
        yield from [f"{row[0]}–{row[-1]}"] if len(row) > 2 else row


def accepted_sentence(accepted: int, lang: str) -> str:
    """ "2 flags accepted by baseline"."""
    return label("accepted", lang, flags=FLAG.counted(accepted, lang))
