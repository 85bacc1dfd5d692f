"""A sheet as a right-to-left Excel file: words only, never a formula; and what reading one back came to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

from provenance.errors import CannotRead
from provenance.record.sheet import COLUMNS, EDITED, Sheet, SheetRow, SheetVerdict
from provenance.reports.contract import escaped_json
from provenance.reports.lines import Line, Tone, line
from provenance.reports.sheet_labels import label
from provenance.text.safe import shown

SCHEMA = "provenance-sheet/1"
LONGEST = 32_000  # letters of a cell; Excel takes 32,767
_WIDTHS = {"number": 5, "paragraph": 7, "text": 70, "credited": 18, "link": 8, "source": 9, "passage": 45, "quote": 30,
           "claim": 40, "note": 30}  # fmt: skip
_LATIN = ("passage", "quote", "source", "link")


def cell(words: str) -> str:
    """The words as they stand in a cell: what could steer a program taken out, and not too long."""
    return "\n".join(shown(part).strip() for part in words.split("\n")).strip()[:LONGEST]


def xlsx(sheet: Sheet, lang: str) -> bytes:
    """The sheet as a file. Raises CannotRead where the library for it is not installed."""
    try:
        import xlsxwriter  # type: ignore[import-untyped]
    except ImportError as error:
        raise CannotRead(
            "the library for spreadsheets is not installed", hint="pip install 'translation-provenance[sheet]'",
            ar="مكتبة الجداول غير مثبتة", hint_ar="ثبّت translation-provenance[sheet]",
        ) from error  # fmt: skip
    out = BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, plain) as book:
        _write(book, sheet, lang)
    return out.getvalue()


def _write(book: Any, sheet: Sheet, lang: str) -> None:
    page = book.add_worksheet(label("page", lang))
    page.right_to_left()
    page.freeze_panes(1, 3)
    head = book.add_format({"bold": True, "bg_color": "#e8eef4", "border": 1, "text_wrap": True})
    kept = book.add_format({"text_wrap": True, "valign": "top", "font_color": "#444444", "reading_order": 2})
    mine = book.add_format({"text_wrap": True, "valign": "top", "bg_color": "#fffbe6", "reading_order": 2})
    latin = book.add_format({"text_wrap": True, "valign": "top", "bg_color": "#fffbe6", "reading_order": 1})
    for column, name in enumerate(COLUMNS):
        page.set_column(column, column, _WIDTHS[name])
        page.write_string(0, column, label(f"column.{name}", lang), head)
    for number, row in enumerate(sheet.rows, 1):
        for column, name in enumerate(COLUMNS):
            form = kept if name not in (*EDITED, "note") else latin if name in _LATIN else mine
            page.write_string(number, column, cell(getattr(row, name)), form)
    _about(book, sheet)


def _about(book: Any, sheet: Sheet) -> None:
    """Which article and revision it is, on a page that stays out of sight."""
    page = book.add_worksheet("provenance")
    page.hide()
    told = (("schema", SCHEMA), ("article", sheet.slug), ("uuid", sheet.uuid), ("revision", str(sheet.revision)))
    for number, pair in enumerate(told):
        page.write_row(number, 0, pair)


def verdict_lines(verdicts: Sequence[SheetVerdict], lang: str) -> Iterator[Line]:
    """A line for each row that was not left as it was, then how many of each sort there were."""
    for verdict in verdicts:
        if verdict.done != "unchanged":
            tone = "error" if verdict.done == "refused" else Tone.PLAIN
            what = (label(f"done.{verdict.done}", lang), tone)
            place = label("row", lang, number=verdict.row, paragraph=verdict.paragraph or "—")
            said = verdict.refused[0 if lang == "ar" else 1] if verdict.refused else verdict.link
            yield line((place, Tone.HEADING), "  ", what, f"  {said}")
    counts = Counter(verdict.done for verdict in verdicts)
    told = [f"{label(f'done.{done}', lang)}: {count}" for done, count in sorted(counts.items())]
    yield line((" · ".join(told), Tone.HEADING))


def verdicts_json(verdicts: Sequence[SheetVerdict], lang: str) -> str:
    """The verdicts as one JSON object."""
    rows: list[dict[str, Any]] = [
        {**v._asdict(), "refused": v.refused[0 if lang == "ar" else 1] if v.refused else None} for v in verdicts
    ]
    return escaped_json({"schema": SCHEMA, "rows": rows})


def comparable(row: SheetRow) -> SheetRow:
    """The row as a file gives it back."""
    return SheetRow(*map(cell, row))
