"""`provenance link`: a paragraph's words, resting on a source's passage."""

from __future__ import annotations

import sys

import click

from provenance.cli.desk import Desk
from provenance.cli.options import A_NAME, acting, form_of, format_option
from provenance.cli.output import show
from provenance.reports.linking import linked_json, linked_lines, reattached_json, reattached_lines, remarks_on


@click.command("link")
@click.argument("paragraph", type=A_NAME, metavar="ARTICLE:p6")
@click.option("--source", type=A_NAME, metavar="SOURCE", help="What the words rest on, such as src1.")
@click.option("--passage", metavar="TEXT", help="The words of the source that say so.")
@click.option("--quote", metavar="TEXT", help="The words in the original language, where the paragraph quotes.")
@click.option("--exact", metavar="WORDS", help="The paragraph's words; default: those it credits to the source.")
@click.option(
    "--claim",
    type=A_NAME,
    metavar="CLAIM",
    help="A claim on record (clm3), or a new one's sentence; default: the words.",
)
@click.option("--relation", metavar="WORD", default="derived", help="derived, quoted or primary; default: derived.")
@click.option("--suggest", is_flag=True, help="Name a likely source for every paragraph of ARTICLE without one.")
@click.option("--reattach", type=A_NAME, metavar="LINK", help="Pin this link, whose words are gone, to the paragraph.")
@format_option("text", "json")
@acting
@click.pass_obj
def command(
    desk: Desk,
    paragraph: str,
    source: str | None,
    passage: str | None,
    quote: str | None,
    exact: str | None,
    claim: str | None,
    relation: str,
    suggest: bool,
    reattach: str | None,
) -> None:
    """Pin words of a paragraph to a passage of a source.

    A passage that is not in the source's newest snapshot is refused, with the nearest text; quotation marks,
    dashes and spaces may differ. Without a snapshot it is on record as typed, not checked.

    --reattach decides where a link goes that a revision orphaned or reworded: to --exact, by default to the words
    that are most like its own. It keeps its source and passage, and waits for somebody else to confirm it.

    \b
    Example:  provenance link air-support:p6 --source src1 --passage "the meeting took place on Monday"
              provenance link air-support --suggest
              provenance link air-support:p9 --reattach lnk3
    """
    if suggest:
        _suggest(desk, paragraph)
        return
    if (source is None) == (reattach is None):
        raise click.UsageError("give --source, or --reattach, or --suggest with the name of an article")
    if reattach is not None:
        if passage or quote or claim or relation != "derived":
            raise click.UsageError("--reattach goes with --exact alone: the link keeps its passage, quote and claim")
        _reattach(desk, paragraph, reattach, exact)
        return
    assert source is not None  # noqa: S101  one of the two was given
    from provenance.acts.links import link_paragraph  # imports SQLAlchemy, which --help never needs

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        linked = link_paragraph(
            connection,
            paragraph,
            by=by,
            source=source,
            reader=desk.reader(connection),
            passage=passage,
            quote=quote,
            exact=exact,
            claim=claim,
            relation=relation,
        )
    if form == "json":
        sys.stdout.write(linked_json(linked))
    else:
        show(lambda width: linked_lines(linked, desk.lang, width))
    for sentence in remarks_on(linked, desk.lang):
        desk.remark(sentence)


def _suggest(desk: Desk, article: str) -> None:
    """Say what may be linked to what. Nothing is written."""
    from provenance.acts.suggesting import suggest_links
    from provenance.reports.suggested import suggested_json, suggested_lines

    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        suggested = suggest_links(connection, article, desk.reader(connection))
    if form == "json":
        sys.stdout.write(suggested_json(suggested))
    else:
        show(lambda width: suggested_lines(suggested, desk.lang, width))


def _reattach(desk: Desk, paragraph: str, link: str, exact: str | None) -> None:
    from provenance.acts.reattach import reattach_link  # imports SQLAlchemy, which --help never needs

    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        moved = reattach_link(connection, paragraph, by=by, link=link, reader=desk.reader(connection), exact=exact)
    if form == "json":
        sys.stdout.write(reattached_json(moved))
    else:
        show(lambda width: reattached_lines(moved, desk.lang, width))
