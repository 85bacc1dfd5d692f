"""The paragraphs of the report as plain values: prose, links, flags, history, and what the filters know them by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from provenance.record import Link, LinkState, Waiver
from provenance.reports.dossier import Dossier
from provenance.reports.html.evidence_values import (
    LinkValues,
    StepValues,
    history_values,
    link_values,
    source_values,
)
from provenance.reports.html.report_labels import label
from provenance.reports.html.values import LINKED, ParagraphValues, paragraphs_values
from provenance.reports.marked import Marks
from provenance.reports.paragraph_history import Step, histories
from provenance.reports.reconciliation import agreement_between, credited_in, logged_by_handle


class ReportParagraph(NamedTuple):
    """A paragraph with what it rests on. `has` are the filters' tokens that it answers to."""

    base: ParagraphValues
    standing: str
    links: list[LinkValues]
    history: list[StepValues]
    has: str


def report_paragraphs(dossier: Dossier, lang: str) -> list[ReportParagraph]:
    """All paragraphs of the article, in order."""
    record, log = dossier.checked.record, dossier.log
    links, logged = _links_by_paragraph(dossier), logged_by_handle(record)
    sources = {source.handle: source_values(source, lang) for source in log.sources}
    steps, waived = histories(dossier.revisions), dossier.checked.waived_by_number()
    bases = paragraphs_values(dossier.checked, "p", lang, _linked_words(dossier))
    found = []
    for paragraph, base in zip(record.paragraphs, bases, strict=True):
        handle, credited = paragraph.handle or "", credited_in(paragraph)
        agreement = agreement_between(credited, logged.get(handle, {}))
        outlets = credited.union(*logged.get(handle, {}).values())
        here = links.get(handle, [])
        people = _people(here, steps.get(handle, ()), [waiver for _, waiver in waived.get(paragraph.number, ())])
        found.append(
            ReportParagraph(
                base,
                label(f"paragraph.{agreement}", lang) if base.sourcing else "",
                [link_values(link, log, sources, lang) for link in here],
                history_values(steps.get(handle, ()), lang),
                "\t".join([*_flag_tokens(base), *(f"o:{name}" for name in outlets), *(f"p:{name}" for name in people)]),
            )
        )
    return found


def _links_by_paragraph(dossier: Dossier) -> Mapping[str, list[Link]]:
    """The links by the handle of their paragraph; those that were taken back come last, and still show."""
    found: dict[str, list[Link]] = defaultdict(list)
    for link in sorted(dossier.log.links, key=lambda link: link.state is LinkState.WITHDRAWN):
        found[link.paragraph].append(link)
    return found


def _linked_words(dossier: Dossier) -> Mapping[int, Marks]:
    numbers = {p.handle: p.number for p in dossier.checked.record.paragraphs}
    found: dict[int, Marks] = {}
    for link in dossier.log.links:
        if link.stands and link.words and link.paragraph in numbers:
            number = numbers[link.paragraph]
            found[number] = (*found.get(number, ()), (LINKED, link.words.start, link.words.end))
    return found


def _people(links: Sequence[Link], steps: Sequence[Step], waivers: Sequence[Waiver]) -> list[str]:
    """Who linked, confirmed, wrote or waived something here."""
    acts = [*(link.by for link in links), *(step.by for step in steps), *(waiver.by for waiver in waivers)]
    names = [*acts, *(link.confirmed_by for link in links)]
    return sorted({name for name in names if name})


def _flag_tokens(base: ParagraphValues) -> list[str]:
    codes = {flag.code for flag in base.flags if not flag.waived}
    return [f"c:{base.sourcing}"] * bool(base.sourcing) + ["f:"] * bool(codes) + [f"f:{code}" for code in sorted(codes)]
