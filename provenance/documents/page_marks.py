"""What the mark-up of news pages says that a piece of a page is: by its tag, its role, and the words of its classes."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from provenance.documents.page_words import Part, names_a_quote, names_a_signature, part_named
from provenance.text.word_sets import word_set

BLOCKS = word_set(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2"
    " h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead"
    " tr ul"
)
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
UNSEEN = word_set(
    "script style noscript template iframe svg math canvas object embed video audio map form button select textarea"
    " input nav dialog head title link meta source picture amp-ad amp-analytics amp-sidebar"
)
_ROLES = ("navigation", "search", "banner", "contentinfo", "dialog", "alert", "menu", "menubar", "toolbar")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_NAMES = 400  # characters looked at
_MICROFORMATS = frozenset({"entry-content", "e-content"})
_FOOTS = ("post-footer", "entry-footer")
_NAMING = ("class", "id", "data-testid", "data-e2e")
_PICTURES = ("img", "picture", "video", "amp-img")
_NO_CAPTION = ("blockquote", "table", "pre", "article", "h1", "h2", "h3")
_LINES = (Part.DATE, Part.BYLINE, Part.DECK)
_MOST_IN_A_LINE = 25  # elements: what holds more is an article named for its date or summary, no line of its head
_LOOKED_INTO = 60  # elements of a figure: more make a gallery or a box
_SKIP_LINK = 10  # characters: a shorter link to a place in the page is a footnote's number
_NO_QUOTE = ("blockquote", "p", "li", "body", "main", "article", "html")


def part_of(element: etree._Element) -> Part | None:
    """What the element is for by its own mark-up; None for what may be anything."""
    tag = element.tag
    if tag == "footer":
        return _of_footer(element)
    if tag in UNSEEN or _is_hidden(element) or _leads_within(element) or _names_its_region(element):
        return Part.FURNITURE
    if tag in ("figcaption", "caption"):
        return Part.CAPTION
    if tag == "time":
        return Part.DATE
    said = _by_names(element)
    if tag == "blockquote" and said is not Part.FURNITURE:
        return Part.PULL_QUOTE if said is Part.PULL_QUOTE else Part.QUOTATION
    if tag == "aside" and said is not Part.PULL_QUOTE:
        return Part.RELATED if said in (Part.RELATED, Part.FURNITURE) else Part.ASIDE
    return Part.CAPTION if tag == "figure" and said is None and _is_picture(element) else said


def is_text_of_article(element: etree._Element) -> bool:
    """Whether the element is marked as an article's text, as schema.org or the hAtom microformat have it."""
    if "articleBody" in (element.get("itemprop") or "").split():
        return True
    return not _MICROFORMATS.isdisjoint((element.get("class") or "")[:_LONGEST_NAMES].split())


def _of_footer(element: etree._Element) -> Part | None:
    """A page's footer is furniture; that of a quotation says whose it is, that of an article may be its byline."""
    around = islice(element.iterancestors(), 3)
    if not _is_hidden(element) and any(outer.tag == "blockquote" for outer in around):
        return None
    signs = element.getparent() is not None and names_a_signature(element.get("class") or "")
    return _by_names(element) if signs and not _is_hidden(element) else Part.FURNITURE


def _is_hidden(element: etree._Element) -> bool:
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or (element.get("aria-hidden") == "true" and not _stands_for_unseen(element))
        or (element.get("role") or "") in _ROLES
        or (style is not None and bool(_HIDDEN.search(style[:_LONGEST_NAMES])))
    )


def _stands_for_unseen(element: etree._Element) -> bool:
    """Whether others see what is kept from screen readers: before it stands the same for screen readers only."""
    before = element.getprevious()
    return before is not None and part_named(_names(before)) is Part.FURNITURE and before.tag == element.tag


def _leads_within(element: etree._Element) -> bool:
    """Whether the element is a link past a box, or of a table of contents: it stands in no sentence."""
    if element.tag != "a" or not (element.get("href") or "").startswith("#") or len(element.text or "") < _SKIP_LINK:
        return False
    parent = element.getparent()
    return parent is not None and parent.tag in ("div", "section", "body", "nav", "main", "header")


def _names_its_region(element: etree._Element) -> bool:
    """Whether the element is the name of a region that is read to those who do not see it, and no heading."""
    name, parent = element.get("id"), element.getparent()
    if name is None or parent is None or element.tag in ("h1", *HEADINGS):
        return False
    return parent.tag == "section" and parent.get("aria-labelledby") == name


def _is_picture(figure: etree._Element) -> bool:
    inside = [part.tag for part in islice(figure.iter(), _LOOKED_INTO + 1)]
    return (
        len(inside) <= _LOOKED_INTO
        and any(tag in _PICTURES for tag in inside)
        and not any(tag in _NO_CAPTION for tag in inside)
    )


def _by_names(element: etree._Element) -> Part | None:
    if element.get("itemprop") == "author" or element.get("rel") == "author":
        return Part.BYLINE
    names = _names(element)
    if not names:
        return None
    said = part_named(names)
    if said is Part.FURNITURE and _is_signed_foot(element):
        return None
    if said in _LINES and (_is_large(element) or is_text_of_article(element)):
        return None
    if said is None and element.tag in BLOCKS and element.tag not in _NO_QUOTE and names_a_quote(names):
        return Part.PULL_QUOTE
    return said


def _is_signed_foot(element: etree._Element) -> bool:
    """Whether the element is the foot of a post that holds, as the hAtom microformat has it, who wrote it."""
    if not any(name.startswith(_FOOTS) for name in (element.get("class") or "")[:_LONGEST_NAMES].split()):
        return False
    inside = islice(element.iter(), _LOOKED_INTO)
    return any(part.get("itemprop") == "author" or "vcard" in (part.get("class") or "").split() for part in inside)


def _is_large(element: etree._Element) -> bool:
    return len([*islice(element.iter(), _MOST_IN_A_LINE + 1)]) > _MOST_IN_A_LINE


def _names(element: etree._Element) -> str:
    given = [element.get(name) for name in _NAMING]
    if element.tag == "section":
        given.append(element.get("aria-labelledby"))
    return " ".join(filter(None, given))[:_LONGEST_NAMES]
