"""A report that an editor can paste: coverage, a row a paragraph, then each flag with its paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from provenance.audit.catalogue import message
from provenance.record import Flag, Kind, Paragraph
from provenance.reports.checked import Checked
from provenance.reports.coverage import coverage_line, coverage_of
from provenance.reports.labels import label
from provenance.reports.lines import excerpt
from provenance.reports.view import accepted_sentence, not_run_sentence, outlets_of, place_of
from provenance.text.safe import shown

EXCERPT = 200
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
_OPENING = re.compile(r"^(\d*)([-+=.)])")  # what makes a list or an underline at the start of a line


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is, on one line."""
    return _OPENING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", shown(text).strip()))


def render(articles: Sequence[Checked], lang: str) -> str:
    """The report on `articles` as Markdown (CommonMark with tables)."""
    return "\n".join(line for checked in articles for line in _article(checked, lang))


def _article(checked: Checked, lang: str) -> Iterator[str]:
    record = checked.record
    yield f"# {label('md.heading', lang, path=escaped(record.log.slug if record.log else record.path))}\n"
    if record.title:
        yield f"{escaped(record.title)}\n"
    if record.published:
        yield f"{label('published', lang, date=record.published)}\n"
    if record.log:
        from provenance.reports.signoffs import standing_lines  # `check` never needs it

        yield from (f"{escaped(said.text)}\n" for said in standing_lines(record.log, lang))
    yield f"**{coverage_line(coverage_of(record), lang)}**\n"
    yield from _remarks(checked, lang)
    yield f"## {label('md.paragraphs', lang)}\n"
    yield from _table(checked, lang)
    yield f"\n## {label('md.flags', lang)}\n"
    yield from flags_list(checked, lang)
    if checked.verdict.waived:
        yield from _waived(checked, lang)


def _remarks(checked: Checked, lang: str) -> Iterator[str]:
    if checked.verdict.not_run:
        yield f"{escaped(not_run_sentence(checked.verdict.not_run, lang))}\n"
    if checked.accepted is not None:
        yield f"{accepted_sentence(checked.accepted, lang)}\n"


def _table(checked: Checked, lang: str) -> Iterator[str]:
    heads = ["¶", *(label(f"md.{column}", lang) for column in ("kind", "class", "credited", "flags"))]
    yield table_row(heads)
    yield table_row(["---"] * len(heads))
    for paragraph in checked.record.paragraphs:
        codes = ", ".join(flag.code for flag in checked.flags_at(paragraph.number))
        yield table_row([*_cells(paragraph, lang), codes])


def _cells(paragraph: Paragraph, lang: str) -> list[str]:
    body = paragraph.kind is Kind.BODY
    return [
        place_of(paragraph),
        label(f"kind.{paragraph.kind}", lang),
        label(f"sourcing.{paragraph.sourcing}", lang) if body else "",
        escaped(", ".join(outlets_of(paragraph))),
    ]


def table_row(cells: Sequence[str]) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |"


def flags_list(checked: Checked, lang: str) -> Iterator[str]:
    """The open flags, an item each."""
    if not checked.verdict.flags:
        yield f"{label('md.none', lang)}\n"
    for flag in checked.verdict.flags:
        yield from flag_item(checked, flag, lang)


def flag_item(checked: Checked, flag: Flag, lang: str) -> Iterator[str]:
    """A flag as an item, with the beginning of its paragraph."""
    severity = label(f"severity.{flag.severity}", lang)
    yield f"- **{severity}** `{flag.id}`: {escaped(message(flag, lang))}\n"
    if flag.at:
        yield f"  > {escaped(excerpt(checked.record.paragraph(flag.at.paragraph).text, EXCERPT))}\n"


def _waived(checked: Checked, lang: str) -> Iterator[str]:
    """The flags that somebody let stand, with who and why."""
    from provenance.reports.linked import waiver_words  # `check` never needs it
    from provenance.reports.record_labels import label as record_label

    yield f"## {record_label('waived.heading', lang)}\n"
    for flag, waiver in checked.verdict.waived:
        yield from flag_item(checked, flag, lang)
        yield f"  {escaped(waiver_words(waiver, lang))}\n"
