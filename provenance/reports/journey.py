"""The demo's second half: the article goes on record, each step by the command that does it, with its real output."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from provenance.reports.lines import Line, excerpt, line
from provenance.reports.scene import INDENT, Scene, Step, command_line, typed

MARK = "…"  # some of a command's output is left out


@dataclass(frozen=True, slots=True)
class Told:
    """A command, and which lines of its output are shown: those that match, and at most so many."""

    command: str
    match: str = ""
    most: int = 8


def ran(*told: Told) -> Callable[[Scene], Iterator[Line]]:
    """A step that carries out its commands, and shows each above its output."""

    def shows(scene: Scene) -> Iterator[Line]:
        if scene.run is None:
            return
        for each in told:
            yield command_line(scene, each.command)
            lines = [said for said in scene.run(typed(scene, each.command)) if said.strip()]
            kept = [said for said in lines if re.search(each.match, said)][: each.most]
            yield from (_quoted(said, scene.width) for said in kept)
            if len(kept) < len(lines):
                yield line(MARK, indent=INDENT)

    return shows


def _quoted(said: str, width: int) -> Line:
    margin = INDENT + len(said) - len(said.lstrip())
    return line(excerpt(said, max(width - margin, 20)), indent=margin)


STEPS = (
    Step(
        ("المقال في السجل: من يُنسب إليه الكلام مصدر منتظر", "On record: who is credited is an expected source"),
        ran(Told("provenance ingest {article} --slug harbor --as Layla")),
    ),
    Step(
        ("خبر يُسجَّل، ويُحفظ ما قاله", "A story is logged, and what it said is kept"),
        ran(
            Told(
                'provenance source add --outlet "Washington Post" --title "Draft deal would reopen Marjan harbor" '
                "--published 2026-03-12 --file {source} --as Layla",
                most=2,
            )
        ),
    ),
    Step(
        (
            "كلمات فقرة تُربط بمقطع، ويفتحه شخص ثان",
            "A paragraph's words are pinned to a passage, and a second person opens it",
        ),
        ran(
            Told(
                'provenance link harbor:p6 --source src1 --passage "signed a draft agreement in Geneva" --as Layla',
                most=3,
            ),
            Told(
                'provenance link harbor:p15 --source src1 --passage "but it will not bring the deal down" --as Layla',
                most=1,
            ),
            Told("provenance confirm lnk1 --as Samir"),
        ),
    ),
    Step(
        (
            "نص جديد: رابط يبقى مع كلماته، وآخر يصير يتيمًا",
            "A new text: one link stays with its words, another is orphaned",
        ),
        ran(
            Told('provenance revise harbor {revised} -m "the pull quote, and a source" --as Samir', r"^\S|lnk\d"),
            Told("provenance audit harbor --select R03,L01 --fail-on never", "R03"),
        ),
    ),
    Step(
        ("ملاحظة تبقى بسبب مكتوب", "A flag stands, for a reason"),
        ran(Told('provenance waive harbor:p16/S01 --reason "geography, from our own archive" --as Samir')),
    ),
    Step(
        ("تقرير: المتن في مقابل السجل", "A report: the prose held against the log"),
        ran(Told("provenance report harbor --format md", r"^(# |\| [^-])", 6)),
    ),
    Step(("هل السجل سليم؟", "Does the record verify?"), ran(Told("provenance verify-log"))),
)
