"""Word files (.docx): the text that a reader sees once all tracked changes are accepted, and what its styles say.

The XML is read directly: libraries that give a paragraph's text leave out both sides of its tracked changes. Comments
and notes at the foot are no part of the article; that there were changes, hidden words or notes is remarked upon.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from provenance.documents.draft import Draft, Manuscript, Remark
from provenance.documents.files import refuse_empty
from provenance.documents.zipped import Package
from provenance.errors import CannotRead
from provenance.record import Kind

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_KINDS = {
    "title": Kind.TITLE,
    "العنوان": Kind.TITLE,
    "heading": Kind.HEADING,
    "عنوان": Kind.HEADING,
    "caption": Kind.CAPTION,
    "تسمية توضيحية": Kind.CAPTION,
}
"""By the names of styles, which Word keeps in English, and other programs in the desk's language; numbers off."""
_QUOTES = ("quote", "intense quote", "اقتباس")
_GONE = frozenset((f"{_W}del", f"{_W}moveFrom"))
_CHANGES = frozenset((*_GONE, f"{_W}ins", f"{_W}moveTo"))
_SIGNS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}

_PENDING: Remark = (
    "فيه تغييرات متعقبة لم تُحسم؛ قُرئ كأنها قُبلت",
    "changes are still tracked; read as if they were accepted",
)
_HIDDEN: Remark = ("فيه نص مخفي تُرك", "hidden text was left out")
_NOTES: Remark = ("فيه حواش في الأسفل تُركت", "footnotes were left out")


def read_docx(data: bytes, path: Path) -> Manuscript:
    """The paragraphs of a Word file, text boxes after the paragraph that they hang on. Raises CannotRead."""
    _refuse_other(data, path)
    package = Package(data, path)
    content = package.member("word/document.xml")
    if content is None:
        raise CannotRead(
            f"{path} is a ZIP file, and no Word document is in it", hint="unpack it, and give the article's file",
            ar=f"{path} ملف ZIP وليس فيه مستند Word", hint_ar="فك ضغطه وأعط ملف المقال",
        )  # fmt: skip
    reader = _Reader(_styles(package.member("word/styles.xml"), path))
    drafts = tuple(reader.drafts(_parsed(content, path)))
    refuse_empty("".join(draft.text for draft in drafts), path)
    return Manuscript(drafts, remarks=tuple(reader.remarks))


def _refuse_other(data: bytes, path: Path) -> None:
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise CannotRead(
            f"{path} is protected by a password", hint="open it in Word and save it without one",
            ar=f"الملف {path} محمي بكلمة مرور", hint_ar="افتحه في Word واحفظه بلا كلمة مرور",
        )  # fmt: skip
    if data.startswith(_OLE):
        raise CannotRead(
            f"{path} is an old .doc under another name", hint="open it in Word and save it as .docx",
            ar=f"{path} ملف ‎.doc قديم باسم آخر", hint_ar="افتحه في Word واحفظه بصيغة ‎.docx",
        )  # fmt: skip
    if not data.startswith(b"PK"):
        raise CannotRead(
            f"{path} is no Word document", hint="give it the ending that it really has, such as .html or .txt",
            ar=f"{path} ليس مستند Word", hint_ar="أعطه امتداده الحقيقي مثل ‎.html أو ‎.txt",
        )  # fmt: skip


def _parsed(content: bytes, path: Path) -> etree._Element:
    """The tree of a part. Entities are refused: no word processor writes any."""
    damaged = CannotRead(
        f"{path} is damaged: its text cannot be read", hint="open it in Word and save it again",
        ar=f"الملف {path} معطوب: لا يُقرأ نصه", hint_ar="افتحه في Word واحفظه من جديد",
    )  # fmt: skip
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise damaged
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise damaged from error


def _styles(content: bytes | None, path: Path) -> dict[str, str]:
    """The names of the paragraph styles by their ids, in lower case."""
    if content is None:
        return {}
    styles = _parsed(content, path).iter(f"{_W}style")
    return {style.get(f"{_W}styleId", ""): _name(style).lower() for style in styles}


def _name(style: etree._Element) -> str:
    name = style.find(f"{_W}name")
    return name.get(f"{_W}val", "") if name is not None else ""


class _Reader:
    """Walks a document and keeps what has to be remarked upon."""

    def __init__(self, styles: dict[str, str]) -> None:
        self._styles = styles
        self._found: set[Remark] = set()

    @property
    def remarks(self) -> list[Remark]:
        """What the document held that its reader does not see in the answer."""
        return [remark for remark in (_PENDING, _HIDDEN, _NOTES) if remark in self._found]

    def drafts(self, root: etree._Element) -> Iterator[Draft]:
        """The paragraphs in order; one whose end was deleted goes on in the next."""
        held = ""
        for paragraph in self._paragraphs(root):
            text = held + self._text(paragraph)
            if self._end_is_deleted(paragraph):
                held = text
                continue
            held = ""
            if text.strip():
                yield self._draft(paragraph, text.strip())
        if held.strip():
            yield Draft(held.strip())

    def _paragraphs(self, root: etree._Element) -> Iterator[etree._Element]:
        """Every w:p once: a text box stands in the file twice, for new programs and for old ones."""
        walker = etree.iterwalk(root, events=("start",), tag=(f"{_W}p", _FALLBACK))
        for _, element in walker:
            if element.tag == _FALLBACK:
                walker.skip_subtree()
            else:
                yield element

    def _text(self, paragraph: etree._Element) -> str:
        """The words of a paragraph, those of text boxes inside it left out: they are paragraphs of their own."""
        pieces: list[str] = []
        walker = etree.iterwalk(paragraph, events=("start",))
        for _, element in walker:
            tag = element.tag
            if tag in _CHANGES:
                self._found.add(_PENDING)
            if tag in _GONE or tag == _FALLBACK or (tag == f"{_W}p" and element is not paragraph):
                walker.skip_subtree()
            elif tag == f"{_W}r" and element.find(f"{_W}rPr/{_W}vanish") is not None:
                self._found.add(_HIDDEN)
                walker.skip_subtree()
            elif tag == f"{_W}pPr":
                walker.skip_subtree()
            elif tag == f"{_W}t":
                pieces.append(element.text or "")
            elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
                self._found.add(_NOTES)
            elif tag in _SIGNS:
                pieces.append(_SIGNS[tag])
        return "".join(pieces)

    def _end_is_deleted(self, paragraph: etree._Element) -> bool:
        deleted = paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None
        if deleted:
            self._found.add(_PENDING)
        return deleted

    def _draft(self, paragraph: etree._Element, text: str) -> Draft:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = self._styles.get(style.get(f"{_W}val", ""), "") if style is not None else ""
        return Draft(text, _KINDS.get(name.rstrip(" 123456789")), displayed=name in _QUOTES)
