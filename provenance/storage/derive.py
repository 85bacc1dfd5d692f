"""What the program thinks about an article's prose, kept for queries; rebuilt with every revision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from provenance.record import Kind, Paragraph
from provenance.storage.driver import delete_of, insert_all
from provenance.storage.tables import expected_sources, suggested_claims


@dataclass(frozen=True, slots=True)
class Derived:
    """The outlets that the prose credits, in the order of their first mention, and how many claims."""

    outlets: tuple[str, ...]
    claims: int


def derive(connection: Connection, article_id: int, paragraphs: Sequence[Paragraph]) -> Derived:
    """Store each credited outlet as an expected source and each credited content as a suggested claim.

    Paragraphs without a handle take their position as one, as a first revision does.
    """
    for table in (expected_sources, suggested_claims):
        delete_of(connection, table, article_id)
    expected: dict[tuple[int, str], None] = {}
    claims = []
    for paragraph in paragraphs:
        handle = int(paragraph.handle[1:]) if paragraph.handle else paragraph.number
        for attribution in paragraph.attributions:
            expected.update(dict.fromkeys((handle, outlet) for outlet in attribution.outlets))
            if paragraph.kind is Kind.BODY and attribution.content is not None:
                claims.append(
                    {
                        "article_id": article_id,
                        "handle": handle,
                        "outlet": attribution.outlets[0] if attribution.outlets else None,
                        "speaker": attribution.speaker.text if attribution.speaker else attribution.speaker_resolved,
                        "start": attribution.content.start,
                        "end": attribution.content.end,
                        "text": attribution.content.text,
                    }
                )
    rows = [{"article_id": article_id, "handle": handle, "outlet": outlet} for handle, outlet in expected]
    insert_all(connection, expected_sources, rows)
    insert_all(connection, suggested_claims, claims)
    return Derived(tuple(dict.fromkeys(outlet for _, outlet in expected)), len(claims))
