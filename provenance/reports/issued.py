"""The reports on an article that were given out, and which of them came before a correction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from provenance.reports.dossier import Dossier
from provenance.reports.record_labels import day

_LABELS: dict[str, tuple[str, str]] = {
    "heading": ("ما سُلّم من هذا التقرير", "Reports given out"),
    "one": (
        "{at}: المراجعة {revision}، {format}، إلى {recipient}، سلّمه {by}",
        "{at}: revision {revision}, {format}, to {recipient}, by {by}",
    ),
    "before": ("قبل التصحيح في المراجعة {revision}", "before the correction in revision {revision}"),
    "nobody": ("لم يُذكر", "not said whom"),
}


class GivenOut(NamedTuple):
    """A report that was given out, in a sentence; `before` says which correction whoever has it may not know."""

    sentence: str
    before: str


def label(key: str, lang: str, **words: object) -> str:
    """The words for `key` in `lang`."""
    arabic, english = _LABELS[key]
    return (arabic if lang == "ar" else english).format(**words)


def given_out(dossier: Dossier, lang: str) -> Iterator[GivenOut]:
    """The reports that were given out, oldest first."""
    for one in dossier.issued:
        later = [correction.revision for correction in dossier.log.corrections if correction.revision > one.revision]
        sentence = label(
            "one",
            lang,
            at=day(one.at),
            revision=one.revision,
            format=one.format,
            recipient=one.recipient or label("nobody", lang),
            by=one.by,
        )
        yield GivenOut(sentence, label("before", lang, revision=later[0]) if later else "")
