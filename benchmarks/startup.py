"""Start-up, as ratios to `python -c pass`: interleaved runs, medians, through the installed console script.

python benchmarks/startup.py [runs]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from importlib.resources import files
from pathlib import Path

PROGRAM = str(Path(sysconfig.get_path("scripts")) / "provenance")
DEMO = files("provenance") / "demo" / "article.txt"
STORY = files("provenance") / "demo" / "source.txt"
SEED = Path(__file__).resolve().parents[2] / "shared" / "seed"
TARGETS = {"--help": 1.7, "--version": 1.7, "check --help": 4.5, "check demo": 12.0, "check seed": 12.0}
ON_RECORD = {
    "article list": 26.0,
    "show demo": 26.0,
    "show demo:p6": 26.0,
    "source list": 26.0,
    "log": 26.0,
    "audit demo": 34.0,
    "report demo": 34.0,
    "report demo --format html": 36.0,
}
"""Commands over a database that holds the demo's article."""

HEAVY = ("sqlalchemy", "alembic", "rich", "tomllib", "importlib.metadata", "markdown_it", "hashlib", "jinja2")
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PROVENANCE"))}
"""As a user has it: a shell in which no .pyc is written would measure the compiler."""

LOADED = """
import sys
from provenance.cli.door import answer
answer(sys.argv[2:])
print(" ".join(name for name in sys.argv[1].split(",") if name in sys.modules) or "none", file=sys.stderr)
"""


def commands(database: Path) -> dict[str, list[str]]:
    """What is timed, by the name it is printed under."""
    timed = {"--help": ["--help"], "--version": ["--version"], "check --help": ["check", "--help"]}
    if DEMO.is_file():
        timed["check demo"] = ["check", str(DEMO)]
    if articles := sorted(SEED.glob("*.txt")):
        timed["check seed"] = ["check", str(articles[0])]
    return {**timed, **{name: ["--db", str(database), *name.split()] for name in ON_RECORD}}


def prepared(folder: str) -> Path:
    """A database with the demo's article on record, a source, and a link."""
    database = Path(folder) / "desk.db"
    for args in (
        ["ingest", str(DEMO), "--slug", "demo"],
        ["source", "add", "--outlet", "Washington Post", "--title", "Draft deal", "--file", str(STORY)],
        ["link", "demo:p6", "--source", "src1", "--passage", "signed a draft agreement in Geneva"],
    ):
        seconds([PROGRAM, "--db", str(database), "--as", "Layla", *args])
    return database


def seconds(command: list[str]) -> float:
    """How long a command takes, which must end well or with flags."""
    start = time.perf_counter()
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=ENVIRONMENT)
    elapsed = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr.decode()}")
    return elapsed


def medians(timed: dict[str, list[str]], runs: int) -> dict[str, float]:
    """The median time of each command, the commands taking turns so that a busy moment hits all alike."""
    taken: dict[str, list[float]] = {name: [] for name in timed}
    for _ in range(runs):
        for name, command in timed.items():
            taken[name].append(seconds(command))
    return {name: statistics.median(times) for name, times in taken.items()}


def loaded_by(args: list[str]) -> str:
    """The heavy modules that are loaded after a command, off a terminal."""
    command = [sys.executable, "-c", LOADED, ",".join(HEAVY), *args]
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True).stderr.strip()


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        measure(commands(prepared(folder)), runs)


def measure(timed: dict[str, list[str]], runs: int) -> None:
    """Time the commands, and print each ratio beside its target."""
    targets = {**TARGETS, **ON_RECORD}
    programs = {name: [PROGRAM, *args] for name, args in timed.items()}
    taken = medians({"pass": [sys.executable, "-c", "pass"], **programs}, runs)
    print(f"python -c pass: {taken['pass'] * 1000:.1f} ms, median of {runs}")
    for name in timed:
        ratio = taken[name] / taken["pass"]
        verdict = "well" if ratio <= targets[name] else "OVER"
        print(f"{name:25} {ratio:5.2f} x   target {targets[name]:4.1f}   {verdict}")
    for name in targets.keys() - timed.keys():
        print(f"{name:25} skipped: there is no such article here")
    for name in timed.keys() & {"check demo", "check seed", *ON_RECORD}:
        print(f"loaded after {name}, of {', '.join(HEAVY)}: {loaded_by(timed[name])}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 30)
