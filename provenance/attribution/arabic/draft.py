"""A credit as it is being read: token ranges and what they may stand for, before references are resolved."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.attribution.arabic.lexicon import Lemma
from provenance.attribution.arabic.mentions import Mention
from provenance.attribution.arabic.prose import Prose
from provenance.attribution.arabic.speaker_kinds import nobody_in_particular, speaker_kind
from provenance.record import Sourcing, SpeakerKind

Range = tuple[int, int]
"""Tokens first to last, the last excluded."""


@dataclass(slots=True)
class Draft:
    """One credit. `dropped` says that the subject is left out (وأضافت) and only `gender` tells of it."""

    cue: Range | None
    sentence: int
    lemma: Lemma | None = None
    mention: Mention | None = None
    behind: Mention | None = None  # the outlet that the mention's took it from: نقلت رويترز عن صحيفة X
    outlet_words: Range | None = None  # where the outlet's words are not a mention: وسائل إعلام أمريكية
    speaker: Range | None = None
    speaker_kind: SpeakerKind = SpeakerKind.NONE
    content: Range | None = None
    dropped: bool = False
    gender: str = ""
    plural: bool = False
    side: bool = False
    weak: bool = False  # it governs a noun phrase, no clause and no quotation
    asks: bool = False  # whom it asks or accuses stands between subject and content
    vague: bool = False
    impersonal: bool = False
    quote: bool = False
    inner: bool = False  # the speaker stands behind the عن of whoever relays
    of_outlet: bool = False  # the speaker works for the outlet named before: مراسلها, معد التقرير
    permille: int = 950
    # filled in by the discourse
    outlets: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    resolved: str | None = None
    anaphoric: bool = False
    carried: int | None = None  # the paragraph in which this speaker spoke to the outlet
    credit: Sourcing = Sourcing.SOURCED
    cue_clitics: int = 0
    content_clitic: bool = False  # the content's first word carries the verb's ب

    def speaks(self, prose: Prose, first: int, last: int) -> None:
        """Enter the speaker's words, with their kind."""
        self.speaker, self.speaker_kind = (first, last), speaker_kind(prose, first, last)
        self.vague = nobody_in_particular(prose, first, last)
        self.dropped = False
