"""Tell whether what a row of a sheet asks for stands on record already."""

from __future__ import annotations

import re
from collections.abc import Mapping

from provenance.record import ArticleRecord, LinkState
from provenance.record.sheet import EDITED, SheetRow
from provenance.text.comparable import comparable
from provenance.text.handles import on_record

_CLAIM = re.compile(r"(clm\d{1,9})\s*(?::.*)?", re.DOTALL)


def claim_asked(cell: str) -> str | None:
    """The claim on record that a cell names, or the sentence of a new one; None where it is left to the words."""
    known = _CLAIM.fullmatch(cell)
    return on_record(known[1]) if known else cell or None


def asks_for(now: Mapping[str, str], row: SheetRow) -> bool:
    """Whether the edited cells `now` ask for the link that `row` tells; the passage may differ in marks and spaces."""
    same = all(comparable(now[name]) == comparable(getattr(row, name)) for name in EDITED if name != "claim")
    return bool(row.link) and same and _same_claim(claim_asked(now["claim"]), row.claim)


def withdrawn_in(record: ArticleRecord) -> dict[str, str]:
    """The links of an article on record that were taken back, each with its paragraph."""
    links = record.log.links if record.log else ()
    return {link.handle: link.paragraph for link in links if link.state is LinkState.WITHDRAWN}


def _same_claim(asked: str | None, told: str) -> bool:
    handle, _, sentence = told.partition(": ")
    return asked in (None, handle) or " ".join((asked or "").split()) == sentence
