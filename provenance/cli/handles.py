"""Find a paragraph of an article on record by its handle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provenance.errors import NotFound
from provenance.record import ArticleRecord, Paragraph

if TYPE_CHECKING:
    from sqlalchemy import Connection


def paragraph_on_record(connection: Connection, record: ArticleRecord, slug: str, handle: str) -> Paragraph:
    """The paragraph `handle` (`p14`) of the revision that `record` is. Raises NotFound."""
    from provenance.storage.find import paragraph_named  # imports SQLAlchemy, which --help never needs

    found = record.by_handle(handle)
    if found is None:
        paragraph_named(connection, f"{slug}:{handle}")  # says so where there never was one
        raise NotFound(
            f"{handle} is not in this revision", hint="`provenance diff` says where it went; --revision shows it",
            ar=f"ليست {handle} في هذه المراجعة", hint_ar="يبيّن provenance diff أين ذهبت، ويعرضها --revision",
        )  # fmt: skip
    return found
