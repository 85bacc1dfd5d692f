"""`provenance queries`: open flags as questions to the translator, and the answers."""

from __future__ import annotations

import sys

import click

from provenance import audit
from provenance.cli.desk import Desk
from provenance.cli.groups import article_group
from provenance.cli.options import A_NAME, acting, form_of, format_option, stored
from provenance.cli.output import show
from provenance.cli.settings import Codes, audit_settings, codes
from provenance.record import Severity
from provenance.reports.linking import linked_lines
from provenance.reports.questions import asked_json, asked_lines, listed_json, listed_lines


@click.group("queries", cls=article_group("ask"))
def command() -> None:
    """Put an article's open flags to its translator as numbered questions, ready to paste; and take the answers.

    \b
    Example:  provenance queries harbour --lang ar
              provenance queries answer 3 --source src3
    """


@command.command("ask")
@click.argument("article", metavar="ARTICLE")
@click.option("--code", "wanted", multiple=True, callback=codes, metavar="CODE,...", help="Of these rules only.")
@click.option("--notes", is_flag=True, help="Ask about notes (info) as well.")
@format_option("text", "json")
@acting
@click.pass_obj
def ask(desk: Desk, article: str, wanted: Codes | None, notes: bool) -> None:
    """Ask about the open flags of ARTICLE. A question keeps its number until its words change or it is answered.

    \b
    Example:  provenance queries harbour --lang ar
              provenance queries ask harbour --code S01,L01
    """
    from provenance.acts.asking import ask_about  # imports SQLAlchemy, which --help never needs
    from provenance.storage.load import load_record

    form, by, settings = form_of(desk, "text", "json"), desk.name, audit_settings(wanted, None, desk.config)
    with desk.writing() as connection:
        record = load_record(connection, article, desk.reader(connection))
        flags = [f for f in audit.run(record, settings).flags if notes or f.severity is not Severity.INFO]
        asked = ask_about(connection, record, flags, by=by)
    if form == "json":
        sys.stdout.write(asked_json(article, asked, desk.lang))
    else:
        show(lambda width: asked_lines(article, asked, desk.lang))


@command.command("answer")
@click.argument("number", type=click.IntRange(min=1), metavar="NUMBER")
@click.option("--source", type=A_NAME, metavar="SOURCE", help="What the paragraph rests on: it is linked.")
@click.option("--passage", metavar="TEXT", help="The words of the source that say so.")
@click.option("--quote", metavar="TEXT", help="The words in the original language, where the paragraph quotes.")
@click.option("--words", metavar="TEXT", help="An answer in words.")
@format_option("text", "json")
@acting
@click.pass_obj
def answer(
    desk: Desk, number: int, source: str | None, passage: str | None, quote: str | None, words: str | None
) -> None:
    """Answer question NUMBER with a source, which is linked to its paragraph, or in words.

    \b
    Example:  provenance queries answer 3 --source src3 --passage "the minister said on Monday"
              provenance queries answer 4 --words "our reporter was there"
    """
    from provenance.acts.asking import answer_question  # imports SQLAlchemy, which --help never needs

    if source is None and words is None:
        raise click.UsageError("give --source or --words")
    form, by = form_of(desk, "text", "json"), desk.name
    with desk.writing() as connection:
        question, linked = answer_question(
            connection, number, by=by, reader=desk.reader(connection), words=words, source=source,
            passage=passage, quote=quote,
        )  # fmt: skip
    if form == "json":
        sys.stdout.write(listed_json([question]))
        return
    show(lambda width: listed_lines([question], desk.lang))
    if linked is not None:
        show(lambda width: linked_lines(linked, desk.lang, width))


@command.command("list")
@click.option("--article", metavar="ARTICLE", help="On this article only.")
@click.option("--open", "only_open", is_flag=True, help="Those that nobody has answered.")
@format_option("text", "json")
@stored
@click.pass_obj
def list_(desk: Desk, article: str | None, only_open: bool) -> None:
    """List the questions that were asked, and what was answered.

    \b
    Example:  provenance queries list --open
    """
    from provenance.storage.find import article_named  # imports SQLAlchemy, which --help never needs
    from provenance.storage.questions import load_questions

    form = form_of(desk, "text", "json")
    with desk.store.reading() as connection:
        if article is not None:
            article_named(connection, article)
        questions = [q for q in load_questions(connection, article) if not only_open or q.answered is None]
    if form == "json":
        sys.stdout.write(listed_json(questions))
    else:
        show(lambda width: listed_lines(questions, desk.lang))
