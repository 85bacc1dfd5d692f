"""Take members out of a ZIP that somebody sent, without being blown up by it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from provenance.errors import CannotRead

LARGEST = 40 * 1024 * 1024  # bytes of a member unpacked: the text of an article is under one
_ENCRYPTED = 0x1  # the flag of a member that wants a password
_FAULTS = (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Package:
    """The members of a ZIP in memory. `path` is what errors call it."""

    def __init__(self, data: bytes, path: Path) -> None:
        self._path = path
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _FAULTS as error:
            raise self._damaged() from error

    def member(self, name: str) -> bytes | None:
        """The bytes of a member, None where there is none. Raises CannotRead for a damaged, locked or monstrous one."""
        try:
            if self._zip.getinfo(name).flag_bits & _ENCRYPTED:
                raise self._locked()
            with self._zip.open(name) as member:
                content = member.read(LARGEST + 1)
        except KeyError:
            return None
        except CannotRead:
            raise
        except Exception as error:  # zlib.error, struct.error and more: the bytes are somebody else's
            raise self._damaged() from error
        if len(content) > LARGEST:
            size = LARGEST // 1024 // 1024
            raise CannotRead(
                f"{self._path} unpacks to more than {size} MB, as no article does",
                hint="do not open it: it may be an attack",
                ar=f"{self._path} يُفك إلى أكثر من {size} ميغابايت، وليس ذلك شأن مقال",
                hint_ar="لا تفتحه؛ قد يكون هجومًا",
            )  # fmt: skip
        return content

    def _locked(self) -> CannotRead:
        return CannotRead(
            f"{self._path} is protected by a password", hint="unpack it with the password, and pack it without one",
            ar=f"الملف {self._path} محمي بكلمة مرور", hint_ar="فكه بكلمة المرور ثم احفظه بلا كلمة مرور",
        )  # fmt: skip

    def _damaged(self) -> CannotRead:
        return CannotRead(
            f"{self._path} is damaged: it does not unpack", hint="ask for it again, or save it as .txt",
            ar=f"الملف {self._path} معطوب: لا يُفك", hint_ar="اطلبه من جديد أو احفظه بصيغة ‎.txt",
        )  # fmt: skip
