"""`provenance revise`: a new text for an article on record."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.desk import Desk
from provenance.cli.inputs import piped_if_asked
from provenance.cli.options import A_FILE, a_date, a_revision, acting, encoding_option, form_of, format_option
from provenance.cli.output import show
from provenance.reports.revised import meanwhile_json, meanwhile_lines, revised_json, revised_lines

if TYPE_CHECKING:
    from provenance.acts.meanwhile import RevisedMeanwhile


@click.command("revise")
@click.argument("article", metavar="ARTICLE")
@click.argument("file", type=A_FILE, metavar="FILE")
@click.option("-m", "--message", "reason", required=True, metavar="WHY", help="Why the text changed.")
@click.option("--correction", metavar="TEXT", help="What readers are told about what this corrects.")
@click.option("--title", metavar="TEXT", help="The headline from now on.")
@click.option("--published", callback=a_date, metavar="DATE", help="The publication date from now on.")
@click.option("--from", "based_on", callback=a_revision, metavar="REV", help="The revision that FILE was made from.")
@click.option("--merge", is_flag=True, help="Put FILE together with what others changed since --from.")
@click.option(
    "--force", is_flag=True, help="Overwrite what others changed; take a text with nothing in common with the article."
)
@encoding_option
@format_option("text", "json")
@acting
@click.pass_obj
def command(
    desk: Desk,
    article: str,
    file: Path,
    reason: str,
    correction: str | None,
    title: str | None,
    published: date | None,
    based_on: int | None,
    merge: bool,
    force: bool,
    encoding: str | None,
) -> None:
    """Make FILE (- for standard input) the newest revision of ARTICLE, and say what became of its paragraphs and links.

    Paragraphs keep their handles wherever they went. A link is kept only where its words still stand;
    otherwise it is orphaned, and said so. With --from, whoever revised the article since that revision is
    named; --merge takes each paragraph from whoever changed it, and names those that both did. Without it, a
    file that has paragraphs as they were before somebody else changed them is refused, and the revision named
    that it seems to be made from.

    \b
    Example:  provenance revise air-support article.txt -m "shorter, and the ministry's answer"
              provenance revise air-support article.txt -m "typo" --correction "The ship is the Amal, not the Amar."
              provenance revise air-support mine.txt -m "headline" --from rev2 --merge
    """
    if merge and force:
        raise click.UsageError("--merge keeps what others changed, --force overwrites it: give one")
    if merge and based_on is None:
        raise click.UsageError("--merge needs --from: the revision that FILE was made from")
    from provenance.acts.meanwhile import RevisedMeanwhile  # imports SQLAlchemy, which --help never needs
    from provenance.acts.revise import revise_article
    from provenance.reading import read_article

    form, by = form_of(desk, "text", "json"), desk.name
    try:
        with desk.writing() as connection:
            reader = desk.reader(connection)
            record = read_article(
                file, reader, data=piped_if_asked(file), encoding=encoding, remark=desk.remark_on(file)
            )
            revised = revise_article(
                connection, article, record, reader, by=by, reason=reason, force=force, merge=merge,
                based_on=based_on, title=title, published=published, correction=correction,
            )  # fmt: skip
    except RevisedMeanwhile as told:
        _say_meanwhile(desk, article, told, form)
        raise
    if form == "json":
        sys.stdout.write(revised_json(revised))
    else:
        show(lambda width: revised_lines(revised, desk.lang, width))


def _say_meanwhile(desk: Desk, article: str, told: RevisedMeanwhile, form: str) -> None:
    if form == "json":
        sys.stdout.write(meanwhile_json(article, told.based_on, told.meanwhile, told.clashes))
    else:
        show(lambda width: meanwhile_lines(told.meanwhile, told.clashes, desk.lang))
