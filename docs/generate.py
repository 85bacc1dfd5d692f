"""Write the documents that follow from the code: the texts of `--help`, docs/commands.md, rules.md, database.md.

python docs/generate.py            write them
python docs/generate.py --check    say which lag behind the code, and exit 1 if any does
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import sqlalchemy as sa

from provenance.audit import RULES, Rule
from provenance.audit.handbook import page
from provenance.cli.main import COMMANDS, cli
from provenance.storage.schema import HEAD
from provenance.storage.tables import ACTS, DERIVED, HOLDS, events, private

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 80

COMMANDS_PREFACE = """\
# Commands

Written by `docs/generate.py` from `--help`; edit the command, not this page.

Answers go to stdout, remarks and errors to stderr. Off a terminal nothing is coloured or wrapped.

## Exit codes

| code | meaning |
| --- | --- |
| 0 | well |
| 1 | flagged at or above `--fail-on` (default: `error`), a sign-off refused, or a log that does not verify |
| 2 | wrong usage |
| 3 | cannot be carried out: an unreadable file (the others are still done), an unknown name, a conflict |
| 4 | the database cannot be used |
| 130, 141 | interrupted; the reader of the output went away |

## Settings

An option wins over the environment (`PROVENANCE_LANG`, `PROVENANCE_DB`, `PROVENANCE_USER`), which wins over
`provenance.toml`, which wins over the defaults. `provenance.toml` is looked for from the working directory upward,
not beyond the top of a repository. All keys are optional, and paths are relative to the file:

```toml
lang = "ar"                     # ar or en: the language of messages and reports
outlets = "outlets.toml"        # the newsroom's own outlets
db = "desk.db"                  # the database: a path, or postgresql://…
user = "Layla"                  # who acts

[check]
fail_on = "warning"             # info, warning, error, block or never
select = ["S01", "Q02"]         # these rules only
ignore = ["S03"]                # without these
baseline = "accepted.json"      # flags accepted before

[rules]
S03 = "info"                    # info, warning, error, block, or off
```

## A baseline, for a git hook

`provenance check *.txt --write-baseline accepted.json` accepts what is flagged today. From then on
`provenance check *.txt --baseline accepted.json` speaks only of what is new. A flag is known by the file's
name, the rule and the words of its paragraphs, whatever their spelling marks: it returns when the words
change, and a second one like it is new. Entries of articles that are not checked in the same run are kept.
"""

RULES_PREFACE = """\
# Rules

Written by `docs/generate.py` from the rules and their handbook pages. `provenance rule CODE` prints the same.

| code | name | severity | flags |
| --- | --- | --- | --- |
"""


DATABASE_PREFACE = """\
# The database

Written by `docs/generate.py` from the tables; edit `provenance/storage/tables.py`, not this page.

The same tables stand in SQLite and in PostgreSQL. Acts are appended and never changed: triggers refuse it, and
`provenance verify-log` finds what was done past them ([the record](record.md) says how). Every act row carries the
number of the one event that holds its content. What is derived may be dropped and rebuilt; it stands outside the chain.

Texts of names, hashes and times are compared byte by byte. Times are UTC with microseconds and `Z`. Offsets count code
points, half-open.

"""


def context_of(command: click.Command, name: str, parent: click.Context | None = None) -> click.Context:
    """A context in which help comes out at the same width everywhere."""
    return command.make_context(name, [], parent, resilient_parsing=True, terminal_width=WIDTH)


def helps() -> Iterator[tuple[str, str]]:
    """The words that call each command, and what its `--help` prints."""
    top = context_of(cli, "provenance")
    yield "provenance", cli.get_help(top).rstrip() + "\n"
    for name, _, _ in COMMANDS:
        command = cli.get_command(top, name)
        assert command is not None
        yield from helps_of(command, context_of(command, name, top))


def helps_of(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    """The help of a command, and of the commands under it."""
    yield context.command_path, command.get_help(context).rstrip() + "\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            under = command.get_command(context, name)
            assert under is not None
            yield from helps_of(under, context_of(under, name, context))


def commands_page() -> str:
    """docs/commands.md."""
    sections = [f"## {words}\n\n```text\n{text}```\n" for words, text in helps()]
    return "\n".join([COMMANDS_PREFACE, *sections])


def rules_page() -> str:
    """docs/rules.md."""
    return "".join([RULES_PREFACE, *map(rule_row, RULES), *map(rule_section, RULES)])


def rule_row(rule: Rule) -> str:
    """A rule in the table."""
    return f"| {rule.code} | {rule.name} | {severity(rule)} | {page(rule.code, 'en').title} |\n"


def severity(rule: Rule) -> str:
    """The severity, and whether the rule must be asked for."""
    return str(rule.severity) if rule.on else f"{rule.severity}, off"


def rule_section(rule: Rule) -> str:
    """A rule with its examples, and its meaning in Arabic."""
    english, arabic = page(rule.code, "en"), page(rule.code, "ar")
    return f"""
## {rule.code} {rule.name}

{english.what}

{english.why}

Principle: {english.principle}

{example("Bad", english.bad)}
{example("Good", english.good)}
{arabic.what}
"""


def example(name: str, text: str) -> str:
    """An example as a quotation, a paragraph a line."""
    quoted = "\n>\n".join(f"> {line}" for line in text.splitlines())
    return f"{name}:\n\n{quoted}\n"


def database_page() -> str:
    """docs/database.md."""
    groups = (("The log", (events, private)), ("Acts", ACTS), ("Derived", DERIVED))
    sections = [part for title, tables in groups for part in (f"## {title}\n\n", *map(table_section, tables))]
    return "".join([DATABASE_PREFACE, f"The schema is that of migration {HEAD}.\n\n", *sections]).rstrip() + "\n"


def table_section(table: sa.Table) -> str:
    """A table with a row a column."""
    rows = "".join(map(column_row, table.columns))
    return f"### {table.name}\n\n{table.info[HOLDS]}\n\n| column | type | remark |\n| --- | --- | --- |\n{rows}\n"


def column_row(column: sa.Column[object]) -> str:
    """A column: its name, type, whether it may be null, what it points to, what it holds."""
    kind = str(column.type).lower() + ("" if not column.nullable else ", may be null")
    to = "".join(f"→ {key.target_fullname} " for key in column.foreign_keys)
    remark = f"{to}{column.doc or ''}".strip()
    return f"| {column.name} | {kind} | {remark} |\n"


def documents() -> Iterator[tuple[Path, str]]:
    """Each generated file with what it should hold."""
    for words, text in helps():
        yield ROOT / "provenance" / "cli" / "help" / f"{words.replace(' ', '-')}.txt", text
    yield ROOT / "docs" / "commands.md", commands_page()
    yield ROOT / "docs" / "rules.md", rules_page()
    yield ROOT / "docs" / "database.md", database_page()


def lags(path: Path, content: str) -> bool:
    """Whether the file holds something else."""
    return not path.exists() or path.read_text(encoding="utf-8") != content


def main(check: bool) -> int:
    """Write, or only say, what lags behind."""
    behind = [(path, content) for path, content in documents() if lags(path, content)]
    for path, content in behind:
        name = path.relative_to(ROOT)
        if check:
            print(f"{name} lags behind the code: run `python docs/generate.py`")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
            print(f"wrote {name}")
    return int(check and bool(behind))


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
