"""Options that several commands share. They stand on the group too: `provenance --lang ar check x.txt`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from provenance.cli.desk import Desk
from provenance.config import LANGUAGES
from provenance.text.handles import flag_on_record, on_record, plain_digits


class _File(click.Path):
    """A file's name. Whether it can be read is said by who reads it, so that one bad file does not stop the others."""

    def __init__(self) -> None:
        super().__init__(readable=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("the name of the file is empty", param, ctx)
        return super().convert(value, param, ctx)


A_FILE = _File()

# names on record, such as src1 or harbour:p14, whatever digits they are typed in
A_NAME = click.types.FuncParamType(on_record)
A_FLAG = click.types.FuncParamType(flag_on_record)

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def _remembered_as(attribute: str) -> Callable[[click.Context, click.Parameter, str | None], None]:
    """A callback that lets the desk remember what an option said, wherever on the line it stood."""

    def remember(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
        desk = ctx.find_object(Desk)
        if desk and value:
            setattr(desk, attribute, value)

    return remember


lang_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    callback=_remembered_as("asked_lang"),
    expose_value=False,
    is_eager=True,
    help="Language of messages and reports; default: PROVENANCE_LANG, then provenance.toml, then en.",
)


def format_option(*forms: str) -> Decorator:
    """`--format` with these choices, the first the default. A command finds what was asked by `form_of`."""
    return click.option(
        "--format",
        type=click.Choice(forms),
        callback=_remembered_as("asked_format"),
        expose_value=False,
        is_eager=True,
        help=f"How to print the answer; default: {forms[0]}.",
    )


encoding_option = click.option(
    "--encoding",
    metavar="NAME",
    help="The files' encoding, such as windows-1256; default: found out.",
)


def form_of(desk: Desk, *forms: str) -> str:
    """The format asked for, which must be one of `forms`; the first when none was."""
    form = desk.asked_format or forms[0]
    if form not in forms:
        raise click.UsageError(f"--format {form} is not offered here; choose from {', '.join(forms)}")
    return form


db_option = click.option(
    "--db",
    metavar="PATH|URL",
    callback=_remembered_as("asked_db"),
    expose_value=False,
    is_eager=True,
    help="The database; default: PROVENANCE_DB, then provenance.toml, then ./provenance.db.",
)


as_option = click.option(
    "--as",
    metavar="NAME",
    callback=_remembered_as("asked_name"),
    expose_value=False,
    is_eager=True,
    help="Who acts; default: PROVENANCE_USER, then provenance.toml, then the name you are logged in by.",
)


def a_revision(ctx: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """The number of a revision, given as 2 or rev2. Anything else is wrong usage."""
    if value is None:
        return None
    number = re.fullmatch(r"(?:rev)?(\d{1,9})", value)
    if number is None:
        raise click.BadParameter(f"{value!r} is not a revision such as rev2", ctx, param)
    return int(number[1])


def a_date(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """The date that an option gives. Anything but 2021-08-27 is wrong usage."""
    try:
        return date.fromisoformat(plain_digits(value)) if value is not None else None
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not a date such as 2021-08-27", ctx, param) from error


def stored(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a command that reads the record: --db, --lang."""
    return db_option(lang_option(command))


def acting(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of a command that adds to the record: --as, --db, --lang."""
    return as_option(stored(command))
