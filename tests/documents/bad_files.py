"""Files that desks receive and nobody can read as they are, made here by the bytes, each with what must be said."""

from __future__ import annotations

import zipfile
from io import BytesIO

from tests.documents.page import DATE, LEAD, SECOND, TITLE

ARTICLE = f"{TITLE}\n\n{DATE}\n\n{LEAD}\n\n{SECOND}\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(**members: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return out.getvalue()


def word(body: str, head: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{head}<w:document {W}><w:body>{body}</w:body></w:document>'
    return zipped(**{"word/document.xml": document.encode()})


def locked(package: bytes) -> bytes:
    """The package as a packer with a password leaves it: the flag is set in both headers of each member."""
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := package.find(header, at + 1)) >= 0:
            package = package[: at + flags] + bytes([package[at + flags] | 1]) + package[at + flags + 1 :]
    return package


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def read_as(right: str, wrong: str) -> bytes:
    """The article in one encoding, taken for another on its way, and saved as UTF-8."""
    return ARTICLE.encode(right, "replace").decode(wrong, "replace").encode()


BAD: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "is empty"),
    "spaces.txt": (b" \n\t \n", "is empty"),
    "binary.txt": (bytes(range(32)) * 40, "is not text"),
    "half.txt": (ARTICLE.encode()[:-5] + b"\xd9", "is damaged"),
    "scan.pdf": (b"%PDF-1.7\n\x00\x01", "is a PDF file"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n", "is a PNG file"),
    "packed.txt": (b"\x1f\x8b\x08\x00", "is a GZIP file"),
    "large.txt": (b"a" * (10 * 1024 * 1024 + 1), "is larger than 10 MB"),
    "latin1.txt": (ARTICLE.encode().decode("latin-1").encode(), "is garbled: utf-8 that was read as windows-1252"),
    "as1256.txt": (ARTICLE.encode().decode("cp1256").encode(), "is garbled: utf-8 that was read as windows-1256"),
    "as1252.txt": (read_as("cp1256", "cp1252"), "is garbled: windows-1256 that was read as windows-1252"),
    "visual.txt": ("\n".join(line[::-1] for line in ARTICLE.split("\n")).encode(), "has its letters in visual order"),
    "corrupt.docx": (word(paragraph(LEAD))[:-60], "is damaged"),
    "cut.docx": (b"PK\x03\x04" + b"\x00" * 50, "is damaged"),
    "bomb.docx": (zipped(**{"word/document.xml": b" " * (50 * 1024 * 1024)}), "unpacks to more than 40 MB"),
    "sheets.docx": (zipped(**{"xl/workbook.xml": b"<x/>"}), "no Word document is in it"),
    "locked.docx": (locked(word(paragraph(LEAD))), "is protected by a password"),
    "secret.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "is protected by a password"),
    "old.docx": (OLE + b"WordDocument", "is an old .doc"),
    "renamed.docx": (ARTICLE.encode(), "is no Word document"),
    "entities.docx": (word("&a;", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), "its text cannot be read"),
    "broken.docx": (zipped(**{"word/document.xml": b"<w:p>"}), "its text cannot be read"),
    "blank.docx": (word(paragraph("")), "is empty"),
    "script.html": (b"<html><body><div id=root></div><script>var a = 1</script></body></html>", "holds no article"),
    "blank.html": (b"<html><body></body></html>", "holds no article"),
    "no-text.eml": (b"From: a@b\nContent-Type: image/png\n\nabc", "holds no text that could be an article"),
}
"""By name: the bytes, and the words of the one sentence that must be said."""
