"""The commands, loaded when called, and the one place that turns what went wrong into an exit code."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import click

from provenance import __version__
from provenance.cli.desk import Desk
from provenance.cli.options import format_option, lang_option
from provenance.errors import ProvenanceError
from provenance.reports import FORMATS

COMMANDS = (
    ("demo", "provenance.cli.commands.demo", "Walk through a bundled article, step by step."),
    ("check", "provenance.cli.commands.check", "Say who each paragraph credits, and what is wrong."),
    ("rule", "provenance.cli.commands.rule", "Say what a rule means, or list all rules."),
    ("schema", "provenance.cli.commands.schema", "Print the JSON Schema of a command's JSON."),
)
"""Name, module (which holds the command as `command`) and one line of help, in the order of the docs."""

EXIT_CODES = """\b
Exit codes:
  0  well
  1  flagged at or above --fail-on
  2  wrong usage
  3  cannot be carried out: an unreadable file, an unknown name, a bad setting
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
            return int(cli.invoke(ctx) or 0)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except ProvenanceError as error:
        desk.complain(error)
        return error.exit_code
