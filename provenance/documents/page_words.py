"""The words by which content systems name the parts of a page, in class names, ids and the like.

They name them in English, whatever language the page is in, and much alike: `caption`, `byline`, `standfirst`,
`related`, `share`. A word counts where it stands as a part of a name: `article__caption`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise


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


_CLASSES: tuple[tuple[Part, str], ...] = (
    (
        Part.FURNITURE,
        "nav|navbar|navigation|menu|breadcrumbs?|shar(?:e|es|ing|ebar)|social\\w*|comments?|disqus|respond|newsletter|"
        "subscri\\w+|signup|cookies?|consent|gdpr|adverts?|advertis\\w+|ads?|ad(?:slot|spot|unit|label)|adsbygoogle|dfp|outbrain|taboola|"
        "sponsor\\w*|promos?|promotion|popup|modal|overlay|sidebar|toolbar|paginat\\w+|pager|trending|mostread|popular|"
        "footer|copyright|tags?|taglist|keywords|ticker|skip|screen|login|paywall|widgets?|weather|rating|"
        "follow|app|apps|banner|tooltip|print|reactions?|likes?|poll|survey|jp|sharedaddy|counter|"
        "readtime|readingtime|minread|timetoread|"
        "twittertweet|instagrammedia|tiktokembed|fbpost|telegrampost|blueskyembed|mastodonembed",
    ),
    (
        Part.RELATED,
        "related|relatedposts?|readalso|readmore|recommend\\w*|seealso|alsoread|morenews|morestories|suggest\\w*|latest|"
        "crosslink|teasers?|morefrom|moreon|yarpp|bookmarkcard|linkcard|linkpreview",
    ),
    (Part.PULL_QUOTE, "pullquote|pull|blockquoted|bigquote"),
    (Part.ASIDE, "callout|infobox|factbox"),
    (
        Part.CAPTION,
        "captions?|figcaption|wpcaptiontext|photocredit|imagecredit|imagedesc\\w*|credit|photographer|videotitle",
    ),
    (Part.DATE, "dates?|time|timestamp|published|pubdate|datetime|datepublished|postdate|updated|entrydate|created"),
    (Part.BYLINE, "bylines?|authors?|writer|reporter|creator|translator|vcard|submitted"),
    (
        Part.DECK,
        "standfirst|decks?|dek|subtitle|subheads?|subheadline|summary|excerpt|lede|lead|intro|abstract|kicker|"
        "description|teasertext",
    ),
)
_QUOTE = re.compile(r"(?:quotes?|quotebox|quotetext)\Z")
_META = re.compile(r"(?:meta|submitted|bylines?)\Z")
_WORDS = tuple((part, re.compile(rf"(?:{words})\Z")) for part, words in _CLASSES)
_PIECES = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_HIDDEN = re.compile(
    r"(?:\w+-)?visual(?:ly)?[-_]?hidden|(?:(?:is|u|js|el|element|a11y)[-_]{1,2})?hidden|(?:\w+-)?sr-only|d-none|ng-hide",
    re.IGNORECASE,
)


def part_named(names: str) -> Part | None:
    """The part that a word in the names speaks for, the weightiest first."""
    if any(_HIDDEN.fullmatch(name) for name in names.split()):  # but not label-hidden, which is said of a label
        return Part.FURNITURE
    words = _words_of(names)
    return next((part for part, known in _WORDS if any(known.match(word) for word in words)), None)


def names_a_quote(names: str) -> bool:
    """Whether the names call the piece a quote, which is display text where it is no <blockquote>."""
    return any(_QUOTE.match(word) for word in _words_of(names))


def names_a_signature(names: str) -> bool:
    """Whether the names say that the piece holds who wrote the article and when."""
    return any(_META.match(word) for word in _words_of(names))


def _words_of(names: str) -> list[str]:
    """The words in class names, and each two neighbours as one: "read-also" is read, also and readalso."""
    found = []
    for name in names.split():
        words = [word.lower() for word in _PIECES.findall(name)]
        found += [*words, *(a + b for a, b in pairwise(words))]
    return found
