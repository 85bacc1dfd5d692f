"""What a report is made of: an article, what the audit says of it, and what was accepted before."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from provenance.record import ArticleRecord, Flag, Verdict, Waiver


class Checked(NamedTuple):
    """One article with its verdict. `accepted` counts the flags a baseline took out; None without one."""

    record: ArticleRecord
    verdict: Verdict
    accepted: int | None = None

    def flags_at(self, number: int) -> tuple[Flag, ...]:
        """The flags on the paragraph at position `number`."""
        return tuple(flag for flag in self.verdict.flags if flag.at and flag.at.paragraph == number)

    def waived_at(self, number: int) -> tuple[tuple[Flag, Waiver], ...]:
        """The waived flags on the paragraph at position `number`, each with its waiver."""
        return tuple((flag, waiver) for flag, waiver in self.verdict.waived if flag.at and flag.at.paragraph == number)

    def flags_by_number(self) -> dict[int, list[Flag]]:
        """The flags by the position of their paragraph, for whoever goes through all paragraphs."""
        found: dict[int, list[Flag]] = defaultdict(list)
        for flag in self.verdict.flags:
            if flag.at:
                found[flag.at.paragraph].append(flag)
        return found

    def waived_by_number(self) -> dict[int, list[tuple[Flag, Waiver]]]:
        """The waived flags by the position of their paragraph, each with its waiver."""
        found: dict[int, list[tuple[Flag, Waiver]]] = defaultdict(list)
        for flag, waiver in self.verdict.waived:
            if flag.at:
                found[flag.at.paragraph].append((flag, waiver))
        return found

    @property
    def whole_article_flags(self) -> tuple[Flag, ...]:
        """The flags that point at no paragraph."""
        return tuple(flag for flag in self.verdict.flags if flag.at is None)
