"""A newsroom's own outlets, and its names for outlets that the list holds."""

from __future__ import annotations

import re

from sqlalchemy import Connection

from provenance.attribution.outlet_list import Outlet, OutletList, Standing
from provenance.attribution.outlet_names import outlet_called
from provenance.errors import Conflict
from provenance.storage.acts_log import Act, new_uuid
from provenance.storage.tables import outlet_aliases, outlets
from provenance.text.given import given_words
from provenance.text.words import words

LONGEST = 120  # letters of a name; the longest in the package's list has 52
_ARABIC = re.compile("[\u0621-\u064a]")
_COUNTRY = re.compile("[A-Z]{2}|")
_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


def add_outlet(connection: Connection, outlet: Outlet, *, known: OutletList, by: str) -> Outlet:
    """Put an outlet on record; it as it was written. Raises Conflict where `known` has it, or a name cannot be one."""
    name = _name(outlet.name)
    if known.number(name) is not None:
        raise Conflict(
            f"there is an outlet called {name!r} already", hint="`provenance outlet alias` adds a name to it",
            ar=f"توجد وسيلة إعلام باسم {name!r}", hint_ar="يضيف إليها الأمر provenance outlet alias اسمًا",
        )  # fmt: skip
    new = _with_names(outlet._replace(name=name, country=_country(outlet.country)))
    if not (new.arabic or new.latin):
        raise Conflict(
            f"nothing in prose would mean {name}", hint="give --arabic or --latin, as articles write it",
            ar=f"لا لفظ في المتن يدل على {name}", hint_ar="أعط --arabic أو --latin كما يُكتب في المقالات",
        )  # fmt: skip
    act = Act(connection, by=by, verb="add-outlet")
    act.add(outlets, uuid=new_uuid(), name=name, kind=new.kind, gender=new.gender, country=new.country)
    for sort, names in _by_sort(new).items():
        for alias in names:
            act.add(outlet_aliases, outlet=name, sort=sort, alias=alias)
    act.close(f"outlet:{name}")
    return new


def meant_before(new: Outlet, known: OutletList) -> dict[str, tuple[str, ...]]:
    """Those of the new outlet's names by which `known` means others, and whom."""
    meant = {name: known.meant_by(name) for name in (*new.arabic, *new.latin, *new.short)}
    return {name: tuple(known.outlets[number].name for number in found) for name, found in meant.items() if found}


def add_alias(
    connection: Connection, outlet: str, alias: str, *, known: OutletList, by: str, standing: Standing = Standing.PLAIN
) -> tuple[str, tuple[str, ...]]:
    """Add a name to an outlet of the list or the newsroom's; the outlet, and those that were meant by it before.

    Raises NotFound for an outlet that `known` does not hold, Conflict where the alias means it already.
    """
    name, written = outlet_called(known, outlet), _name(alias)
    owners = tuple(known.outlets[number].name for number in known.meant_by(written))
    if name in owners:
        raise Conflict(f"{written!r} means {name} already", ar=f"{written!r} يعني {name} سابقًا")
    act = Act(connection, by=by, verb="add-alias")
    for sort in _sorts(written, standing):
        act.add(outlet_aliases, outlet=name, sort=sort, alias=written)
    act.close(f"outlet:{name}")
    return name, owners


def _sorts(alias: str, standing: Standing) -> tuple[str, ...]:
    """The sorts of rows that say how an alias is written and when it counts."""
    if standing is Standing.SHORT:
        return ("short",)
    script = "arabic" if _ARABIC.search(alias) else "latin"
    return (script, "ordinary") if standing is Standing.ORDINARY else (script,)


def _name(text: str) -> str:
    name = given_words(text, "name", "الاسم", longest=LONGEST)
    if any(words(name).is_word(i) for i in range(len(words(name)))):
        return " ".join(name.split())
    raise Conflict(f"{name!r} is no name", ar=f"{name!r} ليس اسمًا")


def _with_names(outlet: Outlet) -> Outlet:
    """The outlet with its names as they may go on record; an everyday word is a name too."""
    ordinary = _names(outlet.ordinary)
    return outlet._replace(
        domains=tuple(map(_domain, outlet.domains)),
        arabic=_names((*outlet.arabic, *(name for name in ordinary if _ARABIC.search(name)))),
        latin=_names((*outlet.latin, *(name for name in ordinary if not _ARABIC.search(name)))),
        short=_names(outlet.short),
        ordinary=ordinary,
    )


def _names(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_name, given)))


def _by_sort(outlet: Outlet) -> dict[str, tuple[str, ...]]:
    return {
        "domain": outlet.domains,
        "arabic": outlet.arabic,
        "latin": outlet.latin,
        "short": outlet.short,
        "ordinary": outlet.ordinary,
    }


def _country(code: str) -> str:
    if _COUNTRY.fullmatch(code.upper()):
        return code.upper()
    raise Conflict(
        f"{code!r} is no country", hint="two letters, as in ISO 3166: LB",
        ar=f"{code!r} ليس رمز بلد", hint_ar="حرفان كما في ISO 3166: ‏LB",
    )  # fmt: skip


def _domain(text: str) -> str:
    domain = text.strip().lower().removeprefix("www.")
    if _DOMAIN.fullmatch(domain):
        return domain
    raise Conflict(
        f"{text!r} is no domain", hint="such as harbourgazette.example, without https://",
        ar=f"{text!r} ليس نطاقًا", hint_ar="مثل harbourgazette.example، بلا https://",
    )  # fmt: skip
