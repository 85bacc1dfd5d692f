"""Say of a link that it holds, that it does not, or that it was a mistake: rows beside it, never a change to it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.errors import Conflict
from provenance.record import LinkState
from provenance.record.history import LinkFate
from provenance.record.linked import LinkActed
from provenance.storage.acts_log import Act, actor_names
from provenance.storage.evidence import judge_links
from provenance.storage.find import link_named
from provenance.storage.tables import anchors, events, link_acts
from provenance.storage.tables.links import NOTE, judges
from provenance.text.given import given_words

_STATES = {"confirm": LinkState.CONFIRMED, "reject": LinkState.REJECTED, "unlink": LinkState.WITHDRAWN}
_AR = {LinkState.CONFIRMED: "مؤكد", LinkState.REJECTED: "مرفوض", LinkState.WITHDRAWN: "مسحوب"}
_LONGEST = 2000  # characters of a reason


def confirm_link(connection: Connection, link: str, *, by: str) -> LinkActed:
    """Confirm `lnk33`: `by` opened the passage, and it says so.

    Raises NotFound, and Conflict where `by` made the link, its words are gone, or somebody judged it already.
    """
    made = _Made(connection, link)
    made.refuse_if(LinkState.CONFIRMED, LinkState.REJECTED, LinkState.WITHDRAWN)
    if by in (made.by, made.reattached_by):
        raise Conflict(
            f"{by} made or moved {link}, and somebody else must confirm it", hint="the other one gives --as NAME",
            ar=f"{link} من عمل {by}، ويؤكده غيره", hint_ar="يعطي الآخر ‎--as NAME",
        )  # fmt: skip
    if made.orphaned:
        raise Conflict(
            f"the words of {link} are gone from the article", hint="link the paragraph as it stands now",
            ar=f"زالت كلمات {link} من المقال", hint_ar="اربط الفقرة كما هي الآن",
        )  # fmt: skip
    return made.judged(by, "confirm", None)


def reject_link(connection: Connection, link: str, *, by: str, reason: str) -> LinkActed:
    """Reject `lnk33`: the passage does not say so. Raises NotFound, and Conflict without a reason or once rejected."""
    made = _Made(connection, link)
    made.refuse_if(LinkState.REJECTED, LinkState.WITHDRAWN)
    return made.judged(by, "reject", given_words(reason, "reason", "السبب", longest=_LONGEST))


def unlink(connection: Connection, link: str, *, by: str, reason: str | None = None) -> LinkActed:
    """Take `lnk33` back. Raises NotFound, and Conflict where it was taken back before."""
    made = _Made(connection, link)
    made.refuse_if(LinkState.WITHDRAWN)
    given = given_words(reason, "reason", "السبب", longest=_LONGEST) if reason is not None else None
    return made.judged(by, "unlink", given)


def note_link(connection: Connection, link: str, *, by: str, note: str) -> None:
    """Keep a note with `lnk33`, in the place of the one before; an empty one takes it away. Raises NotFound."""
    number: int = link_named(connection, link).id
    words = given_words(note, "note", "الملاحظة", longest=_LONGEST) if note else None
    act = Act(connection, by=by, verb=NOTE)
    act.add(link_acts, link_id=number, act=NOTE, reason=words)
    act.close(f"link:{link}")


class _Made:
    """A link on record, and how far it has come."""

    def __init__(self, connection: Connection, handle: str) -> None:
        self.connection = connection
        self.handle = handle
        row = link_named(connection, handle)
        self.id: int = row.id
        self.row = row
        self.by = actor_names(connection)[
            connection.scalars(sa.select(events.c.actor_id).where(events.c.seq == row.event)).one()
        ]
        act = connection.execute(
            sa.select(link_acts.c.act, link_acts.c.event)
            .where(link_acts.c.link_id == self.id, judges)
            .order_by(link_acts.c.id.desc())
            .limit(1)
        ).first()
        self.state = _STATES[act.act] if act is not None else LinkState.LINKED
        if act is not None and self.state is LinkState.CONFIRMED and self._followed_since(act.event):
            self.state = LinkState.LINKED

    def _followed_since(self, event: int) -> bool:
        """Whether a revision reworded the words after that event, or somebody chose others."""
        query = sa.select(anchors.c.id).where(
            anchors.c.link_id == self.id,
            anchors.c.fate.in_((LinkFate.FOLLOWED.value, LinkFate.REATTACHED.value)),
            anchors.c.event > event,
        )
        return self.connection.scalar(query.limit(1)) is not None

    @property
    def reattached_by(self) -> str | None:
        """Who chose the words that it stands on, where they are not those that it was made with."""
        actor = self.connection.scalar(
            sa.select(events.c.actor_id)
            .join(anchors, anchors.c.event == events.c.seq)
            .where(anchors.c.link_id == self.id, anchors.c.fate == LinkFate.REATTACHED.value)
            .order_by(anchors.c.id.desc())
            .limit(1)
        )
        return actor_names(self.connection)[actor] if actor is not None else None

    @property
    def orphaned(self) -> bool:
        """Whether the newest revision that moved it lost its words."""
        last = self.connection.execute(
            sa.select(anchors.c.version_id)
            .where(anchors.c.link_id == self.id)
            .order_by(anchors.c.revision_id.desc(), anchors.c.id.desc())
            .limit(1)
        ).first()
        return last is not None and last.version_id is None

    def refuse_if(self, *states: LinkState) -> None:
        """Raise Conflict where the link is in one of these states."""
        if self.state in states:
            raise Conflict(
                f"{self.handle} is {self.state} already", hint="link the paragraph anew if it must be linked",
                ar=f"{self.handle} {_AR[self.state]} سابقًا", hint_ar="اربط الفقرة من جديد إن لزم",
            )  # fmt: skip

    def judged(self, by: str, act: str, reason: str | None) -> LinkActed:
        """Write the act."""
        writing = Act(self.connection, by=by, verb=act)
        writing.add(link_acts, link_id=self.id, act=act, reason=reason)
        writing.close(f"link:{self.handle}")
        evidence = judge_links(self.connection, [self.row], with_evidence=True)[self.id].evidence
        return LinkActed(self.handle, _STATES[act], self.by, reason, self.row.exact, self.row.passage, evidence)
