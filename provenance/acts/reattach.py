"""Let a person decide where a link goes whose words are gone, or were reworded."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Row

from provenance.acts.fingerprint import Statement, statement_around, statements
from provenance.attribution import Reader
from provenance.errors import Conflict
from provenance.record import ArticleRecord, Kind, Link, LinkState, Paragraph, Span
from provenance.record.history import LinkFate
from provenance.record.linked import Reattached
from provenance.storage.acts_log import Act
from provenance.storage.find import FoundParagraph, link_named, newest_revision, paragraph_named
from provenance.storage.load import load_record
from provenance.storage.tables import anchors, versions
from provenance.text.given import given_words
from provenance.text.nearest import nearest
from provenance.text.selectors import find

_LONGEST = 20_000  # characters, as for a link that is made
_LIKE = 400  # thousandths from which a sentence is taken for what the words became, as `revise` names candidates


def reattach_link(
    connection: Connection, paragraph_name: str, *, by: str, link: str, reader: Reader, exact: str | None = None
) -> Reattached:
    """Pin `lnk3` to words of `seed:p9`: to `exact`, by default to its own where they stand, else to the nearest.

    Raises NotFound, and Conflict where the link is another article's, stands where it was, or was taken back, where
    the paragraph is gone, or nothing in it is like the words.
    """
    found = paragraph_named(connection, paragraph_name)
    if found.version_id is None:
        raise Conflict(
            f"{paragraph_name} is not in the newest revision", hint=f"see `provenance show {found.slug}`",
            ar=f"{paragraph_name} ليست في المراجعة الأخيرة", hint_ar=f"انظر provenance show {found.slug}",
        )  # fmt: skip
    made = link_named(connection, link)
    record = load_record(connection, found.slug, reader)
    lost = _movable(record, link, found)
    paragraph = record.by_handle(found.handle)
    assert paragraph is not None  # noqa: S101  the newest revision places it
    words = _given(paragraph, exact) if exact is not None else _likest(paragraph, lost, _sentence(connection, made))
    act = Act(connection, by=by, verb="reattach")
    act.add(
        anchors,
        link_id=made.id,
        revision_id=newest_revision(connection, found.article_id).id,
        fate=LinkFate.REATTACHED.value,
        version_id=found.version_id,
        start=words.start,
        end=words.end,
    )
    act.close(f"link:{link}")
    return Reattached(link, found.slug, found.handle, lost.exact, words)


def _movable(record: ArticleRecord, handle: str, found: FoundParagraph) -> Link:
    """The link, if a person may decide where it goes."""
    links = record.log.links if record.log else ()
    link = next((link for link in links if link.handle == handle), None)
    if link is None:
        raise Conflict(
            f"{handle} is no link of {found.slug}", hint=f"`provenance show {found.slug}` lists its links",
            ar=f"ليس {handle} من روابط {found.slug}", hint_ar=f"يعدد provenance show {found.slug} روابطه",
        )  # fmt: skip
    if link.state in (LinkState.REJECTED, LinkState.WITHDRAWN):
        raise Conflict(
            f"{handle} is {link.state}", hint="link the paragraph anew",
            ar=f"سُحب {handle} أو رُفض", hint_ar="اربط الفقرة من جديد",
        )  # fmt: skip
    if not link.orphaned and not link.followed:
        raise Conflict(
            f"the words of {handle} stand in {link.paragraph}", hint=f"first `provenance unlink {handle}`",
            ar=f"كلمات {handle} قائمة في {link.paragraph}", hint_ar=f"ابدأ بـ provenance unlink {handle}",
        )  # fmt: skip
    return link


def _given(paragraph: Paragraph, exact: str) -> Span:
    """The words of the paragraph that were given. Raises Conflict where it has none such."""
    found = find(paragraph.text, given_words(exact, "text of --exact", "نص ‎--exact", longest=_LONGEST))
    if found is None:
        raise Conflict(
            f"these words are not in {paragraph.handle}", hint="give words as they stand there",
            ar=f"هذه الكلمات ليست في {paragraph.handle}", hint_ar="أعط الكلمات كما هي فيها",
        )  # fmt: skip
    return Span.cut(paragraph.text, found.position.start, found.position.end)


def _likest(paragraph: Paragraph, lost: Link, sentence: str) -> Span:
    """The link's own words where the paragraph has them; else its sentence that is most like theirs."""
    found = find(paragraph.text, lost.exact)
    if found is not None:
        return Span.cut(paragraph.text, found.position.start, found.position.end)
    like = nearest(paragraph.text, sentence, limit=1)
    if not like or like[0].permille < _LIKE:
        raise Conflict(
            f"nothing in {paragraph.handle} is like the words of {lost.handle}", hint="choose some with --exact",
            ar=f"لا شيء في {paragraph.handle} يشبه كلمات {lost.handle}", hint_ar="اختر كلمات مع ‎--exact",
        )  # fmt: skip
    around = _around(paragraph, like[0].start, like[0].end)
    return Span.cut(paragraph.text, around.start, around.end)


def _sentence(connection: Connection, made: Row[Any]) -> str:
    """The sentence in which the link's words stood when it was made."""
    text: str = connection.scalars(sa.select(versions.c.text).where(versions.c.id == made.version_id)).one()
    around = statement_around(0, Paragraph(1, text, Kind.BODY), made.start, made.end)
    return text[around.start : around.end]


def _around(paragraph: Paragraph, start: int, end: int) -> Statement:
    """The sentence that holds most of `text[start:end]`."""
    return max(statements(0, paragraph), key=lambda s: min(s.end, end) - max(s.start, start))
