"""Web pages: find the article among everything that surrounds it, and take it apart into paragraphs."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from provenance.documents.decoding import declared_in
from provenance.documents.draft import Draft, Manuscript
from provenance.documents.files import text_in
from provenance.documents.page_facts import facts_of
from provenance.documents.page_scope import article_in
from provenance.documents.page_text import text_of_page, without_subset
from provenance.documents.page_walk import pieces_of
from provenance.errors import CannotRead
from provenance.record import Kind

_BESIDE = ":|-–—»·"
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


def read_html(data: bytes, path: Path, encoding: str | None) -> Manuscript:
    """The article in a page's bytes; `path` is what errors call it. Raises CannotRead where it holds none."""
    text, remarks = text_in(data, path, encoding=encoding, declared=declared_in(data))
    root = _parsed(text)
    if root is None:
        raise _no_article(path)
    facts = facts_of(root)
    drafts = _with_one_title(article_in(pieces_of(root), facts), facts.title) or _bare(text)
    if not any(draft.kind is not Kind.RELATED_LINK for draft in drafts):
        raise _no_article(path)
    return Manuscript(tuple(drafts), _headline(drafts, facts.title), facts.published, remarks)


def _headline(drafts: list[Draft], title: str | None) -> str | None:
    """The page's title without the name of a section or site beside the headline."""
    shown = next((" ".join(draft.text.split()) for draft in drafts if draft.kind is Kind.TITLE), None)
    if not shown or not title or shown not in title:
        return title
    around = title.replace(shown, "", 1).strip()
    return shown if not around or around[0] in _BESIDE or around[-1] in _BESIDE else title


def _bare(page: str) -> list[Draft]:
    """All text of a page in which no article was found: nested deeper than the parser follows, or shorter than any."""
    return [Draft(line.strip()) for line in text_of_page(page).split("\n") if line.strip()]


def _parsed(page: str) -> etree._Element | None:
    """The page's tree. Comments and processing instructions are dropped; nothing outside the page is opened."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, recover=True
    )
    try:
        return etree.fromstring(_XML_DECLARATION.sub("", without_subset(page)).encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _with_one_title(drafts: list[Draft], title: str | None) -> list[Draft]:
    """The drafts with one title: that which the page's facts repeat, or else the first; its copies are dropped."""
    titles = [draft.text for draft in drafts if draft.kind is Kind.TITLE]
    chosen = next((text for text in titles if title and text in title), titles[0] if titles else None)
    kept: list[Draft] = []
    for draft in drafts:
        if draft.kind is not Kind.TITLE:
            kept.append(draft)
        elif draft.text != chosen:
            kept.append(Draft(draft.text, Kind.HEADING))
        elif not any(other.kind is Kind.TITLE for other in kept):
            kept.append(draft)
    return kept


def _no_article(path: Path) -> CannotRead:
    return CannotRead(
        f"{path} holds no article", hint="its words may be loaded by a script: save the page's text as .txt",
        ar=f"لا مقال في {path}", hint_ar="قد يُحمّل نصّه برنامج؛ احفظ نص الصفحة بصيغة ‎.txt",
    )  # fmt: skip
