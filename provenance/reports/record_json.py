"""What the store knows of an article, for programs."""

from __future__ import annotations

from provenance.record import Link, Log, Signoff, Source


def log_json(log: Log) -> dict[str, object]:
    """An article's place on record, its sources and its links."""
    return {
        "record": {
            "slug": log.slug,
            "uuid": log.uuid,
            "revision": log.revision,
            "translation_of": log.translation_of,
            "edited_since_signoff": log.edited_since is not None,
        },
        "sources": [source_json(source) for source in log.sources],
        "links": [link_json(link) for link in log.links],
        "signoffs": [signoff_json(signoff) for signoff in log.signoffs],
        "corrections": [correction._asdict() for correction in log.corrections],
    }


def signoff_json(signoff: Signoff) -> dict[str, object]:
    """A sign-off. `open`, `waived` and `unconfirmed` are ids of flags and handles of links, as they were then."""
    lists = {name: list(getattr(signoff, name)) for name in ("open", "waived", "unconfirmed", "wrote")}
    return {**signoff._asdict(), **lists}


def source_json(source: Source) -> dict[str, object]:
    """A source as it was logged; `snapshots` counts what is stored of it."""
    return {
        "handle": source.handle,
        "outlet": source.outlet,
        "carrier": source.carrier,
        "kind": source.kind,
        "url": source.url,
        "title": source.title,
        "author": source.author,
        "published": source.published.isoformat() if source.published else None,
        "language": source.language,
        "snapshots": source.snapshots,
        "spoken_in": source.spoken_in,
        "cites": list(source.cites),
        "marks": [mark._asdict() for mark in source.marks],
    }


def link_json(link: Link) -> dict[str, object]:
    """A link. `words` is null where they are gone; `passage_checked` says that a snapshot holds the passage."""
    words = link.words
    return {
        "handle": link.handle,
        "paragraph": link.paragraph,
        "source": link.source,
        "claim": link.claim,
        "claim_text": link.claim_text,
        "exact": link.exact,
        "words": None if words is None else {"text": words.text, "start": words.start, "end": words.end},
        "state": link.state,
        "orphaned": link.orphaned,
        "followed": link.followed,
        "passage": link.passage,
        "passage_checked": link.checked,
        "passage_drifted": link.drifted,
        "quote": link.quote,
        "quote_found": link.quote_found,
        "relation": link.relation,
        "by": link.by,
        "at": link.at,
        "confirmed_by": link.confirmed_by,
        "note": link.note,
        "evidence": link.evidence._asdict() if link.evidence else None,
    }
