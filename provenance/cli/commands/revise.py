"""`provenance revise`: a new text for an article on record."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from provenance.cli.desk import Desk
from provenance.cli.inputs import piped_if_asked
from provenance.cli.options import acting, encoding_option, form_of, format_option
from provenance.cli.output import show
from provenance.reports.revised import revised_json, revised_lines


@click.command("revise")
@click.argument("article", metavar="ARTICLE")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("-m", "--message", "reason", required=True, metavar="WHY", help="Why the text changed.")
@click.option("--force", is_flag=True, help="Take a text that has nothing in common with the article.")
@encoding_option
@format_option("text", "json")
@acting
@click.pass_obj
def command(desk: Desk, article: str, file: Path, reason: str, force: bool, encoding: str | None) -> None:
    """Make FILE (- for standard input) the newest revision of ARTICLE, and say what became of its paragraphs and links.

    Paragraphs keep their handles wherever they went. A link is kept only where its words still stand;
    otherwise it is orphaned, and said so.

    \b
    Example:  provenance revise air-support article.txt -m "shorter, and the ministry's answer"
    """
    from provenance.acts.revise import revise_article  # imports SQLAlchemy, which --help never needs
    from provenance.reading import read_article

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        reader = desk.reader(connection)
        record = read_article(file, reader, data=piped_if_asked(file), encoding=encoding, remark=desk.remark_on(file))
        revised = revise_article(connection, article, record, reader, by=by, reason=reason, force=force)
    if form == "json":
        sys.stdout.write(revised_json(revised))
    else:
        show(lambda width: revised_lines(revised, desk.lang, width))
