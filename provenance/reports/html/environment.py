"""The templates, and what they all share: escaping, the stylesheet, the policy that keeps the page to itself."""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from provenance.reports.html.labels import label
from provenance.reports.html.runs import runs

HERE = Path(__file__).parent
STYLE = "style.css"
TEMPLATES = "templates"


def page(
    template: str, lang: str, *, sheets: Sequence[str] = (STYLE,), scripts: Sequence[str] = (), **values: object
) -> str:
    """The template filled in, with stylesheets and scripts of this folder, one after another.

    `say` gives a label in `lang`, `isolated` cuts a text at runs of the other direction.
    """
    style, script = _joined(tuple(sheets)), _joined(tuple(scripts))
    direction = "rtl" if lang == "ar" else "ltr"
    return (
        _environment()
        .get_template(template)
        .render(
            lang=lang,
            dir=direction,
            style=Markup(style),  # noqa: S704  the project's own files
            script=Markup(script),  # noqa: S704  the project's own files
            policy=policy(style, script),
            isolated=lambda text: runs(text, direction),
            **{"say": lambda key, **words: label(key, lang, **words), **values},
        )
    )


@cache
def policy(style: str, script: str) -> str:
    """What the page may load: nothing but what it holds itself, known by its hash (Content Security Policy 3)."""
    scripts = f"; script-src {_known(script)}" if script else ""
    return f"default-src 'none'; style-src {_known(style)}{scripts}; base-uri 'none'; form-action 'none'"


def _known(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _joined(names: tuple[str, ...]) -> str:
    return "".join((HERE / name).read_text(encoding="utf-8") for name in names)


class _Compiled(BytecodeCache):
    """Templates as bytecode beside them, as Python keeps its modules: to compile them is a seventh of a report's time.

    Jinja leaves what it finds there unread where template or version have changed. A folder that cannot be written to
    is left as it is.
    """

    folder = HERE / TEMPLATES / "__pycache__"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read a template's bytecode, where it is there."""
        with suppress(OSError):
            bucket.bytecode_from_string((self.folder / bucket.key).read_bytes())

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's bytecode; another process never sees half of it."""
        with suppress(OSError):
            self.folder.mkdir(exist_ok=True)
            beside = self.folder / f"{bucket.key}.{os.getpid()}"
            beside.write_bytes(bucket.bytecode_to_string())
            beside.replace(self.folder / bucket.key)


@cache
def _environment() -> Environment:
    # autoescape=True and not select_autoescape, which leaves `.html.j2` unescaped
    return Environment(
        loader=FileSystemLoader(HERE / TEMPLATES),
        bytecode_cache=_Compiled(),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
