"""Take over what people edited in a sheet: links made, made anew, or taken back; row by row, with a verdict each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection

from provenance.acts.judging import unlink
from provenance.acts.links import link_paragraph
from provenance.attribution import Reader
from provenance.errors import CannotRead, Conflict, NotFound
from provenance.record.sheet import EDITED, SheetRow, SheetVerdict, sheet_of
from provenance.storage.load import load_record

REASON = "edited in a sheet"
_CLAIM = re.compile(r"(clm\d{1,9})\s*(?::.*)?", re.DOTALL)


class EditedRow(NamedTuple):
    """A row as it came back: its number in the file, its cells, and the columns in which formulas stand."""

    number: int
    cells: Mapping[str, str]
    formulas: tuple[str, ...]


def import_sheet(
    connection: Connection,
    rows: Iterable[EditedRow],
    *,
    slug: str,
    uuid: str,
    by: str,
    reader: Reader,
    written: Callable[[SheetRow], SheetRow],
) -> list[SheetVerdict]:
    """Do what the rows of the sheet of `slug` ask for; `written` gives a row as a file gives it back.

    A row that cannot be done is refused, and the others are done. Raises Conflict for the sheet of another article.
    """
    record = load_record(connection, slug, reader)
    sheet = sheet_of(record)
    if sheet.uuid != uuid:
        raise Conflict(
            f"the sheet is of another article called {slug!r}", hint="write it anew from this database",
            ar=f"الجدول لمقال آخر باسم {slug!r}", hint_ar="اكتبه من جديد من هذه القاعدة",
        )  # fmt: skip
    there = {(row.paragraph, row.link): written(row) for row in sheet.rows}
    texts = {row.paragraph: written(row).text for row in sheet.rows}
    desk = _Desk(connection, slug, by, reader)
    return [_verdict(desk, row, there, texts) for row in rows]


class _Desk(NamedTuple):
    """Who edits which article."""

    connection: Connection
    slug: str
    by: str
    reader: Reader


def _verdict(
    desk: _Desk, row: EditedRow, there: Mapping[tuple[str, str], SheetRow], texts: Mapping[str, str]
) -> SheetVerdict:
    paragraph, link = row.cells.get("paragraph", ""), row.cells.get("link", "")
    try:
        _refuse_formulas(row)
        _refuse_other_text(row, texts)
        was = there.get((paragraph, link))
        if was is None and link:
            raise Conflict(
                f"{link} no longer stands in {paragraph}", hint="write the sheet anew",
                ar=f"لم يعد {link} قائمًا في {paragraph}", hint_ar="اكتب الجدول من جديد",
            )  # fmt: skip
        before = was.edited() if was else ("",) * len(EDITED)
        now = tuple(row.cells.get(name, "") for name in EDITED)
        if now == before:
            return SheetVerdict(row.number, paragraph, "unchanged")
        with desk.connection.begin_nested():
            return _done(desk, row, link, dict(zip(EDITED, now, strict=True)))
    except (CannotRead, Conflict, NotFound) as error:
        return SheetVerdict(row.number, paragraph, "refused", refused=(error.said("ar"), error.said("en")))


def _done(desk: _Desk, row: EditedRow, link: str, now: Mapping[str, str]) -> SheetVerdict:
    """Take back the link that was there, make the one that is asked for."""
    paragraph = row.cells["paragraph"]
    if not now["source"] and not link:
        raise Conflict(
            "there is no source in the row", hint="write one such as src1 beside it",
            ar="لا مصدر في السطر", hint_ar="اكتب مصدرًا مثل src1",
        )  # fmt: skip
    if link:
        unlink(desk.connection, link, by=desk.by, reason=row.cells.get("note") or REASON)
    if not now["source"]:
        return SheetVerdict(row.number, paragraph, "unlinked", link)
    made = link_paragraph(
        desk.connection,
        f"{desk.slug}:{paragraph}",
        by=desk.by,
        source=now["source"],
        reader=desk.reader,
        passage=now["passage"] or None,
        quote=now["quote"] or None,
        claim=_claim(now["claim"]),
    )
    return SheetVerdict(row.number, paragraph, "relinked" if link else "linked", made.handle)


def _claim(cell: str) -> str | None:
    """The claim on record that a cell names, or the sentence of a new one."""
    known = _CLAIM.fullmatch(cell)
    return known[1] if known else cell or None


def _refuse_formulas(row: EditedRow) -> None:
    if row.formulas:
        raise Conflict(
            f"there is a formula in {', '.join(row.formulas)}", hint="write it out in words",
            ar=f"في السطر معادلة: {', '.join(row.formulas)}", hint_ar="اكتبها كلامًا",
        )  # fmt: skip


def _refuse_other_text(row: EditedRow, texts: Mapping[str, str]) -> None:
    """Raise where the paragraph is not there, or its text is not the one on record."""
    paragraph = row.cells.get("paragraph", "")
    if paragraph not in texts:
        raise NotFound(
            f"no paragraph {paragraph!r} in the newest revision", hint="keep the paragraph's handle, such as p6",
            ar=f"لا فقرة {paragraph!r} في المراجعة الأخيرة", hint_ar="أبق رمز الفقرة مثل p6",
        )  # fmt: skip
    if row.cells.get("text", "") != texts[paragraph]:
        raise Conflict(
            f"the text of {paragraph} is not the one on record", hint="`provenance revise` changes it",
            ar=f"نص {paragraph} ليس المسجل", hint_ar="يغيّره provenance revise",
        )  # fmt: skip
