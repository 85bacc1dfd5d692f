"""Words on one line, cut where a sentence that repeats them would grow too long."""

from __future__ import annotations


def cut(words: str, longest: int) -> str:
    """`words` on one line, of at most `longest` characters, an ellipsis for what is left out."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
