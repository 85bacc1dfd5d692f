"""A report for readers: the sources, without who did what inside the newsroom, and without its notes."""

from __future__ import annotations

from dataclasses import replace

from provenance.record import Link, LinkState, Log, Verdict
from provenance.reports.checked import Checked
from provenance.reports.dossier import Dossier

_GONE = (LinkState.REJECTED, LinkState.WITHDRAWN)


def for_public(dossier: Dossier) -> Dossier:
    """The dossier without names, flags, waivers, reasons, drafts, file paths, and links that were taken back.

    What could not be checked stays in, and so do the classes of the paragraphs.
    """
    record = replace(dossier.checked.record, path="", log=_public_log(dossier.log))
    return Dossier(Checked(record, Verdict((), ())), dossier.head, public=True)


def _public_log(log: Log) -> Log:
    return log._replace(
        sources=tuple(s._replace(marks=tuple(m._replace(by="", reason="") for m in s.marks)) for s in log.sources),
        links=tuple(_public_link(link) for link in log.links if link.state not in _GONE and not link.orphaned),
        waivers=(),
        signoffs=tuple(s._replace(by="", open=(), waived=(), unconfirmed=(), override=None) for s in log.signoffs),
        corrections=tuple(correction._replace(by="") for correction in log.corrections),
    )


def _public_link(link: Link) -> Link:
    return link._replace(by="", confirmed_by=None if link.confirmed_by is None else "")
