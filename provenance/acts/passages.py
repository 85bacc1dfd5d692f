"""Hold the words that somebody typed as a passage against what the source's snapshot says."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.errors import Conflict
from provenance.storage.snapshots import StoredText
from provenance.text.nearest import nearest
from provenance.text.safe import shown
from provenance.text.selectors import find

_SHOWN = 200  # characters of the nearest text that an error repeats; two lines of a terminal


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as it goes on record: the source's own words where they were found, else the words typed."""

    words: str | None = None
    extract_id: int | None = None
    start: int | None = None
    end: int | None = None
    same: bool = True
    times: int = 0


def checked_passage(stored: StoredText | None, words: str | None, source: str) -> Passage:
    """The passage of the stored text that `words` are. Raises Conflict, with the nearest, where it is not there."""
    if words is None or stored is None:
        return Passage(words)
    found = find(stored.text, words)
    if found is not None:
        start, end = found.position.start, found.position.end
        return Passage(stored.text[start:end], stored.extract_id, start, end, found.same, found.times)
    hint, hint_ar = nearest_words(stored.text, words)
    raise Conflict(
        f"the passage is not in the newest snapshot of {source}", hint=hint,
        ar=f"المقطع ليس في آخر نسخة محفوظة من {source}", hint_ar=hint_ar,
    )  # fmt: skip


def quote_found(stored: StoredText | None, quote: str | None) -> bool | None:
    """Whether the stored text holds the quote; None where there is nothing to look for or to look in."""
    return None if stored is None or quote is None else find(stored.text, quote) is not None


def nearest_words(text: str, words: str) -> tuple[str, str]:
    """What in `text` comes nearest to `words`, as a hint in English and in Arabic."""
    like = nearest(text, words, limit=1)
    if not like:
        return "nothing there is like it", "لا شيء هناك يشبهه"
    cut = shown(text[like[0].start : like[0].end])
    excerpt = cut if len(cut) <= _SHOWN else cut[: _SHOWN - 1] + "…"
    percent = like[0].permille // 10
    return f"nearest ({percent}%): {excerpt}", f"الأقرب ({percent}%): {excerpt}"
