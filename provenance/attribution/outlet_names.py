"""Find an outlet by any name that people type: its English name, an Arabic or a Latin alias, a short form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from provenance.attribution.outlet_list import Outlet, OutletList, listed_outlets
from provenance.errors import Conflict, NotFound
from provenance.text.safe import shown
from provenance.text.words import words

_NEAR = 5  # names in a hint
_LIKE = 60.0  # of 100; below it a name is no misspelling of another
_ECHOED = 60  # letters of a wrong name that an error repeats


def known_outlets(extra: Iterable[Outlet] = ()) -> OutletList:
    """The package's outlets and a newsroom's own."""
    return listed_outlets().with_outlets(extra)


def outlet_called(outlets: OutletList, name: str) -> str:
    """The English name of the outlet that `name` means. Raises NotFound with the nearest, Conflict where two fit."""
    if outlets.number(name.strip()) is not None:
        return name.strip()
    tokens = tuple(words(name).folded)
    for outlet in outlets.outlets:
        if tokens and tuple(words(outlet.name).folded) == tokens:
            return outlet.name
    owners = [
        number for a in outlets.aliases.get("".join(tokens[:1]), ()) if a.tokens == tokens for number in a.outlets
    ]
    if len(owners) == 1:
        return outlets.outlets[owners[0]].name
    if owners:
        several = ", ".join(outlets.outlets[number].name for number in owners)
        raise Conflict(
            f"{_echo(name)} may be several outlets", hint=f"give one of: {several}",
            ar=f"قد يعني {_echo(name)} أكثر من وسيلة إعلام", hint_ar=f"اختر واحدة: {several}",
        )  # fmt: skip
    raise _unknown(outlets, name, " ".join(tokens))


def outlets_like(outlets: OutletList, text: str) -> Iterator[tuple[Outlet, tuple[str, ...]]]:
    """The outlets with `text` in their name or in one that means them, however it is spelled; with these, folded."""
    wanted = " ".join(words(text).folded)
    names: dict[int, list[str]] = {}
    for listed in outlets.aliases.values():
        for alias in listed:
            for number in alias.outlets:
                names.setdefault(number, []).append(" ".join(alias.tokens))
    for number, outlet in enumerate(outlets.outlets):
        if outlets.number(outlet.name) != number:
            continue  # the newsroom's own took its place
        aliases = tuple(names.get(number, ()))
        if any(wanted in name for name in (" ".join(words(outlet.name).folded), *aliases)):
            yield outlet, aliases


def _unknown(outlets: OutletList, name: str, folded: str) -> NotFound:
    near = ", ".join(_nearest(outlets, folded))
    listed, listed_ar = (f"near: {near}; ", f"قريب منه: {near}؛ ") if near else ("", "")
    return NotFound(
        f"no outlet called {_echo(name)}", hint=f"{listed}`provenance outlet add` adds one",
        ar=f"لا وسيلة إعلام باسم {_echo(name)}", hint_ar=f"{listed_ar}يضيفها الأمر provenance outlet add",
    )  # fmt: skip


def _nearest(outlets: OutletList, folded: str) -> list[str]:
    """The outlets with a name like it, the nearest first."""
    names = {" ".join(words(outlet.name).folded): number for number, outlet in enumerate(outlets.outlets)}
    for listed in outlets.aliases.values():
        names.update((" ".join(alias.tokens), alias.outlets[0]) for alias in listed)
    found = process.extract(folded, names.keys(), scorer=ratio, score_cutoff=_LIKE, limit=4 * _NEAR)
    return list(dict.fromkeys(outlets.outlets[names[alias]].name for alias, _, _ in found))[:_NEAR]


def _echo(name: str) -> str:
    return repr(shown(name)[:_ECHOED])
