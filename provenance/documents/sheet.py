"""Read an Excel file as rows of words: a formula is refused where it stands, and nothing is unpacked without bounds."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from provenance.documents.files import bytes_of
from provenance.errors import CannotRead

ABOUT = "provenance"
MOST_ROWS = 20_000
LARGEST = 100 * 1024 * 1024  # bytes unpacked; ten thousand long paragraphs take thirty


class SheetCells(NamedTuple):
    """A row of the file by its number there: cells by column, and the columns in which formulas stand."""

    number: int
    cells: Mapping[str, str]
    formulas: tuple[str, ...]


class SheetFile(NamedTuple):
    """What a sheet file holds: which article it is of (slug, uuid, revision), and its rows."""

    article: str
    uuid: str
    revision: int
    rows: tuple[SheetCells, ...]


def read_sheet(path: Path, called: Mapping[str, str], wanted: Iterable[str], schema: str) -> SheetFile:
    """The sheet at `path`, of this `schema`; `called` gives the column behind a heading. Raises CannotRead."""
    data = bytes_of(path)
    _refuse_other(data, path)
    try:
        import openpyxl
    except ImportError as error:
        raise CannotRead(
            "the library for spreadsheets is not installed", hint="pip install 'translation-provenance[sheet]'",
            ar="مكتبة الجداول غير مثبتة", hint_ar="ثبّت translation-provenance[sheet]",
        ) from error  # fmt: skip
    try:
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
        about = {
            str(row[0]): str(row[1]) for row in book[ABOUT].iter_rows(values_only=True, max_row=10) if len(row) > 1
        }
        _refuse_other_schema(about["schema"], schema, path)
        page = next(each for each in book.worksheets if each.title != ABOUT)
        rows = tuple(_rows(page, path, called, tuple(wanted)))
        return SheetFile(about["article"], about["uuid"], int(about["revision"]), rows)
    except CannotRead:
        raise
    except Exception as error:  # the bytes are somebody else's, and the library raises what they make it raise
        raise CannotRead(
            f"{path} is no sheet that `provenance sheet` wrote", hint="write it anew, and edit that",
            ar=f"{path} ليس جدولًا كتبه provenance sheet", hint_ar="اكتبه من جديد وحرّره",
        ) from error  # fmt: skip


def _refuse_other(data: bytes, path: Path) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            size = sum(member.file_size for member in package.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise CannotRead(
            f"{path} is no Excel file (.xlsx)", hint="save the sheet as .xlsx",
            ar=f"{path} ليس ملف Excel ‎(.xlsx)", hint_ar="احفظ الجدول بصيغة ‎.xlsx",
        ) from error  # fmt: skip
    if size > LARGEST:
        raise CannotRead(
            f"{path} unpacks to more than {LARGEST // 1024 // 1024} MB", hint="is it the sheet that was written?",
            ar=f"{path} يُفك إلى أكثر من {LARGEST // 1024 // 1024} ميغابايت", hint_ar="أهو الجدول الذي كُتب؟",
        )  # fmt: skip


def _refuse_other_schema(found: str, wanted: str, path: Path) -> None:
    if found != wanted:
        raise CannotRead(
            f"{path} is a sheet of another version ({found}; this one reads {wanted})", hint="write it anew",
            ar=f"{path} جدول من إصدار آخر ({found}، وهذا الإصدار يقرأ {wanted})", hint_ar="اكتبه من جديد",
        )  # fmt: skip


def _rows(page: Any, path: Path, called: Mapping[str, str], wanted: tuple[str, ...]) -> Iterator[SheetCells]:
    grid = page.iter_rows()
    names = [called.get(str(cell.value or "").strip()) for cell in next(grid, ())]
    missing = [name for name in wanted if name not in names]
    if missing or len([n for n in names if n]) != len({n for n in names if n}):
        told = ", ".join(missing) or "one twice"
        raise CannotRead(
            f"{path}: columns are not as they were written: {told}", hint="keep the first row as it is",
            ar=f"{path}: الأعمدة ليست كما كُتبت: {told}", hint_ar="أبق السطر الأول كما هو",
        )  # fmt: skip
    for number, cells in enumerate(grid, 2):
        if number > MOST_ROWS:
            raise CannotRead(
                f"{path} has more than {MOST_ROWS:,} rows", hint="delete the empty ones",
                ar=f"في {path} أكثر من {MOST_ROWS:,} سطر", hint_ar="احذف الفارغة",
            )  # fmt: skip
        pairs = [(name, cell) for name, cell in zip(names, cells, strict=False) if name]
        found = {name: _words(cell.value) for name, cell in pairs}
        if any(found.values()):
            yield SheetCells(number, found, tuple(name for name, cell in pairs if cell.data_type == "f"))


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).replace("\r\n", "\n").replace("_x000D_", "").strip()
