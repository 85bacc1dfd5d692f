"""Markdown: its marks say what a paragraph is, so less is left to guess.

Headings are headings and the first of level one the title; an image's description and a line in emphasis
right below it are captions; block quotations are set apart; list items are paragraphs of their own. Front
matter (`key: value` between lines of `---`) gives title, date and author.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from provenance.documents.dates import date_in
from provenance.documents.draft import Draft, Manuscript
from provenance.documents.plain import read_plain
from provenance.record import Kind, Spot

if TYPE_CHECKING:
    from markdown_it.token import Token

_TITLE = frozenset({"title", "عنوان", "العنوان"})
_DATE = frozenset({"date", "published", "تاريخ", "التاريخ", "نشر"})
_AUTHOR = frozenset({"author", "authors", "byline", "كاتب", "الكاتب", "translator", "مترجم"})
_FRONT_KINDS = ((_TITLE, Kind.TITLE), (_DATE, Kind.DATE), (_AUTHOR, Kind.BYLINE))
_NESTING = 40  # what lies deeper would be dropped without a word
_TAG = re.compile(r"<[^<>]{1,2000}>")


def read_markdown(text: str) -> Manuscript:
    """The paragraphs of a Markdown text whose newlines are `\\n`."""
    front, body = _front_matter(text)
    title = next((d.text for d in front if d.kind is Kind.TITLE), None)
    day = next((d.text for d in front if d.kind is Kind.DATE), None)
    above = text.count("\n") - body.count("\n")  # lines of front matter
    drafts = (*front, *_drafts(body, titled=title is not None, above=above))
    if not drafts:  # nothing but marks, or nested too deep: no line may be lost
        return read_plain(text)
    return Manuscript(
        drafts=drafts,
        title=title,
        published=date_in(day) if day else None,
    )


def _front_matter(text: str) -> tuple[list[Draft], str]:
    """What stands between a first line `---` and the next, as drafts; and the rest of the text."""
    lines = text.lstrip("\n").split("\n")
    fence = next((i for i, line in enumerate(lines[1:60], 1) if line.strip() in {"---", "..."}), 0)
    if lines[0].strip() != "---" or not fence or not any(":" in line for line in lines[1:fence]):
        return [], text
    return list(_fields(lines[1:fence])), "\n".join(lines[fence + 1 :])


def _fields(lines: list[str]) -> Iterator[Draft]:
    for line in lines:
        key, _, value = line.partition(":")
        value = value.strip().strip("\"'").strip()
        kind = next((kind for keys, kind in _FRONT_KINDS if key.strip().lower() in keys), None)
        if value and kind:
            yield Draft(value, kind)


def _drafts(text: str, *, titled: bool, above: int) -> Iterator[Draft]:
    from markdown_it import MarkdownIt  # 40 ms to import: only for Markdown

    kind: Kind | None = None
    quoted = 0
    for token in MarkdownIt("commonmark", {"maxNesting": _NESTING}).parse(text):
        if token.type == "heading_open":
            kind = Kind.TITLE if token.tag == "h1" and not titled else Kind.HEADING
            titled = titled or token.tag == "h1"
        elif token.type == "heading_close":
            kind = None
        elif token.type in {"blockquote_open", "blockquote_close"}:
            quoted += token.nesting
        else:
            spot = Spot(above + token.map[0] + 1 + (token.type == "fence")) if token.map else None
            yield from (replace(d, spot=spot) for d in _paragraphs(token, kind, displayed=quoted > 0))


def _paragraphs(token: Token, kind: Kind | None, *, displayed: bool) -> Iterator[Draft]:
    if token.type == "inline":
        yield from _inline(token, kind, displayed=displayed)
    elif token.type == "html_block":
        yield from _plain(_TAG.sub("", token.content))
    elif token.type in {"fence", "code_block"}:
        yield from _plain(token.content)


def _plain(text: str) -> Iterator[Draft]:
    if text.strip():
        yield Draft(text.strip())


def _inline(token: Token, kind: Kind | None, *, displayed: bool) -> Iterator[Draft]:
    """A paragraph's text, and the description of each image in it as a caption before."""
    children = token.children or []
    images = [child for child in children if child.type == "image"]
    for image in images:
        if image.content.strip():
            yield Draft(image.content.strip(), Kind.CAPTION)
    text = "".join(_written(child) for child in children).strip()
    if text:
        below_image = bool(images) and _all_emphasised(children)
        yield Draft(text, Kind.CAPTION if below_image else kind, displayed=displayed)


def _written(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    return token.content if token.type in {"text", "code_inline"} else ""


def _all_emphasised(children: list[Token]) -> bool:
    depth = 0
    for child in children:
        depth += child.nesting if child.type in {"em_open", "em_close"} else 0
        if child.type == "text" and child.content.strip() and not depth:
            return False
    return True
