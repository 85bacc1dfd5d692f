"""The outlets that prose can name, and the aliases by which it names them.

The package's own list is compiled (JSON, ready to look up); a newsroom adds outlets in a TOML file of the same
form (docs/outlets.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from pathlib import Path
from typing import Any, NamedTuple

from provenance.errors import BadConfiguration
from provenance.text.letters import LATIN_LETTERS
from provenance.text.words import words

KINDS = ("newspaper", "agency", "broadcaster", "site", "magazine")


class Outlet(NamedTuple):
    """A news organisation that publishes. `gender` is that of its Arabic noun, m or f.

    One that `extends` lends its names to the outlet of the same name, which keeps its own.
    """

    name: str
    kind: str
    gender: str
    country: str
    domains: tuple[str, ...] = ()
    arabic: tuple[str, ...] = ()
    latin: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    ordinary: tuple[str, ...] = ()
    extends: bool = False


class Standing(IntEnum):
    """When an alias counts: always, only where the sentence makes it an outlet, only after the full name."""

    PLAIN = 0
    ORDINARY = 1
    SHORT = 2


class Alias(NamedTuple):
    """One written name: its folded tokens, and the outlets (numbers in the list) that it may stand for."""

    tokens: tuple[str, ...]
    outlets: tuple[int, ...]
    standing: Standing


class _Compiled(Mapping[str, list[Alias]]):
    """The package's aliases by first token, made into values when they are asked for: an article asks for few."""

    def __init__(self, rows: dict[str, list[list[Any]]]) -> None:
        self._rows = rows
        self._made: dict[str, list[Alias]] = {}

    def __getitem__(self, first: str) -> list[Alias]:
        made = self._made.get(first)
        if made is None:
            made = self._made[first] = [
                Alias(tuple(text.split(" ")), tuple(numbers), Standing(standing))
                for text, numbers, standing in self._rows[first]
            ]
        return made

    def __contains__(self, first: object) -> bool:
        return first in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class OutletList:
    """Outlets and their aliases, found by an alias's first folded token; the longest alias comes first."""

    def __init__(self, outlets: list[Outlet], aliases: Mapping[str, list[Alias]]) -> None:
        self.outlets = outlets
        self.aliases = aliases
        self._numbers = {outlet.name: number for number, outlet in enumerate(outlets)}

    @classmethod
    def of(cls, data: dict[str, Any]) -> OutletList:
        """The list from its compiled form."""
        return cls([Outlet(*row) for row in data["outlets"]], _Compiled(data["aliases"]))

    def with_outlets(self, extra: Iterable[Outlet]) -> OutletList:
        """This list and the newsroom's own outlets.

        One of the same name takes the place of the package's, or of an earlier one of the newsroom's; one that
        extends adds its names to it. A name that the package gives to another outlet goes to the newsroom's.
        """
        extra = list(extra)
        own = {outlet.name: outlet for outlet in extra if not outlet.extends}
        more = [outlet for outlet in extra if outlet.extends]
        own |= {o.name: o for o in more if o.name not in own and o.name not in self._numbers}
        replaced = {self._numbers[name] for name in own if name in self._numbers}
        aliases = {
            first: [alias for alias in listed if not replaced.issuperset(alias.outlets)]
            for first, listed in self.aliases.items()
        }
        whole = OutletList([*self.outlets, *own.values()], aliases)
        numbered = [(whole._numbers[outlet.name], outlet) for outlet in (*own.values(), *more)]
        for alias in _aliases(numbered):
            listed = aliases.setdefault(alias.tokens[0], [])
            listed.insert(0, alias)
            listed.sort(key=lambda a: -len(a.tokens))
        return whole

    def meant_by(self, name: str) -> tuple[int, ...]:
        """The numbers of the outlets that have `name` among their written names."""
        tokens = tuple(words(name).folded)
        listed = self.aliases.get(tokens[0], ()) if tokens else ()
        return next((alias.outlets for alias in listed if alias.tokens == tokens), ())

    def number(self, name: str) -> int | None:
        """The number of the outlet with this English name."""
        return self._numbers.get(name)


