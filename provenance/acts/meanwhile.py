"""Two editors from one revision: tell the second what changed meanwhile, and put both texts together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sqlalchemy import Connection

from provenance.attribution import Reader
from provenance.errors import Conflict
from provenance.record import ArticleRecord, Kind
from provenance.record.history import Clashing, Meanwhile, Revision
from provenance.storage.history import load_revisions
from provenance.text.three_way import Block
from provenance.text.three_way import merge as three_way


class RevisedMeanwhile(Conflict):
    """Others revised the article since the revision that a text was made from. `clashes` are what keeps it apart."""

    def __init__(
        self, slug: str, based_on: int, meanwhile: Sequence[Meanwhile], clashes: Sequence[Clashing] = ()
    ) -> None:
        who = ", ".join(dict.fromkeys(revision.by for revision in meanwhile))
        if clashes:
            handles = ", ".join(clash.handle for clash in clashes)
            super().__init__(
                f"{who} and you both changed {handles} of {slug}",
                hint="mend your file and give --merge again, or overwrite theirs with --force",
                ar=f"غيّرتَ أنت و{who} معًا {handles} من {slug}",
                hint_ar="عدّل ملفك وأعد ‎--merge، أو أعط ‎--force ليحل نصك محل نصهم",
            )
        else:
            super().__init__(
                f"{who} revised {slug} since rev{based_on}",
                hint="--merge puts both together, --force overwrites theirs",
                ar=f"راجع {who} {slug} بعد rev{based_on}",
                hint_ar="يجمع ‎--merge النصين، ويُحل ‎--force نصك محل نصهم",
            )
        self.based_on = based_on
        self.meanwhile = tuple(meanwhile)
        self.clashes = tuple(clashes)


def revised_since(revisions: Sequence[Revision], number: int) -> tuple[Meanwhile, ...]:
    """What each revision after the one with this number did to paragraphs."""
    return tuple(_meanwhile(before, now) for before, now in pairwise(revisions) if now.number > number)


def _meanwhile(before: Revision, now: Revision) -> Meanwhile:
    was = {placed.handle: placed.version for placed in before.placed}
    here = {placed.handle: placed.version for placed in now.placed}
    return Meanwhile(
        now.number,
        now.by,
        now.at,
        now.reason,
        tuple(handle for handle, version in here.items() if handle in was and was[handle] != version),
        tuple(handle for handle in here if handle not in was),
        tuple(handle for handle in was if handle not in here),
    )


def put_together(
    connection: Connection,
    slug: str,
    based_on: int,
    meanwhile: Sequence[Meanwhile],
    mine: ArticleRecord,
    reader: Reader,
    *,
    merge: bool,
) -> ArticleRecord:
    """`mine`, made from revision `based_on`, with what was changed `meanwhile`, if that is wanted and can be.

    Raises RevisedMeanwhile where it is not wanted, or both changed a paragraph.
    """
    if not merge:
        raise RevisedMeanwhile(slug, based_on, meanwhile)
    revisions = load_revisions(connection, slug)
    base = next(revision for revision in revisions if revision.number == based_on)
    merged = three_way(_blocks(base), _blocks(revisions[-1]), [(p.kind.value, p.text) for p in mine.paragraphs])
    if merged.clashes:
        clashes = [Clashing(base.placed[c.base].handle, _text(c.theirs), _text(c.mine)) for c in merged.clashes]
        raise RevisedMeanwhile(slug, based_on, meanwhile, clashes)
    return replace(mine, paragraphs=reader.paragraphs((Kind(kind), text) for kind, text in merged.blocks))


def _blocks(revision: Revision) -> list[Block]:
    return [(placed.kind, placed.text) for placed in revision.placed]


def _text(block: Block | None) -> str | None:
    return None if block is None else block[1]
