"""`provenance signoff`: a name under a revision."""

from __future__ import annotations

import sys

import click

from provenance import audit
from provenance.cli.desk import Desk
from provenance.cli.options import acting, form_of, format_option
from provenance.cli.output import show
from provenance.cli.settings import audit_settings
from provenance.record import Flag, Role


@click.command("signoff")
@click.argument("article", metavar="ARTICLE")
@click.option("--role", required=True, type=click.Choice([role.value for role in Role]), help="As what you sign.")
@click.option("--override", is_flag=True, help="Sign as editor although a block is open; needs --reason.")
@click.option("--reason", metavar="WHY", help="Why the block may stand.")
@format_option("text", "json")
@acting
@click.pass_obj
def command(desk: Desk, article: str, role: str, override: bool, reason: str | None) -> None:
    """Put your name to the newest revision of ARTICLE, and to the flags that are open and waived now.

    Links that nobody has confirmed are listed. An editor's sign-off is refused, with exit code 1, while a block is
    open; --override signs all the same, as an act of its own. Whoever edits the article afterwards makes every
    view say so.

    \b
    Example:  provenance signoff air-support --role fact-checker
              provenance signoff air-support --role editor --override --reason "the ministry confirmed by telephone"
    """
    if override != (reason is not None):
        raise click.UsageError("--override and --reason go together")
    if override and role != Role.EDITOR:
        raise click.UsageError("--override is for an editor: no other sign-off is ever refused")
    from provenance.acts.signoff import SignoffRefused, sign_off  # imports SQLAlchemy, which --help never needs
    from provenance.storage.load import load_record

    form, by, settings = form_of(desk, "text", "json"), desk.name, audit_settings(None, None, desk.config)
    try:
        with desk.writing() as connection:
            record = load_record(connection, article, desk.reader(connection))
            verdict = audit.run(record, settings)
            signed = sign_off(connection, record, verdict, by=by, role=Role(role), override=reason)
    except SignoffRefused as refused:
        _say_refused(desk, refused.flags, form)
        raise
    from provenance.reports.signoffs import signed_json, signed_lines

    if form == "json":
        sys.stdout.write(signed_json(signed, desk.lang))
    else:
        show(lambda width: signed_lines(signed, desk.lang, width))


def _say_refused(desk: Desk, flags: tuple[Flag, ...], form: str) -> None:
    from provenance.reports.signoffs import refused_json, refused_lines

    if form == "json":
        sys.stdout.write(refused_json(flags, desk.lang))
    else:
        show(lambda width: refused_lines(flags, desk.lang))
