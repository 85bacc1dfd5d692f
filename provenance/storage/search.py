"""Search paragraphs, claims, sources and what is stored of them, newest first or best first.

The index gives the newest rows that hold the terms, a page at a time; what is said of them is looked up for that page
alone, so that a search over a million paragraphs takes as long as over a thousand.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.record.searched import FoundIn, Searched
from provenance.record.span import Span
from provenance.storage.found_rows import Age, Found, claims_found, paragraphs_found, snapshots_found, sources_found
from provenance.storage.search_index import Sort, first_of, row_of
from provenance.text.search import Term, Wanted, matches, parsed, terms_of

PAGE = 200  # entries looked up at a time
WEIGHED = 400  # matches among which the best are chosen: the newest ones
_SNAPSHOT_PAGE = 20  # texts of up to ten megabytes
_NEAR = 12  # terms within which words are told to stand together

_SORTS: dict[FoundIn, tuple[Sort, Callable[..., Found]]] = {
    FoundIn.PARAGRAPH: (Sort.PARAGRAPH, paragraphs_found),
    FoundIn.CLAIM: (Sort.CLAIM, claims_found),
    FoundIn.SOURCE: (Sort.SOURCE, sources_found),
    FoundIn.SNAPSHOT: (Sort.SNAPSHOT, snapshots_found),
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What a search is narrowed to; None leaves it open. `history` brings the words of older revisions as well."""

    found_in: frozenset[FoundIn] = frozenset(FoundIn)
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    kind: str | None = None
    article: str | None = None
    history: bool = False

    def let(self, found: Searched) -> bool:
        """Whether this one may be shown."""
        return (
            (found.current or self.history)
            and (self.outlet is None or self.outlet in found.outlets)
            and (self.since is None or (found.day is not None and found.day >= self.since))
            and (self.until is None or (found.day is not None and found.day <= self.until))
            and (self.kind is None or found.kind == self.kind)
            and (self.article is None or found.name.partition(":")[0] == self.article)
        )


def search(
    connection: Connection, query: str, filters: Filters, *, limit: int, newest: bool = False
) -> tuple[Searched, ...]:
    """Where the words of `query` stand, at most `limit` places. Raises Conflict for a query without words.

    With `newest` the latest come first; else the best of the latest few hundred.
    """
    wanted = parsed(query)
    found: list[tuple[Age, Searched]] = []
    for place in filters.found_in:
        sort, look_up = _SORTS[place]
        enough = limit if newest else max(limit, WEIGHED)
        found.extend(_first(connection, wanted, filters, sort, look_up, enough))
    ranked = sorted(found, key=lambda each: (0 if newest else each[1].permille, each[0]), reverse=True)
    return tuple(each for _, each in ranked[:limit])


def _first(
    connection: Connection,
    wanted: Sequence[Wanted],
    filters: Filters,
    sort: Sort,
    look_up: Callable[..., Found],
    enough: int,
) -> list[tuple[Age, Searched]]:
    """The newest `enough` of one sort that the filters let through, each with its age."""
    found: list[tuple[Age, Searched]] = []
    below, seen = first_of(Sort(sort)) + (1 << 52), set[int]()
    page = _SNAPSHOT_PAGE if sort is Sort.SNAPSHOT else min(PAGE, enough)
    while len(found) < enough:
        entries = _entries(connection, wanted, first_of(sort), below, page)
        rows = [number for number in dict.fromkeys(map(row_of, entries)) if number not in seen]
        seen.update(rows)
        for age, searched in sorted(look_up(connection, rows), key=lambda each: each[0], reverse=True):
            marked = _marked(searched, wanted)
            if marked is not None and filters.let(marked):
                found.append((age, marked))
        if len(entries) < page:
            break
        below = entries[-1]
    return found[:enough]


def _entries(connection: Connection, wanted: Sequence[Wanted], least: int, below: int, page: int) -> list[int]:
    """The numbers of the newest entries below `below` that hold what is wanted."""
    if connection.dialect.name == "sqlite":
        statement = "SELECT rowid FROM search WHERE search MATCH :asked AND rowid >= :least AND rowid < :below"
        order, asked = " ORDER BY rowid DESC LIMIT :page", _for_sqlite(wanted)
    else:
        statement = "SELECT id FROM search WHERE terms @@ CAST(:asked AS tsquery) AND id >= :least AND id < :below"
        order, asked = " ORDER BY id DESC LIMIT :page", _for_postgresql(wanted)
    values = {"asked": asked, "least": least, "below": below, "page": page}
    return list(connection.scalars(sa.text(statement + order), values))


def _for_sqlite(wanted: Sequence[Wanted]) -> str:
    def said(piece: Wanted) -> str:
        return f'"{" ".join(piece.terms)}"' + (" *" if piece.prefix else "")

    here = " AND ".join(said(piece) for piece in wanted if not piece.absent)
    gone = [said(piece) for piece in wanted if piece.absent]
    return f"({here})" + "".join(f" NOT {piece}" for piece in gone)


def _for_postgresql(wanted: Sequence[Wanted]) -> str:
    def said(piece: Wanted) -> str:
        *first, last = (f"'{term}'" for term in piece.terms)
        row = " <-> ".join([*first, last + (":*" if piece.prefix else "")])
        return f"{'!' if piece.absent else ''}({row})"

    return " & ".join(said(piece) for piece in wanted)


def _marked(found: Searched, wanted: Sequence[Wanted]) -> Searched | None:
    """The place with its words marked, and how good it is; None where they are not there after all."""
    terms = terms_of(found.text)
    hits = matches(terms, wanted)
    if not hits:
        return None
    return found._replace(
        marked=tuple(Span.cut(found.text, hit.start, hit.end) for hit in hits),
        permille=_goodness(terms, hits, wanted, found),
    )


def _goodness(terms: list[Term], hits: list[Term], wanted: Sequence[Wanted], found: Searched) -> int:
    """How well a place answers, in thousandths: words close together, early, in something short."""
    asked = {term for piece in wanted if not piece.absent for term in piece.terms}
    window = _closest(hits, asked)
    near = max(0.0, 1 - max(window - len(asked), 0) / _NEAR / 10) if len(asked) > 1 else 1.0
    early = 1 - hits[0].start / max(len(found.text), 1)
    dense = min(1.0, 4 * len(hits) / max(len(terms), 1))
    weight = {FoundIn.PARAGRAPH: 1.0, FoundIn.SOURCE: 1.0, FoundIn.CLAIM: 0.9, FoundIn.SNAPSHOT: 0.8}[found.found_in]
    heading = 0.1 if found.kind in ("title", "heading") else 0.0
    return round(1000 * min(1.0, weight * (0.5 * near + 0.2 * early + 0.3 * dense) + heading))


def _closest(hits: list[Term], asked: set[str]) -> int:
    """The least number of hits in a row among which every term that was asked for stands."""
    best, seen = len(hits) + len(asked), dict[str, int]()
    for place, hit in enumerate(hits):
        seen[hit.term] = place
        if len(seen) >= len(asked):
            best = min(best, place - min(seen.values()) + 1)
    return best
