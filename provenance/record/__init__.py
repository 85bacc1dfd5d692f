"""The vocabulary that every room shares: frozen values and enums, standard library only."""

from provenance.record.article import ArticleRecord, Attribution, Mention, MentionProblem, Paragraph
from provenance.record.flag import Flag, NotRun, Param, Place, Verdict
from provenance.record.log import (
    Correction,
    Evidence,
    Link,
    LinkState,
    Log,
    Mark,
    Role,
    Signoff,
    Source,
    SourceKind,
    Waiver,
)
from provenance.record.span import Span, Spot
from provenance.record.vocabulary import Kind, Matter, Severity, Sourcing, SpeakerKind

__all__ = [
    "ArticleRecord",
    "Attribution",
    "Correction",
    "Evidence",
    "Flag",
    "Kind",
    "Link",
    "LinkState",
    "Log",
    "Mark",
    "Matter",
    "Mention",
    "MentionProblem",
    "NotRun",
    "Paragraph",
    "Param",
    "Place",
    "Role",
    "Severity",
    "Signoff",
    "Source",
    "SourceKind",
    "Sourcing",
    "Span",
    "SpeakerKind",
    "Spot",
    "Verdict",
    "Waiver",
]
