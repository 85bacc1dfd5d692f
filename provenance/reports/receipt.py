"""What a report file carries of itself: hashes of its words, of its data, of the whole page, and the log's head.

The receipt is one line of the page. It holds the hash of the page without that line, so whoever has only the file can
tell what was altered in it, unless the one who altered it also wrote a new receipt: against that helps only the head,
which the log holds, or the file's own hash, where the report was issued.
"""

from __future__ import annotations

from typing import Any

from provenance.reports.dossier import Dossier
from provenance.text.canonical import canonical, sha256

SCHEMA = "provenance-receipt/1"
DATA = '<script type="application/json" id="data">'
RECEIPT = '<script type="application/json" id="receipt">'
CLOSE = "</script>\n"


def embedded(value: str) -> str:
    """JSON text that cannot end the element it stands in, nor begin another."""
    return value.strip().replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def with_receipt(page: str, data: str, dossier: Dossier) -> str:
    """The page with its receipt on a line of its own, before the end of its body."""
    body, end, after = page.rpartition("</body>")
    receipt = receipt_of(page, data, dossier)
    return f"{body}{RECEIPT}{embedded(canonical(receipt))}{CLOSE}{end}{after}"


def receipt_of(page: str, data: str, dossier: Dossier) -> dict[str, Any]:
    """The receipt of a page and of the data in it, as they stand in the file."""
    log = dossier.log
    told: dict[str, Any] = {
        "schema": SCHEMA,
        "article": log.slug,
        "uuid": log.uuid,
        "revision": log.revision,
        "public": dossier.public,
        "events": dossier.head.events,
        "head": dossier.head.hash,
        "paragraphs": {p.handle: text_hash(p.text) for p in dossier.checked.record.paragraphs},
        "data": text_hash(data),
        "page": text_hash(page),
    }
    return {**told, "hash": own_hash(told)}


def own_hash(receipt: dict[str, Any]) -> str:
    """The hash of a receipt, over all that it holds but the hash itself."""
    return text_hash(canonical({key: value for key, value in receipt.items() if key != "hash"}))


def text_hash(text: str) -> str:
    """The SHA-256 of a text in UTF-8."""
    return sha256(text.encode("utf-8", "surrogatepass"))
