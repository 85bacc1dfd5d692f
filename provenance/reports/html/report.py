"""An article's provenance report as one HTML file: the article, and behind each paragraph what it rests on.

Everything is in the file: style, script, data, and the receipt that proves them. Without its script it is a page to be
read from top to bottom; so it is printed.
"""

from __future__ import annotations

from provenance.reports.counting import EVENT
from provenance.reports.coverage import coverage_line, coverage_of
from provenance.reports.dossier import Dossier
from provenance.reports.html.environment import page
from provenance.reports.html.evidence_values import link_values, source_values
from provenance.reports.html.figures import flow, strip
from provenance.reports.html.overview_values import (
    choices,
    corrected,
    gaps,
    rules_of,
    signed,
    whole_flags,
)
from provenance.reports.html.report_labels import label
from provenance.reports.html.report_values import report_paragraphs
from provenance.reports.issued import given_out
from provenance.reports.issued import label as issued_label
from provenance.reports.linked import links_without_paragraph
from provenance.reports.receipt import embedded, with_receipt
from provenance.reports.reconciliation import sources_behind
from provenance.reports.report_json import render as as_json
from provenance.reports.shares import shares_of
from provenance.reports.signs import SIGNS
from provenance.text.safe import shown

SHEETS = ("style.css", "report.css")
LONG = 300  # paragraphs; from there on rules are explained once, and only what is in sight is laid out
SCRIPTS = ("report.js",)


def render(dossier: Dossier, lang: str) -> str:
    """The report in `lang`, with its receipt."""
    record, log = dossier.checked.record, dossier.log
    data = embedded(as_json(dossier, lang))
    paragraphs = report_paragraphs(dossier, lang)
    direction = "rtl" if lang == "ar" else "ltr"
    told = {source.handle: source_values(source, lang) for source in log.sources}
    title = shown(record.title or log.slug)
    written = page(
        "report.html.j2",
        lang,
        sheets=SHEETS,
        scripts=SCRIPTS,
        say=lambda key, **words: label(key, lang, **words),
        title=title,
        record=record,
        log=log,
        coverage=coverage_line(coverage_of(record), lang),
        public=dossier.public,
        outlets=shares_of(record),
        flow=flow(record, direction),
        strip=strip(dossier.checked, direction),
        long=len(paragraphs) > LONG,
        rules=rules_of(dossier, lang),
        whole=whole_flags(dossier, lang),
        flag_counts=(len(dossier.checked.verdict.flags), len(dossier.checked.verdict.waived)),
        signs=[(sourcing.replace("_", "-"), sign) for sourcing, sign in SIGNS.items()],
        paragraphs=paragraphs,
        filters=choices(paragraphs, lang),
        gone=[link_values(link, log, told, lang) for link in links_without_paragraph(record)],
        sources=[told[source.handle] for source in sources_behind(record)],
        translated=told.get(log.translation_of or ""),
        signoffs=signed(dossier, lang),
        corrections=corrected(dossier, lang),
        issued=list(given_out(dossier, lang)),
        issued_heading=issued_label("heading", lang),
        unchecked=gaps(dossier, lang),
        head=_head(dossier, lang),
        data=data,
    )
    return with_receipt(written, data, dossier)


def _head(dossier: Dossier, lang: str) -> str:
    """Where the log stands; the label is written for Markdown, which sets the hash between backticks."""
    events = EVENT.counted(dossier.head.events, lang)
    return label("report.head", lang, events=events, hash=dossier.head.hash).replace("`", "")
