"""Outlets: as a list for people, as JSON, and as the TOML file that `check` reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from provenance.attribution import Outlet
from provenance.reports.contract import escaped_json
from provenance.reports.lines import Line, Tone, excerpt, joined, line
from provenance.reports.record_labels import label
from provenance.reports.view import TEXT_INDENT

SCHEMA = "provenance-outlets/1"
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f]')


class ListedOutlet(NamedTuple):
    """An outlet in a list; `names` are those by which prose means it, folded. `own` says that the newsroom added it."""

    outlet: Outlet
    names: tuple[str, ...]
    own: bool


def outlets_lines(outlets: Sequence[ListedOutlet], lang: str, width: int) -> Iterator[Line]:
    """Each outlet on two lines: name, kind, country; then the names that prose has for it."""
    if not outlets:
        yield line(label("outlets.none", lang))
    for outlet, names, own in outlets:
        facts = (outlet.kind, outlet.country, label("outlets.own", lang) if own else "")
        yield line((outlet.name, Tone.HEADING), "  ", *joined((fact, Tone.PLAIN) for fact in facts if fact))
        yield line((excerpt("، ".join(names), width - TEXT_INDENT), Tone.QUIET), indent=TEXT_INDENT)


def outlets_json(outlets: Sequence[ListedOutlet]) -> str:
    """The outlets as one JSON object."""
    told = [
        {"name": o.name, "kind": o.kind, "gender": o.gender, "country": o.country, "names": list(names), "own": own}
        for o, names, own in outlets
    ]
    return escaped_json({"schema": SCHEMA, "outlets": told})


def outlets_toml(outlets: Sequence[Outlet]) -> str:
    """The outlets in the form of docs/outlets.md, which `provenance.toml` names."""
    head = '# Written by `provenance outlet export`. Name this file in provenance.toml: outlets = "outlets.toml"\n'
    return "\n".join([head, *(_table(outlet) for outlet in outlets)])


def _table(outlet: Outlet) -> str:
    lines = ["[[outlet]]", f"name = {_string(outlet.name)}"]
    if outlet.extends:
        lines.append("extends = true")
    else:
        lines += [f"{key} = {_string(getattr(outlet, key))}" for key in ("kind", "gender", "country")]
    lists = {key: getattr(outlet, key) for key in ("domains", "arabic", "latin", "short", "ordinary")}
    lines += [f"{key} = [{', '.join(map(_string, names))}]" for key, names in lists.items() if names]
    return "\n".join(lines) + "\n"


def _string(text: str) -> str:
    """A TOML basic string."""
    return '"' + _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + '"'
