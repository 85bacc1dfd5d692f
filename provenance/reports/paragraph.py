"""One paragraph in full: its words, who is credited by which of them, what it rests on, what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.record import Attribution, Kind, Link, Log, Paragraph, Severity
from provenance.reports.checked import Checked
from provenance.reports.credit import credited_name, parts_of
from provenance.reports.evidence import evidence_lines
from provenance.reports.lines import Line, Tone, line
from provenance.reports.linked import link_line, shown_links, waiver_words
from provenance.reports.reconciled import paragraph_reconciliation
from provenance.reports.record_labels import day, label
from provenance.reports.signoffs import edited_sentence
from provenance.reports.view import NOTE_INDENT, TEXT_INDENT, flag_line, heading_line


def paragraph_page(checked: Checked, paragraph: Paragraph, lang: str) -> Iterator[Line]:
    """The page of one paragraph; Arabic stands at the end of a line."""
    log = checked.record.log
    yield heading_line(paragraph, lang)
    if edited := edited_sentence(log, lang):
        yield line((edited, Severity.ERROR), indent=NOTE_INDENT)
    yield line(paragraph.text, indent=TEXT_INDENT)
    for credit in paragraph.attributions:
        yield from _credit_lines(credit, lang)
    if log is not None and paragraph.kind is Kind.BODY:
        yield paragraph_reconciliation(checked.record, paragraph, lang)
    for link in shown_links(log, paragraph.handle):
        assert log is not None  # noqa: S101  without a log there are no links
        yield from _link_lines(link, log, lang)
    for content in suggested_claims(checked, paragraph):
        yield _part(label("suggested", lang), content, indent=NOTE_INDENT)
    yield from (flag_line(flag, lang) for flag in checked.flags_at(paragraph.number))
    for flag, waiver in checked.waived_at(paragraph.number):
        waived = (f"{label('waived', lang)} ", Tone.QUIET)
        yield line(waived, (flag.id, Tone.HEADING), f"  {waiver_words(waiver, lang)}", indent=NOTE_INDENT)


def suggested_claims(checked: Checked, paragraph: Paragraph) -> tuple[str, ...]:
    """What the prose credits to somebody, as far as no link that stands covers it: claims that nobody has made yet."""
    if paragraph.kind is not Kind.BODY:
        return ()
    linked = [link.words for link in shown_links(checked.record.log, paragraph.handle) if link.stands and link.words]
    contents = [credit.content for credit in paragraph.attributions if credit.content]
    free = [c for c in contents if not any(words.start < c.end and c.start < words.end for words in linked)]
    return tuple(dict.fromkeys(content.text for content in free))


def _credit_lines(credit: Attribution, lang: str) -> Iterator[Line]:
    yield line((credited_name(credit, lang), Tone.HEADING), indent=NOTE_INDENT)
    for what, words in parts_of(credit, lang):
        yield _part(what, words, indent=TEXT_INDENT)


def _link_lines(link: Link, log: Log, lang: str) -> Iterator[Line]:
    yield link_line(link, log, lang, indent=NOTE_INDENT)
    who = label("by-at", lang, by=link.by, at=day(link.at))
    if link.confirmed_by is not None:
        who = f"{who} · {label('confirmed-by', lang, by=link.confirmed_by)}"
    yield line((who, Tone.QUIET), indent=TEXT_INDENT)
    for what, words in link_parts(link, log, lang):
        yield _part(what, words, indent=TEXT_INDENT)
    if link.evidence is not None:
        yield from evidence_lines(link.evidence, lang, indent=TEXT_INDENT)
    if link.drifted:
        yield line((label("drifted", lang), Severity.ERROR), indent=TEXT_INDENT)
    if link.quote_found is not None:
        found = ("quote.found", Tone.QUIET) if link.quote_found else ("quote.lost", Severity.BLOCK)
        yield line((label(found[0], lang), found[1]), indent=TEXT_INDENT)


def link_parts(link: Link, log: Log, lang: str) -> Iterator[tuple[str, str]]:
    """The words of a link, each with what they are."""
    source = log.source(link.source)
    told = (source.outlet, source.title, source.published and source.published.isoformat(), source.url)
    yield link.source, " · ".join(part for part in told if part)
    yield label("words", lang), link.exact
    if link.passage is not None and link.evidence is None:
        yield label("passage", lang), link.passage
    if link.quote is not None:
        yield label("quote", lang), link.quote
    yield f"{label('claim', lang)} {link.claim}", link.claim_text
    if link.note is not None:
        yield label("note", lang), link.note


def _part(what: str, words: str, *, indent: int) -> Line:
    return line((f"{what}: ", Tone.QUIET), words, indent=indent)
