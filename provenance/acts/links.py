"""Pin a paragraph's words to a passage of a source, for a claim."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import Connection

from provenance.acts.passages import Passage, checked_passage, nearest_words, quote_found
from provenance.attribution import Reader
from provenance.errors import Conflict, NotFound
from provenance.record import ArticleRecord, Paragraph, Span
from provenance.record.linked import Linked
from provenance.storage.acts_log import Act, new_uuid
from provenance.storage.find import claim_named, paragraph_named, source_named
from provenance.storage.load import load_record
from provenance.storage.snapshots import newest_text
from provenance.storage.tables import claims, links
from provenance.text.given import given_words
from provenance.text.selectors import find, quote_of

RELATIONS = ("derived", "quoted", "primary")
"""PROV's wasDerivedFrom, wasQuotedFrom and hadPrimarySource."""

_HANDLE = re.compile(r"clm\d{1,9}")
_LONGEST = 20_000  # characters of a passage: some twenty paragraphs, more than anybody compares with one


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be linked, once all of it is known to be there."""

    version_id: int
    text: str
    words: Span
    source_id: int
    passage: Passage
    quote: str | None
    relation: str


def link_paragraph(
    connection: Connection,
    paragraph_name: str,
    *,
    by: str,
    source: str,
    reader: Reader,
    passage: str | None = None,
    quote: str | None = None,
    exact: str | None = None,
    claim: str | None = None,
    relation: str = "derived",
) -> Linked:
    """Link `seed:p6` to `src1`. `exact` are words of the paragraph, by default those that it credits to the source.

    `claim` is a claim on record, `clm3`, or the sentence of a new one; by default the words themselves.

    Raises NotFound for an unknown paragraph, source or claim, and Conflict where the paragraph is gone, `exact` is
    not in it, the same is linked already, or the passage is not in the source's newest snapshot.
    """
    found = paragraph_named(connection, paragraph_name)
    if found.version_id is None or found.text is None:
        raise Conflict(
            f"{paragraph_name} is not in the newest revision", hint=f"see `provenance show {found.slug}`",
            ar=f"{paragraph_name} ليست في المراجعة الأخيرة", hint_ar=f"انظر provenance show {found.slug}",
        )  # fmt: skip
    story = source_named(connection, source)
    record = load_record(connection, found.slug, reader)
    paragraph = record.by_handle(found.handle)
    assert paragraph is not None  # noqa: S101  the newest revision places it
    words = _exact(paragraph, exact) if exact is not None else _credited(paragraph, (story.outlet, story.carrier))
    stored = newest_text(connection, story.id)
    wanted = _Wanted(
        version_id=found.version_id,
        text=found.text,
        words=words,
        source_id=story.id,
        passage=checked_passage(stored, _given(passage, "passage", "المقطع"), source),
        quote=_given(quote, "quote", "الاقتباس"),
        relation=_relation(relation),
    )
    _refuse_twice(record, found.handle, source, wanted)
    handle, claimed = _linked(connection, wanted, by=by, claim=claim)
    return Linked(
        handle=handle,
        article=found.slug,
        paragraph=found.handle,
        source=source,
        outlet=story.outlet,
        claim=claimed,
        new_claim=claim is None or not _HANDLE.fullmatch(claim),
        words=words,
        relation=relation,
        passage=wanted.passage.words,
        checked=wanted.passage.extract_id is not None,
        same=wanted.passage.same,
        times=wanted.passage.times,
        quote=wanted.quote,
        quote_found=quote_found(stored, wanted.quote),
        carrier=story.carrier,
        credited=tuple(dict.fromkeys(name for credit in paragraph.attributions for name in credit.outlets)),
    )


def _linked(connection: Connection, wanted: _Wanted, *, by: str, claim: str | None) -> tuple[str, str]:
    """Write the act; the handles of link and claim."""
    known: int | None = claim_named(connection, claim).id if claim is not None and _HANDLE.fullmatch(claim) else None
    said = _sentence(wanted.words.text if claim is None else claim)
    act = Act(connection, by=by, verb="link")
    claim_id = act.add(claims, uuid=new_uuid(), text=said) if known is None else known
    around = quote_of(wanted.text, wanted.words.start, wanted.words.end)
    number = act.add(
        links,
        uuid=new_uuid(),
        version_id=wanted.version_id,
        start=wanted.words.start,
        end=wanted.words.end,
        exact=around.exact,
        prefix=around.prefix,
        suffix=around.suffix,
        source_id=wanted.source_id,
        claim_id=claim_id,
        passage=wanted.passage.words,
        extract_id=wanted.passage.extract_id,
        passage_start=wanted.passage.start,
        passage_end=wanted.passage.end,
        quote=wanted.quote,
        relation=wanted.relation,
    )
    act.close(f"link:lnk{number}")
    return f"lnk{number}", f"clm{claim_id}"


def _sentence(words: str) -> str:
    """The words as a claim, on one line."""
    return " ".join(given_words(words, "claim", "الادعاء", longest=_LONGEST).split())


def _given(words: str | None, what: str, what_ar: str) -> str | None:
    return None if words is None else given_words(words, what, what_ar, longest=_LONGEST)


def _relation(relation: str) -> str:
    if relation in RELATIONS:
        return relation
    known = ", ".join(RELATIONS)
    raise NotFound(
        f"no relation called {relation!r}", hint=f"known: {known}",
        ar=f"لا علاقة باسم {relation!r}", hint_ar=f"المعروف: {known}",
    )  # fmt: skip


def _exact(paragraph: Paragraph, exact: str) -> Span:
    """The paragraph's own words for `exact`. Raises Conflict with what comes nearest."""
    given = given_words(exact, "text of --exact", "نص ‎--exact", longest=_LONGEST)
    found = find(paragraph.text, given)
    if found is not None:
        return Span.cut(paragraph.text, found.position.start, found.position.end)
    hint, hint_ar = nearest_words(paragraph.text, given)
    raise Conflict(
        f"these words are not in {paragraph.handle}", hint=hint,
        ar=f"هذه الكلمات ليست في {paragraph.handle}", hint_ar=hint_ar,
    )  # fmt: skip


def _credited(paragraph: Paragraph, outlets: tuple[str | None, ...]) -> Span:
    """What the prose credits to the source's outlet, else to whomever it credits first, else the whole paragraph."""
    told = [credit for credit in paragraph.attributions if credit.content is not None]
    its_own = [credit for credit in told if not set(outlets).isdisjoint(credit.outlets)]
    for credit in (*its_own, *told):
        if credit.content is not None and credit.content.text.strip():
            return credit.content
    return Span.cut(paragraph.text, 0, len(paragraph.text))


def _refuse_twice(record: ArticleRecord, handle: str, source: str, wanted: _Wanted) -> None:
    assert record.log is not None  # noqa: S101  it was loaded from the store
    for link in record.log.links_of(handle):
        same = (link.source, link.words, link.passage) == (source, wanted.words, wanted.passage.words)
        if same and link.stands:
            raise Conflict(
                f"{link.handle} links these words to this passage already",
                hint=f"to link anew, first `provenance unlink {link.handle}`",
                ar=f"هذه الكلمات مربوطة بهذا المقطع في {link.handle}",
                hint_ar=f"لربط جديد ابدأ بـ provenance unlink {link.handle}",
            )
