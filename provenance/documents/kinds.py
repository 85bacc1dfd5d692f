"""Tell what each paragraph is on the page: title, date, byline, heading, caption, pull quote, link or body.

What is known by its words alone is told first; then the head of the article from above, the appended leads
from below; then what is told by comparison with the rest. Whatever nothing speaks for is body.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.documents import bylines, captions, headings, related
from provenance.documents.block import Block
from provenance.documents.dates import date_in, foreign_words, is_date_line
from provenance.documents.draft import Draft
from provenance.documents.line import Line
from provenance.documents.pull_quotes import Repetitions, stands_nearby
from provenance.documents.teasers import teasers_from
from provenance.documents.wording import opens_a_sentence, tied_to_what_precedes
from provenance.record import Kind

TITLE = 30  # words at most
HEAD = 8  # blocks: title, deck, dates, bylines, the top picture's caption
DATE_NEIGHBOURS = 6  # words that may stand beside the date in a line of the head
SIGNATURE = 4  # words of a first line that names who wrote: longer ones are headlines
QUOTABLE = range(8, 46)  # words of a pull quote
SIGN_OFF = 4  # blocks at the end among which an agency's name is a credit


def typed(drafts: Sequence[Draft]) -> tuple[Block, ...]:
    """The drafts with their kinds."""
    page = Page(drafts)
    told = zip(page.told(), page.by, drafts, strict=True)
    return tuple(Block(kind, draft.text, draft.spot, by) for kind, by, draft in told)


class Page:
    """The paragraphs of one file while their kinds are being told. None is: not told yet."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self.lines = [Line.of(draft.text) for draft in drafts]
        self.kinds: list[Kind | None] = [draft.kind for draft in drafts]
        self.by = ["format" if draft.kind else "" for draft in drafts]

    def told(self) -> list[Kind]:
        """The kind of every paragraph; `by` then names the step of STEPS that told it."""
        first = self._tell_head()
        self._note("head")
        for step, tell in STEPS.items():
            tell(self, first)
            self._note(step)
        self.by = [by or "nothing" for by in self.by]
        return [kind or Kind.BODY for kind in self.kinds]

    def _note(self, step: str) -> None:
        for at, kind in enumerate(self.kinds):
            if kind is not None and not self.by[at]:
                self.by[at] = step

    def _tell(self, at: int, kind: Kind) -> None:
        if self.kinds[at] is None:
            self.kinds[at] = kind

    # --- the head ---

    def _tell_head(self) -> int:
        """Tell title, dates, bylines and top captions. Returns where the body begins."""
        for at in range(min(HEAD, len(self.lines))):
            if self.kinds[at] is not None:
                continue
            kind = self._kind_in_head(at)
            if kind is None:
                return at
            self.kinds[at] = kind
        return min(HEAD, len(self.lines))

    def _kind_in_head(self, at: int) -> Kind | None:
        line = self.lines[at]
        titled = Kind.TITLE in self.kinds[:at]
        if line.long:
            return None
        if is_date_line(line.folded) or (titled and self._is_dated(at)):
            return Kind.DATE
        if related.is_separator(line) or related.is_promotion(line):
            return Kind.RELATED_LINK
        if not at and self._is_title(at):
            return Kind.TITLE
        if bylines.is_signed(line):
            return Kind.BYLINE
        if captions.has_agency_credit(line) or captions.has_credit(line):
            return Kind.CAPTION
        if not titled and Kind.BYLINE not in self.kinds[:at] and self._is_title(at):
            return Kind.TITLE
        return Kind.BYLINE if at and self._is_byline(at) else None

    def _is_dated(self, at: int) -> bool:
        line = self.lines[at]
        if line.stop or date_in(self.drafts[at].text) is None:
            return False
        return foreign_words(line.folded) <= DATE_NEIGHBOURS and not opens_a_sentence(line.words)

    def _is_title(self, at: int) -> bool:
        line = self.lines[at]
        if at + 1 >= len(self.lines) or line.size > TITLE or captions.has_agency_credit(line):
            return False
        if is_date_line(self.lines[at + 1].folded):
            return True
        if bylines.is_agency(line) or (bylines.is_signed(line) and line.size <= SIGNATURE):
            return False
        return not (line.stop or line.end in {":", "،"} or opens_a_sentence(line.words))

    def _is_byline(self, at: int) -> bool:
        """A name alone is a byline only right under the title, a date or another byline."""
        above = self.kinds[at - 1]
        below = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if above not in {Kind.TITLE, Kind.DATE, Kind.BYLINE, Kind.CAPTION} or below is None:
            return False
        return bylines.could_be_byline(self.lines[at]) and not opens_a_sentence(self.lines[at].words)

    # --- what its words alone tell ---

    def _tell_related(self, first: int) -> None:
        in_list = False
        for at in range(first, len(self.lines)):
            line = self.lines[at]
            told = self.drafts[at].kind is not None  # by the format, which then says where a list ends as well
            in_list = not told and ((in_list and not related.ends_list(line)) or related.opens_list(line))
            if in_list or related.is_separator(line) or related.opens_related(line) or related.is_promotion(line):
                self._tell(at, Kind.RELATED_LINK)

    def _tell_signs(self, first: int) -> None:
        end = self._end_of_text()
        for at in range(first, len(self.lines)):
            line = self.lines[at]
            if line.long:
                continue
            if is_date_line(line.folded) and date_in(self.drafts[at].text) and (at < HEAD or at >= end - SIGN_OFF):
                self._tell(at, Kind.DATE)
            elif at >= end - SIGN_OFF and bylines.is_signed(line):
                self._tell(at, Kind.BYLINE)
            elif captions.has_credit(line) or captions.describes_picture(line):
                self._tell(at, Kind.CAPTION)

    def _end_of_text(self) -> int:
        end = len(self.lines)
        while end and self.kinds[end - 1] is Kind.RELATED_LINK:
            end -= 1
        return end

    # --- what comparison tells ---

    def _tell_foot(self, first: int) -> None:
        end = self._end_of_text()
        for at in range(teasers_from(self.lines[:end], first + 1), end):
            self._tell(at, Kind.RELATED_LINK)

    def _tell_pull_quotes(self, first: int) -> None:
        asked = [at for at in range(first, len(self.lines)) if self._may_be_quote(at)]
        texts = [draft.text for draft in self.drafts]
        altered = {at for at in asked if not self.lines[at].stop or self.drafts[at].displayed}
        open_ = (at for at in range(first, len(self.lines)) if self.kinds[at] is None)
        repetitions = Repetitions((at, texts[at]) for at in open_) if altered else None
        for at in asked:
            if stands_nearby(at, texts) or (repetitions and at in altered and repetitions.repeats(at, texts[at])):
                self.kinds[at] = Kind.PULL_QUOTE

    def _may_be_quote(self, at: int) -> bool:
        line = self.lines[at]
        if self.kinds[at] is not None or line.long or line.size not in QUOTABLE or line.end in {":", "،"}:
            return False
        return not (headings.is_listed_or_labelled(line) or (line.stop and tied_to_what_precedes(line.words)))

    def _tell_display(self, first: int) -> None:
        kept = self._stops_are_kept(first)
        for at in range(first, len(self.lines)):
            lead = at == first and self.lines[at].size > headings.HEADING
            if self.kinds[at] is None and not lead and headings.is_display(self.lines[at], stops_are_kept=kept):
                following = self._next_body(at)
                other = headings.is_headline(self.lines[at], following)
                self.kinds[at] = Kind.RELATED_LINK if other else Kind.HEADING

    def _next_body(self, at: int) -> Line | None:
        return self.lines[at + 1] if at + 1 < len(self.lines) else None

    def _stops_are_kept(self, first: int) -> bool:
        long = [
            line
            for line, kind in zip(self.lines[first:], self.kinds[first:], strict=True)
            if kind is None and line.size >= 15
        ]
        return bool(long) and sum(line.stop for line in long) > len(long) / 2


STEPS = {
    "related": Page._tell_related,
    "foot": Page._tell_foot,
    "signs": Page._tell_signs,
    "pull-quotes": Page._tell_pull_quotes,
    "display": Page._tell_display,
}
"""What tells the kinds after the head, in this order. Before them: "format", "head"; of the rest "nothing" tells."""
