"""Load the newsroom's own outlets, and its names for listed ones."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Connection

from provenance.attribution import Outlet
from provenance.storage.tables import outlet_aliases, outlets

_SORTS = ("domain", "arabic", "latin", "short", "ordinary")
_UNKNOWN = ("site", "m", "")  # of an outlet that only has aliases here, where the list no longer holds it


def load_outlets(connection: Connection) -> list[Outlet]:
    """The newsroom's own outlets, as the reader takes them, and its aliases for outlets of the package's list."""
    names: dict[str, dict[str, list[str]]] = {}
    for row in connection.execute(sa.select(outlet_aliases).order_by(outlet_aliases.c.id)):
        names.setdefault(row.outlet, {}).setdefault(row.sort, []).append(row.alias)
    own = {
        row.name: (row.kind, row.gender, row.country)
        for row in connection.execute(sa.select(outlets).order_by(outlets.c.id))
    }
    return [_outlet(name, own.get(name), names.get(name, {})) for name in {**own, **names}]


def _outlet(name: str, own: tuple[str, str, str] | None, names: dict[str, list[str]]) -> Outlet:
    domains, arabic, latin, short, ordinary = (tuple(names.get(sort, ())) for sort in _SORTS)
    kind, gender, country = own or _UNKNOWN
    return Outlet(name, kind, gender, country, domains, arabic, latin, short, ordinary, extends=own is None)
