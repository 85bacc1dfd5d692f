"""What the mark-up of news pages says that a piece of a page is: by its tag, its role, and the words of its classes.

Content systems name their parts in English, whatever language the page is in, and much alike: `caption`, `byline`,
`standfirst`, `related`, `share`. A word counts where it stands as a part of a class name: `article__caption`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

from lxml import etree

from provenance.text.word_sets import word_set


class Part(StrEnum):
    """What a piece of a page is for."""

    FURNITURE = "furniture"
    RELATED = "related"
    ASIDE = "aside"
    CAPTION = "caption"
    PULL_QUOTE = "pull_quote"
    QUOTATION = "quotation"
    DECK = "deck"
    BYLINE = "byline"
    DATE = "date"


BLOCKS = word_set(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2"
    " h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead"
    " tr ul"
)
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
UNSEEN = word_set(
    "script style noscript template iframe svg math canvas object embed video audio map form button select textarea"
    " input nav footer dialog head title link meta source picture amp-ad amp-analytics amp-sidebar"
)
_ROLES = ("navigation", "search", "banner", "contentinfo", "dialog", "alert", "menu", "menubar", "toolbar")
_CLASSES: tuple[tuple[Part, str], ...] = (
    (
        Part.FURNITURE,
        "nav|navbar|navigation|menu|breadcrumbs?|shar(?:e|es|ing|ebar)|social\\w*|comments?|disqus|respond|newsletter|"
        "subscri\\w+|signup|cookies?|consent|gdpr|adverts?|advertis\\w+|ads?|adslot|adsbygoogle|dfp|outbrain|taboola|"
        "sponsor\\w*|promos?|promotion|popup|modal|overlay|sidebar|toolbar|paginat\\w+|pager|trending|mostread|popular|"
        "footer|copyright|tags?|taglist|keywords|ticker|skip|screen|hidden|login|paywall|widgets?|weather|rating|"
        "follow|app|apps|banner|tooltip|print|reactions?|likes?|poll|survey|jp|sharedaddy",
    ),
    (
        Part.RELATED,
        "related|relatedposts?|readalso|readmore|recommend\\w*|seealso|alsoread|morenews|morestories|suggest\\w*|latest|"
        "crosslink|teasers?|morefrom|yarpp",
    ),
    (Part.PULL_QUOTE, "pullquote|pull|callout|blockquoted|bigquote"),
    (Part.CAPTION, "captions?|figcaption|wpcaptiontext|photocredit|imagecredit|imagedesc\\w*|credit|photographer"),
    (Part.DATE, "dates?|time|timestamp|published|pubdate|datetime|datepublished|postdate|updated|entrydate"),
    (Part.BYLINE, "bylines?|authors?|writer|reporter|creator|translator|vcard"),
    (
        Part.DECK,
        "standfirst|decks?|dek|subtitle|subheads?|subheadline|summary|excerpt|lede|lead|intro|abstract|kicker|"
        "description|teasertext",
    ),
)
_WORDS = tuple((part, re.compile(rf"(?:{words})\Z")) for part, words in _CLASSES)
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_CLASS = 400  # characters looked at


def part_of(element: etree._Element) -> Part | None:
    """What the element is for by its own mark-up; None for what may be anything."""
    tag = element.tag
    if tag in UNSEEN or _is_hidden(element):
        return Part.FURNITURE
    if tag in ("figcaption", "caption"):
        return Part.CAPTION
    if tag == "time":
        return Part.DATE
    said = _by_class(element)
    if tag == "blockquote":
        return Part.PULL_QUOTE if said is Part.PULL_QUOTE else Part.QUOTATION
    if tag == "aside" and said is not Part.PULL_QUOTE:
        return Part.RELATED if said in (Part.RELATED, Part.FURNITURE) else Part.ASIDE
    return said


def _is_hidden(element: etree._Element) -> bool:
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (element.get("role") or "") in _ROLES
        or (style is not None and bool(_HIDDEN.search(style[:_LONGEST_CLASS])))
    )


def _by_class(element: etree._Element) -> Part | None:
    if element.get("itemprop") == "author" or element.get("rel") == "author":
        return Part.BYLINE
    named = " ".join(filter(None, (element.get("class"), element.get("id"))))[:_LONGEST_CLASS]
    if not named:
        return None
    words = _words_of(named)
    return next((part for part, known in _WORDS if any(known.match(word) for word in words)), None)


def _words_of(names: str) -> list[str]:
    """The words in class names, and each two neighbours as one: "read-also" is read, also and readalso."""
    found = []
    for name in names.split():
        words = [word.lower() for word in _PIECES.findall(name)]
        found += [*words, *(a + b for a, b in pairwise(words))]
    return found
