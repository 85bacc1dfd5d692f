"""One paragraph explained: what it is, how its credits were read, and what every rule made of it."""

from __future__ import annotations

from typing import NamedTuple

from provenance.audit.looked import Look
from provenance.record import Attribution, Kind, Paragraph, Sourcing
from provenance.record.trace import ParagraphTrace
from provenance.reports.checked import Checked


class Explained(NamedTuple):
    """A paragraph with its trace and its looks. `told` is the step that told its kind, "" where that is not kept."""

    checked: Checked
    paragraph: Paragraph
    trace: ParagraphTrace
    looks: tuple[Look, ...]
    told: str = ""


class Lifted(NamedTuple):
    """Why a paragraph has its class: a code, and the credits that give it, by their numbers from 1."""

    reason: str
    credits: tuple[int, ...] = ()


def lifted(paragraph: Paragraph) -> Lifted:
    """Why the paragraph has its class."""
    if paragraph.kind is not Kind.BODY:
        return Lifted("not-body")
    full = _numbered(paragraph, paragraph.sourcing)
    if full:
        return Lifted("credits", full)
    if paragraph.sourcing is Sourcing.UNSOURCED:
        return Lifted("only-side" if paragraph.attributions else "nobody")
    return Lifted("no-facts")


def _numbered(paragraph: Paragraph, sourcing: Sourcing) -> tuple[int, ...]:
    return tuple(n for n, credit in enumerate(paragraph.attributions, 1) if _gives(credit, sourcing))


def _gives(credit: Attribution, sourcing: Sourcing) -> bool:
    return credit.credit is sourcing and not credit.side
