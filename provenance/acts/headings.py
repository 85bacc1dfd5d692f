"""What stands over an article's text, as a revision changes it: title and date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from provenance.acts.revising import Before
from provenance.record import ArticleRecord, Kind
from provenance.storage.acts_log import Act
from provenance.storage.headers import Header
from provenance.storage.tables import revision_headers
from provenance.text.given import given_words

UNCHANGED = Header(None, None)
_LONGEST = 1000  # letters of a title; a headline with its deck has two hundred


def header_now(
    known: Header, before: Sequence[Before], record: ArticleRecord, title: str | None, published: date | None
) -> Header:
    """What changes of title and date: what is given, or the title line where the text has another now."""
    line = [p.text for p in record.of_kind(Kind.TITLE)]
    if title is not None:
        now: str | None = given_words(title, "title", "العنوان", longest=_LONGEST)
    else:
        now = record.title if line and line != [b.text for b in before if b.kind == Kind.TITLE] else None
    day = published.isoformat() if published is not None else None
    return Header(now if now != known.title else None, day if day != known.published else None)


def add_header(act: Act, revision: int, header: Header, *, based_on: int | None = None) -> None:
    """Add what changed to the act, and what the revision was made from; nothing where nothing is to be said."""
    if header != UNCHANGED or based_on is not None:
        act.add(revision_headers, revision_id=revision, based_on=based_on, **header._asdict())


def header_back(header: Header, over: Header) -> Header:
    """What changes where `header` comes back in the place of `over`: what was not there is taken away again."""
    title = (header.title or "") if header.title != over.title else None
    return Header(title, (header.published or "") if header.published != over.published else None)
