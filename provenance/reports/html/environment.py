"""The templates, and what they all share: escaping, the stylesheet, the policy that keeps the page to itself."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from provenance.reports.html.labels import label
from provenance.reports.html.runs import runs

HERE = Path(__file__).parent
STYLE = "style.css"


def page(template: str, lang: str, **values: object) -> str:
    """The template filled in. `say` gives a label in `lang`, `isolated` cuts a text at runs of the other direction."""
    direction = "rtl" if lang == "ar" else "ltr"
    return (
        _environment()
        .get_template(template)
        .render(
            lang=lang,
            dir=direction,
            style=Markup((HERE / STYLE).read_text(encoding="utf-8")),  # noqa: S704  the project's own file
            policy=policy(),
            say=lambda key, **words: label(key, lang, **words),
            isolated=lambda text: runs(text, direction),
            **values,
        )
    )


@cache
def policy() -> str:
    """What the page may load: nothing but its own stylesheet, known by its hash (Content Security Policy 3)."""
    digest = b64encode(sha256((HERE / STYLE).read_bytes()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _environment() -> Environment:
    # autoescape=True and not select_autoescape, which leaves `.html.j2` unescaped
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
