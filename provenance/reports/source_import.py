"""What an import of sources came to, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from provenance.record.logged import ImportedRow
from provenance.reports.contract import escaped_json
from provenance.reports.lines import Line, Tone, line
from provenance.reports.log_labels import label

SCHEMA = "provenance-source-import/1"


def import_lines(rows: Sequence[ImportedRow], lang: str) -> Iterator[Line]:
    """A line for each row, then how many of each sort there were."""
    for row in rows:
        what = (label(f"row.{_sort(row)}", lang), "error" if row.logged is None else Tone.PLAIN)
        yield line((label("row", lang, number=row.number), Tone.HEADING), "  ", what, f"  {_said(row, lang)}")
    counts = Counter(_sort(row) for row in rows)
    told = " · ".join(f"{label(f'row.{sort}', lang)}: {counts[sort]}" for sort in ("new", "known", "refused"))
    yield line((told, Tone.HEADING))


def import_json(rows: Sequence[ImportedRow], lang: str) -> str:
    """The rows as one JSON object."""
    return escaped_json(
        {
            "schema": SCHEMA,
            "rows": [
                {
                    "row": row.number,
                    "result": _sort(row),
                    "source": row.logged.handle if row.logged else None,
                    "outlet": row.logged.outlet if row.logged else None,
                    "outlet_suggested": row.logged.suggested if row.logged else False,
                    "ignored": list(row.logged.ignored) if row.logged else [],
                    "error": row.refused_for(lang),
                }
                for row in rows
            ],
        }
    )


def _sort(row: ImportedRow) -> str:
    if row.logged is None:
        return "refused"
    return "new" if row.logged.new else "known"


def _said(row: ImportedRow, lang: str) -> str:
    if row.logged is None:
        return row.refused_for(lang) or ""
    told = f"{row.logged.handle} {row.logged.outlet}"
    if row.logged.suggested:
        told += f" ({label('row.suggested', lang)})"
    if row.logged.ignored:
        told += f"; {label('remark.ignored', lang, source=row.logged.handle, what=', '.join(row.logged.ignored))}"
    return told
