"""What a user can act on: a message, a hint, and the exit code that goes with it.

Exit codes (documented in docs/commands.md): 0 well · 1 flagged · 2 usage · 3 cannot be carried out ·
4 database cannot be used.
"""

from __future__ import annotations


class ProvenanceError(Exception):
    """Something the user can mend. `message` says what is wrong, `hint` what to do about it.

    Both are given in the two languages of the interface; `ar` falls back to the English text.
    """

    exit_code = 3

    def __init__(self, message: str, *, hint: str = "", ar: str = "", hint_ar: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self._ar = ar
        self._hint_ar = hint_ar

    def said(self, lang: str) -> str:
        """The error as one line, in `lang` ("ar" or "en")."""
        message = self._ar or self.message if lang == "ar" else self.message
        hint = self._hint_ar or self.hint if lang == "ar" else self.hint
        return f"{message} — {hint}" if hint else message


class CannotRead(ProvenanceError):
    """A file is missing, empty, binary, or otherwise not an article that can be read."""


class NotFound(ProvenanceError):
    """Something that was named does not exist: a rule, a paragraph, an article."""


class BadConfiguration(ProvenanceError):
    """`provenance.toml` or an outlet list says something that cannot be followed."""


class Conflict(ProvenanceError):
    """What was asked for collides with what is on record: a slug in use, a passage that is not there."""


class DatabaseUnusable(ProvenanceError):
    """The database cannot be opened, read, written or trusted."""

    exit_code = 4
