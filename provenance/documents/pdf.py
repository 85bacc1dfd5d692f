"""The text of a PDF, page by page, as far as it holds any: a scan holds none."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from provenance.documents.files import LARGEST
from provenance.errors import CannotRead

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_PAGES = 1000  # a court's longest opinions have five hundred


def text_of_pdf(data: bytes, path: Path) -> str:
    """The text, an empty line between pages; "" where it has none. Raises CannotRead."""
    reader = _opened(data, path)
    pieces: list[str] = []
    size = 0
    for page in reader.pages[:MOST_PAGES]:
        text = _page(page, path).strip()
        size += len(text)
        if size > LARGEST:
            break
        pieces.append(text)
    return "\n\n".join(piece for piece in pieces if piece)


def _opened(data: bytes, path: Path) -> PdfReader:
    try:
        import pypdf
    except ImportError as error:
        raise CannotRead(
            f"{path} is a PDF, and the reader for them is not installed",
            hint="pip install 'translation-provenance[pdf]', or save its text as .txt",
            ar=f"{path} ملف PDF، وقارئه غير مثبت", hint_ar="ثبّت translation-provenance[pdf] أو احفظ نصه بصيغة ‎.txt",
        ) from error  # fmt: skip
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        if not locked:
            len(reader.pages)
    except Exception as error:  # the bytes are somebody else's, and pypdf raises what they make it raise
        raise _damaged(path) from error
    if locked:
        raise CannotRead(
            f"{path} is protected by a password", hint="save it without one",
            ar=f"الملف {path} محمي بكلمة مرور", hint_ar="احفظه بلا كلمة مرور",
        )  # fmt: skip
    return reader


def _page(page: object, path: Path) -> str:
    try:
        text: str = page.extract_text()  # type: ignore[attr-defined]
    except Exception as error:  # as above
        raise _damaged(path) from error
    return text


def _damaged(path: Path) -> CannotRead:
    return CannotRead(
        f"{path} is a damaged PDF", hint="save it again, or its text as .txt",
        ar=f"{path} ملف PDF معطوب", hint_ar="احفظه من جديد أو احفظ نصه بصيغة ‎.txt",
    )  # fmt: skip
