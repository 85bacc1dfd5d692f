"""What a command line works with: what was asked for globally, and what the newsroom settled."""

from __future__ import annotations

import os
import sys
from functools import cached_property

from provenance import config
from provenance.errors import BadConfiguration, ProvenanceError
from provenance.text.safe import shown

LANG_VARIABLE = "PROVENANCE_LANG"


class Desk:
    """One run of the program. `asked_lang` and `asked_format` are what the options said, if anything."""

    def __init__(self) -> None:
        self.asked_lang: str | None = None
        self.asked_format: str | None = None

    @cached_property
    def config(self) -> config.Config:
        """What `provenance.toml` says; read when first needed. Raises BadConfiguration."""
        return config.load()

    @cached_property
    def lang(self) -> str:
        """The language to speak: option, environment, `provenance.toml`, English. Raises BadConfiguration."""
        return self.asked_lang or _lang_of_environment() or self.config.lang or "en"

    def remark(self, sentence: str) -> None:
        """Say something on stderr, where it cannot mix with the answer."""
        sys.stderr.write(f"provenance: {shown(sentence)}\n")

    def complain(self, error: ProvenanceError) -> None:
        """Say what went wrong, in the language chosen, or in English where the choice cannot be read."""
        try:
            lang = self.lang
        except BadConfiguration:
            lang = "en"
        self.remark(error.said(lang))


def _lang_of_environment() -> str | None:
    lang = os.environ.get(LANG_VARIABLE)
    if lang and lang not in config.LANGUAGES:
        known = ", ".join(config.LANGUAGES)
        raise BadConfiguration(
            f"{LANG_VARIABLE} cannot be {lang!r}",
            hint=f"allowed: {known}",
            ar=f"لا تكون {LANG_VARIABLE} {lang!r}",
            hint_ar=f"المسموح: {known}",
        )
    return lang or None
