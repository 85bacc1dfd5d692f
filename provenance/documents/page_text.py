"""The text of a web page as a reader sees it: a line for each block, nothing of scripts and styles.

A scanner of our own: Python's html.parser takes a minute and a half for 400 KB of "<!--" (3.11), this one a time that
grows with the page. It follows the HTML standard where a page is broken: what is never closed runs to the end.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from provenance.text.word_sets import word_set

_BLOCKS = word_set(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption"
    " figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup"
    " option p pre section select summary table tbody td tfoot th thead title tr ul video audio"
)
_UNSEEN = word_set("script style iframe noembed noframes noscript template textarea svg math object")
_TO_THE_END = ("script", "style")  # the others may be left open by mistake, and the page goes on
_NAME = re.compile("</?([A-Za-z][A-Za-z0-9:-]*)")
_TAG = re.compile("""(?:[^>"']|"[^"]*"|'[^']*')*+>""")
_SUBSET = re.compile(
    r"""(\A\s*(?:<\?xml[^>]*>\s*)?<!doctype[^>\[]*)\[(?:<!--(?:[^-]|-(?!->))*+-->|[^\]"']|"[^"]*"|'[^']*')*+\](?=\s*>)""",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_BLANK = " \t\r\f\xa0"


def without_subset(page: str) -> str:
    """The page without the declarations that XML may put into a document type: in HTML it ends at their first >."""
    return _SUBSET.sub(r"\1", page, count=1)


def text_of_page(page: str) -> str:
    """The visible text of the HTML `page`; "" where it has none."""
    pieces: list[str] = []
    kept = 0  # depth of <pre>, in which line ends are the author's
    for tag, piece in _pieces(without_subset(page)):
        name = tag.strip("/")
        if name == "pre":
            kept = max(kept + (-1 if tag.startswith("/") else 1), 0)
        if name in _BLOCKS:
            pieces.append("\n")
        piece = html.unescape(piece)
        pieces.append(piece if kept else _SPACES.sub(" ", piece))
    lines = (line.strip(_BLANK) for line in re.sub("  +", " ", "".join(pieces)).split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(page: str) -> Iterator[tuple[str, str]]:
    """Each tag ("p", "/p", "" for none) with the text that follows it."""
    tag, at, start = "", 0, 0
    scanner = _Scanner(page)
    while (opened := page.find("<", at)) >= 0:
        found = scanner.markup(opened)
        if found is None:
            at = opened + 1
            continue
        yield tag, page[start:opened]
        tag, at = found
        start = at
    yield tag, page[start:]


class _Scanner:
    """Finds where markup ends. What was searched to the end in vain is not searched for again."""

    def __init__(self, page: str) -> None:
        self.page = page
        self._quoting = True
        self._open: set[str] = set()

    def markup(self, at: int) -> tuple[str, int] | None:
        """The tag ("" for a comment) and the end of the markup that starts at `at`; None where it is a mere <."""
        if self.page.startswith("<!--", at):
            return "", self._after("-->", at + 2)
        named = _NAME.match(self.page, at)
        if named is None:
            return ("", self._after(">", at)) if self.page[at + 1 : at + 2] in ("!", "?", "/") else None
        name = named[1].lower()
        end = self._tag_end(named.end())
        if self.page[at + 1] == "/":
            return f"/{name}", end
        return name, self._past_unseen(name, end) if name in _UNSEEN else end

    def _tag_end(self, at: int) -> int:
        if self._quoting:
            whole = _TAG.match(self.page, at)
            if whole:
                return whole.end()
            self._quoting = False
        return self._after(">", at)

    def _past_unseen(self, name: str, at: int) -> int:
        if self.page[at - 2 : at] == "/>" and name not in _TO_THE_END:
            return at
        if name not in self._open:
            closing = re.compile(f"</{name}", re.IGNORECASE).search(self.page, at)
            if closing:
                return self._after(">", closing.end())
            self._open.add(name)
        return len(self.page) if name in _TO_THE_END else at

    def _after(self, sign: str, at: int) -> int:
        end = self.page.find(sign, at)
        return len(self.page) if end < 0 else end + len(sign)
