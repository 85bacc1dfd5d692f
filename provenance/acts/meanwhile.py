"""Two editors from one revision: tell the second what changed meanwhile, and put both texts together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from provenance.attribution import Reader
from provenance.errors import Conflict
from provenance.record import ArticleRecord, Kind
from provenance.record.history import Clashing, Meanwhile, Revision
from provenance.text.three_way import Block
from provenance.text.three_way import merge as three_way


class RevisedMeanwhile(Conflict):
    """Others revised the article since the revision that a text was made from.

    `clashes` are what keeps the two apart; `undone` are the paragraphs by which it was seen, where nobody said so.
    """

    def __init__(
        self,
        slug: str,
        based_on: int,
        meanwhile: Sequence[Meanwhile],
        *,
        clashes: Sequence[Clashing] = (),
        undone: Sequence[str] = (),
    ) -> None:
        who = ", ".join(dict.fromkeys(revision.by for revision in meanwhile))
        message, others = _said(slug, based_on, who, [clash.handle for clash in clashes], undone)
        super().__init__(message, **others)
        self.based_on = based_on
        self.meanwhile = tuple(meanwhile)
        self.clashes = tuple(clashes)


def _said(
    slug: str, based_on: int, who: str, clashing: Sequence[str], undone: Sequence[str]
) -> tuple[str, dict[str, str]]:
    if clashing:
        handles = ", ".join(clashing)
        return f"{who} and you both changed {handles} of {slug}", {
            "hint": "mend your file and give --merge again, or overwrite theirs with --force",
            "ar": f"غيّرتَ أنت و{who} معًا {handles} من {slug}",
            "hint_ar": "عدّل ملفك وأعد ‎--merge، أو أعط ‎--force ليحل نصك محل نصهم",
        }  # fmt: skip
    if undone:
        handles = ", ".join(undone)
        return f"your file undoes what {who} changed: {handles} of {slug} as in rev{based_on}", {
            "hint": f"was it made from rev{based_on}? give --from rev{based_on} --merge; if you mean it, --force",
            "ar": f"ملفك يلغي ما غيّره {who}: {handles} من {slug} كما في rev{based_on}",
            "hint_ar": f"أكُتب من rev{based_on}؟ أعط ‎--from rev{based_on} --merge، وإن قصدت ذلك فأعط ‎--force",
        }  # fmt: skip
    return f"{who} revised {slug} since rev{based_on}", {
        "hint": "--merge puts both together, --force overwrites theirs",
        "ar": f"راجع {who} {slug} بعد rev{based_on}",
        "hint_ar": "يجمع ‎--merge النصين، ويُحل ‎--force نصك محل نصهم",
    }  # fmt: skip


def refuse_undoing(slug: str, revisions: Sequence[Revision], given: ArticleRecord, *, by: str) -> None:
    """Raise RevisedMeanwhile where a text has paragraphs to the letter as they were before somebody else changed them.

    A file does not say which revision it was made from; this is how it is seen that it was an older one.
    """
    texts, newest = {p.text for p in given.paragraphs}, {placed.text for placed in revisions[-1].placed}
    undone: dict[str, str] = {}
    for before, now in pairwise(revisions):
        here = {placed.handle: placed.text for placed in now.placed}
        for placed in before.placed if now.by != by else ():
            if placed.text in texts - newest and here.get(placed.handle) != placed.text:
                undone[placed.handle] = placed.text
    if undone:
        held = [r.number for r in revisions[:-1] if {*undone.values()} <= {placed.text for placed in r.placed}]
        based_on = max(held, default=revisions[-1].number - 1)
        raise RevisedMeanwhile(slug, based_on, revised_since(revisions, based_on), undone=list(undone))


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
    slug: str,
    revisions: Sequence[Revision],
    based_on: int,
    mine: ArticleRecord,
    reader: Reader,
    *,
    merge: bool,
) -> ArticleRecord:
    """`mine`, made from revision `based_on`, with what was changed since, if that is wanted and can be.

    Raises RevisedMeanwhile where it is not wanted, or both changed a paragraph.
    """
    meanwhile = revised_since(revisions, based_on)
    if not merge:
        raise RevisedMeanwhile(slug, based_on, meanwhile)
    base = next(revision for revision in revisions if revision.number == based_on)
    merged = three_way(_blocks(base), _blocks(revisions[-1]), [(p.kind.value, p.text) for p in mine.paragraphs])
    if merged.clashes:
        clashes = [Clashing(base.placed[c.base].handle, _text(c.theirs), _text(c.mine)) for c in merged.clashes]
        raise RevisedMeanwhile(slug, based_on, meanwhile, clashes=clashes)
    return replace(mine, paragraphs=reader.paragraphs((Kind(kind), text) for kind, text in merged.blocks))


def _blocks(revision: Revision) -> list[Block]:
    return [(placed.kind, placed.text) for placed in revision.placed]


def _text(block: Block | None) -> str | None:
    return None if block is None else block[1]
