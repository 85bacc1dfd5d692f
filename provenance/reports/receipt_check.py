"""Check a report file by what it carries: its receipt, its data, its words, and the page around them.

Nothing of the file is trusted: it is taken apart as text, and whatever is not as a report writes it is said.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser
from typing import Any

from provenance.reports.receipt import CLOSE, DATA, RECEIPT, SCHEMA, own_hash, text_hash
from provenance.text.canonical import sha256
from provenance.text.safe import shown

_HASH = re.compile("sha256:[0-9a-f]{64}")


class Fault(StrEnum):
    """What is wrong with a report file."""

    NO_RECEIPT = "no-receipt"
    RECEIPT = "receipt-altered"
    DATA = "data-altered"
    TEXT = "text-altered"
    PAGE = "page-altered"


class Standing(StrEnum):
    """Whether the log holds the head that a report was written at; DIFFERS: it does, and has other words there."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    DIFFERS = "differs"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True)
class ReportFile:
    """A report file taken apart. `faults` are what does not hold, each with what it is about ("p6", or "")."""

    sha256: str
    receipt: Mapping[str, Any]
    faults: tuple[tuple[Fault, str], ...]

    @property
    def head(self) -> str | None:
        """The head of the log that the receipt names; None where there is no receipt such as a report has."""
        return str(self.receipt["head"]) if _as_written(self.receipt) else None


def checked_report(content: bytes) -> ReportFile:
    """The file with this content, and what does not hold in it."""
    page, digest = content.decode("utf-8", "surrogateescape"), sha256(content)
    without, line = _cut(page, RECEIPT)
    receipt = _object(line)
    if receipt.get("schema") != SCHEMA:
        return ReportFile(digest, {}, ((Fault.NO_RECEIPT, ""),))
    return ReportFile(digest, receipt, tuple(_faults(without, receipt)))


def agrees_with(receipt: Mapping[str, Any], texts: Mapping[str, str]) -> bool:
    """Whether the receipt's paragraphs are those with these `texts` (by handle)."""
    return receipt.get("paragraphs") == {handle: text_hash(text) for handle, text in texts.items()}


def _faults(page: str, receipt: Mapping[str, Any]) -> Iterator[tuple[Fault, str]]:
    if own_hash(dict(receipt)) != receipt.get("hash") or not _as_written(receipt):
        yield Fault.RECEIPT, ""
    _, data = _cut(page, DATA)
    found: list[tuple[Fault, str]] = [(Fault.TEXT, handle) for handle in _altered(page, data, receipt)]
    if text_hash(data) != receipt.get("data") and not found:
        found.append((Fault.DATA, ""))
    if text_hash(page) != receipt.get("page") and not found:
        found.append((Fault.PAGE, ""))
    yield from found


def _as_written(receipt: Mapping[str, Any]) -> bool:
    """Whether the receipt holds what every report's does: one without a head would never be held against a log."""
    paragraphs = receipt.get("paragraphs")
    return (
        all(_is_hash(receipt.get(name)) for name in ("head", "data", "page"))
        and all(type(receipt.get(name)) is int for name in ("revision", "events"))
        and all(_is_name(receipt.get(name)) for name in ("article", "uuid"))
        and isinstance(receipt.get("public"), bool)
        and isinstance(paragraphs, dict)
        and all(_is_name(handle) and _is_hash(words) for handle, words in paragraphs.items())
    )


def _is_hash(value: object) -> bool:
    return isinstance(value, str) and _HASH.fullmatch(value) is not None


def _is_name(value: object) -> bool:
    """Whether `value` is a text that can be looked up: no control characters, no lone surrogates."""
    return isinstance(value, str) and value.isprintable()


def _altered(page: str, data: str, receipt: Mapping[str, Any]) -> list[str]:
    """The handles of the paragraphs whose words, in the data or on the page, are not those of the receipt."""
    promised = receipt.get("paragraphs")
    promised = promised if isinstance(promised, dict) else {}
    texts = _texts(data)
    prose = _Prose.of(page)
    handles = [*promised, *(handle for handle in texts if handle not in promised)]
    wrong = [handle for handle in handles if text_hash(texts.get(handle, "")) != promised.get(handle)]
    wrong += [handle for number, handle in enumerate(texts, 1) if prose.get(number) != shown(texts[handle])]
    return list(dict.fromkeys(wrong))


def _texts(data: str) -> dict[str, str]:
    """The texts in the data by handle, in order; nothing where the data is no report."""
    try:
        paragraphs = _object(data)["article"]["paragraphs"]
        return {str(paragraph["handle"]): str(paragraph["text"]) for paragraph in paragraphs}
    except (KeyError, TypeError):
        return {}


def _object(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _cut(page: str, begins: str) -> tuple[str, str]:
    """The page without the one line that begins so, and what that line holds; "" where there is not exactly one."""
    before, found, rest = page.partition(begins)
    line, closed, after = rest.partition(CLOSE)
    if not found or not closed or begins in rest:
        return page, ""
    return before + after, line


class _Prose(HTMLParser):
    """The visible words of each paragraph, by its position."""

    def __init__(self) -> None:
        super().__init__()
        self.number, self.inside = 0, False
        self.words: dict[int, str] = {}

    @classmethod
    def of(cls, page: str) -> dict[int, str]:
        parser = cls()
        try:
            parser.feed(page)
            parser.close()
        except AssertionError:  # so html.parser of Python 3.11 stops at "<![", which no report writes
            pass
        return parser.words

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter a paragraph, or its prose."""
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        name = (given.get("id") or "").removeprefix("p-")
        if tag == "section" and "paragraph" in classes and name.isdecimal():
            self.number = int(name[:9])
        elif tag == "p" and "prose" in classes:
            self.inside = True
            self.words[self.number] = self.words.get(self.number, "")

    def handle_endtag(self, tag: str) -> None:
        """Leave the prose with its element."""
        self.inside = self.inside and tag != "p"

    def handle_data(self, data: str) -> None:
        """Take what stands in the prose."""
        if self.inside:
            self.words[self.number] += data
