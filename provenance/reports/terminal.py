"""Lines on a terminal, coloured and wrapped by Rich. Import this only where stdout is a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from provenance.record import Severity, Sourcing
from provenance.reports.lines import Line, Tone

STYLES: dict[str, str] = {
    Tone.HEADING: "bold",
    Tone.QUIET: "dim",
    Tone.COMMAND: "bold cyan",
    Tone.DELETED: "red strike",
    Tone.INSERTED: "green",
    Tone.CUE: "bold magenta",
    Tone.OUTLET: "bold blue",
    Tone.SPEAKER: "bold green",
    Tone.CONTENT: "underline",
    Severity.INFO: "cyan",
    Severity.WARNING: "yellow",
    Severity.ERROR: "red",
    Severity.BLOCK: "bold white on red",
    Sourcing.SOURCED: "green",
    Sourcing.ANONYMOUS: "yellow",
    Sourcing.VAGUE: "yellow",
    Sourcing.UNSOURCED: "red",
    Sourcing.NOT_APPLICABLE: "dim",
}


def console() -> Console:
    """A console that takes text as it is: an article may hold `[/b]` or `:100:`."""
    return Console(markup=False, emoji=False, highlight=False)


def print_lines(lines: Iterable[Line], out: Console) -> None:
    """Print each line, wrapped at words inside its indent; one with a command stays whole, to be copied."""
    for line in lines:
        text, margin = _styled(line), " " * line.indent
        whole = not line.pieces or any(tone == Tone.COMMAND for _, tone in line.pieces)
        for row in [text] if whole else text.wrap(out, max(out.width - line.indent, 20)):
            out.print(Text(margin).append_text(row), soft_wrap=True)


def _styled(line: Line) -> Text:
    return Text.assemble(*((text, STYLES.get(tone, "")) for text, tone in line.pieces))
