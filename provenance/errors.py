"""What a user can act on: a message, a hint, and the exit code that goes with it.

Exit codes (documented in docs/commands.md): 0 well · 1 flagged · 2 usage · 3 cannot be carried out ·
4 database cannot be used.
"""

from __future__ import annotations

from collections.abc import Sequence
from errno import EACCES, EDQUOT, EFBIG, ENOENT, ENOSPC, EPERM, EROFS

_FULL = "the disk is full", "القرص ممتلئ", "make room and try again", "أفسح مكانًا ثم أعد المحاولة"
_QUOTA = "it would be larger than is allowed", "يزيد حجمه على المسموح", _FULL[2], _FULL[3]
_RIGHTS = "that is not permitted", "لا إذن بذلك", "check permissions of file and folder", "افحص صلاحياته وصلاحيات مجلده"
_READ_ONLY = "the disk is write-protected", "القرص محمي من الكتابة", "give another place", "اختر مكانًا آخر"
_NO_FOLDER = "there is no such folder", "لا يوجد هذا المجلد", "make the folder first", "أنشئ المجلد أولًا"
_PLAINLY = {
    ENOSPC: _FULL,
    EDQUOT: _QUOTA,
    EFBIG: _QUOTA,
    EACCES: _RIGHTS,
    EPERM: _RIGHTS,
    EROFS: _READ_ONLY,
    ENOENT: _NO_FOLDER,
}
"""What the system says, as people say it, and what they can do about it: in English and in Arabic each."""


class ProvenanceError(Exception):
    """Something the user can mend. `message` says what is wrong, `hint` what to do about it.

    Both are given in the two languages of the interface; `ar` falls back to the English text.
    """

    exit_code = 3
    reasons: tuple[ProvenanceError, ...] = ()
    """What is said before it, one line each."""

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


class NothingDone(Conflict):
    """Of several things some cannot be done, for these `reasons`, and so none was."""

    def __init__(self, reasons: Sequence[ProvenanceError], *, of: int) -> None:
        super().__init__(
            f"nothing was done: {len(reasons)} of {of} cannot be", hint="leave those out, and try again",
            ar=f"لم يُفعل شيء: تعذّر {len(reasons)} من {of}", hint_ar="اترك ما تعذّر وأعد المحاولة",
        )  # fmt: skip
        self.reasons = tuple(reasons)


class CannotWrite(ProvenanceError):
    """A file, or the answer itself, cannot be written: the system says why in `error`."""

    def __init__(self, what: object, error: OSError, *, what_ar: object = "") -> None:
        plain = _PLAINLY.get(error.errno or 0)
        why, why_ar, hint, hint_ar = plain or (error.strerror or str(error), error.strerror or str(error), "", "")
        ar = f"تعذّرت كتابة {what_ar or what}: {why_ar}"
        super().__init__(f"{what} cannot be written: {why}", hint=hint, ar=ar, hint_ar=hint_ar)


class DatabaseUnusable(ProvenanceError):
    """The database cannot be opened, read, written or trusted."""

    exit_code = 4
