"""A report for readers: the sources, without who did what inside the newsroom, and without its notes."""

from __future__ import annotations

from dataclasses import replace

from provenance.record import ArticleRecord, Link, LinkState, Log, Signoff, Source, Verdict
from provenance.reports.checked import Checked
from provenance.reports.dossier import Dossier
from provenance.reports.reconciliation import sources_behind

_GONE = (LinkState.REJECTED, LinkState.WITHDRAWN)


def for_public(dossier: Dossier) -> Dossier:
    """The dossier without names, flags, waivers, reasons, drafts, file paths, and links that were taken back.

    Nor are those sources in it that nothing else rests on. What could not be checked stays in, and so do the classes
    of the paragraphs.
    """
    whole, log = dossier.checked.record, _public_log(dossier.log)
    record = ArticleRecord("", whole.paragraphs, whole.title, whole.published, whole.language, log)
    sources = tuple(_public_source(source) for source in sources_behind(record))
    record = replace(record, log=log._replace(sources=sources))
    return Dossier(Checked(record, Verdict((), ())), dossier.head, public=True)


def _public_log(log: Log) -> Log:
    return log._replace(
        links=tuple(_public_link(link) for link in log.links if link.state not in _GONE and not link.orphaned),
        waivers=(),
        signoffs=tuple(Signoff(s.role, s.revision, (), (), (), None, "", s.at, s.edited) for s in log.signoffs),
        corrections=tuple(correction._replace(by="") for correction in log.corrections),
    )


def _public_source(source: Source) -> Source:
    return source._replace(marks=tuple(mark._replace(by="", reason="") for mark in source.marks))


def _public_link(link: Link) -> Link:
    return link._replace(by="", note=None, confirmed_by=None if link.confirmed_by is None else "")
