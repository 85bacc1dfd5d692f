"""What a provenance report is written from: the article with its verdict, its history, and where the log stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from provenance.record import Log
from provenance.record.history import Revision
from provenance.record.overview import Issued, LogHead
from provenance.reports.checked import Checked


class Dossier(NamedTuple):
    """One article on record. `head` is its log's, `revisions` are oldest first, `issued` what was given out of it.

    `public` says that it was made for readers (see `public`).
    """

    checked: Checked
    head: LogHead
    revisions: Sequence[Revision] = ()
    issued: Sequence[Issued] = ()
    public: bool = False

    @property
    def log(self) -> Log:
        """The article's place on record: only articles on record have reports."""
        assert self.checked.record.log is not None  # noqa: S101  the loader gives every record its log
        return self.checked.record.log
