"""Load an article as a record: the same that `check` reads from a file, with what the desk logged about it."""

from __future__ import annotations

from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from provenance.attribution import Reader
from provenance.record import (
    ArticleRecord,
    Kind,
    Link,
    LinkState,
    Log,
    Span,
    Waiver,
)
from provenance.record.history import LinkFate
from provenance.storage.acts_log import actor_names
from provenance.storage.evidence import judge_links
from provenance.storage.find import article_named, revision_numbered
from provenance.storage.load_history import load_history
from provenance.storage.load_judgement import load_judged
from provenance.storage.load_sources import load_sources, with_their_roots
from provenance.storage.tables import (
    anchors,
    claims,
    events,
    link_acts,
    links,
    paragraphs,
    placements,
    versions,
    waivers,
)
from provenance.storage.tables.links import NOTE

_STATES = {"confirm": LinkState.CONFIRMED, "reject": LinkState.REJECTED, "unlink": LinkState.WITHDRAWN}


def load_record(
    connection: Connection, slug: str, reader: Reader, *, revision: int | None = None, with_evidence: bool = False
) -> ArticleRecord:
    """The article `slug` as its newest revision (or an older one) has it, in a fixed number of queries.

    Raises NotFound. Links, sources and waivers are those that stand now, whatever the revision. `with_evidence`
    says that the links are to bring the words around their passages.
    """
    article = article_named(connection, slug)
    state = revision_numbered(connection, article.id, revision)
    placed = _placed(connection, state.id)
    read = reader.paragraphs((Kind(row.kind), row.text) for row in placed)
    numbered = tuple(replace(p, handle=f"p{row.handle}") for p, row in zip(read, placed, strict=True))
    names = actor_names(connection)
    linked = _links(connection, article.id, state.id, placed, names, with_evidence=with_evidence)
    wanted = {int(link.source[3:]) for link in linked}
    if article.translation_of is not None:
        wanted.add(article.translation_of)
    said = load_judged(connection, article, state, names)
    header = said.headers.at(state.number)
    history, signoffs = load_history(connection, state, said.signoffs, linked, reader, names)
    return ArticleRecord(
        path=article.path,
        paragraphs=numbered,
        title=header.title,
        published=header.day,
        language=article.language,
        log=Log(
            slug=slug,
            uuid=article.uuid,
            revision=state.number,
            sources=load_sources(connection, with_their_roots(connection, wanted)),
            links=linked,
            waivers=_waivers(connection, article.id, names),
            translation_of=f"src{article.translation_of}" if article.translation_of is not None else None,
            signoffs=signoffs,
            corrections=said.corrections,
        ),
        history=history,
    )


def _placed(connection: Connection, revision_id: int) -> list[Row[tuple[int, int, str, str]]]:
    return list(
        connection.execute(
            sa.select(versions.c.id, paragraphs.c.handle, versions.c.kind, versions.c.text)
            .join(placements, placements.c.version_id == versions.c.id)
            .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
            .where(placements.c.revision_id == revision_id)
            .order_by(placements.c.position)
        )
    )


def _links(
    connection: Connection,
    article_id: int,
    revision_id: int,
    placed: list[Row[tuple[int, int, str, str]]],
    names: dict[int, str],
    *,
    with_evidence: bool,
) -> tuple[Link, ...]:
    made = connection.execute(
        sa.select(links, paragraphs.c.handle, claims.c.text.label("claim_text"), events.c.at, events.c.actor_id)
        .join(versions, versions.c.id == links.c.version_id)
        .join(paragraphs, paragraphs.c.id == versions.c.paragraph_id)
        .join(claims, claims.c.id == links.c.claim_id)
        .join(events, events.c.seq == links.c.event)
        .where(paragraphs.c.article_id == article_id)
        .order_by(links.c.id)
    ).all()
    if not made:
        return ()
    numbers = [row.id for row in made]
    acts = connection.execute(
        sa.select(link_acts, events.c.actor_id)
        .join(events, events.c.seq == link_acts.c.event)
        .where(link_acts.c.link_id.in_(numbers))
        .order_by(link_acts.c.id)
    ).all()
    latest = {row.link_id: row for row in acts if row.act != NOTE}
    notes = {row.link_id: row.reason for row in acts if row.act == NOTE}
    carried = connection.execute(
        sa.select(anchors)
        .where(anchors.c.link_id.in_(numbers), anchors.c.revision_id <= revision_id)
        .order_by(anchors.c.revision_id, anchors.c.id)
    ).all()
    moved = {row.link_id: row for row in carried}
    followed = {row.link_id: row for row in carried if row.fate in (LinkFate.FOLLOWED, LinkFate.REATTACHED)}
    here = {row.id: row for row in placed}
    judged = judge_links(connection, made, with_evidence=with_evidence)
    return tuple(
        _link(row, latest.get(row.id), moved.get(row.id), followed.get(row.id), here, names, judged[row.id])._replace(
            note=notes.get(row.id)
        )
        for row in made
    )


def _link(row, act, anchor, followed, here, names, judged) -> Link:  # type: ignore[no-untyped-def]
    since = followed.event if followed is not None else 0
    if act is not None and act.act == "confirm" and act.event < since:
        act = None  # what was confirmed were other words
    version, start, end = (row.version_id, row.start, row.end)
    if anchor is not None:
        version, start, end = anchor.version_id, anchor.start, anchor.end
    placed = here.get(version)
    words = Span.cut(placed.text, start, end) if placed is not None else None
    state = _STATES[act.act] if act is not None else LinkState.LINKED
    return Link(
        handle=f"lnk{row.id}",
        paragraph=f"p{placed.handle if placed is not None else row.handle}",
        source=f"src{row.source_id}",
        claim=f"clm{row.claim_id}",
        claim_text=row.claim_text,
        exact=row.exact,
        words=words,
        state=state,
        passage=row.passage,
        checked=judged.checked,
        quote=row.quote,
        relation=row.relation,
        by=names.get(row.actor_id, ""),
        at=row.at,
        confirmed_by=names.get(act.actor_id, "") if act is not None and act.act == "confirm" else None,
        followed=since > (act.event if act is not None else 0) and followed.fate == LinkFate.FOLLOWED,
        drifted=judged.drifted,
        quote_found=judged.quote_found,
        evidence=judged.evidence,
    )


def _waivers(connection: Connection, article_id: int, names: dict[int, str]) -> tuple[Waiver, ...]:
    query = (
        sa.select(waivers, paragraphs.c.handle, events.c.at, events.c.actor_id)
        .join(events, events.c.seq == waivers.c.event)
        .outerjoin(paragraphs, paragraphs.c.id == waivers.c.paragraph_id)
        .where(waivers.c.article_id == article_id)
        .order_by(waivers.c.id)
    )
    return tuple(
        Waiver(
            row.code,
            f"p{row.handle}" if row.handle is not None else None,
            row.words_hash,
            row.reason,
            names.get(row.actor_id, ""),
            row.at,
        )
        for row in connection.execute(query)
    )
