"""`provenance source snapshot`, and the options that keep what a source says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from provenance.cli.commands.source.look import saying
from provenance.cli.desk import Desk
from provenance.cli.inputs import piped
from provenance.cli.options import A_FILE, A_NAME, acting, form_of, format_option
from provenance.errors import Conflict
from provenance.text.handles import plain_digits

if TYPE_CHECKING:
    from sqlalchemy import Connection


class Story(NamedTuple):
    """The bytes of a source; `name` is what errors call them."""

    content: bytes
    media_type: str
    name: str


def keeping(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say where the source's own words are."""
    for option in (
        click.option("--fetch", is_flag=True, help="Fetch the page now; nothing is fetched unless you ask."),
        click.option("--paste", is_flag=True, help="Read the text from standard input: paste it, then Ctrl-D."),
        click.option("--file", "file", type=A_FILE, metavar="FILE", help="The story as saved: html, txt, pdf, mhtml …"),
    ):
        command = option(command)
    return command


def content_of(file: Path | None, *, paste: bool, fetch: bool, url: str | None) -> Story | None:
    """What the options lead to; None where nothing is to be kept. Raises CannotRead, NotFound."""
    if (file is not None) + paste + fetch > 1:
        raise click.UsageError("give one of --file, --paste and --fetch")
    if file is not None:
        from provenance.documents.extract import media_type_of
        from provenance.documents.files import bytes_of

        return Story(bytes_of(file), media_type_of(file), str(file))
    if paste:
        return Story(piped(), "text/plain", "what was pasted")
    return _fetched(url) if fetch else None


def _fetched(url: str | None) -> Story:
    from provenance.documents.fetch import fetched

    if url is None:
        raise click.UsageError("--fetch needs the URL")
    page = fetched(url)
    return Story(page.content, page.media_type, url)


def keep(connection: Connection, source: str, story: Story, by: str, *, again: bool = False) -> None:
    """Keep the story as a snapshot of the source; where it was kept before, that is well if `again`."""
    from provenance.acts.snapshots import add_snapshot, holds_still
    from provenance.storage.find import source_named

    if again and holds_still(connection, source_named(connection, source).id, story.content):
        return
    add_snapshot(connection, by=by, source=source, content=story.content, media_type=story.media_type, name=story.name)


@click.command("snapshot")
@click.argument("source", type=A_NAME, metavar="SOURCE")
@click.argument("given", required=False, type=A_FILE, metavar="[FILE]")
@click.option("--paste", is_flag=True, help="Read the text from standard input: paste it, then Ctrl-D.")
@click.option("--fetch", is_flag=True, help="Fetch the source's page now.")
@click.option("--captured", metavar="TIME", help="When it was saved, such as 2021-08-27 or 2021-08-27T14:30+02:00.")
@format_option("text", "json")
@acting
@click.pass_obj
def command(desk: Desk, source: str, given: Path | None, paste: bool, fetch: bool, captured: str | None) -> None:
    """Keep FILE (html, txt, md, pdf, docx, mhtml, eml) as what SOURCE says now. The same bytes twice are refused.

    A source may have several snapshots; passages that were typed, or that the newest one no longer holds, are known.

    \b
    Example:  provenance source snapshot src1 story.html
              pbpaste | provenance source snapshot src1 --paste
    """
    from provenance.acts.snapshots import add_snapshot  # imports SQLAlchemy, which --help never needs
    from provenance.storage.find import source_named

    form, by, moment = form_of(desk, "text", "json"), desk.name, _moment(captured)
    if given is None and not paste and not fetch:
        raise click.UsageError("give FILE, --paste or --fetch")
    url = _address(desk, source) if fetch else None
    story = content_of(given, paste=paste, fetch=fetch, url=url)
    assert story is not None  # noqa: S101  one of the three was given
    with desk.writing() as connection:
        source_named(connection, source)
        add_snapshot(
            connection, by=by, source=source, content=story.content, media_type=story.media_type,
            captured_at=moment, name=story.name,
        )  # fmt: skip
        say = saying(desk, connection, source, form)
    say()


def _address(desk: Desk, source: str) -> str:
    """Where the source stands. Raises NotFound, Conflict where it has no address."""
    from provenance.storage.find import source_named

    with desk.store.reading() as connection:
        url: str | None = source_named(connection, source).url
    if url is None:
        raise Conflict(
            f"{source} has no URL to fetch", hint="save the page, and give the file",
            ar=f"لا رابط للمصدر {source}", hint_ar="احفظ الصفحة وأعط الملف",
        )  # fmt: skip
    return url


def _moment(text: str | None) -> datetime | None:
    """The time that --captured gives; a day alone is its first moment, UTC."""
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(plain_digits(text))
    except ValueError as error:
        raise click.BadParameter(f"{text!r} is not a time such as 2021-08-27T14:30+02:00") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
