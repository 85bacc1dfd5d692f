"""`provenance audit`: judge articles on record."""

from __future__ import annotations

import click

from provenance.cli.desk import Desk
from provenance.cli.judging import audited, flagged, judging, print_articles
from provenance.cli.options import form_of, format_option, stored
from provenance.cli.settings import Codes, audit_settings
from provenance.record import Severity
from provenance.reports import FORMATS
from provenance.reports.counting import ARTICLE, FLAG
from provenance.reports.labels import label


@click.command("audit")
@click.argument("articles", nargs=-1, metavar="ARTICLE...")
@click.option("--all", "every", is_flag=True, help="Audit every article on record.")
@format_option(*FORMATS)
@judging
@stored
@click.pass_obj
def command(
    desk: Desk,
    articles: tuple[str, ...],
    every: bool,
    fail_on: str | None,
    select: Codes | None,
    ignore: Codes | None,
) -> int:
    """Audit each ARTICLE as the record has it, with its links, sources and waivers.

    What is wrong is worked out anew each time. Exits 1 when anything is flagged at or above --fail-on.

    \b
    Example:  provenance audit harbour
              provenance audit --all --format json --fail-on never
    """
    if bool(articles) == every:
        raise click.UsageError("name an ARTICLE, or give --all")
    form, lang, config = form_of(desk, *FORMATS), desk.lang, desk.config
    settings = audit_settings(select, ignore, config)
    with desk.store.reading() as connection:
        from provenance.storage.overview import slugs  # imports SQLAlchemy, which --help never needs

        found = [*audited(desk, connection, slugs(connection) if every else articles, settings)]
    print_articles(found, form, lang)
    if len(found) > 1:
        flags = sum(len(checked.verdict.flags) for checked in found)
        desk.remark(label("summary", lang, files=ARTICLE.counted(len(found), lang), flags=FLAG.counted(flags, lang)))
    return int(flagged(found, fail_on or config.fail_on or Severity.ERROR))
