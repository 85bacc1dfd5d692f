"""Log one source of many: what cannot be logged is told, and keeps no other from it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from sqlalchemy import Connection

from provenance.acts.snapshots import add_snapshot, holds
from provenance.acts.sources import Told, log_source
from provenance.attribution.outlet_list import Outlet
from provenance.documents.extract import media_type_of
from provenance.documents.files import bytes_of
from provenance.documents.source_table import Row, is_formula
from provenance.errors import CannotRead, Conflict, NotFound
from provenance.record.logged import ImportedRow
from provenance.storage.find import source_named
from provenance.text.handles import plain_digits


def import_row(
    connection: Connection, number: int, row: Row, *, by: str, own_outlets: Iterable[Outlet], folder: Path
) -> ImportedRow:
    """Log the source of a row, and keep the page beside the table that it names; whole or not at all."""
    try:
        told, path = _told(row), _page(row, folder)
        page = bytes_of(path) if path is not None else None
        with connection.begin_nested():
            logged = log_source(connection, told, by=by, own_outlets=own_outlets, again=True, page=page)
            if path is not None and page is not None:
                _keep(connection, logged.handle, path, page, by)
    except (CannotRead, Conflict, NotFound) as error:
        return ImportedRow(number, refused=(error.said("ar"), error.said("en")))
    return ImportedRow(number, logged)


def _told(row: Row) -> Told:
    for name, cell in row.items():
        if is_formula(cell):
            raise Conflict(
                f"{name} looks like a formula", hint="write it out in words",
                ar=f"تبدو الخانة {name} معادلة", hint_ar="اكتبها كلامًا",
            )  # fmt: skip
    return Told(
        outlet=row.get("outlet"),
        url=row.get("url"),
        title=row.get("title"),
        published=_day(row.get("published")),
        author=row.get("author"),
        language=row.get("language"),
        kind=row.get("kind", "story").lower(),
        carrier=row.get("carrier"),
        spoken_in=row.get("spoken_in"),
        cites=row.get("cites", "").replace(",", " ").split(),
        collected_for=row.get("for"),
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(plain_digits(text)) if text is not None else None
    except ValueError as error:
        raise Conflict(
            f"{text!r} is not a date", hint="write it as 2021-08-27",
            ar=f"{text!r} ليس تاريخًا", hint_ar="اكتبه هكذا: 2021-08-27",
        ) from error  # fmt: skip


def _page(row: Row, folder: Path) -> Path | None:
    """The page beside the table that the row names. Raises CannotRead for one that lies elsewhere."""
    name = row.get("file")
    if name is None:
        return None
    if Path(name).is_absolute() or ".." in Path(name).parts:
        raise CannotRead(
            f"{name} does not lie beside the table", hint="copy the page into the table's folder",
            ar=f"لا يقع {name} بجانب الجدول", hint_ar="انسخ الصفحة إلى مجلد الجدول",
        )  # fmt: skip
    return folder / name


def _keep(connection: Connection, source: str, path: Path, page: bytes, by: str) -> None:
    if not holds(connection, source_named(connection, source).id, page):
        add_snapshot(connection, by=by, source=source, content=page, media_type=media_type_of(path), name=str(path))
