"""What a command line works with: what was asked for globally, and what the newsroom settled."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from provenance import config
from provenance.errors import BadConfiguration, ProvenanceError
from provenance.text.safe import shown

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from provenance.attribution import Outlet, Reader
    from provenance.storage import Store

LANG_VARIABLE = "PROVENANCE_LANG"
DB_VARIABLE = "PROVENANCE_DB"
NAME_VARIABLE = "PROVENANCE_USER"
DEFAULT_DB = "provenance.db"
LONGEST_NAME = 120


class Desk:
    """One run of the program. `asked_lang` and `asked_format` are what the options said, if anything."""

    def __init__(self) -> None:
        self.asked_lang: str | None = None
        self.asked_format: str | None = None
        self.asked_db: str | None = None
        self.asked_name: str | None = None

    @cached_property
    def config(self) -> config.Config:
        """What `provenance.toml` says; read when first needed. Raises BadConfiguration."""
        return config.load()

    @cached_property
    def chosen_lang(self) -> str | None:
        """The language that option, environment or `provenance.toml` names. Raises BadConfiguration."""
        return self.asked_lang or _lang_of_environment() or self.config.lang

    @cached_property
    def lang(self) -> str:
        """The language to speak: the one chosen, or English. Raises BadConfiguration."""
        return self.chosen_lang or "en"

    @cached_property
    def store(self) -> Store:
        """The database: option, environment, `provenance.toml`, `./provenance.db`."""
        from provenance.storage import Store  # imports SQLAlchemy, which `check` never needs

        return Store(self.asked_db or os.environ.get(DB_VARIABLE) or self.config.db or DEFAULT_DB)

    @cached_property
    def name(self) -> str:
        """Who acts: option, environment, `provenance.toml`, login name. Raises BadConfiguration."""
        given = self.asked_name or os.environ.get(NAME_VARIABLE) or self.config.user or _login_name()
        name = _checked_name(given)
        if name != given.strip():
            told = "في الاسم محارف لا تُكتب؛ يُسجَّل: {}", "the name holds characters that cannot be shown; on record: {}"
            self.remark(told[0 if self.lang == "ar" else 1].format(name))
        return name

    def reader(self, connection: Connection | None = None) -> Reader:
        """A reader that knows the outlets of `provenance.toml` and, given a connection, those on record."""
        from provenance.attribution import reader_for

        return reader_for("ar", extra_outlets=self.own_outlets(connection))

    def own_outlets(self, connection: Connection | None = None) -> list[Outlet]:
        """The outlets of `provenance.toml` and, given a connection, those on record."""
        from provenance.attribution import outlets_in

        settled = outlets_in(self.config.outlets) if self.config.outlets else []
        if connection is None:
            return settled
        from provenance.storage.load_outlets import load_outlets

        return [*settled, *load_outlets(connection)]

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection to add acts with, in one transaction; what the store remarks is said afterwards."""
        try:
            with self.store.writing() as connection:
                yield connection
        finally:
            self.say_remarks()

    def say_remarks(self) -> None:
        """Say what the store had to remark."""
        for sentence in self.store.remarks:
            self.remark(sentence)
        self.store.remarks.clear()

    def remark(self, sentence: str) -> None:
        """Say something on stderr, where it cannot mix with the answer."""
        sys.stderr.write(f"provenance: {shown(sentence)}\n")

    def remark_on(self, path: Path) -> Callable[[str, str], None]:
        """Say on stderr, in the language chosen, what the reading of `path` had to guess."""

        def remark(arabic: str, english: str) -> None:
            self.remark(f"{path}: {arabic if self.lang == 'ar' else english}")

        return remark

    def complain(self, error: ProvenanceError) -> None:
        """Say what went wrong, a line each, in the language chosen, or in English where that cannot be read."""
        try:
            lang = self.lang
        except BadConfiguration:
            lang = "en"
        for each in (*error.reasons, error):
            self.remark(each.said(lang))


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


def _login_name() -> str:
    return os.environ.get("USER") or os.environ.get("LOGNAME") or os.environ.get("USERNAME") or ""


def _checked_name(name: str) -> str:
    clean = shown(name).encode("utf-8", "ignore").decode().strip()  # a shell may pass bytes that are no letters
    if clean and len(clean) <= LONGEST_NAME:
        return clean
    raise BadConfiguration(
        "who acts is not known" if not clean else f"a name has at most {LONGEST_NAME} letters",
        hint=f"give --as NAME, or set {NAME_VARIABLE}",
        ar="لا يُعرف من يقوم بهذا" if not clean else f"لا يزيد الاسم على {LONGEST_NAME} حرفًا",
        hint_ar=f"أعط --as NAME أو اضبط {NAME_VARIABLE}",
    )
