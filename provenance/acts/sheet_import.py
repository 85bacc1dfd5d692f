"""Take over what people edited in a sheet: links made, made anew, or taken back; row by row, with a verdict each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from provenance.acts.judging import note_link, unlink
from provenance.acts.links import link_paragraph
from provenance.acts.sheet_rows import asks_for, claim_asked, withdrawn_in
from provenance.attribution import Reader
from provenance.errors import CannotRead, Conflict, NotFound
from provenance.record.sheet import EDITED, SheetRow, SheetVerdict, sheet_of
from provenance.storage.load import load_record
from provenance.text.handles import on_record

REASON = "edited in a sheet"


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
    there: dict[str, list[SheetRow]] = {}
    for row in map(written, sheet.rows):
        there.setdefault(row.paragraph, []).append(row)
    desk = _Desk(connection, slug, by, reader, there, withdrawn_in(record))
    return [_verdict(desk, edited) for edited in rows]


class _Desk(NamedTuple):
    """Who edits which article: its rows as they stand by paragraph, and where links stood that were taken back."""

    connection: Connection
    slug: str
    by: str
    reader: Reader
    there: Mapping[str, Sequence[SheetRow]]
    withdrawn: Mapping[str, str]


def _verdict(desk: _Desk, row: EditedRow) -> SheetVerdict:
    paragraph, link = row.cells.get("paragraph", ""), row.cells.get("link", "")
    try:
        _refuse_formulas(row)
        _refuse_other_text(row, desk.there)
        now = {name: on_record(row.cells.get(name, "")) for name in EDITED}
        was = next((each for each in desk.there[paragraph] if each.link == link), None)
        if was is None and link and not now["source"] and desk.withdrawn.get(link) == paragraph:
            return SheetVerdict(row.number, paragraph, "unchanged")
        stands = _standing(desk, paragraph, link, now) if was is None else was if _same(was, now) else None
        with desk.connection.begin_nested():
            return _done(desk, row, was, now) if stands is None else _noted(desk, row, stands)
    except (CannotRead, Conflict, NotFound) as error:
        return SheetVerdict(row.number, paragraph, "refused", refused=(error.said("ar"), error.said("en")))


def _same(was: SheetRow, now: Mapping[str, str]) -> bool:
    return was.edited() == tuple(now.values())


def _standing(desk: _Desk, paragraph: str, link: str, now: Mapping[str, str]) -> SheetRow | None:
    """The row that tells what this one asks for, where the sheet was read back before and its link is another now."""
    found = next((each for each in desk.there[paragraph] if asks_for(now, each)), None)
    if link and (found is None or desk.withdrawn.get(link) != paragraph):
        raise Conflict(
            f"{link} no longer stands in {paragraph}", hint="write the sheet anew",
            ar=f"لم يعد {link} قائمًا في {paragraph}", hint_ar="اكتب الجدول من جديد",
        )  # fmt: skip
    return found


def _noted(desk: _Desk, row: EditedRow, stands: SheetRow) -> SheetVerdict:
    """Keep the note of a row whose link stands already, where it is another than before."""
    note = row.cells.get("note", "")
    if note == stands.note:
        return SheetVerdict(row.number, stands.paragraph, "unchanged")
    if not stands.link:
        raise Conflict(
            "a note is kept with a link, and there is none", hint="write a source such as src1 beside it",
            ar="تُحفظ الملاحظة مع رابط، ولا رابط هنا", hint_ar="اكتب بجانبها مصدرًا مثل src1",
        )  # fmt: skip
    note_link(desk.connection, stands.link, by=desk.by, note=note)
    return SheetVerdict(row.number, stands.paragraph, "noted", stands.link)


def _done(desk: _Desk, row: EditedRow, was: SheetRow | None, now: Mapping[str, str]) -> SheetVerdict:
    """Take back the link that was there, make the one that is asked for, and keep the note with it."""
    paragraph, note = row.cells["paragraph"], row.cells.get("note", "")
    before = was.link if was is not None else ""
    if not now["source"] and not before:
        raise Conflict(
            "there is no source in the row", hint="write one such as src1 beside it",
            ar="لا مصدر في السطر", hint_ar="اكتب مصدرًا مثل src1",
        )  # fmt: skip
    if was is not None and before:
        reason = note if note and note != was.note else REASON
        unlink(desk.connection, before, by=desk.by, reason=reason)
    if not now["source"]:
        return SheetVerdict(row.number, paragraph, "unlinked", before)
    made = link_paragraph(
        desk.connection,
        f"{desk.slug}:{paragraph}",
        by=desk.by,
        source=now["source"],
        reader=desk.reader,
        passage=now["passage"] or None,
        quote=now["quote"] or None,
        claim=claim_asked(now["claim"]),
    ).handle
    if note:
        note_link(desk.connection, made, by=desk.by, note=note)
    return SheetVerdict(row.number, paragraph, "relinked" if before else "linked", made)


def _refuse_formulas(row: EditedRow) -> None:
    if row.formulas:
        raise Conflict(
            f"there is a formula in {', '.join(row.formulas)}", hint="write it out in words",
            ar=f"في السطر معادلة: {', '.join(row.formulas)}", hint_ar="اكتبها كلامًا",
        )  # fmt: skip


def _refuse_other_text(row: EditedRow, there: Mapping[str, Sequence[SheetRow]]) -> None:
    """Raise where the paragraph is not there, or its text is not the one on record."""
    paragraph = row.cells.get("paragraph", "")
    if paragraph not in there:
        raise NotFound(
            f"no paragraph {paragraph!r} in the newest revision", hint="keep the paragraph's handle, such as p6",
            ar=f"لا فقرة {paragraph!r} في المراجعة الأخيرة", hint_ar="أبق رمز الفقرة مثل p6",
        )  # fmt: skip
    if row.cells.get("text", "") != there[paragraph][0].text:
        raise Conflict(
            f"the text of {paragraph} is not the one on record", hint="`provenance revise` changes it",
            ar=f"نص {paragraph} ليس المسجل", hint_ar="يغيّره provenance revise",
        )  # fmt: skip
