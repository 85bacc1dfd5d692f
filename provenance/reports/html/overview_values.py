"""What stands on top of the report as plain values: outlets and their share, filters, sign-offs, gaps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from provenance.audit.handbook import RulePage, page
from provenance.record import Correction, Signoff
from provenance.reports.dossier import Dossier
from provenance.reports.html.report_labels import label
from provenance.reports.html.report_values import ReportParagraph
from provenance.reports.html.values import FlagValues, flags_values
from provenance.reports.record_labels import day
from provenance.reports.unchecked import unchecked
from provenance.reports.view import not_run_sentence


class Choice(NamedTuple):
    """What a filter offers: a token, the words for it, and how many paragraphs answer to it."""

    token: str
    words: str
    paragraphs: int


class RuleValues(NamedTuple):
    """A rule that flagged something: its page of the handbook, and how often."""

    code: str
    page: RulePage
    flagged: int


class Said(NamedTuple):
    """What somebody said of the whole article, with who and when; `more` are warnings under it, `quiet` a remark."""

    what: str
    who: str
    more: list[str]
    quiet: str = ""


def choices(paragraphs: Sequence[ReportParagraph], lang: str) -> list[tuple[str, list[Choice]]]:
    """The filters that have anything to offer, by key."""
    counts = Counter(token for paragraph in paragraphs for token in paragraph.has.split("\t") if token)
    prefixes = {"class": "c:", "flag": "f:", "outlet": "o:", "person": "p:"}
    offered = {
        key: [
            Choice(token, _choice_words(key, token[2:], lang), count)
            for token, count in sorted(counts.items())
            if token.startswith(prefix)
        ]
        for key, prefix in prefixes.items()
    }
    return [(key, found) for key, found in offered.items() if found]


def _choice_words(key: str, value: str, lang: str) -> str:
    if key == "class":
        return label(f"sourcing.{value.replace('-', '_')}", lang)
    if key == "flag":
        return f"{value} {page(value, lang).title}" if value else label("r.filter.flag.any", lang)
    return value


def rules_of(dossier: Dossier, lang: str) -> list[RuleValues]:
    """The rules that flagged anything, open or waived, by code."""
    verdict = dossier.checked.verdict
    counts = Counter(flag.code for flag in (*verdict.flags, *(flag for flag, _ in verdict.waived)))
    return [RuleValues(code, page(code, lang), found) for code, found in sorted(counts.items())]


def whole_flags(dossier: Dossier, lang: str) -> list[FlagValues]:
    """The flags on the whole article, open and waived."""
    checked = dossier.checked
    waived = [(flag, waiver) for flag, waiver in checked.verdict.waived if flag.at is None]
    return flags_values(checked.whole_article_flags, waived, lang)


def signed(dossier: Dossier, lang: str) -> list[Said]:
    """The sign-offs, oldest first."""
    return [_signed(signoff, lang, public=dossier.public) for signoff in dossier.log.signoffs]


def _signed(signoff: Signoff, lang: str, *, public: bool) -> Said:
    role = label(f"role.{signoff.role}", lang)
    more = [label("signoff.edited", lang)] if signoff.edited else []
    if signoff.override:
        more.append(label("r.signoff.override", lang, reason=signoff.override))
    who = " · ".join(part for part in (signoff.by, day(signoff.at)) if part)
    counts = {name: len(getattr(signoff, name)) for name in ("open", "waived", "unconfirmed")}
    then = "" if public else label("r.signoff.then", lang, **counts)
    return Said(label("r.signoff", lang, role=role, revision=signoff.revision), who, more, then)


def corrected(dossier: Dossier, lang: str) -> list[Said]:
    """The correction notes, oldest first."""
    return [_corrected(correction, lang) for correction in dossier.log.corrections]


def _corrected(correction: Correction, lang: str) -> Said:
    when = label("r.correction", lang, revision=correction.revision, at=day(correction.at))
    return Said(correction.note, " · ".join(part for part in (correction.by, when) if part), [])


def gaps(dossier: Dossier, lang: str) -> list[str]:
    """What the report cannot vouch for, a sentence each; of one kind together."""
    by_gap: dict[str, list[str]] = {}
    for gap, of in unchecked(dossier.checked.record):
        by_gap.setdefault(gap, []).append(of)
    said = [label(f"unchecked.{gap}", lang, of=", ".join(of)) for gap, of in by_gap.items()]
    not_run = dossier.checked.verdict.not_run
    return ([not_run_sentence(not_run, lang)] if not_run else []) + said
