"""The words of the field. Every value prints as users type it and as the JSON contract writes it."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a paragraph is on the page."""

    TITLE = "title"
    DATE = "date"
    BYLINE = "byline"
    HEADING = "heading"
    CAPTION = "caption"
    PULL_QUOTE = "pull_quote"
    RELATED_LINK = "related_link"
    BODY = "body"


class Sourcing(StrEnum):
    """To whom a body paragraph credits what it says: the strongest class of any full statement in it."""

    SOURCED = "sourced"
    ANONYMOUS = "anonymous"
    VAGUE = "vague"
    UNSOURCED = "unsourced"
    NOT_APPLICABLE = "not_applicable"


class SpeakerKind(StrEnum):
    """Who is credited inside an attribution."""

    ANONYMOUS = "anonymous"
    NAMED = "named"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    NONE = "none"


class Matter(StrEnum):
    """What an uncredited paragraph is made of, which decides how loudly S01 speaks."""

    ACCUSATION = "accusation"
    QUOTATION = "quotation"
    NEWS = "news"
    BACKGROUND = "background"
    BRIDGE = "bridge"


class Severity(StrEnum):
    """How bad a flag is, in rising order."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
    BLOCK = "block"

    @property
    def rank(self) -> int:
        """0 for info … 3 for block."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
