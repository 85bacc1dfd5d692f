"""`provenance schema`: the JSON Schemas that ship with the package."""

from __future__ import annotations

import json
import sys

import click

from provenance.cli.desk import Desk
from provenance.cli.options import form_of, format_option, lang_option
from provenance.reports.schemas import SCHEMAS, schema_text


@click.command("schema")
@click.argument("name", required=False)
@format_option("text", "json")
@lang_option
@click.pass_obj
def command(desk: Desk, name: str | None) -> None:
    """Print the JSON Schema of what the command NAME prints with --format json; without NAME, list them.

    \b
    Example:  provenance schema check > check.schema.json
    """
    form = form_of(desk, "text", "json")
    if name is not None:
        sys.stdout.write(schema_text(name))
    elif form == "json":
        sys.stdout.write(json.dumps({"schemas": list(SCHEMAS)}) + "\n")
    else:
        sys.stdout.write("".join(f"{known}\n" for known in SCHEMAS))
