"""An article's provenance report as Markdown: what an editor files, and hands to a lawyer or a partner."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.record import Link, Log, Paragraph, Source
from provenance.reports.checked import Checked
from provenance.reports.counting import EVENT
from provenance.reports.coverage import coverage_line, coverage_of
from provenance.reports.dossier import Dossier
from provenance.reports.issued import given_out
from provenance.reports.issued import label as issued_label
from provenance.reports.linked import (
    links_without_paragraph,
    passage_of,
    shown_links,
    state_of,
    waiver_words,
)
from provenance.reports.markdown import escaped, flag_item, flags_list, table_row
from provenance.reports.reconciliation import by_paragraph, reconcile, sources_rested_on
from provenance.reports.record_labels import day, label
from provenance.reports.signoffs import bound_words, correction_words, edited_sentence, signoff_words
from provenance.reports.unchecked import unchecked
from provenance.reports.view import not_run_sentence, place_of, what_it_is


def render(dossier: Dossier, lang: str) -> str:
    """The report, in CommonMark with tables."""
    checked = dossier.checked
    parts = (
        _opening(checked, lang),
        _outlets(checked, lang),
        _paragraphs(checked, lang),
        _sources(checked, lang),
        _flags(checked, lang),
        _signoffs(checked, lang),
        _unchecked(checked, lang),
        _chain(dossier, lang),
    )
    return "\n".join(line for part in parts for line in part)


def _opening(checked: Checked, lang: str) -> Iterator[str]:
    record, log = checked.record, _log(checked)
    yield f"# {label('report.heading', lang, title=escaped(record.title or log.slug))}\n"
    yield f"- {label('report.article', lang)}: {escaped(log.slug)}"
    yield f"- {label('report.revision', lang)}: {log.revision}"
    if record.published:
        yield f"- {label('report.published', lang)}: {record.published}"
    if log.translation_of:
        yield f"- {label('report.translation', lang)}: {_told(log.source(log.translation_of))}"
    if edited := edited_sentence(log, lang):
        yield f"- **{edited}**"
    yield f"\n**{coverage_line(coverage_of(record), lang)}**\n"


def _outlets(checked: Checked, lang: str) -> Iterator[str]:
    yield f"## {label('report.outlets', lang)}\n"
    yield table_row([label(f"report.{column}", lang) for column in ("outlet", "credited", "logged", "standing")])
    yield table_row(["---"] * 4)
    for outlet in reconcile(checked.record):
        places = ", ".join(place_of(paragraph) for paragraph in outlet.paragraphs)
        standing = label(f"agreement.{outlet.agreement}", lang)
        yield table_row([escaped(outlet.outlet), places, ", ".join(outlet.sources), standing])
    yield ""
    for agreement, paragraphs in by_paragraph(checked.record).items():
        if paragraphs:
            places = ", ".join(place_of(paragraph) for paragraph in paragraphs)
            yield f"- {label(f'paragraphs.{agreement}', lang)}: {places}"


def _paragraphs(checked: Checked, lang: str) -> Iterator[str]:
    log = _log(checked)
    yield f"\n## {label('report.paragraphs', lang)}\n"
    for paragraph in checked.record.paragraphs:
        yield from _paragraph(paragraph, log, lang)
    if gone := links_without_paragraph(checked.record):
        yield f"### {label('links.gone', lang)}\n"
        for link in gone:
            yield from _link(link, log, lang)


def _paragraph(paragraph: Paragraph, log: Log, lang: str) -> Iterator[str]:
    what = " · ".join(escaped(piece) for piece, _ in what_it_is(paragraph, lang))
    yield f"### {place_of(paragraph)} {what}\n"
    yield f"> {escaped(paragraph.text)}\n"
    for link in shown_links(log, paragraph.handle):
        yield from _link(link, log, lang)


def _link(link: Link, log: Log, lang: str) -> Iterator[str]:
    """A link as an item, its words, passage and claim under it."""
    who = label("by-at", lang, by=escaped(link.by), at=day(link.at)) if link.by else day(link.at)
    if link.confirmed_by is not None:
        by = escaped(link.confirmed_by)
        who = f"{who}; {label('confirmed-by', lang, by=by) if by else label('confirmed', lang)}"
    yield f"- **{link.handle}** {label(f'state.{state_of(link)}', lang)} ({who}): {_told(log.source(link.source))}"
    yield f"  - {label('words', lang)}: {escaped(link.exact)}"
    passage = label(f"passage.{passage_of(link)}", lang)
    yield f"  - {passage}{f': {escaped(link.passage)}' if link.passage is not None else ''}"
    if link.quote is not None:
        yield f"  - {label('quote', lang)}: {escaped(link.quote)}"
    yield f"  - {label('claim', lang)} {link.claim}: {escaped(link.claim_text)}\n"


def _sources(checked: Checked, lang: str) -> Iterator[str]:
    yield f"## {label('report.sources', lang)}\n"
    sources = sources_rested_on(checked.record)
    if not sources:
        yield f"{label('report.sources.none', lang)}\n"
    for source in sources:
        yield f"- {_told(source)}; {label('report.snapshots', lang, count=source.snapshots)}"
    yield ""


def _told(source: Source) -> str:
    """A source on one line: handle, outlet, carrier, title, author, date, address."""
    outlet = f"{source.outlet} ({source.carrier})" if source.carrier else source.outlet
    published = source.published.isoformat() if source.published else None
    parts = (outlet, source.title, source.author, published, source.url)
    return f"{source.handle} {', '.join(escaped(part) for part in parts if part)}"


def _flags(checked: Checked, lang: str) -> Iterator[str]:
    yield f"## {label('report.open', lang)}\n"
    yield from flags_list(checked, lang)
    yield f"## {label('waived.heading', lang)}\n"
    if not checked.verdict.waived:
        yield f"{label('waived.none', lang)}\n"
    for flag, waiver in checked.verdict.waived:
        yield from flag_item(checked, flag, lang)
        yield f"  {escaped(waiver_words(waiver, lang))}\n"


def _signoffs(checked: Checked, lang: str) -> Iterator[str]:
    """Everybody who signed, oldest first, and what readers were told."""
    log = _log(checked)
    yield f"## {label('report.signoffs', lang)}\n"
    if not log.signoffs:
        yield f"{label('report.signoffs.none', lang)}\n"
    for signoff in log.signoffs:
        yield f"- {escaped(signoff_words(signoff, lang))}"
        yield f"  {escaped(bound_words(signoff, lang))}\n"
    if log.corrections:
        yield f"## {label('report.corrections', lang)}\n"
        yield from (f"- {escaped(correction_words(correction, lang))}\n" for correction in log.corrections)


def _unchecked(checked: Checked, lang: str) -> Iterator[str]:
    yield f"## {label('report.unchecked', lang)}\n"
    gaps = unchecked(checked.record)
    if checked.verdict.not_run:
        yield f"- {escaped(not_run_sentence(checked.verdict.not_run, lang))}"
    for gap, of in gaps:
        yield f"- {label(f'unchecked.{gap}', lang, of=of)}"
    if not gaps and not checked.verdict.not_run:
        yield label("report.unchecked.none", lang)
    yield ""


def _chain(dossier: Dossier, lang: str) -> Iterator[str]:
    """What was given out, and where the log stands."""
    head = dossier.head
    if dossier.issued:
        yield f"## {issued_label('heading', lang)}\n"
        yield from (f"- {escaped(' · '.join(filter(None, one)))}" for one in given_out(dossier, lang))
        yield ""
    yield f"## {label('report.chain', lang)}\n"
    yield f"{label('report.head', lang, events=EVENT.counted(head.events, lang), hash=head.hash)}\n"
    yield f"{label('report.proves', lang)}\n"


def _log(checked: Checked) -> Log:
    assert checked.record.log is not None  # noqa: S101  only articles on record have reports
    return checked.record.log
