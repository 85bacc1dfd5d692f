"""The JSON Schemas that ship with the package."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from provenance.errors import NotFound

SCHEMAS = {
    "check": "provenance-check-1.schema.json",
    "explain": "provenance-explain-1.schema.json",
    "report": "provenance-report-1.schema.json",
}
"""By the command whose JSON they describe. What an article is, is defined once, by that of `check`."""


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
    schema = _read(name)
    if name != "check":
        schema["$defs"] = {**_read("check")["$defs"], **schema["$defs"]}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _read(name: str) -> dict[str, Any]:
    text = (files("provenance.reports") / "schema" / SCHEMAS[name]).read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema
