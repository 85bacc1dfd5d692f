"""What the demo's steps are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from provenance.reports.checked import Checked
from provenance.reports.lines import Line, Tone, line

INDENT = 4


@dataclass(frozen=True, slots=True)
class Scene:
    """What a step works with: the article, the language, the width.

    `files` are by the names that commands have for them, as one would type them. `run` carries out a command line
    and gives its output in lines; without it, the steps that need it show nothing.
    """

    checked: Checked
    files: Mapping[str, str]
    lang: str
    width: int
    run: Callable[[str], list[str]] | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its title in Arabic and English, and what it shows, with the commands that do it."""

    title: tuple[str, str]
    shows: Callable[[Scene], Iterator[Line]]


def typed(scene: Scene, command: str) -> str:
    """The command as one would type it."""
    return command.format_map(scene.files)


def command_line(scene: Scene, command: str) -> Line:
    """A line with a command, which stays whole, to be copied."""
    return line((f"$ {typed(scene, command)}", Tone.COMMAND), indent=INDENT - 1)
