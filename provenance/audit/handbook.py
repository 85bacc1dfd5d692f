"""What each rule means: a page with a bad and a good example and the principle behind it.

The pages are text (`handbook.toml`), written for a desk, in Arabic and English; the examples are Arabic.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from provenance.audit.run import rule_named


@dataclass(frozen=True, slots=True)
class RulePage:
    """One rule explained: what it flags, why that matters, whose principle it is, and two examples."""

    title: str
    what: str
    why: str
    principle: str
    bad: str
    good: str


def page(code: str, lang: str) -> RulePage:
    """The page of the rule with this code or name, in `lang` ("ar" or "en"). Raises NotFound."""
    entry = _pages()[rule_named(code).code]
    said = entry["ar" if lang == "ar" else "en"]
    return RulePage(said["title"], said["what"], said["why"], said["principle"], entry["bad"], entry["good"])


@cache
def _pages() -> dict[str, Any]:
    import tomllib

    return tomllib.loads((Path(__file__).parent / "handbook.toml").read_text("utf-8"))
