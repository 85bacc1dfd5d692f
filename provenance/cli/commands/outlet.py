"""`provenance outlet`: the outlets that prose can name, and the newsroom's own."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path

import click

from provenance.attribution.outlet_list import KINDS, Outlet, Standing
from provenance.cli.desk import Desk
from provenance.cli.files import write_whole
from provenance.cli.options import A_FILE, acting, form_of, format_option, stored
from provenance.cli.output import show
from provenance.errors import NotFound
from provenance.reports.counting import OUTLET
from provenance.reports.lines import line
from provenance.reports.outlets import ListedOutlet, outlets_json, outlets_lines, outlets_toml
from provenance.reports.record_labels import label


@click.group("outlet")
def command() -> None:
    """List outlets, add the newsroom's own, and write them to a file that `check` reads.

    \b
    Example:  provenance outlet list --match guardian
              provenance outlet alias "Guardian" "الجارديان"
    """


@command.command("list")
@click.option("--country", metavar="CODE", help="Of this country only, such as LB.")
@click.option("--kind", type=click.Choice(KINDS), help="Of this kind only.")
@click.option("--match", metavar="TEXT", help="Only those with TEXT in a name, in any spelling.")
@format_option("text", "json")
@stored
@click.pass_obj
def list_command(desk: Desk, country: str | None, kind: str | None, match: str | None) -> None:
    """List the outlets that prose can name, with the names that mean them; the newsroom's own come last.

    \b
    Example:  provenance outlet list --country LB --kind newspaper
              provenance outlet list --match "نيويورك"
    """
    from provenance.attribution.outlet_names import known_outlets, outlets_like

    form = form_of(desk, "text", "json")
    with desk.store.reading() if desk.store.exists else nullcontext() as connection:
        own = desk.own_outlets(connection)
    names = {outlet.name for outlet in own if not outlet.extends}
    found = [
        ListedOutlet(outlet, aliases, outlet.name in names)
        for outlet, aliases in outlets_like(known_outlets(own), match or "")
        if (country is None or outlet.country == country.upper()) and (kind is None or outlet.kind == kind)
    ]
    if form == "json":
        sys.stdout.write(outlets_json(found))
    else:
        show(lambda width: outlets_lines(found, desk.lang, width))


@command.command("add")
@click.argument("name")
@click.option("--kind", type=click.Choice(KINDS), required=True, help="What it is.")
@click.option("--country", default="", metavar="CODE", help="Two letters, such as LB; none for an international one.")
@click.option("--gender", type=click.Choice(("m", "f")), help="Of its Arabic noun; default: m for a site, else f.")
@click.option("--arabic", multiple=True, metavar="NAME", help="As Arabic articles write it; may be repeated.")
@click.option("--latin", multiple=True, metavar="NAME", help="As it stands in Latin letters in Arabic articles.")
@click.option("--short", multiple=True, metavar="NAME", help="What counts only after the full name.")
@click.option("--ordinary", multiple=True, metavar="NAME", help="A name that is also an everyday word.")
@click.option("--domain", multiple=True, metavar="DOMAIN", help="Where it publishes.")
@acting
@click.pass_obj
def add(
    desk: Desk,
    name: str,
    kind: str,
    country: str,
    gender: str | None,
    arabic: tuple[str, ...],
    latin: tuple[str, ...],
    short: tuple[str, ...],
    ordinary: tuple[str, ...],
    domain: tuple[str, ...],
) -> None:
    """Add an outlet of the newsroom's own. NAME is its usual English name, without "The".

    \b
    Example:  provenance outlet add "Harbour Gazette" --kind newspaper --country LB --arabic "المرفأ غازيت"
    """
    from provenance.acts.outlets import add_outlet, meant_before  # imports SQLAlchemy, which --help never needs
    from provenance.attribution.outlet_names import known_outlets

    by, gender = desk.name, gender or ("m" if kind == "site" else "f")
    outlet = Outlet(name, kind, gender, country, domain, arabic, latin, short, ordinary)
    with desk.writing() as connection:
        known = known_outlets(desk.own_outlets(connection))
        added = add_outlet(connection, outlet, known=known, by=by)
    show(lambda width: [line(label("outlets.added", desk.lang, name=added.name))])
    for word, before in meant_before(added, known).items():
        desk.remark(label("outlets.shared", desk.lang, alias=word, names=", ".join(before)))


@command.command("alias")
@click.argument("name")
@click.argument("alias")
@click.option("--short", "standing", flag_value=Standing.SHORT.name, help="It counts only after the full name.")
@click.option("--ordinary", "standing", flag_value=Standing.ORDINARY.name, help="It is also an everyday word.")
@acting
@click.pass_obj
def alias(desk: Desk, name: str, alias: str, standing: str | None) -> None:
    """Add ALIAS to the names that mean the outlet NAME; those that it has already stay.

    \b
    Example:  provenance outlet alias "Guardian" "الجارديان"
    """
    from provenance.acts.outlets import add_alias  # imports SQLAlchemy, which --help never needs
    from provenance.attribution.outlet_names import known_outlets

    by, counts = desk.name, Standing[standing or Standing.PLAIN.name]
    with desk.writing() as connection:
        known = known_outlets(desk.own_outlets(connection))
        outlet, before = add_alias(connection, name, alias, known=known, by=by, standing=counts)
    show(lambda width: [line(label("outlets.alias", desk.lang, alias=alias, name=outlet))])
    if before:
        desk.remark(label("outlets.taken", desk.lang, names=", ".join(before)))


@command.command("export")
@click.option("-o", "--output", type=A_FILE, metavar="FILE", help="Write them to this file.")
@stored
@click.pass_obj
def export(desk: Desk, output: Path | None) -> None:
    """Write the newsroom's own outlets and aliases as TOML, which `check` reads when provenance.toml names the file.

    \b
    Example:  provenance outlet export -o outlets.toml
    """
    from provenance.storage.load_outlets import load_outlets  # imports SQLAlchemy, which --help never needs

    with desk.store.reading() as connection:
        own = load_outlets(connection)
    if not own:
        raise NotFound(
            "no outlet of the newsroom's own is on record", hint="`provenance outlet add` adds one",
            ar="لا وسيلة إعلام مضافة في السجل", hint_ar="يضيفها الأمر provenance outlet add",
        )  # fmt: skip
    content = outlets_toml(own)
    if output is None:
        sys.stdout.write(content)
        return
    write_whole(output, content)
    desk.remark(label("outlets.exported", desk.lang, path=output, outlets=OUTLET.counted(len(own), desk.lang)))
