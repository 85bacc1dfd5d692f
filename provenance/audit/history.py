"""R01 to R03: what a revision leaves behind it, a sign-off that holds no longer, a link whose words are gone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from provenance.audit.linking import log_of, needs_log
from provenance.audit.places import echo, whole
from provenance.audit.revisions import ADDITION, ATTRIBUTION, QUOTE
from provenance.audit.rule import Need, Rule
from provenance.record import ArticleRecord, Flag, LinkState, Paragraph, Place, Role, Severity, Signoff
from provenance.record.log import last_of_each

LIKE = 600  # thousandths from which other words are named as what the linked ones may have become

Check = Callable[[ArticleRecord], Iterable[Flag]]


def edited_after_signoff(record: ArticleRecord) -> Iterator[Flag]:
    """Words that changed after the last sign-off; nobody has put their name to them."""
    signoff = log_of(record).edited_since
    if signoff is None:
        return
    changed = _changed_since(record, signoff)
    yield Flag(
        "R01",
        "edited-after-signoff",
        Severity.ERROR,
        related=tuple(whole(paragraph, "changed") for paragraph in changed),
        params={
            "case": signoff.role.value,
            "by": signoff.by,
            "revision": signoff.revision,
            "paragraphs": ", ".join(str(paragraph.number) for paragraph in changed),
        },
    )


def _changed_since(record: ArticleRecord, signoff: Signoff) -> list[Paragraph]:
    signed = record.history.revision(signoff.revision) if record.history else None
    before = {(p.handle, p.text) for p in signed.paragraphs} if signed else set()
    return [paragraph for paragraph in record.paragraphs if (paragraph.handle, paragraph.text) not in before]


def self_reviews(record: ArticleRecord) -> Iterator[Flag]:
    """A fact-checker or an editor who signed words of their own; a desk of one cannot do otherwise."""
    if record.history is None or record.history.people < 2:
        return
    for signoff in last_of_each(log_of(record).signoffs):
        if signoff.wrote and signoff.role is not Role.TRANSLATOR:
            yield Flag(
                "R02",
                "self-review",
                Severity.INFO,
                params={
                    "case": signoff.role.value,
                    "by": signoff.by,
                    "revision": signoff.revision,
                    "count": len(signoff.wrote),
                },
            )


def orphaned_links(record: ArticleRecord) -> Iterator[Flag]:
    """A link whose words are gone; with the words that come nearest, which nobody has linked."""
    for link in log_of(record).links:
        if link.orphaned and link.state in (LinkState.LINKED, LinkState.CONFIRMED):
            paragraph = record.by_handle(link.paragraph)
            like = _nearest(record, link.exact)
            yield Flag(
                "R03",
                "orphaned-link",
                Severity.ERROR,
                whole(paragraph) if paragraph else None,
                (like[0],) if like else (),
                {
                    "case": "candidate" if like else "",
                    "link": link.handle,
                    "words": echo(link.exact),
                    "paragraph": like[0].paragraph if like else "",
                    "percent": like[1] // 10 if like else "",
                },
            )


def _nearest(record: ArticleRecord, words: str) -> tuple[Place, int] | None:
    """Where in the article words stand that are like these, and how like, in thousandths."""
    from provenance.text.nearest import nearest  # few articles have orphans, and the import is felt in every check

    best: tuple[Place, int] | None = None
    for paragraph in record.paragraphs:
        for found in nearest(paragraph.text, words, limit=1):
            if found.permille >= LIKE and (best is None or found.permille > best[1]):
                best = Place(paragraph.number, found.start, found.end, "candidate"), found.permille
    return best


def _rule(code: str, name: str, severity: Severity, check: Check) -> Rule:
    return Rule(code, name, severity, check, frozenset({Need.LOG, Need.HISTORY}), cannot_run=needs_log)


R_RULES = (
    _rule("R01", "edited-after-signoff", Severity.ERROR, edited_after_signoff),
    _rule("R02", "self-review", Severity.INFO, self_reviews),
    _rule("R03", "orphaned-link", Severity.ERROR, orphaned_links),
    QUOTE,
    ATTRIBUTION,
    ADDITION,
)
