"""What a newsroom settles once. Precedence: option > environment > `provenance.toml` > default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, NoReturn

from provenance.errors import BadConfiguration
from provenance.record import Severity

FILE_NAME = "provenance.toml"
LANGUAGES = ("ar", "en")
NEVER = "never"
OFF = "off"
SEVERITIES = tuple(str(severity) for severity in Severity)
FAIL_ON = (*SEVERITIES, NEVER)


@dataclass(frozen=True, slots=True)
class Config:
    """What `provenance.toml` says; None or empty where it says nothing. Paths are relative to the file.

    `rules` maps a rule's code or name to its severity, or to None for a rule that is off. Whether such rules
    exist is for the caller to say: this room knows no rules.
    """

    path: Path | None = None
    lang: str | None = None
    outlets: Path | None = None
    db: str | None = None
    user: str | None = None
    fail_on: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    baseline: Path | None = None
    rules: Mapping[str, Severity | None] = field(default_factory=dict)


def find(start: Path) -> Path | None:
    """The nearest `provenance.toml` from `start` upward, not looking beyond a repository's top folder."""
    for folder in (start, *start.parents):
        candidate = folder / FILE_NAME
        if candidate.is_file():
            return candidate
        if (folder / ".git").exists():
            return None
    return None


def load(start: Path | None = None) -> Config:
    """The configuration that holds in `start` (default: the working directory). Raises BadConfiguration."""
    path = find(start or _working_directory())
    if path is None:
        return Config()
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BadConfiguration(
            f"{path} cannot be read: {error.strerror}", ar=f"تعذّرت قراءة {path}: {error.strerror}"
        ) from error
    return _parsed(path, content)


def _working_directory() -> Path:
    try:
        return Path.cwd()
    except FileNotFoundError:  # it was deleted under us
        return Path("/")


def _parsed(path: Path, content: bytes) -> Config:
    import tomllib  # only where there is a file: importing it costs a third of `python -c pass`

    try:
        top = _Table(path, tomllib.loads(content.decode("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadConfiguration(
            f"{path} is not valid TOML: {error}", ar=f"الملف {path} ليس TOML صالحًا: {error}"
        ) from error
    top.allow_only("lang", "outlets", "db", "user", "check", "rules")
    check, rules = top.table("check"), top.table("rules")
    check.allow_only("fail_on", "select", "ignore", "baseline")
    return Config(
        path=path,
        lang=top.choice("lang", LANGUAGES),
        outlets=top.file("outlets"),
        db=top.place("db"),
        user=top.text("user"),
        fail_on=check.choice("fail_on", FAIL_ON),
        select=check.words("select"),
        ignore=check.words("ignore"),
        baseline=check.file("baseline"),
        rules={code: _severity(rules.choice(code, (*SEVERITIES, OFF))) for code in rules.values},
    )


def _severity(word: str | None) -> Severity | None:
    return None if word in (None, OFF) else Severity(word)


class _Table(NamedTuple):
    """One table of the file, which knows where it stands so that an error can say so."""

    path: Path
    values: Mapping[str, object]
    name: str = ""

    def allow_only(self, *keys: str) -> None:
        for key in self.values:
            if key not in keys:
                self._refuse(key, "is not known", "غير معروف", ", ".join(keys))

    def choice(self, key: str, allowed: tuple[str, ...]) -> str | None:
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or value not in allowed:
            self._refuse(key, f"cannot be {value!r}", f"لا يكون {value!r}", ", ".join(allowed))
        return value

    def words(self, key: str) -> tuple[str, ...] | None:
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            self._refuse(key, f"cannot be {value!r}", f"لا يكون {value!r}", '["S01", "S02"]')
        return tuple(value)

    def file(self, key: str) -> Path | None:
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            self._refuse(key, f"cannot be {value!r}", f"لا يكون {value!r}", '"folder/file"')
        return self.path.parent / value

    def text(self, key: str) -> str | None:
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            self._refuse(key, f"cannot be {value!r}", f"لا يكون {value!r}", '"…"')
        return value

    def place(self, key: str) -> str | None:
        """A database: a URL as it is, a path relative to the file."""
        value = self.text(key)
        return value if value is None or "://" in value else str(self.path.parent / value)

    def table(self, key: str) -> _Table:
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            self._refuse(key, f"cannot be {value!r}", f"لا يكون {value!r}", f"[{key}]")
        return _Table(self.path, value, f"{self.name}{key}.")

    def _refuse(self, key: str, what: str, what_ar: str, allowed: str) -> NoReturn:
        raise BadConfiguration(
            f"{self.path}: {self.name}{key} {what}",
            hint=f"allowed: {allowed}",
            ar=f"{self.path}: {self.name}{key} {what_ar}",
            hint_ar=f"المسموح: {allowed}",
        )
