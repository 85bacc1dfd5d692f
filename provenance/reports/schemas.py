"""The JSON Schemas that ship with the package."""

from __future__ import annotations

from importlib.resources import files

from provenance.errors import NotFound

SCHEMAS = {"check": "provenance-check-1.schema.json"}
"""By the command whose JSON they describe."""


def schema_text(name: str) -> str:
    """The JSON Schema (2020-12) of what the command `name` prints. Raises NotFound."""
    if name not in SCHEMAS:
        known = ", ".join(SCHEMAS)
        raise NotFound(
            f"no schema called {name!r}",
            hint=f"known: {known}",
            ar=f"لا يوجد مخطط باسم {name!r}",
            hint_ar=f"المعروف: {known}",
        )
    return (files("provenance.reports") / "schema" / SCHEMAS[name]).read_text(encoding="utf-8")