def listed_outlets() -> OutletList:
    """The package's own list."""
    path = Path(__file__).parent / "arabic" / "outlets.json"
    return OutletList.of(json.loads(path.read_bytes()))


def compiled(outlets: list[Outlet]) -> dict[str, Any]:
    """What `OutletList.of` reads: rows (name, kind, gender, country); aliases by first token, longest first."""
    rows = [[o.name, o.kind, o.gender, o.country] for o in outlets]
    aliases = sorted(_aliases(enumerate(outlets)), key=lambda a: (a.tokens[0], -len(a.tokens), a.tokens, a.standing))
    grouped: dict[str, list[list[Any]]] = {}
    for alias in aliases:
        row = [" ".join(alias.tokens), list(alias.outlets), int(alias.standing)]
        grouped.setdefault(alias.tokens[0], []).append(row)
    return {"outlets": rows, "aliases": grouped}


def _aliases(numbered: Iterable[tuple[int, Outlet]]) -> list[Alias]:
    """Every alias once, with its owners; those come first for whom it is a full name."""
    owners: dict[tuple[str, ...], dict[int, Standing]] = {}
    for number, outlet in numbered:
        for name in (*outlet.arabic, *outlet.latin, *outlet.short):
            for tokens in _writings(name):
                owned = owners.setdefault(tokens, {})
                owned[number] = min(_standing(outlet, name), owned.get(number, Standing.SHORT))
    return [
        Alias(tokens, tuple(sorted(owned, key=lambda n: owned[n])), min(owned.values()))
        for tokens, owned in owners.items()
    ]


def _writings(name: str) -> list[tuple[str, ...]]:
    """The tokens of a name; of letters told by name (سي إن إن) also with dots between, as agencies write them."""
    tokens = tuple(words(name).folded)
    if not tokens:
        return []
    spelled = len(tokens) > 1 and all(part in LATIN_LETTERS or part == "في" for part in tokens)
    return [tokens, tuple(".".join(tokens).replace(".", " . ").split())] if spelled else [tokens]


def _standing(outlet: Outlet, name: str) -> Standing:
    if name in outlet.short:
        return Standing.SHORT
    return Standing.ORDINARY if name in outlet.ordinary else Standing.PLAIN


def outlets_in(path: Path) -> list[Outlet]:
    """The outlets of a TOML file. Raises BadConfiguration naming the outlet and the key that is wrong."""
    import tomllib

    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadConfiguration(f"cannot read the outlet list {path}", hint=str(error.strerror)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadConfiguration(f"{path} is not a TOML file", hint=str(error)) from error
    tables = data.get("outlet", [])
    if not isinstance(tables, list) or not tables:
        raise BadConfiguration(f"{path} holds no [[outlet]]", hint="see docs/outlets.md for the form")
    return [_outlet(path, number, table) for number, table in enumerate(tables, 1)]


def _outlet(path: Path, number: int, table: Any) -> Outlet:
    if not isinstance(table, dict) or not isinstance(table.get("name"), str) or not table["name"].strip():
        raise BadConfiguration(f"{path}: outlet {number} has no name", hint='write name = "…"')
    name, kind = table["name"], table.get("kind", "site")
    if kind not in KINDS:
        raise BadConfiguration(f"{path}: {name}: kind {kind!r} is not known", hint=f"one of {', '.join(KINDS)}")
    gender = table.get("gender", "m" if kind == "site" else "f")
    if gender not in ("m", "f"):
        raise BadConfiguration(f"{path}: {name}: gender {gender!r} is not known", hint="m or f")
    listed = {key: _names(path, name, key, table) for key in ("domains", "arabic", "latin", "short", "ordinary")}
    extends = table.get("extends", False)
    if not isinstance(extends, bool):
        raise BadConfiguration(f"{path}: {name}: extends is not true or false", hint="true adds names to a listed one")
    return Outlet(name, kind, gender, str(table.get("country", "")), **listed, extends=extends)


def _names(path: Path, outlet: str, key: str, table: dict[str, Any]) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise BadConfiguration(f"{path}: {outlet}: {key} is not a list of names", hint=f'write {key} = ["…"]')
    return tuple(value)
