"""D: what stands around the body: captions, and later titles, numbers and dates."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.audit.places import whole
from provenance.audit.rule import Rule
from provenance.record import ArticleRecord, Flag, Kind, Severity


def uncredited_captions(record: ArticleRecord) -> Iterator[Flag]:
    """Photo lines without a credit: one flag for the article, on the first of them."""
    bare = [caption for caption in record.of_kind(Kind.CAPTION) if not caption.attributions]
    if bare:
        related = tuple(whole(caption, "caption") for caption in bare[1:])
        yield Flag("D04", "caption-uncredited", Severity.WARNING, whole(bare[0]), related, {"count": len(bare)})


D_RULES = (Rule("D04", "caption-uncredited", Severity.WARNING, uncredited_captions),)
