"""What logging a source came to."""

from __future__ import annotations

from typing import NamedTuple


class LoggedSource(NamedTuple):
    """The source's handle, and whether it is `new`. Of one that was known, `ignored` names what was told anew.

    `suggested` says that the outlet was told by the address alone.
    """

    handle: str
    outlet: str
    new: bool = True
    suggested: bool = False
    ignored: tuple[str, ...] = ()


class ImportedRow(NamedTuple):
    """What became of a row of a table: the source that it came to, or why there is none, in Arabic and English."""

    number: int
    logged: LoggedSource | None = None
    refused: tuple[str, str] | None = None

    def refused_for(self, lang: str) -> str | None:
        """Why there is no source, in `lang`."""
        return None if self.refused is None else self.refused[0 if lang == "ar" else 1]


class SourceUse(NamedTuple):
    """Where a source is used: a link in a paragraph; or a whole article, which translates it or that it is for."""

    article: str
    paragraph: str | None = None
    link: str | None = None
    translation: bool = False
