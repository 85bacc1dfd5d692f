"""An article's provenance report for a terminal: what it rests on at a glance, then paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.record import Kind, Severity, Sourcing
from provenance.reports.counting import EVENT
from provenance.reports.coverage import coverage_line, coverage_of
from provenance.reports.dossier import Dossier
from provenance.reports.issued import given_out
from provenance.reports.issued import label as issued_label
from provenance.reports.labels import label as word
from provenance.reports.lines import BLANK, Line, Tone, joined, line
from provenance.reports.linked import gone_lines, waiver_words
from provenance.reports.reconciliation import Agreement, sources_rested_on
from provenance.reports.record_labels import day, label
from provenance.reports.shares import Share, shares_of
from provenance.reports.signs import SIGNS, class_of
from provenance.reports.text import WIDTH, plain
from provenance.reports.unchecked import unchecked
from provenance.reports.view import NOTE_INDENT, flag_line, not_run_sentence, paragraph_lines

BAR = 20  # characters that a whole article is wide


def render(dossier: Dossier, lang: str) -> str:
    """The report as plain text."""
    return plain(report_lines(dossier, lang, WIDTH))


def report_lines(dossier: Dossier, lang: str, width: int) -> Iterator[Line]:
    """The report, its parts under headings. Excerpts are cut to `width`."""
    yield from _opening(dossier, lang)
    yield from _outlets(dossier, lang)
    yield from _sources(dossier, lang)
    yield from _paragraphs(dossier, lang, width)
    yield from _said(dossier, lang)
    yield from _unchecked(dossier, lang)
    yield from _issued(dossier, lang)
    yield BLANK
    head, events = dossier.head, EVENT.counted(dossier.head.events, lang)
    yield line((label("report.head", lang, events=events, hash=head.hash).replace("`", ""), Tone.QUIET))


def _opening(dossier: Dossier, lang: str) -> Iterator[Line]:
    record, log = dossier.checked.record, dossier.log
    yield line((label("report.heading", lang, title=record.title or log.slug), Tone.HEADING))
    facts = [(log.slug, Tone.QUIET), (label("revision", lang, number=log.revision), Tone.QUIET)]
    if record.published:
        facts.append((word("published", lang, date=record.published), Tone.QUIET))
    yield line(*joined(facts))
    yield line(coverage_line(coverage_of(record), lang))
    if body := record.of_kind(Kind.BODY):
        yield line(*((SIGNS[class_of(paragraph)], paragraph.sourcing) for paragraph in body), indent=NOTE_INDENT)


def _outlets(dossier: Dossier, lang: str) -> Iterator[Line]:
    shares = shares_of(dossier.checked.record)
    if shares:
        yield from _heading("report.outlets", lang)
    for share in shares:
        yield line(*_bar(share), *joined(_standing(share, lang)), indent=NOTE_INDENT)


def _bar(share: Share) -> Iterator[tuple[str, str]]:
    full = -(-share.percent * BAR // 100)
    yield "█" * full, Tone.OUTLET
    yield "░" * (BAR - full), Tone.QUIET
    yield f" {share.percent:3d}%  ", Tone.PLAIN


def _standing(share: Share, lang: str) -> Iterator[tuple[str, str]]:
    yield share.outlet, Tone.HEADING
    if share.sources:
        yield ", ".join(share.sources), Tone.PLAIN
    good = share.agreement is Agreement.BOTH
    yield label(f"agreement.{share.agreement}", lang), Sourcing.SOURCED if good else Severity.ERROR


def _sources(dossier: Dossier, lang: str) -> Iterator[Line]:
    yield from _heading("report.sources", lang)
    sources = sources_rested_on(dossier.checked.record)
    if not sources:
        yield line((label("report.sources.none", lang), Severity.WARNING), indent=NOTE_INDENT)
    for source in sources:
        published = source.published.isoformat() if source.published else ""
        kept = label("report.snapshots", lang, count=source.snapshots)
        facts = [source.outlet, source.title, source.author, published, source.url, kept]
        told = ((fact, Tone.PLAIN) for fact in facts if fact)
        yield line((f"{source.handle}  ", Tone.HEADING), *joined(told), indent=NOTE_INDENT)


def _paragraphs(dossier: Dossier, lang: str, width: int) -> Iterator[Line]:
    yield from _heading("report.paragraphs", lang)
    checked, flags = dossier.checked, dossier.checked.flags_by_number()
    for paragraph in checked.record.paragraphs:
        yield from paragraph_lines(paragraph, flags.get(paragraph.number, ()), lang, width, dossier.log)
    yield from gone_lines(checked.record, lang, indent=NOTE_INDENT)


def _said(dossier: Dossier, lang: str) -> Iterator[Line]:
    """The flags on the whole article, and what people said of it: waivers, sign-offs, corrections."""
    checked = dossier.checked
    if checked.whole_article_flags:
        yield from _heading("report.open", lang)
        yield from (flag_line(flag, lang) for flag in checked.whole_article_flags)
    if checked.verdict.waived:
        yield from _heading("waived.heading", lang)
    for flag, waiver in checked.verdict.waived:
        yield line((f"{flag.id}  ", Tone.HEADING), waiver_words(waiver, lang), indent=NOTE_INDENT)
    if dossier.log.signoffs:
        yield from _heading("report.signoffs", lang)
    for signoff in dossier.log.signoffs:
        told = [label(f"role.{signoff.role}", lang), label("revision", lang, number=signoff.revision), signoff.by]
        edited = [(label("signoff.edited", lang), Severity.ERROR)] if signoff.edited else []
        facts = [*((fact, Tone.PLAIN) for fact in [*told, day(signoff.at)] if fact), *edited]
        yield line(*joined(facts), indent=NOTE_INDENT)
    if dossier.log.corrections:
        yield from _heading("report.corrections", lang)
    for correction in dossier.log.corrections:
        yield line((f"{day(correction.at)}  ", Tone.QUIET), correction.note, indent=NOTE_INDENT)


def _unchecked(dossier: Dossier, lang: str) -> Iterator[Line]:
    yield from _heading("report.unchecked", lang)
    checked = dossier.checked
    if checked.verdict.not_run:
        yield line(not_run_sentence(checked.verdict.not_run, lang), indent=NOTE_INDENT)
    gaps = unchecked(checked.record)
    for gap, of in gaps:
        yield line(label(f"unchecked.{gap}", lang, of=of), indent=NOTE_INDENT)
    if not gaps and not checked.verdict.not_run:
        yield line(label("report.unchecked.none", lang), indent=NOTE_INDENT)


def _issued(dossier: Dossier, lang: str) -> Iterator[Line]:
    if dossier.issued:
        yield BLANK
        yield line((issued_label("heading", lang), Tone.HEADING))
    for one in given_out(dossier, lang):
        before = [(one.before, Severity.WARNING)] if one.before else []
        yield line(*joined([(one.sentence, Tone.PLAIN), *before]), indent=NOTE_INDENT)


def _heading(key: str, lang: str) -> Iterator[Line]:
    yield BLANK
    yield line((label(key, lang), Tone.HEADING))
