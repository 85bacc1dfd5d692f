"""The commands, loaded when called, and the one place that turns what went wrong into an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

import click

from provenance import __version__
from provenance.cli.desk import Desk
from provenance.cli.door import silence
from provenance.cli.options import as_option, db_option, format_option, lang_option
from provenance.errors import CannotWrite, ProvenanceError
from provenance.reports import FORMATS

COMMANDS = (
    ("demo", "provenance.cli.commands.demo", "Walk through a bundled article, step by step."),
    ("check", "provenance.cli.commands.check", "Say who each paragraph credits, and what is wrong."),
    ("explain", "provenance.cli.commands.explain", "Say why a paragraph was read and judged as it was."),
    ("rule", "provenance.cli.commands.rule", "Say what a rule means, or list all rules."),
    ("ingest", "provenance.cli.commands.ingest", "Put an article on record."),
    ("article", "provenance.cli.commands.article", "List the articles on record."),
    ("show", "provenance.cli.commands.show", "Show an article on record, or one paragraph of it."),
    ("outlet", "provenance.cli.commands.outlet", "List outlets, and add the newsroom's own."),
    ("source", "provenance.cli.commands.source", "Log the stories that articles rest on."),
    ("link", "provenance.cli.commands.link", "Pin a paragraph to a source and a passage."),
    ("sheet", "provenance.cli.commands.sheet", "Edit links in a spreadsheet, and read it back."),
    ("confirm", "provenance.cli.commands.confirm", "Confirm a link: you opened the passage."),
    ("reject", "provenance.cli.commands.reject", "Reject a link: the passage does not say so."),
    ("unlink", "provenance.cli.commands.unlink", "Take a link back."),
    ("revise", "provenance.cli.commands.revise", "Give an article on record a new text."),
    ("restore", "provenance.cli.commands.restore", "Make an old revision the newest again."),
    ("log", "provenance.cli.commands.log", "Say who did what, and when."),
    ("diff", "provenance.cli.commands.diff", "Compare two revisions word by word."),
    ("blame", "provenance.cli.commands.blame", "Say who brought which words."),
    ("search", "provenance.cli.commands.search", "Find words in paragraphs, claims, sources, snapshots."),
    ("signoff", "provenance.cli.commands.signoff", "Put your name to a revision and its flags."),
    ("audit", "provenance.cli.commands.audit", "Audit articles on record."),
    ("flags", "provenance.cli.commands.flags", "List open flags over all articles."),
    ("queries", "provenance.cli.commands.queries", "Put open flags to the translator as questions."),
    ("waive", "provenance.cli.commands.waive", "Let a flag stand, for a reason."),
    ("report", "provenance.cli.commands.report", "Write an article's provenance report."),
    ("verify-log", "provenance.cli.commands.verify_log", "Say whether the record verifies."),
    ("redact", "provenance.cli.commands.redact", "Take a name or a snapshot out, for good."),
    ("verify-report", "provenance.cli.commands.verify_report", "Say whether a report file was altered."),
    ("db", "provenance.cli.commands.db", "Look after the database."),
    ("schema", "provenance.cli.commands.schema", "Print the JSON Schema of a command's JSON."),
)
"""Name, module (which holds the command as `command`) and one line of help, in the order of the docs."""

EXIT_CODES = """\b
Exit codes:
  0  well
  1  flagged at or above --fail-on, a sign-off refused, or a log that does not verify
  2  wrong usage
  3  cannot be carried out: an unreadable file, an unknown name, a conflict
  4  the database cannot be used
"""

SETTINGS = {"help_option_names": ["-h", "--help"]}


class Commands(click.Group):
    """A group that imports a command's module when the command is called, and not to list it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of COMMANDS."""
        return [name for name, _, _ in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported."""
        for name, module, _ in COMMANDS:
            if name == cmd_name:
                command: click.Command = import_module(module).command
                return command
        return None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from COMMANDS alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, _, line in COMMANDS])


@click.command(cls=Commands, context_settings=SETTINGS, epilog=EXIT_CODES)
@click.version_option(__version__, prog_name="provenance", message="%(prog)s %(version)s")
@lang_option
@format_option(*FORMATS)
@db_option
@as_option
def cli() -> None:
    """Read Arabic news articles and say which outlet each paragraph credits, and what rests on nobody.

    \b
    Try:  provenance demo
          provenance check article.txt
    """


def run(args: Sequence[str]) -> int:
    """Carry out one command line and return its exit code."""
    desk = Desk()
    try:
        with cli.make_context("provenance", list(args), obj=desk) as ctx:
            code = int(cli.invoke(ctx) or 0)
            sys.stdout.flush()
            return code
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ProvenanceError as error:
        desk.complain(error)
        return error.exit_code
    except BrokenPipeError:
        raise
    except OSError as error:
        silence()
        desk.complain(_unforeseen(error))
        return CannotWrite.exit_code


def _unforeseen(error: OSError) -> ProvenanceError:
    """What the system said of a file that nobody expected trouble with, or of the answer itself."""
    if error.filename is not None:
        return ProvenanceError(f"{error.filename}: {error.strerror}")
    return CannotWrite("the answer", error, what_ar="الجواب")
