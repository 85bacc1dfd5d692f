"""Rows about sources, out of a CSV file or a JSON list: cells are words, never formulas."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from rapidfuzz import process

from provenance.documents.files import bytes_of, text_in
from provenance.errors import CannotRead

Row = dict[str, str]

COLUMNS = (
    "url", "outlet", "carrier", "title", "author", "published", "language", "kind", "spoken_in", "cites", "for", "file",
)  # fmt: skip
_ARABIC = {
    "الرابط": "url", "الوسيلة": "outlet", "الناقل": "carrier", "العنوان": "title", "الكاتب": "author",
    "تاريخ النشر": "published", "التاريخ": "published", "اللغة": "language", "النوع": "kind", "لغة الكلام": "spoken_in",
    "يستند إلى": "cites", "المقال": "for", "الملف": "file",
}  # fmt: skip
MOST_ROWS = 10_000
_FORMULA = ("=", "+", "@", "\t=", "-@")
_DELIMITERS = ",;\t|"


def rows_in(path: Path, encoding: str | None = None) -> list[tuple[int, Row]]:
    """The rows of the file with their numbers as the file counts them, empty ones left out. Raises CannotRead."""
    text, _ = text_in(bytes_of(path), path, encoding=encoding)
    found = _json_rows(text, path) if path.suffix.lower() == ".json" else _csv_rows(text, path)
    rows = [(number, row) for number, row in found if row]
    if not rows:
        raise CannotRead(
            f"{path} holds no rows", hint="a line of column names, then a line for each source",
            ar=f"لا صفوف في {path}", hint_ar="سطر لأسماء الأعمدة ثم سطر لكل مصدر",
        )  # fmt: skip
    if len(rows) > MOST_ROWS:
        raise CannotRead(
            f"{path} holds more than {MOST_ROWS:,} rows", hint="split it",
            ar=f"في {path} أكثر من {MOST_ROWS:,} صف", hint_ar="قسّمه",
        )  # fmt: skip
    return rows


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would work the cell out instead of showing it."""
    return cell.startswith(_FORMULA)


def _csv_rows(text: str, path: Path) -> Iterator[tuple[int, Row]]:
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [_column(name, path) for name in next(reader)]
        _refuse_twice(names, path)
        for cells in reader:
            if len(cells) > len(names) and any(cell.strip() for cell in cells[len(names) :]):
                raise _broken(path, reader.line_num, f"{len(cells)} cells, and {len(names)} columns are named")
            row = {name: cell.strip() for name, cell in zip(names, cells, strict=False)}
            yield reader.line_num, {name: cell for name, cell in row.items() if cell}
    except csv.Error as error:
        raise _broken(path, reader.line_num, str(error)) from error


def _json_rows(text: str, path: Path) -> Iterator[tuple[int, Row]]:
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CannotRead(
            f"{path} is not JSON: {error}", hint='a list: [{"url": "https://…"}]',
            ar=f"{path} ليس JSON", hint_ar='اكتب قائمة: [{"url": "https://…"}]',
        ) from error  # fmt: skip
    if isinstance(listed, dict) and isinstance(listed.get("sources"), list):
        listed = listed["sources"]
    if not isinstance(listed, list):
        raise _broken(path, 1, "a list of objects is expected")
    for number, entry in enumerate(listed, 1):
        if not isinstance(entry, dict):
            raise _broken(path, number, "an object is expected")
        yield number, {_column(name, path): _said(value) for name, value in entry.items() if value not in (None, "")}


def _said(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value).strip()


def _column(name: str, path: Path) -> str:
    """The column that is meant. Raises CannotRead with the nearest."""
    folded = name.strip().strip("\ufeff").lower().replace("-", "_").replace(" ", "_")
    column = _ARABIC.get(name.strip(), folded)
    if column in COLUMNS:
        return column
    near = process.extractOne(folded, COLUMNS)
    guess = f"did you mean {near[0]}? " if near and near[1] > 60 else ""
    known = ", ".join(COLUMNS)
    raise CannotRead(
        f"{path}: no column is called {name.strip()[:40]!r}", hint=f"{guess}known: {known}",
        ar=f"{path}: لا عمود باسم {name.strip()[:40]!r}", hint_ar=f"المعروف: {known}",
    )  # fmt: skip


def _refuse_twice(names: list[str], path: Path) -> None:
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise CannotRead(
            f"{path} has the column {twice} twice", hint="keep one of them",
            ar=f"العمود {twice} مكرر في {path}", hint_ar="أبق واحدًا منهما",
        )  # fmt: skip


def _broken(path: Path, number: int, why: str) -> CannotRead:
    return CannotRead(
        f"{path}, row {number}: {why}", hint="put quotation marks around cells that hold the delimiter",
        ar=f"{path}، الصف {number}: لا يُقرأ", hint_ar="ضع الخانة التي فيها فاصلة بين علامتي تنصيص",
    )  # fmt: skip
